import { describe, expect, test } from 'vitest';
import { readFormats } from '../../../../core/engine/index.ts';
import { oneDistrict } from './one-district.ts';
import { openTexts, problemsOf, textOf } from './packages.ts';

type Files = Readonly<Record<string, readonly string[]>>;

const layouts = Object.keys(oneDistrict).filter((layout) => layout !== 'canonical');

function recognise(files: Files): string[] {
  const { recognised, questions } = readFormats(openTexts(files));
  return [
    ...recognised.map(({ source, format, role }) => `${source}: ${format} ${role}`),
    ...questions.map(({ source }) => `${source}: asked`),
  ];
}

/** The cells of a line from last to first. */
function turnRound(line: string): string {
  const cells = (line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? []).slice(0, -1);
  const all = line.endsWith(',') ? [...cells, ''] : cells;
  return all
    .map((cell) => cell.replace(/,$/, ''))
    .reverse()
    .join(',');
}

function changeFiles(files: Files, change: (lines: readonly string[]) => readonly string[]): Files {
  return Object.fromEntries(Object.entries(files).map(([name, lines]) => [name, change(lines)]));
}

describe.each(layouts)('%s', (layout) => {
  const files = oneDistrict[layout]!;
  const plain = readFormats(openTexts(files));

  test('every file is recognised, and with certainty', () => {
    expect(plain.recognised.map(({ confidence }) => confidence)).toEqual(
      Object.keys(files).map(() => 'certain'),
    );
    expect(new Set(plain.recognised.map(({ format }) => format))).toEqual(new Set([layout]));
    expect(plain.recognised.map(({ source, role }) => `${role}.csv` === source)).not.toContain(
      false,
    );
    expect(plain.faults).toEqual([]);
    expect(problemsOf(plain)).toEqual([]);
  });

  test.each<[string, (lines: readonly string[]) => readonly string[]]>([
    ['in capitals', ([head, ...rows]) => [head!.toUpperCase(), ...rows]],
    ['with blanks', ([head, ...rows]) => [head!.replaceAll(',', ' , '), ...rows]],
    ['in another order', (lines) => lines.map(turnRound)],
  ])('columns %s make no difference', (_, change) => {
    const changed = readFormats(openTexts(changeFiles(files, change)));
    expect(changed.tables.map(textOf)).toEqual(plain.tables.map(textOf));
    const inSmall = (text: string) => text.toLowerCase();
    const small = ({ recognised }: typeof plain) =>
      recognised.map(({ columns, ...about }) => ({
        ...about,
        columns: columns.map(({ name, heading }) => [name, heading && inSmall(heading)]),
      }));
    expect(small(changed)).toEqual(small(plain));
  });

  test('names of files do not matter', () => {
    const renamed = Object.entries(files).map(([, lines], index) => [`export ${index}`, lines]);
    const { recognised, questions } = readFormats(openTexts(Object.fromEntries(renamed) as Files));
    expect(questions).toEqual([]);
    expect(recognised.map(({ role }) => role)).toEqual(plain.recognised.map(({ role }) => role));
  });

  test('headings alone are recognised too, and no table is made of nobody', () => {
    const empty = readFormats(openTexts(changeFiles(files, (lines) => lines.slice(0, 1))));
    expect(empty.tables).toEqual([]);
    const roles = empty.recognised.map(({ role }) => role);
    const asked = empty.questions.map(({ source }) => source.replace('.csv', ''));
    expect([...roles, ...asked].sort()).toEqual(plain.recognised.map(({ role }) => role).sort());
  });

  test('hostile values go through as text', () => {
    const hostile = '=cmd|calc!A1';
    const changed = changeFiles(files, (lines) =>
      lines.map((line) =>
        line.replaceAll(/\b(Kim|Ray)\b/g, `"${hostile}""',\u202e<script>__proto__"`),
      ),
    );
    const made = readFormats(openTexts(changed));
    expect(made.faults).toEqual([]);
    const expected = plain.tables
      .map(textOf)
      .map((rows) =>
        rows.map((row) => row.replaceAll(/\b(Kim|Ray)\b/g, `${hostile}"',\u202e<script>__proto__`)),
      );
    expect(made.tables.map(textOf)).toEqual(expected);
  });

  test('a file that is given twice is a fault that names both', () => {
    const [name, lines] = Object.entries(files)[0]!;
    const { faults, tables } = readFormats(openTexts({ ...files, [`${name} copy`]: lines }));
    expect(tables).toEqual([]);
    expect(faults.join('\n')).toContain(`by ${name}.csv and by ${name} copy.csv: keep one`);
  });
});

