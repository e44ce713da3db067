import type { Mailer } from './mailer.ts';
import type { MailerRecord } from './sending.ts';
import type { PlacedRow, ToldTab } from './told-tab.ts';

/*
 * A mail is written down as `sending` before it leaves, with the mails that were left. Where that is
 * still there later, the script was stopped in between, and the count tells: one less now, it left;
 * as many, it did not. Everything else is unclear, and somebody decides.
 */

/** What is known when a stopped sending is looked at. */
export interface SettleGround {
  readonly tab: ToldTab;
  readonly mailer: Mailer;
  /** Who looks, and who sent last. */
  readonly user: string;
  readonly record: MailerRecord | null;
  /** The day of a moment where the data lives. */
  readonly dayOf: (date: Date) => string;
}

/** So long Google may take to count a mail, in milliseconds. */
const countingTime = 15_000;

/** What a row says of a mail that is about to leave. */
export function sendingDetail(left: number): string {
  return `${left} mails left before it`;
}

/** Settles what was stopped: whoever certainly got no mail can get it again. */
export function settleSending(ground: SettleGround): void {
  const { tab } = ground;
  const open = tab.rows.filter(({ row }) => row.status === 'sending');
  if (open.length === 0) return;
  const latest = open.reduce((a, b) => (b.row.at >= a.row.at ? b : a));
  for (const from of open) {
    const said = from === latest ? judge(from, ground) : verdicts.unclear;
    tab.change({ from, to: { ...from.row, ...said } });
  }
  SpreadsheetApp.flush();
}

/** What is said of a mail that certainly did not leave: it is no telling, and is sent again. */
export const notSentDetail = 'Stopped before it was sent';

const verdicts = {
  sent: { status: 'told', detail: 'Sent, as the mails that are left tell' },
  notSent: { status: 'failed', detail: notSentDetail },
  unclear: {
    status: 'unclear',
    detail:
      'The sending was stopped here, and nobody knows whether this mail left. Look for it in the ' +
      'Sent folder of whoever sent it, then say in the wizard what you found',
  },
} as const;

type Verdict = (typeof verdicts)[keyof typeof verdicts];

function judge({ row }: PlacedRow, ground: SettleGround): Verdict {
  const { mailer, user, record, dayOf } = ground;
  const before = Number(/^(\d+) mails left before it$/.exec(row.detail)?.[1] ?? NaN);
  const at = new Date(row.at);
  if (Number.isNaN(before) || Number.isNaN(at.getTime()) || record?.user !== user) {
    return verdicts.unclear;
  }
  const age = Date.now() - at.getTime();
  if (age >= 0 && age < countingTime) Utilities.sleep(countingTime - age);
  if (dayOf(at) !== dayOf(new Date())) return verdicts.unclear;
  const now = mailer.left();
  if (now === before - 1) return verdicts.sent;
  // With all mails of a day left, Google's day may have ended in between.
  return now === before && before < record.top ? verdicts.notSent : verdicts.unclear;
}
