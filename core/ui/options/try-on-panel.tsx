import type { SkipReason } from '../../engine/index.ts';
import type { NameExample, NamesTryOn } from '../../host/wizard-client.ts';
import { Notice } from '../components/notice.tsx';
import { isSchoolrunner, usernameOf } from '../draft.ts';
import { useWizard } from '../wizard.ts';
import type { TryOn } from './use-try-on.ts';

/** What the options give on the data: how many, how many not and why, and the hardest names. */
export function TryOnPanel({ tryOn }: { readonly tryOn: TryOn }) {
  const { text } = useWizard();
  const words = text.options.tryOn;
  const { answer, pending, failure, again, keptBy } = tryOn;
  return (
    <section class="try-on card" aria-label={words.heading} aria-busy={pending}>
      <div class="try-on-head">
        <h3>{words.heading}</h3>
        {pending && <span class="muted small-text">{words.working}</span>}
      </div>
      {keptBy !== null && <p class="muted">{keptBy === 'data' ? words.noData : words.mendFirst}</p>}
      {failure !== null && (
        <Notice kind="bad" title={words.failed}>
          <p>{failure}</p>
          <button type="button" class="button" onClick={again}>
            {text.frame.tryAgain}
          </button>
        </Notice>
      )}
      {answer !== null && (
        <div class={pending ? 'stack tight pending' : 'stack tight'}>
          <Counts answer={answer} />
          {answer.examples.length > 0 && <Examples examples={answer.examples} />}
        </div>
      )}
    </section>
  );
}

function Counts({ answer }: { readonly answer: NamesTryOn }) {
  const { text, draft } = useWizard();
  const words = text.options.tryOn;
  const { tried, created, collisions, reasons, faults } = answer;
  const { accountType = 'students' } = draft.request;
  const byEmail = isSchoolrunner(draft.request) || usernameOf(draft.request).from === 'email';
  const without = Object.entries(reasons) as [SkipReason, number][];
  return (
    <div class="stack tight" role="status">
      {faults.map((fault) => (
        <p key={fault} class="error-line">
          {text.said('fault', fault)}
        </p>
      ))}
      {faults.length === 0 && (
        <p>{tried === 0 ? words.nobody[accountType] : words.tried(created, tried, accountType)}</p>
      )}
      {without.length > 0 && (
        <ul class="try-on-reasons">
          {without
            .sort(([, a], [, b]) => b - a)
            .map(([reason, count]) => (
              <li key={reason}>{words.reasons(count, text.reasons[reason])}</li>
            ))}
        </ul>
      )}
      {created > 0 && !byEmail && (
        <p class={collisions === 0 ? 'muted' : ''}>{words.collisions(collisions)}</p>
      )}
    </div>
  );
}

function Examples({ examples }: { readonly examples: readonly NameExample[] }) {
  const { text } = useWizard();
  const words = text.options.tryOn;
  const withPassword = examples.some(({ password }) => password !== '');
  return (
    <div class="examples-scroll" tabIndex={0} role="region" aria-label={words.examples}>
      <table class="examples">
        <caption>{words.examples}</caption>
        <thead>
          <tr>
            <th scope="col">{words.person}</th>
            <th scope="col">{withPassword ? words.usernameAndPassword : words.username}</th>
          </tr>
        </thead>
        <tbody>
          {examples.map(({ person, username, password, note }) => (
            <tr key={person.personId}>
              <th scope="row">
                {person.lastName}, {person.firstName}
                <span class="example-number">{person.number}</span>
              </th>
              <td>
                {username === '' ? (
                  <span class="error-line">{words.noUsername}</span>
                ) : (
                  <span class="code">{username}</span>
                )}
                {password !== '' && (
                  <span class="example-password">
                    {words.password} <span class="code">{password}</span>
                  </span>
                )}
                {note !== '' && <span class="example-note">{text.said('example', note)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
