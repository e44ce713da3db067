import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportRows } from '../../../core/engine/index.ts';
import {
  checkMessage,
  compileMessage,
  expirationDateFault,
  mailMergeReport,
  mergeFields,
  planReach,
  recipientsOf,
  shippedMessages,
} from '../../../core/engine/inform/index.ts';
import { readIsoDay } from '../../../core/engine/index.ts';
import { compiledMessage, messageFaults, messageOf, smallSchool } from './small-school.ts';

/* Templates of messages: what they may say, what becomes of it for each person. */

function merged(body: string, people = smallSchool([{}])) {
  return compiledMessage(messageOf(body), people).merge(0, false);
}

/** What stands in the body of the page. */
function inner(html: string): string {
  return /<body[^>]*>\n([^]*)<\/body>/.exec(html)![1]!.trim();
}

test('T24: the merged text shows the expiration date; the day itself is too late', () => {
  const { text, html } = merged(
    'Activate before {{accountManagement.uniqueLinkExpirationDate}}.',
    smallSchool([{}], '2025-09-01'),
  );
  expect(text).toBe('Activate before 2025-09-01.\n');
  expect(inner(html)).toBe('<p dir="auto">Activate before <bdi>2025-09-01</bdi>.</p>');
  const today = readIsoDay('2025-08-18');
  expect(expirationDateFault('2025-08-19', true, today)).toBeNull();
  expect(expirationDateFault('2025-08-18', true, today)).toContain('is not after today');
});

test('T25: the misspelled field is the field; an unknown one is named with the nearest', () => {
  expect(merged('{{accountManagmeent.uniqueLinkExpirationDate}}').text).toBe('2025-09-01\n');
  expect(messageFaults(messageOf('Hi {{person.firstNam}}'))).toEqual([
    'body: there is no field "person.firstNam"; the nearest is person.firstName',
  ]);
  expect(messageFaults(messageOf('x', { subject: '{{usage.logins}}' }))[0]).toMatch(
    /^subject: there is no field "usage.logins"/,
  );
});

test('T25: who has no address is listed, not told', () => {
  const people = smallSchool([{}, { email: '', first: 'Amy' }]);
  const reach = planReach(people, people.accounts, {
    medium: 'email',
    name: 'Test',
    usesLink: true,
    ownSignIn: null,
    toShared: false,
    again: false,
  });
  expect(reach.counts).toMatchObject({ 'will-be-told': 1, 'no-address': 1 });
  expect([...recipientsOf(reach).accounts]).toEqual([0]);
});

test('D41: there is no field for passwords, and the reason is told', () => {
  expect(messageFaults(messageOf('{{accounts.password}}'))[0]).toMatch(
    /^body: there is no field for passwords: what is mailed or printed is read by others/,
  );
});

test('fields that only filters have are not shown', () => {
  expect(messageFaults(messageOf('{{told.times}}'))).toEqual([
    'body: told.times can be filtered by, but not shown in a message or letter',
  ]);
});

test('what mustache could do beyond fields is refused, each thing with what to write instead', () => {
  const faults = (body: string) => messageFaults(messageOf(body));
  expect(faults('{{{person.firstName}}}')).toEqual([
    'body: {{{person.firstName}}} shows a value as it is; write {{person.firstName}}',
  ]);
  expect(faults('{{&person.firstName}}')).toHaveLength(1);
  expect(faults('{{>other}}')[0]).toContain('would read another template');
  expect(faults('{{!note}}')[0]).toContain('leave it out');
  expect(faults('{{^person.school}}x{{/person.school}}')[0]).toContain('is not possible');
  expect(faults('{{=<% %>=}}<% x %>')[0]).toContain('is not possible');
  expect(faults('Hello\n{{person.firstName')).toEqual([
    'body: line 2: a field begins with {{ and does not end with }}',
  ]);
  expect(faults('{{#person.school}}x')[0]).toContain(
    '{{#person.school}} has no {{/person.school}} after it',
  );
  expect(faults('x{{/person.school}}')[0]).toContain('has no {{#person.school}} before it');
});

test('a section shows only where its field has text, and formatting never crosses its end', () => {
  const people = smallSchool([{ homeroom: '12' }, {}]);
  const { merge } = compiledMessage(
    messageOf('**a {{#person.homeroom}}b** {{person.homeroom}} **{{/person.homeroom}}c**'),
    people,
  );
  expect(inner(merge(0, false).html)).toBe(
    '<p dir="auto"><strong>a b</strong> 12 <strong>c</strong></p>',
  );
  expect(inner(merge(1, false).html)).toBe('<p dir="auto"><strong>a c</strong></p>');
});

