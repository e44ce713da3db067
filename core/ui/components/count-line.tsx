import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useWizard } from '../wizard.ts';
import { ShareBar } from './share-bar.tsx';

/** A number and what it counts; opens to show what was counted. */
export function CountLine(props: {
  readonly count: number;
  /** What the count is part of, for a bar; absent: no bar. */
  readonly whole?: number;
  readonly words: string;
  /** Made only when it is opened. */
  readonly more: () => ComponentChildren;
}) {
  const { count, whole, words, more } = props;
  const { text } = useWizard();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li class="count-line">
      <button
        type="button"
        class="count-button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <span class="count-number">{text.number(count)}</span>{' '}
        <span class="count-words">
          {words}
          {whole !== undefined && <ShareBar part={count} whole={whole} />}
        </span>{' '}
        <span class="count-show">{open ? text.preview.hide : text.preview.show}</span>
      </button>
      {open && (
        <div class="count-more" id={id}>
          {more()}
        </div>
      )}
    </li>
  );
}
