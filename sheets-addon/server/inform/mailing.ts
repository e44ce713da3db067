import { readIsoDay, readRoster } from '../../../core/engine/index.ts';
import {
  accountsToTell,
  checkFilter,
  compileMessage,
  expirationDateFault,
  findField,
  findMatching,
  informPeople,
  isOwnSignIn,
  planReach,
  readTold,
  type InformPeople,
  type Reach,
} from '../../../core/engine/inform/index.ts';
import { assembleData } from '../../../core/host/assemble-data.ts';
import type { InformRequest } from '../../../core/host/inform-client.ts';
import { readKept } from '../../../core/host/kept-records.ts';
import type { Sender } from '../../api/sending-api.ts';
import type { Session } from '../session.ts';
import { batchUsernames } from './batch-usernames.ts';
import type { Mail } from './mailer.ts';
import type { Recipient } from './sending.ts';
import { cellOf, readToldTable } from './told-tab.ts';

/** Mails to people, made of the data as it is now. */
export interface Mailing {
  /** Whom they would reach, in order. */
  readonly recipients: readonly Recipient[];
  readonly counts: Reach['counts'];
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
  session: Session,
  { request, sender, now }: MailingParts,
): Mailing | { readonly faults: readonly string[] } {
  const { message } = request;
  if (message === null) return { faults: ['Choose a message.'] };
  const read = readPeople(session, request, now);
  if ('faults' in read) return read;
  const { people, filter } = read;
  const compiled = compileMessage(message, (name) => {
    const found = findField(people.fields, name);
    if ('fault' in found) return found;
    return { name: found.field.name, read: people.reader(found.field.name) };
  });
  if ('faults' in compiled) return { faults: compiled.faults };
  const { uses, hasOwnSignIn, merge } = compiled.compiled;
  const today = readIsoDay(session.workbook.today());
  const fault = expirationDateFault(request.expirationDate, uses.expirationDate, today);
  if (fault !== null) return { faults: [fault] };
  const reach = planReach(people, findMatching(people, filter, read.batch), {
    medium: 'email',
    name: message.name,
    usesLink: uses.url,
    ownSignIn: hasOwnSignIn ? { usesLink: false } : null,
    toShared: request.toShared,
    again: request.again,
  });
  return mailingOf(people, reach, (account, to) => {
    const signIn = people.reader('accountManagement.authenticationType');
    return { ...merge(account, isOwnSignIn(signIn(account))), to, ...sender };
  });
}

function mailingOf(
  people: InformPeople,
  reach: Reach,
  mailOf: (account: number, to: string) => Mail,
): Mailing {
  const personId = people.reader('person.personID');
  const username = people.reader('accountManagement.username');
  const created = people.reader('accountManagement.created');
  const address = people.reader('person.email');
  const accountOf = new Map<string, number>();
  const recipients = Array.from(accountsToTell(reach), (account) => {
    const recipient = {
      personId: cellOf(personId(account)),
      username: cellOf(username(account)),
      created: cellOf(created(account)),
    };
    accountOf.set(keyOf(recipient), account);
    return recipient;
  });
  return {
    recipients,
    counts: reach.counts,
    mailTo(recipient) {
      const account = accountOf.get(keyOf(recipient));
      return account === undefined ? null : mailOf(account, address(account));
    },
  };
}

function readPeople(session: Session, request: InformRequest, now: string) {
  const { records, spreadsheet, workbook } = session;
  const kept = readKept(records.all());
  const data = assembleData(workbook.read(), kept.matches);
  if (data.faults.length > 0) return { faults: data.faults };
  const table = readToldTable(spreadsheet);
  const told = table === null ? null : readTold(table);
  if (told !== null && 'faults' in told) return told;
  const people = informPeople({
    roster: readRoster(data.workbook, readIsoDay(workbook.today())),
    type: request.filter.type,
    now,
    told: told?.told ?? null,
    expirationDate: request.expirationDate,
  });
  const checked = checkFilter(request.filter, people.fields);
  if ('faults' in checked) return checked;
  const batch = batchUsernames(session, checked.filter.batch);
  return { people, filter: checked.filter, batch };
}

function keyOf({ username, created }: Recipient): string {
  return JSON.stringify([username.toLowerCase(), created]);
}
