import { expect, test } from 'vitest';
import {
  checkLetter,
  compileLetter,
  mergeFields,
  planLetters,
  shippedLetters,
  writeLetters,
  type InformPeople,
  type LetterTemplate,
} from '../../../core/engine/inform/index.ts';
import { compiledLetter, letterOf, smallSchool } from './small-school.ts';

/* Letters as pages that stand by themselves; what they look like is tested in a browser. */

function planOf(template: LetterTemplate, people: InformPeople) {
  const recipients = {
    accounts: people.accounts,
    ownSignIn: new Uint8Array(people.accounts.length),
  };
  return planLetters(compiledLetter(template, people), recipients, mergeFields(people));
}

function written(
  template: LetterTemplate,
  people: InformPeople,
  part: { readonly from?: number; readonly count?: number; readonly language?: 'en' | 'es' } = {},
) {
  let html = '';
  const what = writeLetters(
    planOf(template, people),
    mergeFields(people),
    { from: 0, count: 1_000_000, language: 'en', ...part },
    (text) => {
      html += text;
    },
  );
  return { html, ...what };
}

/** What stands on each sheet: its large usernames, or "cover" and what the cover says. */
function sheetsOf(html: string): string[] {
  return html
    .split('<section ')
    .slice(1)
    .map((sheet) =>
      sheet.startsWith('class="s cv"')
        ? `cover ${sheet
            .replace(/<small>.*?<\/small>/g, ' ')
            .replace(/<ol>.*/s, '')
            .replace(/^[^>]*>|<[^>]*>/g, ' ')
            .replace(/\s+/g, ' ')
            .trim()}`
        : [...sheet.matchAll(/<p class="u"[^>]*>([^<]*)/g)].map(([, name]) => name).join(' '),
    );
}

const school = smallSchool([
  { last: 'Zed', grade: '10', username: 'zed' },
  { last: 'Bo', grade: '9', homeroom: '12', username: 'bo' },
  { last: 'Al', grade: '9', homeroom: '2', username: 'al' },
  { last: 'Cy', grade: 'KG', username: 'cy' },
  { last: 'Di', grade: '9', homeroom: '12', username: 'di' },
  { last: 'Ed', school: 'G', username: 'ed' },
]);

test('letters go by school, grade and homeroom, numbers by value, then by name', () => {
  const template = letterOf({ bundles: ['school', 'grade', 'homeroom'], coverSheets: true });
  expect(sheetsOf(written(template, school).html)).toEqual([
    'cover Grant Middle 09 1 letter',
    'ed',
    'cover Lincoln High KG 1 letter',
    'cy',
    'cover Lincoln High 9 2 1 letter',
    'al',
    'cover Lincoln High 9 12 2 letters',
    'bo',
    'di',
    'cover Lincoln High 10 1 letter',
    'zed',
  ]);
  expect(planOf(template, school).pages).toBe(11);
});

test('grades go from the youngest on; a name that begins with K is no kindergarten', () => {
  const grades = ['12', 'K', 'PK', '1', 'TK', 'adult'];
  const byGrade = smallSchool(grades.map((grade) => ({ grade, username: grade })));
  expect(sheetsOf(written(letterOf({ bundles: ['grade'] }), byGrade).html)).toEqual([
    ...['PK', 'TK', 'K', '1', '12', 'adult'],
  ]);
  const homerooms = ['Kowalski', 'Adams', 'Preston', '7B', ''];
  const byHomeroom = smallSchool(homerooms.map((homeroom, i) => ({ homeroom, username: `u${i}` })));
  expect(sheetsOf(written(letterOf({ bundles: ['homeroom'] }), byHomeroom).html)).toEqual([
    ...['u3', 'u1', 'u0', 'u2', 'u4'],
  ]);
});

test('a cover sheet says where nothing says where its letters go', () => {
  const template = letterOf({ bundles: ['homeroom', 'grade'], coverSheets: true });
  const people = smallSchool([{ grade: '9', username: 'al' }]);
  const { html } = written(template, people);
  expect(html).toContain('<small>Homeroom</small>not given<small>Grade</small>9</h1>');
  expect(written(template, people, { language: 'es' }).html).toContain(
    '<small>Aula</small>sin indicar<small>Grado</small>9</h1>',
  );
});

