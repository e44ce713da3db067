import type { Host } from '../host.ts';

/** All mail that was sent, the newest first, as text. */
export function sentMail({ state, workbook }: Host): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: workbook.timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const mails = [...state.mail.sent]
    .reverse()
    .map(({ at, from, name, to, subject, body }) =>
      [
        `${format.format(new Date(at))}  to ${to.join(', ')}`,
        `From: ${name === '' ? from : `${name} <${from}>`}`,
        `Subject: ${subject}`,
        '',
        body,
      ].join('\n'),
    );
  const count = mails.length === 1 ? '1 mail' : `${mails.length} mails`;
  return [`${count}. Nothing leaves this machine.\n`, ...mails].join('\n----\n');
}
