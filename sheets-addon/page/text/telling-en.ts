import type { Schedule } from '../../../core/engine/inform/schedules/schedule.ts';
import type { InformText } from '../../../core/ui/mount-wizard.tsx';
import type {
  ScheduleLine,
  SchedulesState,
  SendingCounts,
  SendingState,
  Stopped,
  UnclearMail,
  UnfinishedSending,
} from '../../api/sending-api.ts';
import type { BuiltLetters } from '../inform/open-letters.ts';

const numbers = new Intl.NumberFormat('en-US');
const n = (count: number) => numbers.format(count);
const some = (count: number, one: string, many = `${one}s`) =>
  count === 1 ? `1 ${one}` : `${n(count)} ${many}`;
const people = (count: number) => some(count, 'person', 'people');

/** So many mails go out in a minute, about. */
const aMinute = 60;

function minutes(count: number): string {
  return count <= aMinute ? 'about a minute' : `about ${n(Math.ceil(count / aMinute))} minutes`;
}

function daysFor(count: number, { mailsLeft, mailsADay }: SendingState): number {
  return 1 + Math.ceil(Math.max(0, count - mailsLeft) / Math.max(1, mailsADay));
}

function rest({ failed, unclear, leftOut }: SendingCounts): string {
  return [
    failed > 0 ? `${n(failed)} failed: the tab Told says why.` : '',
    unclear > 0 ? `${n(unclear)} unclear: say below what became of them.` : '',
    leftOut > 0 ? `${n(leftOut)} left out: they need none any more, or can get none now.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Telling people from a spreadsheet, in English. */
export const telling = {
  words: (text: InformText, sends: boolean): InformText => ({
    ...text,
    headings: sends
      ? { ...text.headings, tell: { ...text.headings.tell, message: 'Send the messages' } }
      : text.headings,
    tell: {
      ...text.tell,
      makes: { ...text.tell.makes, 'mail-merge file': 'Make the tab Messages' },
      makesHint: {
        ...text.tell.makesHint,
        'mail-merge file':
          'A tab with a row for each person and everything merged, for a mail merge in Gmail, Word or a mailing service.',
      },
      confirm: (told) =>
        `A tab with ${some(told, 'row')} will be made. Nothing is sent: you send the messages.`,
      secrets:
        'The tab holds personal activation links, and everybody who can open the spreadsheet can read it: delete it once the messages are sent.',
      buildHint: (letters) =>
        `${some(letters, 'letter')} will be opened in a window of ${letters === 1 ? 'its' : 'their'} own, to look at, print or save as a PDF. Say here once they are printed.`,
    },
    reach: { ...text.reach, take: 'Show all of it as a tab', taking: 'Making the tab' },
    told: {
      ...text.told,
      take: 'Show it as a tab:',
      files: {
        ...text.told.files,
        'told-and-in.csv': 'counts, and each person',
        'told.csv': 'Told',
      },
    },
    tryOut: { ...text.tryOut, testMake: 'Send the test', testing: 'Sending the test' },
  }),

  noTest:
    'This edition of the add-on sends no mail. Look at the message as one person gets it, above.',
  testSent: (to: string) => `A test was sent to ${to}. Nobody counts as told.`,
  noMail:
    'This edition of the add-on sends no mail and has no rights to. Make the tab Messages for a mail merge, or build letters. The edition for your own Google Workspace sends by itself: docs/google-workspace.md says how to set it up.',

  // Letters.
  lettersOpening: 'Letters are being built',
  lettersOpened: ({ people: whose, pages, inWindow }: BuiltLetters) =>
    `${some(whose.length, 'letter')} on ${some(pages, 'page')} ${inWindow ? 'opened in a window of their own. Print them there: Ctrl+P.' : 'downloaded as letters.html, because the browser let no window open. Open the file and print it.'}`,
  lettersTooLong: (count: number) =>
    `${some(count, 'letter')} ${count === 1 ? 'is' : 'are'} longer than the page: shorten the text.`,
  printedHint: 'Nobody counts as told before you say that the letters are printed.',
  markPrinted: 'Mark as printed',
  markQuestion: (count: number) =>
    `Told will note that ${people(count)} got a letter today, so that nobody is told twice.`,
  markNow: 'They are printed',
  printAgain: 'Print some again',
  printAgainOpen: 'Open them',
  printAgainHint: 'Person IDs, with commas between them. Nothing is noted.',

  // Sending.
  mailPart: 'Mail',
  schedulesPart: 'Schedules',
  looking: 'Looking ...',
  senderName: 'Sender name',
  senderNameHint: 'Shown beside your address; empty: the name of your Google account.',
  replyTo: 'Answers go to',
  replyToHint: 'Empty: to your own address.',
  mailsLeft: ({ mailsLeft, mailsADay }: SendingState) =>
    `You can send ${some(mailsLeft, 'more mail')} today, of ${n(mailsADay)} a day or more. Google sets that, for all you send by scripts.`,
  forecast(count: number, state: SendingState) {
    const left = `${people(count)}, ${some(state.mailsLeft, 'mail')} left today`;
    if (state.mailsLeft === 0) return `${left}: send tomorrow.`;
    const days = daysFor(count, state);
    return days === 1
      ? `${left}: all of them today, in ${minutes(count)}.`
      : `${left}: that takes ${n(days)} days. Come back each day and go on where it stopped.`;
  },
  send: (count: number) => `Send to ${people(count)}`,
  sendQuestion: (count: number) =>
    `${some(count, 'mail')} will be sent in your name. A mail cannot be taken back. Keep this sidebar open; closed, it stops, and you can go on later.`,
  sendNow: (count: number) => `Send ${count === 1 ? 'it' : `all ${n(count)}`} now`,
  sendingBegun: 'Sending ...',
  sendingAt: ({ all, told, failed, unclear }: SendingCounts) =>
    `${n(told + failed + unclear)} of ${n(all)} done`,
  stop: 'Stop',
  stopping: 'Stopping after this part',
  sent: (counts: SendingCounts) =>
    `${n(counts.told)} of ${people(counts.all)} were mailed. ${rest(counts)}`.trim(),
  stoppedBy: (stopped: Stopped) =>
    typeof stopped === 'object'
      ? `Google refuses to send, one mail after the other. It says: ${stopped.refused}`
      : 'The mails of today are up. Go on tomorrow: nobody is mailed twice.',
  unfinishedTitle: 'Not everybody was mailed',
  unfinished: ({ message, who, counts }: UnfinishedSending, when: string) =>
    `${message}, begun ${who === '' ? '' : `by ${who} `}${when}: ${n(counts.told)} of ${people(counts.all)} were mailed so far.`,
  noneLeft: 'You have no mails left today: go on tomorrow.',
  goOn: 'Go on',
  drop: 'Do not send the rest',
  dropQuestion: 'Who has no mail yet gets none by this. Those who were mailed stay noted.',
  dropNow: 'Give the rest up',
  lastTitle: (message: string) => `Sent last: ${message}`,
  unclear: (count: number) =>
    `${some(count, 'mail')}: nobody knows whether ${count === 1 ? 'it' : 'they'} left`,
  unclearHint:
    'Sending was stopped at just that mail. Look for it in the Sent folder of whoever sent it. It is not sent again by itself.',
  unclearMail: ({ username, personId, message }: UnclearMail, when: string) =>
    `${username} (${personId}): ${message}, ${when}`,
  wasSent: 'It was sent',
  wasNotSent: 'It was not sent',
  notBegun: 'Nothing was sent: the spreadsheet was looked at. Try again.',
  notKnown:
    'It is not known yet what was sent. Open Mail, above, in a few minutes: nobody is mailed twice.',

  // Schedules.
  schedulesIntro:
    'A message that goes out by itself to those whose accounts were created since the last time. The tab Schedules has them all.',
  noSchedules: 'There is none yet.',
  newSchedule: 'New schedule',
  changeSchedule: 'Change it',
  keepSchedule: 'Keep it',
  removeSchedule: 'Remove it',
  removeQuestion: 'It will not run any more. Who was told stays noted.',
  removeNow: 'Remove it now',
  scheduleFields: {
    ...{ name: 'Name', filter: 'Filter', message: 'Message', every: 'How often', hour: 'Hour' },
    ...{ start: 'First day', end: 'Last day', linkDays: 'Days until the link expires' },
  },
  every: {
    daily: 'Daily',
    weekly: 'Weekly, on the weekday of the first day',
    monthly: 'Monthly, on the date of the first day',
  },
  hourHint: (timeZone: string) =>
    `0 to 23, in the time zone of the spreadsheet (${timeZone}). It runs within an hour after that.`,
  linkDaysHint:
    'From the run on; 0 where the message shows no date. Your own system decides when links really expire.',
  schedule: ({ filter, message, every, hour, start, end }: Schedule) =>
    `${{ daily: 'Daily', weekly: 'Weekly', monthly: 'Monthly' }[every]} at ${hour}:00, ${start} to ${end}. ${message}, to ${filter}.`,
  runs: ({ nextRun, lastRun, told, failed }: ScheduleLine) =>
    [
      nextRun === '' ? '' : nextRun === 'ended' ? 'It has ended.' : `Next run: ${nextRun}.`,
      lastRun === ''
        ? 'No run yet.'
        : `Last run: ${lastRun}; told ${told === '' ? '0' : told}, failed ${failed === '' ? '0' : failed}.`,
    ].join(' '),
  runner: ({ runner, isCopy }: SchedulesState) =>
    isCopy
      ? 'This spreadsheet is a copy: here they do not run until somebody lends them their name. Whom the other spreadsheet tells from now on is not noted here. Remove them where only one of the two shall run.'
      : runner === null
        ? 'They do not run: nobody lends them their name.'
        : runner.isMe
          ? 'They run in your name, once an hour, and mail from your address.'
          : `They run in the name of ${runner.who === '' ? 'somebody else' : runner.who}, once an hour.`,
  runInMyName: 'Run them in my name',
  runInNobodys: 'Do not run them',
};
