import type { SendingCounts } from '../../api/sending-api.ts';
import { createDayOf } from '../tabs/cell-text.ts';
import { scheduledName, sendingName } from '../tabs/own-tabs.ts';
import type { Session } from '../session.ts';
import type { Mailer } from './mailer.ts';
import type { Mailing } from './mailing.ts';
import { isOfHere } from './of-document.ts';
import { sendMails, type MailsEnd } from './send-mails.ts';
import { discardSendingList, readSendingList, writeSendingList } from './sending-list.ts';
import { eventKey, type MailerRecord, type Recipient, type Sending } from './sending.ts';
import { notSentDetail, settleSending } from './settle.ts';
import { cellOf, openToldTab, type PlacedRow, type ToldTab } from './told-tab.ts';

/** Sendings are one that somebody began, and one of a schedule; each is written down in a record. */
export type Slot = 'sending' | 'scheduled';

const listNames: Readonly<Record<Slot, string>> = {
  sending: sendingName,
  scheduled: scheduledName,
};

/** How far a part of a sending came. */
export interface SentPart {
  readonly end: MailsEnd;
  readonly counts: SendingCounts;
}

/** What a sending runs on. */
export interface SendingGround {
  readonly session: Session;
  readonly mailer: Mailer;
  /** Makes the mails, from the data as it is now. */
  readonly mailingOf: (sending: Sending) => Mailing;
  /** Whether there is time for one more mail. */
  readonly goOn: () => boolean;
}

/** The sending that was begun here, null if there is none. */
export function sendingOf({ records, spreadsheet }: Session, slot: Slot): Sending | null {
  const sending = records.get(slot) as Sending | undefined;
  return sending !== undefined && isOfHere(spreadsheet, sending) ? sending : null;
}

/** Writes down whom a sending reaches, and then that it has begun: from there on it can be finished. */
export function beginSending(
  { spreadsheet, records }: Session,
  slot: Slot,
  sending: Sending,
  recipients: readonly Recipient[],
): void {
  writeSendingList(spreadsheet, listNames[slot], recipients);
  SpreadsheetApp.flush();
  records.change({ [slot]: sending });
  SpreadsheetApp.flush();
}

/** Goes on with a sending as long as there is time and mail left; it is still there afterwards. */
export function runSending(ground: SendingGround, slot: Slot, sending: Sending): SentPart {
  const { session, mailer } = ground;
  const { spreadsheet } = session;
  const list = readSendingList(spreadsheet, listNames[slot]);
  if (list === null) {
    throw new Error(
      `The hidden tab ${listNames[slot]} is gone, which says who is still to be told. Bring it back ` +
        'with File > Version history, or do not send the rest.',
    );
  }
  const tab = openToldTab(spreadsheet);
  settleAll(session, mailer, tab);
  const before = rowsOfSending(tab, sending);
  const done = new Set(before.map(({ row }) => eventKey(row)));
  const pending = list.filter((recipient) => !done.has(eventKey(recipient)));
  const { mailTo } = ground.mailingOf(sending);
  const sent = sendMails({
    tab,
    mailer,
    pending,
    mailTo,
    row: {
      message: sending.request.message?.name ?? '',
      expires: sending.request.expirationDate,
    },
    now: () => new Date().toISOString(),
    goOn: ground.goOn,
  });
  return { end: sent, counts: countSending(tab, sending, sent === 'done') };
}

/** Forgets a sending; `records` change with it. */
export function endSending(
  { spreadsheet, records }: Session,
  slot: Slot,
  changes: Readonly<Record<string, unknown>>,
): void {
  records.change({ ...changes, [slot]: null });
  SpreadsheetApp.flush();
  discardSendingList(spreadsheet, listNames[slot]);
}

/**
 * Settles whatever a stop has left, before anything is sent: the mails left are only known to
 * whoever sent, and only as long as nobody has sent more.
 */
export function settleAll(session: Session, mailer: Mailer, tab: ToldTab): void {
  const { spreadsheet, records } = session;
  const user = Session.getTemporaryActiveUserKey();
  const record = (records.get('mailer') as MailerRecord | undefined) ?? null;
  const dayOf = createDayOf(spreadsheet.getSpreadsheetTimeZone());
  settleSending({ tab, mailer, user, record, dayOf });
  noteMailer(session, mailer);
}

/** Notes who sends from now on, and how many mails a day of theirs has. */
export function noteMailer({ records }: Session, mailer: Mailer): void {
  const user = Session.getTemporaryActiveUserKey();
  const record = records.get('mailer') as MailerRecord | undefined;
  const left = mailer.left();
  const top = record?.user === user ? Math.max(record.top, left) : left;
  if (record?.user === user && record.top === top) return;
  records.change({ mailer: { user, top } satisfies MailerRecord });
  SpreadsheetApp.flush();
}

/** What became of a sending so far; of those without a row nobody knows before its end. */
export function countSending(tab: ToldTab, sending: Sending, isOver: boolean): SendingCounts {
  const counts = { told: 0, failed: 0, unclear: 0 };
  const rows = rowsOfSending(tab, sending);
  for (const { row } of rows) {
    if (row.status === 'told' || row.status === 'failed') counts[row.status]++;
    else counts.unclear++;
  }
  const { all } = sending;
  return { all, ...counts, leftOut: isOver ? Math.max(0, all - rows.length) : 0 };
}

/** The rows of a sending's mails: those since it began, under its message's name. */
export function rowsOfSending({ rows }: ToldTab, { since, request }: Sending): PlacedRow[] {
  const name = cellOf(request.message?.name ?? '');
  return rows.filter(
    ({ row }) =>
      row.how === 'email' &&
      row.message === name &&
      row.at >= since &&
      !(row.status === 'failed' && row.detail === notSentDetail),
  );
}