test('without bundles letters go by name, and there is no cover', () => {
  const template = letterOf({ coverSheets: true });
  expect(sheetsOf(written(template, school).html)).toEqual(['al', 'bo', 'cy', 'di', 'ed', 'zed']);
});

test('parts: each begins where the last one ended, covers with the first letter of a bundle', () => {
  const template = letterOf({ bundles: ['school'], coverSheets: true });
  const parts: string[][] = [];
  let from: number | null = 0;
  while (from !== null) {
    const { html, next, letters } = written(template, school, { from, count: 2 });
    expect(letters).toBe(2);
    parts.push(sheetsOf(html));
    from = next;
  }
  expect(parts).toEqual([
    ['cover Grant Middle 1 letter', 'ed', 'cover Lincoln High 5 letters', 'al'],
    ['bo', 'cy'],
    ['di', 'zed'],
  ]);
});

test('cards fill their sheet before a part ends, and a bundle begins a new sheet', () => {
  const many = smallSchool(
    Array.from({ length: 23 }, (_, i) => ({
      last: `L${String(i + 10)}`,
      username: `u${i + 10}`,
      school: i < 12 ? ('L' as const) : ('G' as const),
    })),
  );
  const template = letterOf({ layout: 'cards-10', bundles: ['school'] });
  expect(planOf(template, many).pages).toBe(4);
  const first = written(template, many, { count: 3 });
  expect(first).toMatchObject({ letters: 10, next: 10 });
  const all = sheetsOf(written(template, many).html).map((sheet) => sheet.split(' ').length);
  expect(all).toEqual([10, 1, 10, 2]);
});

test('a letter has the link as a code, also where the words hold it in a sentence only', () => {
  const url = '{{accountManagement.uniqueLinkActivationURL}}';
  const people = smallSchool([{}]);
  const alone = written(letterOf({ body: `Scan:\n\n${url}\n\nBye` }), people).html;
  expect(alone.indexOf('<svg')).toBeLessThan(alone.indexOf('Bye'));
  const inSentence = written(letterOf({ body: `Go to ${url} soon.\n\nBye` }), people).html;
  expect(inSentence.indexOf('<svg')).toBeGreaterThan(inSentence.indexOf('Bye'));
  expect(inSentence.match(/<svg/g)).toHaveLength(1);
  expect(written(letterOf({ body: 'No link' }), people).html).not.toContain('<svg');
});

test('hostile cells are text; the page has no script and loads nothing', () => {
  const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;
  const people = smallSchool([{ first: evil, last: evil, username: evil, homeroom: evil }]);
  const template = letterOf({
    address: '{{person.firstName}} {{person.lastName}}',
    window: 'left',
    bundles: ['homeroom'],
    coverSheets: true,
    name: `A ${evil}`.slice(0, 90),
  });
  const { html } = written(template, people);
  expect(html).not.toMatch(/<script|<img/);
  expect(html.replace(/<wbr>/g, '').match(/https?:[^<]*/g)).toEqual([
    'https://campus.example/activate?t=1',
  ]);
  expect(html).toContain(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
  );
});

test('long values keep to their place: shortened, but never a username or link', () => {
  const username = 'u'.repeat(300);
  const people = smallSchool([{ first: 'n'.repeat(10_000), username }]);
  const { html, tooLong } = written(letterOf(), people);
  expect(html).toContain(`Dear ${'n'.repeat(120)}…,`);
  expect(html).toContain(username);
  expect(tooLong).toBe(0);
});

test('text longer than its page is counted, after the type has been made smaller', () => {
  const body = (words: number) => `${'word '.repeat(words)}\n\n{{accountManagement.username}}`;
  const people = smallSchool([{}]);
  const sizeOf = (words: number) =>
    Number(
      /class="b" style="font-size:(\d+)pt/.exec(
        written(letterOf({ body: body(words) }), people).html,
      )![1],
    );
  expect([50, 600, 900, 3000].map(sizeOf)).toEqual([12, 11, 9, 6]);
  expect(written(letterOf({ body: body(3000) }), people).tooLong).toBe(1);
});

test('the page speaks the language of the screens, a letter that of its reader', () => {
  const people = smallSchool([{ language: 'Arabic' }]);
  const template = letterOf({
    bundles: ['school'],
    coverSheets: true,
    languages: { field: 'students.homeLanguage', bodies: { ar: 'مرحبا {{person.firstName}}' } },
  });
  const { html } = written(template, people, { language: 'es' });
  expect(html).toContain('<html lang="es">');
  expect(html).toContain('1 carta');
  expect(html).toContain('<div class="b" lang="ar"');
});

