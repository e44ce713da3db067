import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { MessageWords } from '../../engine/inform/index.ts';
import { useInform } from './inform.ts';

type Box = HTMLInputElement | HTMLTextAreaElement;

/** A subject and a text, or a text alone, with a menu that puts fields in where one typed last. */
export function WordsFields(props: {
  readonly labels: { readonly subject: string | null; readonly body: string };
  readonly words: MessageWords;
  readonly change: (words: MessageWords) => void;
}) {
  const { labels, words: current, change } = props;
  const { words } = useInform();
  const id = useId();
  const subject = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  const last = useRef<'subject' | 'body'>('body');
  const caret = useRef<number | null>(null);

  // After what was put in is drawn: the caret stands behind it.
  useLayoutEffect(() => {
    const box: Box | null = last.current === 'subject' ? subject.current : body.current;
    if (caret.current === null || box === null) return;
    box.focus();
    box.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  function insert(field: string): void {
    const key = last.current;
    const box: Box | null = key === 'subject' ? subject.current : body.current;
    const text = current[key];
    const from = box?.selectionStart ?? text.length;
    const to = box?.selectionEnd ?? text.length;
    const put = `{{${field}}}`;
    caret.current = from + put.length;
    change({ ...current, [key]: `${text.slice(0, from)}${put}${text.slice(to)}` });
  }

  return (
    <div class="stack tight">
      {labels.subject !== null && (
        <div class="field">
          <label for={`${id}-subject`}>{labels.subject}</label>
          <input
            id={`${id}-subject`}
            ref={subject}
            type="text"
            class="whole"
            autocomplete="off"
            value={current.subject}
            onFocus={() => {
              last.current = 'subject';
            }}
            onInput={(event) => {
              change({ ...current, subject: event.currentTarget.value });
            }}
          />
        </div>
      )}
      <div class="field">
        <label for={`${id}-body`}>{labels.body}</label>
        <textarea
          id={`${id}-body`}
          ref={body}
          rows={10}
          aria-describedby={`${id}-formatting`}
          value={current.body}
          onFocus={() => {
            last.current = 'body';
          }}
          onInput={(event) => {
            change({ ...current, body: event.currentTarget.value });
          }}
        />
        <span class="hint" id={`${id}-formatting`}>
          {words.medium.formatting}
        </span>
      </div>
      <InsertField insert={insert} />
    </div>
  );
}

/** The fields that templates can merge, those of the seed first. */
function InsertField({ insert }: { readonly insert: (field: string) => void }) {
  const { words, saved } = useInform();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{words.medium.insert}</label>
      <select
        id={id}
        aria-describedby={`${id}-hint`}
        value=""
        onChange={(event) => {
          const { value } = event.currentTarget;
          event.currentTarget.value = '';
          if (value !== '') insert(value);
        }}
      >
        <option value="">...</option>
        {saved.fields
          .filter(({ merges }) => merges)
          .map(({ name, label }) => (
            <option key={name} value={name}>
              {label} ({name})
            </option>
          ))}
      </select>
      <span class="hint" id={`${id}-hint`}>
        {words.medium.insertHint}
      </span>
    </div>
  );
}
