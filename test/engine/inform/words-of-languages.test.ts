import { expect, test } from 'vitest';
import {
  checkLetter,
  checkMessage,
  mailMergeReport,
  shippedMessages,
} from '../../../core/engine/inform/index.ts';
import { writtenDate } from '../../../core/engine/inform/merge/written-dates.ts';
import { reportRows } from '../../../core/engine/index.ts';
import {
  compiledLetter,
  compiledMessage,
  letterOf,
  messageFaults,
  messageOf,
  smallSchool,
} from './small-school.ts';

/* What is written otherwise in another language: dates, and the words for LDAP and SAML. */

const expires = '{{accountManagement.uniqueLinkExpirationDate}}';
const expiresIn = (way: string) => `{{accountManagement.uniqueLinkExpirationDate.${way}}}`;

test.each([
  ['2026-12-31', 'en', 'December 31, 2026'],
  ['2026-12-31', 'es', '31 de diciembre de 2026'],
  ['2025-09-01', 'es-MX', '1 de septiembre de 2025'],
  ['2025-08-18T06:05', 'en', 'August 18, 2025, 6:05 AM'],
  ['2025-08-18T00:30', 'en-US', 'August 18, 2025, 12:30 AM'],
  ['2025-08-18T12:00', 'en', 'August 18, 2025, 12:00 PM'],
  ['2025-08-18T16:30', 'es', '18 de agosto de 2025, 16:30'],
  ['2026-12-31', 'fr', '2026-12-31'],
  ['2026-12-31', '', '2026-12-31'],
  ['soon', 'en', 'soon'],
  ['2026-13-01', 'en', '2026-13-01'],
  ['', 'en', ''],
])('%s in "%s" is %s', (text, language, written) => {
  expect(writtenDate(text, language)).toBe(written);
});

test('a message writes dates as the language of each of its words does (D35, T24)', () => {
  const people = smallSchool([{ language: 'Spanish' }, { language: 'Somali' }, {}]);
  const { merge } = compiledMessage(
    messageOf(`Before ${expires}`, {
      subject: `Until ${expires}`,
      language: 'en',
      languages: {
        field: 'students.homeLanguage',
        words: {
          es: { subject: `Hasta el ${expires}`, body: `Antes del ${expires}` },
          so: { subject: expires, body: expires },
        },
      },
    }),
    people,
  );
  const said = [0, 1, 2].map((account) => {
    const { subject, text } = merge(account, false);
    return [subject, text.trim()];
  });
  expect(said).toEqual([
    ['Hasta el 1 de septiembre de 2025', 'Antes del 1 de septiembre de 2025'],
    ['2025-09-01', '2025-09-01'],
    ['Until September 1, 2025', 'Before September 1, 2025'],
  ]);
});

test('words of no known language show dates as YYYY-MM-DD, and each date can have its own way', () => {
  const people = smallSchool([{}]);
  const text = (body: string, language?: string) =>
    compiledMessage(messageOf(body, language === undefined ? {} : { language }), people)
      .merge(0, false)
      .text.trim();
  expect(text(expires)).toBe('2025-09-01');
  expect(text(`${expiresIn('iso')} ${expiresIn('es')} ${expiresIn('EN')} ${expires}`, 'en')).toBe(
    '2025-09-01 1 de septiembre de 2025 September 1, 2025 September 1, 2025',
  );
  expect(text('{{enrollments.startDate}} {{enrollments.startDate.iso}}', 'es')).toBe(
    '11 de agosto de 2025 2025-08-11',
  );
  expect(text('{{accountManagmeent.uniqueLinkExpirationDate.iso}}', 'en')).toBe('2025-09-01');
});

test('a date in its own way needs the expiration date as the plain field does', () => {
  const { uses } = compiledMessage(messageOf(expiresIn('iso')), smallSchool([{}]));
  expect(uses).toEqual({ username: false, url: false, expirationDate: true });
});

test('only dates have ways to be written', () => {
  expect(messageFaults(messageOf('{{person.firstName.iso}}'))).toEqual([
    'body: person.firstName is no date: write it without .iso',
  ]);
  expect(messageFaults(messageOf('{{person.nick.iso}}'))).toEqual([
    expect.stringMatching(/^body: there is no field "person.nick.iso"/),
  ]);
});

test('the message in both languages writes the date in both ways', () => {
  const { merge } = compiledMessage(shippedMessages[2]!, smallSchool([{}]));
  const { text } = merge(0, false);
  expect(text).toContain('before September 1, 2025.');
  expect(text).toContain('antes del 1 de septiembre de 2025.');
});

