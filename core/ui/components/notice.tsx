import type { ComponentChildren } from 'preact';
import { useWizardText } from '../text/use-text.ts';

/** What a notice is: something to know, to be careful of, or that went wrong or well. */
export type NoticeKind = 'info' | 'warn' | 'bad' | 'good';

const marks: Readonly<Record<NoticeKind, string>> = { info: 'i', warn: '!', bad: '×', good: '✓' };

/** A boxed message. Bad ones are read out at once. */
export function Notice(props: {
  readonly kind: NoticeKind;
  readonly title?: string;
  readonly children?: ComponentChildren;
  readonly dismiss?: () => void;
}) {
  const { kind, title, children, dismiss } = props;
  const text = useWizardText();
  return (
    <div class={`notice ${kind}`} role={kind === 'bad' ? 'alert' : undefined}>
      <span class="mark" aria-hidden="true">
        {marks[kind]}
      </span>
      <div class="notice-body">
        {title !== undefined && <p class="notice-title">{title}</p>}
        {children}
      </div>
      {dismiss !== undefined && (
        <button class="button quiet small" aria-label={text.frame.dismiss} onClick={dismiss}>
          ×
        </button>
      )}
    </div>
  );
}
