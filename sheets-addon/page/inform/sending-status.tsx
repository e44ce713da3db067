import type { SendStep, UnclearMail } from '../../api/sending-api.ts';
import { whenText } from '../../../core/ui/mount-wizard.tsx';
import type { PageContext } from '../context.ts';
import { AskedButton, Failure } from '../parts/asked-button.tsx';
import { useDeed } from '../parts/use-deed.ts';
import type { Sending } from './use-sending.ts';

/** What is being sent from here, what has not finished, and mails of which nobody knows. */
export function SendingStatus(props: {
  readonly context: PageContext;
  readonly sending: Sending;
  readonly ended: (step: SendStep) => void;
}) {
  const { context, sending, ended } = props;
  const words = context.words.telling;
  const { state, progress, failure, server } = sending;
  const unfinished = state?.unfinished ?? null;

  async function goOn(): Promise<void> {
    const step = await sending.drive(() => server.ask('resumeSending'));
    if (step !== null) ended(step);
  }

  return (
    <>
      {progress !== null && (
        <div class="card stack tight">
          <p role="status">
            {progress === 'begun' ? words.sendingBegun : words.sendingAt(progress.counts)}
          </p>
          <div class="row">
            <button class="button" disabled={sending.isStopping} onClick={sending.stop}>
              {sending.isStopping ? words.stopping : words.stop}
            </button>
          </div>
        </div>
      )}
      {progress === null && unfinished !== null && (
        <div class="notice warn">
          <div class="notice-body stack tight">
            <p class="notice-title">{words.unfinishedTitle}</p>
            <p>{words.unfinished(unfinished, whenText(unfinished.since, context.language))}</p>
            {state!.mailsLeft === 0 && <p>{words.noneLeft}</p>}
            <div class="row">
              <button class="button" disabled={state!.mailsLeft === 0} onClick={() => void goOn()}>
                {words.goOn}
              </button>
            </div>
            <AskedButton
              words={context.words}
              label={words.drop}
              question={words.dropQuestion}
              sure={words.dropNow}
              act={async () => {
                sending.setState(await server.client.dropSending());
              }}
            />
          </div>
        </div>
      )}
      <Failure sentence={failure} />
      {state !== null && state.unclearCount > 0 && (
        <details class="card">
          <summary>{words.unclear(state.unclearCount)}</summary>
          <div class="stack tight inside">
            <p class="small-text">{words.unclearHint}</p>
            <ul class="list">
              {state.unclear.map((mail) => (
                <Unclear key={`${mail.username} ${mail.at}`} {...{ context, sending, mail }} />
              ))}
            </ul>
          </div>
        </details>
      )}
    </>
  );
}

function Unclear(props: {
  readonly context: PageContext;
  readonly sending: Sending;
  readonly mail: UnclearMail;
}) {
  const { context, sending, mail } = props;
  const words = context.words.telling;
  const deed = useDeed();
  const decide = (wasSent: boolean) => () => {
    deed.act(async () => {
      sending.setState(await sending.server.client.decideUnclear(mail, wasSent));
    });
  };
  return (
    <li class="stack tight">
      <span>{words.unclearMail(mail, whenText(mail.at, context.language))}</span>
      <div class="row">
        <button class="button small" disabled={deed.busy} onClick={decide(true)}>
          {words.wasSent}
        </button>
        <button class="button small" disabled={deed.busy} onClick={decide(false)}>
          {words.wasNotSent}
        </button>
      </div>
      <Failure sentence={deed.failure} />
    </li>
  );
}