test('files that are called alike are told apart by their columns', () => {
  const users = (layout: string) => oneDistrict[layout]!['users']!;
  const users12 =
    'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier';
  const google =
    'First Name [Required],Last Name [Required],Email Address [Required],Status [READ ONLY]';
  const sds2 = 'sourcedId,orgSourcedIds,givenName,familyName,username,password,role,grade';
  const sds21 = 'sourcedId,username,givenName,familyName,password,activeDirectoryMatchId';
  expect(recognise({ users: users('OneRoster 1.1') })[0]).toMatch(/OneRoster.* users$/);
  expect(recognise({ users: users('OneRoster 1.0') })[0]).toMatch(/OneRoster.* users$/);
  expect(recognise({ users: [users12] })[0]).toMatch(/OneRoster.* users$/);
  expect(recognise({ users: [sds2] })).toEqual(['users.csv: School Data Sync v2 users']);
  expect(recognise({ users: [sds21] })).toEqual(['users.csv: School Data Sync v2.1 users']);
  expect(recognise({ users: [google] })).not.toContain(
    expect.stringMatching(/OneRoster|School Data Sync|Clever|Ed-Fi/) as string,
  );
});

test.each(['orgs', 'classes', 'enrollments', 'academicSessions', 'demographics'])(
  '%s alone is of no layout, because it does not say who is who',
  (name) => {
    const lines = oneDistrict['School Data Sync v2.1']![name] ?? [
      'classSourcedId,userSourcedId,role',
    ];
    expect(recognise({ [name]: lines })).toEqual([
      ...(name === 'enrollments' ? ['enrollments.csv: canonical Enrollments'] : []),
    ]);
  },
);

test('two layouts in one set of files: a tie is asked, and nothing is made of either', () => {
  const files = {
    ...oneDistrict['School Data Sync v2.1']!,
    people: [
      'sourcedId,orgSourcedIds,givenName,familyName,username,password,role,grade',
      'x,A,Ray,Ox,ray,,teacher,',
    ],
  };
  const read = readFormats(openTexts(files));
  expect(read.tables).toEqual([]);
  expect(read.questions).toHaveLength(1);
  expect(read.questions[0]).toMatchObject({
    source: 'orgs.csv',
    key: 'name,parentsourcedid,sourcedid,type',
    candidates: [
      { id: 'school-data-sync-2/orgs', label: 'School Data Sync v2: orgs' },
      { id: 'school-data-sync-2.1/orgs', label: 'School Data Sync v2.1: orgs' },
    ],
  });
  const answers = new Map([[read.questions[0]!.key, 'school-data-sync-2.1/orgs']]);
  const answered = readFormats(openTexts(files), answers);
  expect(answered.questions).toEqual([]);
  expect(answered.recognised.filter(({ source }) => source === 'orgs.csv')).toMatchObject([
    { format: 'School Data Sync v2.1', role: 'orgs' },
  ]);
});

test('an account list beside a roster is handed through, and said to be our own', () => {
  const accounts = ['Person ID,Username,Enabled', 's1,kim,Yes'];
  const { tables, recognised } = readFormats(openTexts({ ...oneDistrict['Clever']!, accounts }));
  expect(tables[tables.length - 1]!.name).toBe('accounts');
  expect(recognised[recognised.length - 1]).toEqual({
    ...{ source: 'accounts.csv', format: 'canonical', role: 'User Accounts' },
    ...{ confidence: 'certain', why: 'its name and its columns', columns: [] },
  });
});

test('our own tables are our own', () => {
  const { recognised, notes } = readFormats(openTexts(oneDistrict['canonical']!));
  expect(new Set(recognised.map(({ format }) => format))).toEqual(new Set(['canonical']));
  expect(notes).toEqual([]);
});

test.each(layouts)(
  'an empty file beside the files of %s is nothing, and changes nothing',
  (layout) => {
    const files = oneDistrict[layout]!;
    const plain = readFormats(openTexts(files));
    const read = readFormats(openTexts({ ...files, courses: [], 'empty one': [''] }));
    const made = read.tables.filter(({ headings }) => headings.length > 0);
    expect(made.map(textOf)).toEqual(plain.tables.map(textOf));
    expect(read.recognised).toEqual(plain.recognised);
    expect(read.questions).toEqual([]);
  },
);