test('a mail-merge file keeps its column in YYYY-MM-DD; its words are as people get them', () => {
  const people = smallSchool([{}]);
  const message = compiledMessage(messageOf(expires, { language: 'en' }), people);
  const recipients = { accounts: people.accounts, ownSignIn: new Uint8Array(1) };
  const report = mailMergeReport(people, message, recipients);
  const [row] = reportRows(report, 0, 1);
  const cell = (column: string) => row![report.columns.indexOf(column)];
  expect([cell('Expiration Date'), cell('Body')]).toEqual(['2025-09-01', 'September 1, 2025']);
});

test('a letter writes dates in its language, in the address too', () => {
  const { merge } = compiledLetter(
    letterOf({ body: expires, language: 'es', address: expires, window: 'left' }),
    smallSchool([{}]),
  );
  expect(merge(0, false)).toEqual({
    address: ['1 de septiembre de 2025'],
    body: '<p dir="auto">1 de septiembre de 2025</p>\n',
    language: 'es',
  });
});

const own = (text: string) => ({ subject: text, body: text });

test('people who sign in by LDAP or SAML get the words for that in their language', () => {
  const people = smallSchool([{ language: 'es' }, { language: 'ar' }, {}]);
  const { merge, ownSignInUses } = compiledMessage(
    messageOf('Link', {
      language: 'en',
      ownSignIn: own('Network password'),
      languages: {
        field: 'students.homeLanguage',
        words: { es: own('Enlace'), ar: own('رابط') },
        ownSignIn: { es: own(`Contraseña de la red, ${expires}`) },
      },
    }),
    people,
  );
  expect([0, 1, 2].map((account) => merge(account, true).text.trim())).toEqual([
    'Contraseña de la red, 1 de septiembre de 2025',
    'Network password',
    'Network password',
  ]);
  expect([0, 1, 2].map((account) => merge(account, false).text.trim())).toEqual([
    'Enlace',
    'رابط',
    'Link',
  ]);
  expect(merge(0, true).html).toContain('<html lang="es">');
  expect(merge(1, true).html).toContain('<html lang="en">');
  expect(ownSignInUses).toEqual({ username: false, url: false, expirationDate: true });
});

test('letters have words for LDAP and SAML in other languages, too', () => {
  const { merge } = compiledLetter(
    letterOf({
      ownSignIn: 'Network password',
      languages: {
        field: 'students.homeLanguage',
        bodies: { es: 'Enlace' },
        ownSignIn: { es: 'Contraseña de la red' },
      },
    }),
    smallSchool([{ language: 'Spanish' }]),
  );
  expect(merge(0, true)).toMatchObject({
    body: '<p dir="auto">Contraseña de la red</p>\n',
    language: 'es',
  });
});

test('words for LDAP and SAML in one language need those for all, and faults name both', () => {
  const languages = {
    field: 'students.homeLanguage',
    words: {},
    ownSignIn: { es: own('{{person.nick}}') },
  };
  expect(messageFaults(messageOf('x', { languages }))).toEqual([
    expect.stringMatching(/^language es, LDAP or SAML, subject: there is no field/),
    expect.stringMatching(/^language es, LDAP or SAML, body: there is no field/),
  ]);
  expect(
    messageFaults(messageOf('x', { languages: { ...languages, ownSignIn: { es: own('y') } } })),
  ).toEqual(['LDAP or SAML: write these words for all other languages, too']);
});

test('language and words for LDAP and SAML are checked as JSON', () => {
  const message = {
    name: 'A',
    words: own('x'),
    language: 'es',
    ownSignIn: own('y'),
    languages: { field: 'students.homeLanguage', words: {}, ownSignIn: { es: own('z') } },
  };
  expect(checkMessage(message)).toEqual({ message });
  expect(
    checkMessage({ ...message, language: 12, languages: { ...message.languages, ownSignIn: 1 } }),
  ).toEqual({
    faults: [
      'language: 12 is no language; it is "en", "es" or the tag of another',
      'languages.ownSignIn: is an object: the words of each language by the value of its field',
    ],
  });
  const letter = letterOf({
    language: 'en',
    ownSignIn: 'y',
    languages: { field: 'f', bodies: { es: 'x' }, ownSignIn: { es: 'z' } },
  });
  expect(checkLetter(letter)).toEqual({ letter });
  expect(checkLetter({ ...letter, language: '' })).not.toHaveProperty('letter.language');
});
