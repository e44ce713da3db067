import type { LinksAnswer } from '../../api/activation-api.ts';
import type { ActivationWords } from './en.ts';

/** Whom links are, or would be, made for, and who gets none; or what stands in the way. */
export function LinksFound(props: {
  readonly words: ActivationWords;
  readonly answer: LinksAnswer;
  readonly isMade: boolean;
}) {
  const { words, answer, isMade } = props;
  if ('faults' in answer) {
    return (
      <div role="alert" class="stack tight">
        {answer.faults.map((fault) => (
          <p key={fault} class="error-line">
            {fault}
          </p>
        ))}
      </div>
    );
  }
  const { links, left, tab } = answer;
  return (
    <div class="stack tight">
      <p role="status">
        <strong>{isMade ? words.made(links, tab) : words.wouldGet(links)}</strong>
      </p>
      {left.length > 0 && (
        <ul class="list small-text">
          {left.map(({ reason, accounts, first }) => (
            <li key={reason}>
              {words.left(accounts, reason)}
              <br />
              <span class="muted">{words.such(first, accounts)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
