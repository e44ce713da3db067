import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useWizardText } from '../text/use-text.ts';

/** Something to read on top of the step; Escape closes it, and focus goes back where it was. */
export function Dialog(props: {
  readonly title: string;
  readonly close: () => void;
  readonly children: ComponentChildren;
}) {
  const { title, close, children } = props;
  const text = useWizardText();
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => {
      dialog?.close();
    };
  }, []);
  return (
    <dialog
      ref={element}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => {
        if (event.target === element.current) close();
      }}
    >
      <div class="dialog-body stack">
        <h3 id={id}>{title}</h3>
        {children}
        <div class="row end">
          <button type="button" class="button" onClick={close}>
            {text.frame.close}
          </button>
        </div>
      </div>
    </dialog>
  );
}