test('simple formatting as HTML and as plain text', () => {
  const { html, text } = merged(
    [
      '# Welcome',
      'Hello *{{person.firstName}}*,\nsecond line',
      '- one\n- **two**',
      '3. three\n4. four',
      '> quoted',
      'See [the help](https://help.example/a?b=1&c=2) or help@s.example.',
    ].join('\n\n'),
  );
  expect(inner(html)).toBe(
    [
      '<h1 dir="auto">Welcome</h1>',
      '<p dir="auto">Hello <em>John</em>,<br>second line</p>',
      '<ul><li dir="auto">one</li><li dir="auto"><strong>two</strong></li></ul>',
      '<ol start="3"><li dir="auto">three</li><li dir="auto">four</li></ol>',
      '<blockquote><p dir="auto">quoted</p></blockquote>',
      '<p dir="auto">See <a href="https://help.example/a?b=1&amp;c=2">the help</a> or <a href="mailto:help@s.example">help@s.example</a>.</p>',
    ].join('\n'),
  );
  expect(text).toBe(
    [
      'Welcome',
      'Hello John,\nsecond line',
      '- one\n- two',
      '3. three\n4. four',
      '> quoted',
      'See the help <https://help.example/a?b=1&c=2> or help@s.example.\n',
    ].join('\n\n'),
  );
});

test('the activation link is a link, in a sentence and by itself', () => {
  const url = '{{accountManagement.uniqueLinkActivationURL}}';
  const href = 'https://campus.example/activate?t=1';
  const { html, text } = merged(`[Activate](${url})\n\n${url}\n\nOr ${url}!`);
  expect(inner(html)).toBe(
    [
      `<p dir="auto"><a href="${href}">Activate</a></p>`,
      `<p><a href="${href}">${href}</a></p>`,
      `<p dir="auto">Or <a href="${href}">${href}</a>!</p>`,
    ].join('\n'),
  );
  expect(text).toBe(`Activate <${href}>\n\n${href}\n\nOr ${href}!\n`);
});

test('an activation URL that is no web address is never a link', () => {
  const url = '{{accountManagement.uniqueLinkActivationURL}}';
  const people = smallSchool([{ url: 'javascript:alert(1)' }]);
  const { html } = merged(`[Activate](${url}) ${url}`, people);
  expect(html).not.toContain('href');
});

test('links lead to hosts that the template names, or nowhere', () => {
  const faults = (body: string) => messageFaults(messageOf(body));
  expect(faults('[x](javascript:alert)')[0]).toMatch(/^body: a link leads to "javascript:alert"/);
  expect(faults('[x](//evil.example)')).toHaveLength(1);
  expect(faults('[x](data:text/html,1)')).toHaveLength(1);
  expect(faults('[x](https://{{person.lastName}}/)')[0]).toContain(
    '"https://{{person.lastName}}/"',
  );
  expect(faults('[x]({{person.email}})')).toHaveLength(1);
  expect(faults('<javascript:alert(1)>')).toHaveLength(1);
  expect(faults('[x](https://s.example/?u={{accountManagement.username}})')).toEqual([]);
  const people = smallSchool([{ username: 'a b&"<' }]);
  expect(
    inner(merged('[x](https://s.example/?u={{accountManagement.username}})', people).html),
  ).toBe('<p dir="auto"><a href="https://s.example/?u=a%20b%26%22%3C">x</a></p>');
});

test('HTML in templates and cells is text, images are their description', () => {
  const people = smallSchool([{ first: '<img src=x onerror=alert(1)>', last: '**Bold** [a](b)' }]);
  const { html, text } = merged(
    '<script>alert(1)</script>\n\nHi <b>{{person.firstName}}</b> {{person.lastName}} ![logo](https://x.example/a.png)',
    people,
  );
  expect(inner(html)).toBe(
    '<p dir="auto">&lt;script&gt;alert(1)&lt;/script&gt;</p>\n' +
      '<p dir="auto">Hi &lt;b&gt;&lt;img src=x onerror=alert(1)&gt;&lt;/b&gt; **Bold** [a](b) logo</p>',
  );
  expect(text).toContain('**Bold** [a](b)');
});

