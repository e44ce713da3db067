import type { ComponentChildren } from 'preact';
import type { Choices } from '../../host/wizard-client.ts';
import { useAnswer } from '../use-answer.ts';
import { useWizard } from '../wizard.ts';
import { Notice } from './notice.tsx';

/** What needs the choices of the account type: shown when they have been read, or why they have not. */
export function WithChoices(props: { readonly children: (choices: Choices) => ComponentChildren }) {
  const { client, draft, state, text } = useWizard();
  const accountType = draft.request.accountType ?? 'students';
  const { answer, failure, again } = useAnswer(`${accountType} ${state.data.version}`, () =>
    client.choices(accountType),
  );
  if (failure !== null) {
    return (
      <Notice kind="bad" title={text.options.notRead}>
        <p>{failure}</p>
        <button type="button" class="button" onClick={again}>
          {text.frame.tryAgain}
        </button>
      </Notice>
    );
  }
  if (answer === null) {
    return (
      <p class="muted" role="status">
        {text.options.reading}
      </p>
    );
  }
  return (
    <>
      {answer.faults.map((fault) => (
        <Notice key={fault} kind="bad">
          <p>{text.said('fault', fault)}</p>
        </Notice>
      ))}
      {props.children(answer)}
    </>
  );
}
