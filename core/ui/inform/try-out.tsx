import { useId, useState } from 'preact/hooks';
import type { TriedOut } from '../../host/inform-client.ts';
import { useAnswer } from '../use-answer.ts';
import { useSettled } from '../use-settled.ts';
import { AnswerFailed } from './answer-failed.tsx';
import { requestOfDraft, useInform } from './inform.ts';
import { PageFrame } from './page-frame.tsx';
import { toldIn } from './reach-counts.ts';
import { TestMessage } from './test-message.tsx';
import type { Reaching } from './use-reach.ts';

/** The message or letter as any one person gets it. */
export function TryOut({ reach }: { readonly reach: Reaching }) {
  const { words } = useInform();
  const [open, setOpen] = useState(false);
  return (
    <details
      class="card"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{words.tryOut.open}</summary>
      {open && <OnePerson reach={reach} />}
    </details>
  );
}

function OnePerson({ reach }: { readonly reach: Reaching }) {
  const { client, words, draft } = useInform();
  const [at, setAt] = useState(0);
  const [typed, setTyped] = useState('');
  const personId = useSettled(typed.trim(), 400);
  const id = useId();
  const { answer } = reach;
  const told = answer === null || 'faults' in answer ? 0 : toldIn(answer);
  const nth = Math.min(at, Math.max(0, told - 1));
  const wanted = personId === '' ? nth : personId;
  const request = requestOfDraft(draft);
  const nobody = told === 0 && personId === '';
  const tried = useAnswer(
    answer === null || nobody ? null : JSON.stringify([reach.identity, wanted]),
    (signal) => client.tryOut(request, wanted, { signal }),
  );
  const step = (to: number) => () => {
    setTyped('');
    setAt(to);
  };
  return (
    <div class="stack tight inside" aria-busy={tried.pending}>
      <div class="row" role="group" aria-label={words.tryOut.which}>
        <button type="button" class="button small" disabled={nth === 0} onClick={step(nth - 1)}>
          {words.tryOut.before}
        </button>
        <span role="status">{told > 0 && words.tryOut.nth(nth + 1, told)}</span>
        <button
          type="button"
          class="button small"
          disabled={nth + 1 >= told}
          onClick={step(nth + 1)}
        >
          {words.tryOut.next}
        </button>
      </div>
      <div class="field">
        <label for={id}>{words.tryOut.personId}</label>
        <input
          id={id}
          type="search"
          class="short"
          autocomplete="off"
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
      </div>
      {nobody && answer !== null && (
        <p class="muted">{'faults' in answer ? words.tell.faultsFirst : words.tryOut.nobody}</p>
      )}
      <AnswerFailed failure={tried.failure} again={tried.again} />
      {tried.answer === null && tried.pending && <p class="muted">{words.tryOut.working}</p>}
      {tried.answer !== null && (
        <>
          <Shown tried={tried.answer} />
          {draft.medium === 'message' && <TestMessage person={wanted} />}
        </>
      )}
    </div>
  );
}

function Shown({ tried }: { readonly tried: TriedOut }) {
  const { words, draft } = useInform();
  const { person, to, subject, text, html } = tried;
  return (
    <div class="stack tight">
      <p>
        <strong>{person}</strong>
      </p>
      {draft.medium === 'message' && (
        <dl class="mail-head">
          <dt>{words.tryOut.to}</dt>
          <dd>{to}</dd>
          <dt>{words.tryOut.subject}</dt>
          <dd>{subject}</dd>
        </dl>
      )}
      <PageFrame html={html} label={words.tryOut.frame(person)} />
      {draft.medium === 'message' && (
        <details>
          <summary>{words.tryOut.asText}</summary>
          <pre class="as-text" tabIndex={0}>
            {text}
          </pre>
        </details>
      )}
    </div>
  );
}
