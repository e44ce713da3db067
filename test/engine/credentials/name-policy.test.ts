import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changeReport,
  latinLetters,
  notChangedReport,
  planBatch,
  defaultSettings,
  readIsoDay,
  recogniseTables,
  reportRows,
  type LetterTable,
  type Settings,
} from '../../../core/engine/index.ts';
import { nameExamples } from '../../../core/engine/reports/name-examples.ts';
import { everyLetter } from '../../../core/engine/credentials/every-letter.ts';
import { languageLetters } from '../../../core/engine/credentials/language-letters.ts';
import { chosenSurname } from '../../../core/engine/credentials/surname.ts';
import { makeTables, planOn, type Tables } from '../../helpers/district.ts';

interface Person {
  readonly last: string;
  readonly first: string;
  readonly preferred?: string;
}

function tablesFor(people: readonly Person[]): Tables {
  return {
    schools: [
      ['School ID', 'School Name'],
      ['S', 'School'],
    ],
    students: [
      ['Person ID', 'Student Number', 'Last Name', 'First Name', 'preferred_first_name'],
      ...people.map(({ last, first, preferred = '' }, i) => [
        String(i + 1),
        String(900 + i),
        last,
        first,
        preferred,
      ]),
    ],
    enrollments: [
      ['Person ID', 'School ID', 'Start Date'],
      ...people.map((_, i) => [String(i + 1), 'S', '2025-08-11']),
    ],
    accounts: [['Person ID', 'Username', 'Enabled']],
  };
}

function request(pattern: string): unknown {
  return {
    accountType: 'students',
    changeType: 'createAccount',
    scope: { schools: ['S'] },
    username: { from: 'pattern', pattern },
  };
}

/** The username of one person, or why there is none. */
function nameOf(person: Person, pattern: string, settings: Partial<Settings> = {}): string {
  const plan = planOn(tablesFor([person]), request(pattern), settings);
  const changes = changeReport(plan, 'preview');
  const column = changes.columns.indexOf('Username');
  const [created] = reportRows(changes, 0, 1);
  return created?.[column] ?? reportRows(notChangedReport(plan), 0, 1)[0]!.at(-1)!;
}

describe('a preferred first name', () => {
  const pattern = '{lastName}.{preferredFirstName}';

  test.each<[Person, string, string]>([
    [{ last: 'Doe', first: 'Jonathan', preferred: 'Jon' }, pattern, 'Doe.Jon'],
    [{ last: 'Doe', first: 'Jonathan', preferred: '' }, pattern, 'Doe.Jonathan'],
    [{ last: 'Doe', first: 'Jonathan', preferred: '  ' }, pattern, 'Doe.Jonathan'],
    [
      { last: 'Doe', first: 'Jonathan', preferred: 'Zoë' },
      '{preferredFirstName:1}{lastName}',
      'ZDoe',
    ],
    [
      { last: 'Doe', first: 'Jonathan', preferred: 'Jon' },
      '{lastName}.{firstName}',
      'Doe.Jonathan',
    ],
    // It is there, so it is not passed over in silence.
    [
      { last: 'Doe', first: 'Ming', preferred: '明' },
      pattern,
      'Preferred First Name gives no usable characters',
    ],
    [{ last: 'Doe', first: '', preferred: '' }, pattern, 'Preferred First Name missing'],
  ])('%j with %s: %s', (person, asked, expected) => {
    expect(nameOf(person, asked)).toBe(expected);
  });

  test('a table without the column is told, as for a middle name', () => {
    const tables = tablesFor([]);
    const students = [['Person ID', 'Student Number', 'Last Name', 'First Name']];
    const planned = planBatch({
      workbook: recogniseTables(makeTables({ ...tables, students })).workbook,
      request: request(pattern),
      settings: defaultSettings,
      today: readIsoDay('2025-08-18'),
      asOf: null,
      letters: latinLetters,
    });
    expect(planned).toEqual({
      requestFaults: [],
      dataFaults: ['students.csv: the column Preferred First Name is missing'],
    });
  });

  test('staff have it too, and a counter keeps two of one name apart', () => {
    const tables = {
      ...tablesFor([]),
      staff: [
        ['Person ID', 'Staff Number', 'Last Name', 'First Name', 'Preferred First Name'],
        ['1', '', 'Roe', 'Robert', 'Bob'],
        ['2', '', 'Roe', 'Bob', ''],
      ],
      assignments: [
        ['Person ID', 'School ID', 'Start Date'],
        ['1', 'S', '2025-08-11'],
        ['2', 'S', '2025-08-11'],
      ],
    };
    const plan = planOn(tables, { ...(request(pattern) as object), accountType: 'staff' });
    const report = changeReport(plan, 'preview');
    const column = report.columns.indexOf('Username');
    expect(reportRows(report, 0, 2).map((row) => row[column])).toEqual(['Roe.Bob', 'Roe.Bob2']);
  });
});

