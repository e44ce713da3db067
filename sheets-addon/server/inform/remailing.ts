import type { Session } from '../session.ts';
import { createMailing, type Mailing } from './mailing.ts';
import type { Sending } from './sending.ts';

/** The mails of what was confirmed. Whom it has told so far is known from its rows. */
export function remailing(session: Session, { request, sender, now }: Sending): Mailing {
  const mailing = createMailing(session, { request: { ...request, again: true }, sender, now });
  if ('faults' in mailing) throw new Error(`Nothing more was sent: ${mailing.faults.join('; ')}.`);
  return mailing;
}
