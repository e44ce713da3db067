import { isMailAddress } from '../../../core/engine/inform/index.ts';
import type { InformRequest } from '../../../core/host/inform-client.ts';
import { runNow } from '../../../core/host/steps.ts';
import type { Sender } from '../../api/sending-api.ts';
import { locked, type Session } from '../session.ts';
import { mailApp } from './mail-app.ts';
import { settleAll } from './run-sending.ts';
import { openToldTab } from './told-tab.ts';

/** Mails one person's message to whoever wants to see how it arrives. Nobody counts as told. */
export function sendTestCall(
  session: Session,
  request: InformRequest,
  person: number | string,
  to: string,
): null {
  return locked(session, () => {
    const address = to.trim();
    if (!isMailAddress(address)) {
      throw new Error(
        `${JSON.stringify(address.slice(0, 80))} is no email address: write it as name@school.org.`,
      );
    }
    if (mailApp.left() < 1)
      throw new Error('No mails are left today: Google allows so many a day.');
    const { inform, records, spreadsheet } = session;
    const { subject, text, html } = runNow(inform.tryOut(request, person));
    const sender = (records.get('sender') as Sender | undefined) ?? { name: '', replyTo: '' };
    // A test counts as a mail of the day, too: what a stop has left is settled before it.
    settleAll(session, mailApp, openToldTab(spreadsheet));
    mailApp.send({ ...sender, to: address, subject, text, html });
    return null;
  });
}
