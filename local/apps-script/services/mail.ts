import type { Environment, SentMail } from '../execution/environment.ts';
import { refused } from '../execution/call.ts';
import { googleError } from '../execution/google-error.ts';
import { limits } from '../execution/limits.ts';
import { costing, defineKind } from './kind.ts';

const day = 24 * 60 * 60_000;

/** What a message may say of itself; files and pictures are not modelled. */
const known: ReadonlySet<string> = new Set([
  ...['to', 'cc', 'bcc', 'subject', 'body', 'htmlBody', 'name', 'replyTo', 'noReply'],
]);

type Message = Readonly<Record<string, unknown>>;

/** MailApp: messages leave at once, and whatever happens to the script then, they have left. */
export const mailAppKind = defineKind<null>('MailApp', {
  getRemainingDailyQuota: costing('property', [''], (_, env) => mailsLeft(env)),
  sendEmail: costing(
    'mail',
    ['any', 'str str str', 'str str str any', 'str str str str'],
    (_, env, first: unknown, second?: string, third?: string, fourth?: unknown): void => {
      if (second === undefined) send(env, first as Message);
      else if (typeof fourth === 'string') {
        send(env, { to: first, replyTo: second, subject: third, body: fourth });
      } else send(env, { ...(fourth as Message), to: first, subject: second, body: third });
    },
  ),
});

/** Recipients that a user has left until their day ends. */
export function mailsLeft({ host, user, meter }: Environment): number {
  const { mailsADay, mailDayEnds } = host.settings;
  const dayOf = (time: number) => Math.floor((time - mailDayEnds) / day);
  const today = dayOf(meter.clock.now);
  const { sent } = host.mail;
  let left = mailsADay;
  for (let n = sent.length - 1; n >= 0 && dayOf(sent[n]!.at) === today; n--) {
    const { from, to, cc, bcc } = sent[n]!;
    if (from === user) left -= to.length + cc.length + bcc.length;
  }
  return left;
}

function send(env: Environment, message: Message): void {
  const odd = Object.keys(message).filter((key) => !known.has(key));
  if (odd.length > 0) throw refused(env, `MailApp.sendEmail: ${odd.join(', ')} is not modelled.`);
  const mail: SentMail = {
    from: env.user,
    at: env.meter.clock.now,
    to: addresses(message, 'to'),
    cc: addresses(message, 'cc'),
    bcc: addresses(message, 'bcc'),
    replyTo: textOf(message, 'replyTo'),
    name: textOf(message, 'name'),
    subject: textOf(message, 'subject'),
    body: textOf(message, 'body'),
    htmlBody: textOf(message, 'htmlBody'),
  };
  const recipients = mail.to.length + mail.cc.length + mail.bcc.length;
  if (mail.to.length === 0) throw googleError('Failed to send email: no recipient');
  if (recipients > limits.mailRecipients) {
    throw googleError('Limit Exceeded: Email Recipients Per Message.');
  }
  if (mail.subject.length > limits.mailSubject) {
    throw googleError('Argument too large: subject');
  }
  // A line end in a heading is what somebody adds headings of their own with.
  if ([mail.subject, mail.name, mail.replyTo].some((text) => /[\r\n]/.test(text))) {
    throw refused(env, 'MailApp.sendEmail: a line end in the subject, the name or replyTo.');
  }
  if (Buffer.byteLength(mail.body) + Buffer.byteLength(mail.htmlBody) > limits.mailBody) {
    throw googleError('Limit Exceeded: Email Body Size.');
  }
  if (mailsLeft(env) < recipients) {
    throw googleError('Service invoked too many times for one day: email.');
  }
  env.host.mail.sent.push(mail);
}

function addresses(message: Message, key: string): string[] {
  const list = textOf(message, key)
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
  const wrong = list.find(
    (address) => !/^(?:[^<>]*<)?[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+>?$/.test(address),
  );
  if (wrong !== undefined) throw googleError(`Invalid email: ${wrong}`);
  return list;
}

function textOf(message: Message, key: string): string {
  const value = message[key];
  return typeof value === 'string' ? value : '';
}