test('whatever a cell holds, only known elements are written', () => {
  const allowed =
    /^(?:!doctype|html|head|meta|title|body|p|h[1-3]|strong|em|del|a|ul|ol|li|br|hr|blockquote|code|pre|table|tr|td|bdi|span)$/;
  const piece = fc.oneof(
    fc.constantFrom(
      ...['<script>', '</p>', '"', "'", '&lt;', '{{person.firstName}}', '**', '_', '`', '\n\n'],
      ...[
        '> ',
        '- ',
        '1. ',
        '[a](',
        ')',
        '<a href="',
        '![',
        '](https://x.example)',
        '| a |\n|---|\n',
      ],
      ...[
        '{{accountManagement.uniqueLinkActivationURL}}',
        '\ue000',
        '\ue001',
        '<!--',
        '\\',
        '    ',
      ],
    ),
    fc.string({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), fc.string(), (pieces, name) => {
      const people = smallSchool([{ first: name, url: `https://x.example/"><script>${name}` }]);
      const made = compileMessage(messageOf(pieces.join('')), mergeFields(people));
      if ('faults' in made) return;
      const { html } = made.compiled.merge(0, false);
      for (const [, element, attributes] of html.matchAll(/<\/?([^\s>/]*)([^>]*)>/g)) {
        expect(element).toMatch(allowed);
        expect(attributes).toMatch(
          /^(?: (?:dir|href|start|style|charset|lang|html)(?:="[^"<]*")?)*$/,
        );
      }
      expect(html).not.toMatch(/href="(?!https?:|mailto:)/i);
    }),
    { numRuns: 400 },
  );
});

test('a name written from right to left keeps to itself; direction marks and line ends go', () => {
  const people = smallSchool([{ first: 'محمد', last: 'a\u202ecod\r\nBcc: x' }]);
  const { html, text } = merged('{{person.firstName}}, {{person.lastName}}', people);
  expect(inner(html)).toBe('<p dir="auto"><bdi>محمد</bdi>, acod Bcc: x</p>');
  expect(text).toBe('محمد, acod Bcc: x\n');
});

test('in plain text, dates among letters from right to left keep their order', () => {
  const date = '{{accountManagement.uniqueLinkExpirationDate}}';
  const url = '{{accountManagement.uniqueLinkActivationURL}}';
  const body = `فعّل حسابك قبل ${date}: ${url} {{accountManagement.username}}`;
  const { merge } = compiledMessage(
    messageOf(body, { words: { subject: `قبل ${date}`, body } }),
    smallSchool([{ username: '1001.2' }]),
  );
  // Marks around the date alone: a link and a username are copied as they are.
  const { subject, text, html } = merge(0, false);
  expect(subject).toBe('قبل \u200e2025-09-01\u200e');
  expect(text).toBe(
    'فعّل حسابك قبل \u200e2025-09-01\u200e: https://campus.example/activate?t=1 1001.2\n',
  );
  expect(html).not.toContain('\u200e2025-09-01\u200e:');
  expect(merged(`{{person.firstName}} ${date}`, smallSchool([{ first: 'محمد' }])).text).toBe(
    'محمد \u200e2025-09-01\u200e\n',
  );
  expect(merged(`{{person.firstName}} ${date}`).text).toBe('John 2025-09-01\n');
});

test('each person gets their language, as the column or its tag says; else the words for all', () => {
  const people = smallSchool([
    { language: 'Spanish' },
    { language: 'ES-mx' },
    { language: 'so' },
    { language: 'Klingon' },
    { language: '' },
  ]);
  const { merge } = compiledMessage(
    messageOf('Hello', {
      languages: {
        field: 'students.homeLanguage',
        words: {
          es: { subject: 'S', body: 'Hola' },
          klingon: { subject: 'K', body: 'nuqneH' },
          '': { subject: 'N', body: 'of a language without a name yet' },
        },
      },
    }),
    people,
  );
  const texts = [0, 1, 2, 3, 4].map((account) => merge(account, false).text.trim());
  expect(texts).toEqual(['Hola', 'Hola', 'Hello', 'nuqneH', 'Hello']);
  expect(merge(0, false).html).toContain('<html lang="es">');
});

test('who signs in by LDAP or SAML gets words of their own', () => {
  const { merge, ownSignInUses, uses } = compiledMessage(
    messageOf('Link: {{accountManagement.uniqueLinkActivationURL}}', {
      ownSignIn: { subject: 'Sign in', body: 'Use your network password' },
    }),
    smallSchool([{}]),
  );
  expect(merge(0, true)).toMatchObject({
    subject: 'Sign in',
    text: 'Use your network password\n',
  });
  expect(uses).toEqual({ username: false, url: true, expirationDate: false });
  expect(ownSignInUses).toEqual({ username: false, url: false, expirationDate: false });
});

test('the shipped messages compile and say what R151-R153 ask for', () => {
  for (const template of shippedMessages) {
    const { uses, ownSignInUses, merge } = compiledMessage(template, smallSchool([{}]));
    expect(uses).toEqual({ username: true, url: true, expirationDate: true });
    expect(ownSignInUses).toEqual({ username: true, url: false, expirationDate: false });
    const { text, html } = merge(0, false);
    const day = template.language === 'es' ? '1 de septiembre de 2025' : 'September 1, 2025';
    for (const value of ['jdoe1', 'https://campus.example/activate?t=1', day]) {
      expect(text).toContain(value);
      expect(html).toContain(value);
    }
    expect(text).not.toMatch(/[{}*]/);
  }
});

test('a message given as JSON is checked key by key', () => {
  const faults = (json: unknown) => {
    const read = checkMessage(json);
    return 'faults' in read ? read.faults : [];
  };
  expect(faults([])).toHaveLength(1);
  expect(faults({ name: 'A', words: { subject: ' ', body: 'x' }, to: 'b' })).toEqual([
    'to: does not belong in a message; here belong name, words, language, ownSignIn, languages',
    'words.subject: is empty: mail without a subject is taken for spam',
  ]);
  expect(faults({ name: 'A', words: { subject: 'a', body: 1 } })).toEqual([
    'words.body: 1 is no text',
  ]);
  expect(
    faults({
      name: 'A',
      words: { subject: 'a', body: 'b' },
      languages: { field: 'x', words: { es: {} } },
    }),
  ).toEqual([
    'languages.words.es.subject: is missing; it is a text',
    'languages.words.es.body: is missing; it is a text',
  ]);
  for (const template of shippedMessages) {
    expect(checkMessage(JSON.parse(JSON.stringify(template)))).toEqual({ message: template });
  }
});

test('D36: a message is kept with its fields as we spell them', () => {
  const body =
    '{{#accountManagmeent.username}}{{ accountManagmeent.username }}{{/ACCOUNTMANAGMEENT.username}} accountManagmeent.';
  expect(checkMessage({ name: 'A', words: { subject: 'a', body } })).toMatchObject({
    message: {
      words: {
        body: '{{#accountManagement.username}}{{ accountManagement.username }}{{/accountManagement.username}} accountManagmeent.',
      },
    },
  });
});

test('the mail-merge table has a row a person, merged', () => {
  const people = smallSchool([{ first: 'Amy' }, { first: '=HYPERLINK("x")' }]);
  const message = compiledMessage(
    messageOf('Hello {{person.firstName}}', { subject: 'For {{person.firstName}}' }),
    people,
  );
  const report = mailMergeReport(people, message, {
    accounts: people.accounts,
    ownSignIn: new Uint8Array(2),
  });
  expect(report.columns).toEqual([
    ...['Email', 'First Name', 'Last Name', 'Person ID', 'School', 'Grade', 'Username'],
    ...['Activation URL', 'Expiration Date', 'Subject', 'Body'],
  ]);
  expect(reportRows(report, 0, 1)).toEqual([
    [
      ...['john@s.example', 'Amy', 'Doe', '1001', 'Lincoln High', '09', 'jdoe1'],
      ...['https://campus.example/activate?t=1', '2025-09-01', 'For Amy', 'Hello Amy'],
    ],
  ]);
});

test('templates nested beyond sense are refused, not a crash', () => {
  expect(messageFaults(messageOf('>'.repeat(20_000)))).toHaveLength(1);
  expect(messageFaults(messageOf('{{#person.school}}'.repeat(50)))).toHaveLength(1);
  const nested = '{{#person.school}}'.repeat(50) + '{{/person.school}}'.repeat(50);
  expect(messageFaults(messageOf(nested))[0]).toContain('stands inside 10 others');
  expect(messageFaults(messageOf('x'.repeat(100_001)))[0]).toContain('100001 characters');
});
