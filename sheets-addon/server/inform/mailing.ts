import { dateNotes, type Reach } from '../../../core/engine/inform/index.ts';
import { createInformParts } from '../../../core/host/inform/inform-state.ts';
import { reachRequest, type Reached } from '../../../core/host/inform/reach-request.ts';
import type { InformRequest } from '../../../core/host/inform-client.ts';
import { createState } from '../../../core/host/service-state.ts';
import { runNow } from '../../../core/host/steps.ts';
import type { Sender } from '../../api/sending-api.ts';
import type { Session } from '../session.ts';
import type { Mail } from './mailer.ts';
import { eventKey, type Recipient } from './sending.ts';
import { cellOf } from './told-tab.ts';

/** Mails to people, made of the data as it is now. */
export interface Mailing {
  /** Whom they would reach, in order. */
  readonly recipients: readonly Recipient[];
  readonly counts: Reach['counts'];
  /** Whom the filter cannot find, as its dates cannot be read. */
  readonly notes: readonly string[];
  /** The mail to somebody, null where they are not to be reached (any more). */
  readonly mailTo: (recipient: Recipient) => Mail | null;
}

/** What mails are made of. */
export interface MailingParts {
  readonly request: InformRequest;
  readonly sender: Sender;
  /** The wall clock that relative dates count from, `YYYY-MM-DDTHH:MM`. */
  readonly now: string;
}

/** Makes the mails of a request, or tells what stands in the way. */
export function createMailing(
  { workbook }: Session,
  { request, sender, now }: MailingParts,
): Mailing | { readonly faults: readonly string[] } {
  const parts = createInformParts(createState(workbook), { ...workbook, wallClock: () => now });
  const reached = runNow(reachRequest(parts, request, undefined));
  return 'faults' in reached ? reached : mailingOf(reached, sender);
}

function mailingOf(reached: Reached, sender: Sender): Mailing {
  const { people, words, reach } = reached;
  const { accounts, ownSignIn } = reached.recipients;
  const { message } = words;
  const common = { counts: reach.counts, notes: dateNotes(people, reached.request.filter) };
  if (message === null) return { ...common, recipients: [], mailTo: () => null };
  const personId = people.reader('person.personID');
  const username = people.reader('accountManagement.username');
  const created = people.reader('accountManagement.created');
  const address = people.reader('person.email');
  const places = new Map<string, number>();
  const recipients = Array.from(accounts, (account, place) => {
    const recipient = {
      personId: cellOf(personId(account)),
      username: cellOf(username(account)),
      created: cellOf(created(account)),
    };
    places.set(eventKey(recipient), place);
    return recipient;
  });
  return {
    ...common,
    recipients,
    mailTo(recipient) {
      const place = places.get(eventKey(recipient));
      if (place === undefined) return null;
      const account = accounts[place]!;
      const merged = message.merge(account, ownSignIn[place] === 1);
      return { ...merged, to: address(account), ...sender };
    },
  };
}
