import type { Mail, Mailer } from './mailer.ts';

/** Google takes subjects of at most so many characters. */
const longestSubject = 250;

/** Mail in the name of whoever is at work. */
export const mailApp: Mailer = {
  left: () => MailApp.getRemainingDailyQuota(),
  send({ to, subject, text, html, name, replyTo }: Mail) {
    MailApp.sendEmail({
      to,
      subject: cut(subject),
      body: text,
      htmlBody: html,
      ...(name === '' ? {} : { name }),
      ...(replyTo === '' ? {} : { replyTo }),
    });
  },
};

function cut(subject: string): string {
  if (subject.length <= longestSubject) return subject;
  // Not through the middle of a letter.
  return subject.slice(0, longestSubject - 1).replace(/[\ud800-\udbff]$/, '') + '\u2026';
}