test('faults of a letter name the part', () => {
  const faults = (template: LetterTemplate) => {
    const made = compileLetter(template, mergeFields(smallSchool([{}])));
    return 'faults' in made ? made.faults : [];
  };
  expect(
    faults(
      letterOf({
        body: '{{person.nick}}',
        address: '{{students.street}}',
        logo: 'https://x.example/logo.png',
        ownSignIn: '{{accounts.password}}',
        languages: { field: 'students.tongue', bodies: { es: '{{^a}}' } },
      }),
    ).map((fault) => fault.slice(0, 60)),
  ).toEqual([
    expect.stringMatching(/^body: there is no field "person.nick"/),
    expect.stringMatching(/^LDAP or SAML, body: there is no field for passwords/),
    expect.stringMatching(/^language es, body: line 1: \{\{#a\}\} has no/),
    expect.stringMatching(/^language: there is no field "students.tongue"/),
    expect.stringMatching(/^address: there is no field "students.street"/),
    'logo: it is no PNG, JPEG, GIF or WebP picture; choose one of',
  ]);
});

test('a letter goes in the direction of its words, whatever is merged into them', () => {
  const people = smallSchool([{ first: 'محمد', url: 'https://c.example/a' }]);
  const directionOf = (body: string) =>
    /<div class="b"( dir="rtl")?/.exec(written(letterOf({ body }), people).html)![1] ?? '';
  const name = '{{person.firstName}}';
  const username = '{{accountManagement.username}}';
  expect(directionOf(`مرحبا ${name}`)).toBe(' dir="rtl"');
  expect(directionOf(`${username}\n\n${name}: مرحبا`)).toBe(' dir="rtl"');
  expect(directionOf(`${name}: hello`)).toBe('');
  expect(directionOf(name)).toBe('');
});

test('a date among Arabic words keeps its order', () => {
  const people = smallSchool([{}]);
  const { html } = written(
    letterOf({ body: 'قبل {{accountManagement.uniqueLinkExpirationDate}}' }),
    people,
  );
  expect(html).toContain('قبل <bdi>2025-09-01</bdi>');
});

test('an address that is too long for the window has smaller type', () => {
  const sizeOf = (lines: number, words: string) => {
    const address = Array.from({ length: lines }, () => words).join('\n');
    const template = letterOf({ address, window: 'left', paper: 'Letter' });
    return Number(
      /class="ad" style="font-size:(\d+)pt/.exec(written(template, smallSchool([{}])).html)![1],
    );
  };
  // 3/4 inch are 54 points: 4 lines of 12 points, 5 of 10.8 (9 pt), 7 of 7.2 (6 pt).
  expect([4, 5, 7, 20].map((lines) => sizeOf(lines, 'A'))).toEqual([10, 9, 6, 6]);
  expect(sizeOf(3, 'Guadalupe Hidalgo Intermediate School of Science and the Arts')).toBe(7);
});

test('a card shows a link beside its code as long as somebody may type it', () => {
  const link = (length: number) => 'https://campus.example/?t='.padEnd(length, 'a');
  const people = smallSchool([{ url: link(200) }, { url: link(201) }]);
  const { html } = written(letterOf({ layout: 'cards-8' }), people);
  const cards = html.split('<div class="c"').slice(1);
  expect(cards.map((card) => card.includes('<p class="a">'))).toEqual([true, false]);
  expect(html.match(/<svg /g)).toHaveLength(2);
});

test('a cover sheet counts what lies behind it: letters or cards', () => {
  const cover = (more: Partial<LetterTemplate>, language: 'en' | 'es') => {
    const template = letterOf({ bundles: ['school'], coverSheets: true, ...more });
    return sheetsOf(written(template, smallSchool([{}, {}]), { language }).html)[0];
  };
  expect(cover({}, 'en')).toBe('cover Lincoln High 2 letters');
  expect(cover({ layout: 'cards-8' }, 'en')).toBe('cover Lincoln High 2 cards');
  expect(cover({ layout: 'cards-10' }, 'es')).toBe('cover Lincoln High 2 tarjetas');
});

test('a logo is a small picture of a kind without scripts, and what it says it is', () => {
  const fault = (logo: string) => {
    const read = checkLetter({ ...letterOf(), logo });
    return 'faults' in read ? read.faults.join() : '';
  };
  const png = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUg==';
  expect(fault(png)).toBe('');
  expect(fault(png.replace('png', 'jpeg'))).toContain('is called JPEG and is no such picture');
  expect(fault('data:image/svg+xml;base64,PHN2Zz4=')).toContain('is no PNG');
  expect(fault('data:image/png;base64,iVBORw0KGgo=");}</style><script>')).toContain('is no PNG');
  expect(fault(`data:image/png;base64,iVBORw0KGgoA${'A'.repeat(400_004)}`)).toContain(
    'it has 301 kB, the most are 300 kB',
  );
});

test('a letter given as JSON is checked key by key', () => {
  const faults = (json: unknown) => {
    const read = checkLetter(json);
    return 'faults' in read ? read.faults : [];
  };
  expect(checkLetter({ name: 'A', body: 'b' })).toEqual({
    letter: letterOf({ name: 'A', body: 'b', paper: 'Letter' }),
  });
  expect(faults({ name: 'A', body: '', paper: 'A5', bundles: ['class'], stamps: 1 })).toEqual([
    expect.stringMatching(/^stamps: does not belong in a letter/),
    'body: is empty',
    'paper: "A5" is not possible; it is "A4" or "Letter"',
    'bundles: ["class"] is not possible; it is a list of school, grade, homeroom, each once',
  ]);
  for (const template of shippedLetters) {
    expect(checkLetter(JSON.parse(JSON.stringify(template)))).toEqual({ letter: template });
  }
});

test('the shipped letters say what R166 asks for, and keep to one page', () => {
  for (const template of shippedLetters) {
    const letter = compiledLetter(template, school);
    expect(letter.uses).toEqual({ username: true, url: true, expirationDate: true });
    expect(letter.ownSignInUses).toEqual({ username: true, url: false, expirationDate: false });
    expect(written(template, school).tooLong).toBe(0);
  }
});

test('a link of more than 600 characters stands there as text, and is counted', () => {
  const link = (length: number) => 'https://campus.example/?t='.padEnd(length, 'a');
  const people = smallSchool([{ url: link(600) }, { url: link(601) }, { url: link(2000) }]);
  const alone = written(letterOf(), people);
  expect([alone.letters, alone.withoutCode, alone.tooLong]).toEqual([3, 2, 0]);
  expect(alone.html.match(/<svg /g)).toHaveLength(1);
  const sheets = alone.html.split('<section ').slice(1);
  expect(sheets.map((sheet) => sheet.includes('<p class="a k" dir="ltr">'))).toEqual([
    false,
    true,
    true,
  ]);
  expect(sheets[1]!.replace(/<wbr>/g, '')).toContain(`>${link(601)}</p>`);
  // Where the link stands in a sentence, its code stands below: as text where it has none.
  const inWords = letterOf({ body: 'Go to {{accountManagement.uniqueLinkActivationURL}} now' });
  expect(written(inWords, people)).toMatchObject({ withoutCode: 2 });
  // Whose words show no link has nothing that is too long.
  expect(written(letterOf({ body: 'Hello' }), people)).toMatchObject({ withoutCode: 0 });
});

test('100,000 letters are written in pieces, and never more than 200 MB are held', () => {
  const people = smallSchool(
    Array.from({ length: 100_000 }, (_, i) => ({
      last: `Last${i}`,
      username: `user${i}`,
      grade: String(i % 12),
      homeroom: String(i % 40),
      url: i % 10 === 0 ? `https://campus.example/activate?token=${i}` : '',
    })),
  );
  const template = { ...letterOf(), body: shippedLetters[0]!.body, coverSheets: true };
  const plan = planOf({ ...template, bundles: ['school', 'grade', 'homeroom'] }, people);
  const before = process.memoryUsage().rss;
  let [pieces, bytes, most, largest] = [0, 0, 0, 0];
  writeLetters(plan, mergeFields(people), { from: 0, count: 100_000, language: 'en' }, (text) => {
    bytes += text.length;
    largest = Math.max(largest, text.length);
    if (pieces++ % 1000 === 0) most = Math.max(most, process.memoryUsage().rss);
  });
  expect(bytes).toBeGreaterThan(60e6);
  expect(largest).toBeLessThan(50_000);
  expect(most - before).toBeLessThan(200e6);
});