describe('letters as a language spells them', () => {
  test.each<[Settings['letters'], string, string]>([
    [undefined, 'Müller', 'Muller'],
    ['german', 'Müller', 'Mueller'],
    ['german', 'Mu\u0308ller', 'Mueller'],
    ['german', 'Groß-Ähnlich', 'GrossAehnlich'],
    ['german', 'Åström', 'Astroem'],
    ['swedish', 'Åström', 'Aastroem'],
    ['danish', 'Sørensen Ågård', 'SoerensenAagaard'],
    ['norwegian', 'Bjørnstad', 'Bjoernstad'],
    ['danish', 'Müller', 'Muller'],
    ['german', 'Núñez', 'Nunez'],
  ])('%s: %s is %s', (letters, last, expected) => {
    const settings = letters === undefined ? {} : { letters };
    expect(nameOf({ last, first: 'A' }, '{lastName}', settings)).toBe(expected);
  });

  test('letters beyond Latin stay unusable unless all are spelled', () => {
    const spell = (text: string, table: LetterTable) =>
      Array.from(text, (letter) => table(letter.codePointAt(0)!)).join('');
    expect(spell('Гришин', languageLetters(latinLetters, 'ukrainian'))).toBe('');
    expect(spell('Грищ', languageLetters(everyLetter, 'ukrainian'))).toBe('Hryshch');
    expect(spell('щъ', languageLetters(everyLetter, 'bulgarian'))).toBe('shta');
  });

  test('cut and compared as they are spelled', () => {
    expect(nameOf({ last: 'Öz', first: 'A' }, '{lastName:2}', { letters: 'german' })).toBe('Oe');
  });
});

describe('parts of last names', () => {
  test.each<[string, Partial<Settings>, string]>([
    ['van der Berg', {}, 'vanderBerg'],
    ['van der Berg', { particles: 'drop' }, 'Berg'],
    ['de la Cruz García', { particles: 'drop' }, 'CruzGarcia'],
    ['de la Cruz García', { doubleSurnames: 'first' }, 'delaCruz'],
    ['de la Cruz García', { doubleSurnames: 'first', particles: 'drop' }, 'Cruz'],
    ['García y Márquez', { doubleSurnames: 'first' }, 'Garcia'],
    ['García y Márquez', { doubleSurnames: 'last', particles: 'drop' }, 'Marquez'],
    ['Smith-Jones', { doubleSurnames: 'first' }, 'Smith'],
    ['Smith-Jones', { doubleSurnames: 'last' }, 'Jones'],
    ['Smith-Jones III', { doubleSurnames: 'last' }, 'Jones'],
    ['Al-Masri', { doubleSurnames: 'first' }, 'AlMasri'],
    ['Al-Masri', { particles: 'drop' }, 'Masri'],
    ['San Martín López', { doubleSurnames: 'first' }, 'SanMartin'],
    ['San Martín', { particles: 'drop' }, 'SanMartin'],
    ["in 't Veld", { particles: 'drop' }, 'Veld'],
    ["O'Brien", { particles: 'drop', doubleSurnames: 'first' }, 'OBrien'],
    // A particle alone is a name.
    ['Van', { particles: 'drop' }, 'Van'],
    ['De La', { particles: 'drop' }, 'La'],
    ['Doe', { particles: 'drop', doubleSurnames: 'first' }, 'Doe'],
    // The first of the two has no usable characters: better all of it than no account.
    ['李 Smith', { doubleSurnames: 'first' }, 'Smith'],
  ])('%s with %j is %s', (last, settings, expected) => {
    expect(nameOf({ last, first: 'A' }, '{lastName}', settings)).toBe(expected);
  });

  test('whatever the name, what is chosen is made of its words, and a word is always left', () => {
    const word = fc.constantFrom(
      'de',
      'La',
      'van',
      'Al',
      'San',
      'Mc',
      'Doe',
      'y',
      '-',
      "'t",
      '李',
      '',
    );
    const policy = fc.record({
      particles: fc.constantFrom('drop' as const, undefined),
      doubleSurnames: fc.constantFrom('first' as const, 'last' as const, undefined),
    });
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 6 }),
        policy,
        (words, { particles, doubleSurnames }) => {
          const chosen = chosenSurname(words.join(' '), {
            ...(particles === undefined ? {} : { particles }),
            ...(doubleSurnames === undefined ? {} : { doubleSurnames }),
          });
          const left = chosen.split(' ').filter((part) => part !== '');
          const real: readonly string[] = words.filter((part) => part !== '' && part !== '-');
          expect(left.every((part) => real.includes(part))).toBe(true);
          expect(left.length > 0).toBe(real.length > 0);
        },
      ),
    );
  });
});

