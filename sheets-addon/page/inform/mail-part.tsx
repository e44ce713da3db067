import type { InformPart } from '../../../core/ui/mount-wizard.tsx';
import type { PageContext } from '../context.ts';
import { SendingStatus } from './sending-status.tsx';
import { useSending } from './use-sending.ts';

/** How sending stands: mails left, what has not finished, what was sent last, unclear mails. */
export function createMailPart(context: PageContext): InformPart {
  const words = context.words.telling;
  return {
    id: 'mail',
    label: words.mailPart,
    Part: function MailPart() {
      const sending = useSending(context);
      const { state } = sending;
      if (state === null && sending.failure === '') return <p class="muted">{words.looking}</p>;
      return (
        <div class="stack">
          {state !== null && <p>{words.mailsLeft(state)}</p>}
          <SendingStatus context={context} sending={sending} ended={() => undefined} />
          {state?.last != null && (
            <div class="card stack tight">
              <p class="muted small-text">{words.lastTitle(state.last.message)}</p>
              <p>{words.sent(state.last.counts)}</p>
            </div>
          )}
        </div>
      );
    },
  };
}
