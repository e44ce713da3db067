import type { ComponentType } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { InformActionsProps } from '../../../core/ui/mount-wizard.tsx';
import type { Sender, SendingApi, SendStep } from '../../api/sending-api.ts';
import type { PageContext } from '../context.ts';
import type { MakeMailTest } from '../edition.ts';
import { AskedButton } from '../parts/asked-button.tsx';
import { editionServer } from '../server/edition-server.ts';
import { SendingStatus } from './sending-status.tsx';
import { useSending } from './use-sending.ts';

/** Mails one person's message to an address. */
export const createMailTest: MakeMailTest = ({ connection }) => {
  const { client } = editionServer<SendingApi>(connection);
  return (request, person, to) => client.sendTest(request, person, to);
};

/** Sends the message: how long that takes, who is named as the sender, and once more whether. */
export function createSendMessages(context: PageContext): ComponentType<InformActionsProps> {
  const words = context.words.telling;
  return function SendMessages({ request, reach, done }) {
    const sending = useSending(context);
    const [changed, setChanged] = useState<Partial<Sender>>({});
    const [refused, setRefused] = useState<readonly string[]>([]);
    const { state, progress, server } = sending;
    if (request.message === null) return null;
    const { outcomes } = reach;
    const people = (outcomes['will-be-told'] ?? 0) + (outcomes['will-be-told-own-sign-in'] ?? 0);
    const sender: Sender = { name: '', replyTo: '', ...state?.sender, ...changed };

    function ended(step: SendStep): void {
      setRefused('refused' in step ? step.refused : []);
      if ('finished' in step) {
        const { counts } = step.finished;
        done({ told: counts.told, sentence: words.sent(counts) });
      } else if ('unfinished' in step && step.stopped !== 'time') {
        setRefused([words.stoppedBy(step.stopped)]);
      }
    }

    async function send(): Promise<void> {
      setRefused([]);
      const step = await sending.drive(() => server.ask('send', request, { people, sender }));
      if (step !== null) ended(step);
    }

    const isFree = state !== null && state.unfinished === null && progress === null;
    return (
      <div class="stack">
        <SendingStatus {...{ context, sending, ended }} />
        {refused.length > 0 && (
          <div class="notice bad" role="alert">
            <div class="notice-body stack tight">
              {refused.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </div>
          </div>
        )}
        {isFree && people > 0 && (
          <>
            <SenderFields
              sender={sender}
              change={(parts) => {
                setChanged({ ...changed, ...parts });
              }}
            />
            <p>{words.forecast(people, state)}</p>
            {state.mailsLeft > 0 && (
              <AskedButton
                words={context.words}
                label={words.send(people)}
                question={words.sendQuestion(people)}
                sure={words.sendNow(people)}
                act={send}
              />
            )}
          </>
        )}
      </div>
    );
  };

  function SenderFields(props: {
    readonly sender: Sender;
    readonly change: (parts: Partial<Sender>) => void;
  }) {
    const { sender, change } = props;
    const id = useId();
    return (
      <>
        <div class="field">
          <label for={`${id}-name`}>{words.senderName}</label>
          <input
            id={`${id}-name`}
            type="text"
            autocomplete="organization"
            maxLength={100}
            aria-describedby={`${id}-name-hint`}
            value={sender.name}
            onInput={(event) => {
              change({ name: event.currentTarget.value });
            }}
          />
          <span class="hint" id={`${id}-name-hint`}>
            {words.senderNameHint}
          </span>
        </div>
        <div class="field">
          <label for={`${id}-reply`}>{words.replyTo}</label>
          <input
            id={`${id}-reply`}
            type="text"
            inputMode="email"
            autocomplete="email"
            aria-describedby={`${id}-reply-hint`}
            value={sender.replyTo}
            onInput={(event) => {
              change({ replyTo: event.currentTarget.value.trim() });
            }}
          />
          <span class="hint" id={`${id}-reply-hint`}>
            {words.replyToHint}
          </span>
        </div>
      </>
    );
  }
}