describe('people with one name', () => {
  const use = { singleNames: 'use' } as const;

  test.each<[Person, string, string]>([
    [{ last: '', first: 'Suharto' }, '{lastName}.{firstName}', 'Suharto'],
    [{ last: 'Suharto', first: '' }, '{lastName}.{firstName}', 'Suharto'],
    [{ last: '-', first: 'Suharto' }, '{firstName}.{lastName}', 'Suharto'],
    [{ last: '', first: 'Suharto' }, '{firstName:1}{lastName}', 'Suharto'],
    [{ last: '', first: 'Suharto' }, '{lastName:1}{firstName}', 'Suharto'],
    [{ last: '', first: 'Suharto' }, '{lastName:4}{firstName:2}', 'Suha'],
    [{ last: 'Suharto', first: '' }, '{firstName}.{studentNumber}', 'Suharto.900'],
    [{ last: '', first: 'Suharto' }, '{lastName}.{firstName}.{studentNumber}', 'Suharto.900'],
    [
      { last: '', first: 'Suharto' },
      '{studentNumber}.{firstName}_{lastName}@s.org',
      '900.Suharto@s.org',
    ],
    [{ last: 'Doe', first: 'Jon' }, '{lastName}.{firstName}', 'Doe.Jon'],
    [{ last: '', first: '' }, '{lastName}.{firstName}', 'Last Name missing'],
    // Two names, one of which cannot be spelled here: not a single name.
    [
      { last: '李', first: 'Ming' },
      '{lastName}.{firstName}',
      'Last Name gives no usable characters',
    ],
    [{ last: '', first: '明' }, '{lastName}.{firstName}', 'Last Name gives no usable characters'],
  ])('%j with %s: %s', (person, pattern, expected) => {
    expect(nameOf(person, pattern, use)).toBe(expected);
  });

  test('unless settings say so, a missing name is a missing element', () => {
    expect(nameOf({ last: '', first: 'Suharto' }, '{lastName}.{firstName}')).toBe(
      'Last Name missing',
    );
  });
});

test('the try-on shows what the settings make of names, the hardest first', () => {
  const people = [
    { last: 'Poe', first: 'Al' },
    { last: '', first: 'Suharto' },
    { last: 'van Dam', first: 'Bo' },
    { last: 'Ray', first: 'Christopher', preferred: 'Kit' },
  ];
  const plan = planOn(tablesFor(people), request('{lastName}.{preferredFirstName}'), {
    particles: 'drop',
    singleNames: 'use',
  });
  expect(nameExamples(plan, 12).map(({ username, note }) => `${username}|${note}`)).toEqual([
    'Suharto|has only one name, which is used',
    'Dam.Bo|a part of the last name is used; all of it gives vanDam.Bo',
    'Ray.Kit|the preferred first name is used',
    'Poe.Al|',
  ]);
});
