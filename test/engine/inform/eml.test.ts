import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { mergeFields, messageFiles } from '../../../core/engine/inform/index.ts';
import { compiledMessage, messageOf, smallSchool, type SmallPerson } from './small-school.ts';

/* Message files, read back by a mail parser of somebody else. */

const options = { from: 'office@s.example', date: '2025-08-18T06:00:00.000Z', id: 'run7' };

function fileOf(person: SmallPerson, template = messageOf('Hello {{person.firstName}}')) {
  const people = smallSchool([person]);
  const message = compiledMessage(template, people);
  const recipients = { accounts: people.accounts, ownSignIn: new Uint8Array(1) };
  return messageFiles(message, mergeFields(people), recipients, options)(0);
}

function headersOf(content: string): string[] {
  return content
    .slice(0, content.indexOf('\r\n\r\n'))
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => line.slice(0, line.indexOf(':')));
}

const headers = [
  ...['X-Unsent', 'From', 'To', 'Subject', 'Date', 'Message-ID', 'MIME-Version', 'Content-Type'],
];

test('a draft as mail programs open it, byte for byte', () => {
  const { name, content } = fileOf({ first: 'Ana', last: 'Lee' });
  expect(name).toBe('1 Lee Ana.eml');
  expect(content.split('\r\n').slice(0, 17)).toEqual([
    'X-Unsent: 1',
    'From: office@s.example',
    'To: Ana Lee',
    ' <john@s.example>',
    'Subject: Your account',
    'Date: Mon, 18 Aug 2025 06:00:00 +0000',
    'Message-ID: <run7.1@s.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="=_account-batch-wizard"',
    '',
    '--=_account-batch-wizard',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Hello Ana',
    '',
    '--=_account-batch-wizard',
  ]);
});

test('names, subjects and bodies in all scripts come back as they were', async () => {
  const { content } = fileOf(
    { first: 'José Ñ', last: '李 小龙, "the" محمد 🎒' },
    messageOf('Hola **{{person.firstName}}** = 100 %\n\n{{person.lastName}} ', {
      subject: 'Para {{person.firstName}} {{person.lastName}}: ¡su cuenta está lista!',
    }),
  );
  const mail = await PostalMime.parse(content);
  expect(mail.to).toEqual([{ name: 'José Ñ 李 小龙, "the" محمد 🎒', address: 'john@s.example' }]);
  expect(mail.subject).toBe('Para José Ñ 李 小龙, "the" محمد 🎒: ¡su cuenta está lista!');
  expect(mail.text?.trim()).toBe('Hola José Ñ = 100 %\n\n李 小龙, "the" محمد 🎒');
  expect(mail.html).toContain('<strong>José Ñ</strong> = 100 %');
  expect(mail.from?.address).toBe('office@s.example');
  expect(mail.messageId).toBe('<run7.1@s.example>');
});

test('no cell adds a header, ends one, or adds a recipient', async () => {
  const evil = 'x\r\nBcc: thief@evil.example\r\n\r\n<b>body</b>';
  const { content } = fileOf(
    {
      first: evil,
      last: '" <thief@evil.example>, "',
      email: 'a@s.example\r\nBcc: thief@evil.example, b@evil.example',
    },
    messageOf('Hi', {
      subject: `{{person.firstName}} =?utf-8?Q?=0D=0ABcc:_t?= {{person.lastName}}`,
    }),
  );
  expect(headersOf(content)).toEqual(headers);
  const mail = await PostalMime.parse(content);
  expect(mail.bcc ?? []).toEqual([]);
  expect(mail.to).toHaveLength(1);
  expect(mail.subject).toBe(
    'x Bcc: thief@evil.example <b>body</b> =?utf-8?Q?=0D=0ABcc:_t?= " <thief@evil.example>, "',
  );
});

test('whatever cells hold: the same headers, short ASCII lines, and everything read back', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      '\r\n',
      '=?utf-8?B?eA==?=',
      '>',
      '<a@b.c>',
      '.',
      'ü'.repeat(300),
      ' a ',
      '--=_',
    ),
  );
  await fc.assert(
    fc.asyncProperty(cell, cell, cell, async (first, last, email) => {
      const { content, name } = fileOf(
        { first, last, email },
        messageOf('{{person.firstName}}\n\n{{person.lastName}}', {
          subject: 'A {{person.lastName}}',
        }),
      );
      expect(headersOf(content)).toEqual(headers);
      expect(content).toMatch(/^[\x20-\x7e\r\n\t]*$/);
      for (const line of content.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
      expect(content.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
      expect(name).toMatch(/^1[^<>:"/\\|?*\p{Cc}]*\.eml$/u);
      const mail = await PostalMime.parse(content);
      expect(mail.headers.map(({ key }) => key)).toHaveLength(headers.length);
      expect(mail.attachments).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('a name of 10,000 characters stays a name', async () => {
  const { content, name } = fileOf({ first: 'é'.repeat(10_000) });
  const mail = await PostalMime.parse(content);
  expect(mail.to?.[0]?.name).toBe(`${'é'.repeat(10_000)} Doe`);
  expect(mail.to?.[0]?.address).toBe('john@s.example');
  expect(name.length).toBeLessThan(80);
});

test('files are numbered, so that no two are called the same', () => {
  const people = smallSchool(Array.from({ length: 12 }, () => ({ first: 'CON', last: '../..' })));
  const recipients = { accounts: people.accounts, ownSignIn: new Uint8Array(12) };
  const message = compiledMessage(messageOf('x'), people);
  const fileAt = messageFiles(message, mergeFields(people), recipients, options);
  expect([0, 1, 11].map((n) => fileAt(n).name)).toEqual(['01 CON.eml', '02 CON.eml', '12 CON.eml']);
});

test('without a sender there is no From: the mail program fills it in', () => {
  const people = smallSchool([{}]);
  const recipients = { accounts: people.accounts, ownSignIn: new Uint8Array(1) };
  const file = messageFiles(
    compiledMessage(messageOf('x'), people),
    mergeFields(people),
    recipients,
    {
      ...options,
      from: '',
    },
  )(0);
  expect(headersOf(file.content)).toEqual(headers.filter((header) => header !== 'From'));
  expect(file.content).toContain('Message-ID: <run7.1@account-batch-wizard.invalid>');
});
