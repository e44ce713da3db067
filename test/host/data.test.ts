import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scanCsv, type Table } from '../../core/engine/index.ts';
import { openFiles } from '../../core/files/open-files.ts';
import type { PeopleQuery } from '../../core/host/wizard-client.ts';
import { makeTables } from '../helpers/district.ts';
import { testPath } from '../helpers/cli.ts';
import { createStudents, smallDistrict, withTable } from './small-district.ts';
import { damageOf, openRows, previewOf, restart, saveOf, startWizard, taken } from './wizard.ts';

/* What the wizard says about the data, and what it lets one choose from. */

const anybody: PeopleQuery = {
  accountType: 'students',
  lastName: '',
  firstName: '',
  gender: '',
  grade: '',
  title: '',
  role: '',
  number: '',
  limit: 50,
};

describe('what was found', () => {
  test('every table with its rows, its columns and the headings they are read from', async () => {
    const { client } = openRows({ ...smallDistrict, lunch: [['Meal'], ['Soup']] });
    const data = await client.readData();
    expect(data.tables.map(({ source, table, rowCount }) => [source, table, rowCount])).toEqual([
      ['schools.csv', 'schools', 2],
      ['calendars.csv', 'calendars', 3],
      ['groups.csv', 'groups', 3],
      ['students.csv', 'students', 6],
      ['staff.csv', 'staff', 3],
      ['enrollments.csv', 'enrollments', 7],
      ['assignments.csv', 'assignments', 4 - 1],
      ['accounts.csv', 'accounts', 5],
      ['lunch.csv', null, 1],
    ]);
    expect(data.notes).toEqual(['not used, no table of ours: lunch.csv']);
    const students = data.tables.find(({ table }) => table === 'students')!;
    expect(students.columns.slice(0, 5)).toEqual([
      { name: 'Person ID', needed: true, heading: 'Person ID', matched: false },
      { name: 'Student Number', needed: true, heading: 'Student Number', matched: false },
      { name: 'Last Name', needed: true, heading: 'Last Name', matched: false },
      { name: 'First Name', needed: true, heading: 'First Name', matched: false },
      { name: 'Middle Name', needed: false, heading: null, matched: false },
    ]);
  });

  test('no data at all is no fault', async () => {
    const { client, workbook } = openRows({});
    expect(await client.readData()).toMatchObject({ version: '', tables: [], faults: [] });
    expect(workbook.timesRead()).toBe(0);
  });

  test('a OneRoster package is named, and its notes are told', async () => {
    const folder = testPath('data/oneroster-1.1-generated/school-small');
    const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    const { tables } = openFiles(
      files.map((path) => ({ path, bytes: readFileSync(`${folder}/${path}`) })),
    );
    const { client } = startWizard(tables);
    const data = await client.readData();
    expect(data.format).toBe('OneRoster 1.1');
    expect(data.tables.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['schools', 'students', 'enrollments']),
    );
    expect(data.notes[0]).toContain('OneRoster 1.1');
    await expect(client.matchColumn('users.csv', 'Last Name', 'familyName')).rejects.toThrow(
      'OneRoster 1.1 has no column Last Name; it has sourcedId, givenName, familyName',
    );
  });

  test('faults of files stand in the way of a preview, and are told as they are', async () => {
    const wizard = startWizard(
      [...makeTables(smallDistrict), ...makeTables({ Staff: smallDistrict['staff']! })],
      [{ source: 'settings.json', text: '{ "operator": ' }],
    );
    const { faults } = await wizard.client.readData();
    expect(faults).toEqual([
      'Staff is given twice, by staff.csv and by Staff.csv: keep one',
      'settings.json: line 1, column 15: this is no JSON; it ends too early',
    ]);
    expect(await wizard.client.preview(createStudents)).toEqual({
      requestFaults: [],
      dataFaults: faults,
    });
  });
});

describe('matches by hand', () => {
  const headings = [['Key', 'No', 'Surname', 'Last Name', 'Given', 'Gender', 'Grade', 'Email']];
  const rows = smallDistrict['students']!.slice(1).map(([id, no, last, first, ...rest]) => [
    ...[id!, no!, last!, 'old name', first!],
    ...rest,
  ]);
  const odd = {
    ...Object.fromEntries(Object.entries(smallDistrict).filter(([name]) => name !== 'students')),
    pupils: [...headings, ...rows],
  };
  const said = [
    ['Person ID', 'Key'],
    ['Student Number', 'No'],
    ['Last Name', 'Surname'],
    ['First Name', 'Given'],
  ] as const;

  test('a table and its columns are what somebody says, now and after a restart', async () => {
    const wizard = openRows(odd);
    const { client } = wizard;
    expect(await client.preview(createStudents)).toMatchObject({
      dataFaults: [
        expect.stringContaining('the table Students (students.csv) is missing') as string,
      ],
    });
    await client.matchTable('pupils.csv', 'students');
    for (const [column, heading] of said) await client.matchColumn('pupils.csv', column, heading);
    const { tables } = await client.readData();
    const students = tables.find(({ table }) => table === 'students')!;
    expect(students).toMatchObject({ source: 'pupils.csv', headings: headings[0] });
    expect(students.columns.slice(0, 4)).toEqual(
      said.map(([name, heading]) => ({ name, needed: true, heading, matched: true })),
    );
    const expected = await previewOf(openRows(smallDistrict), createStudents);
    for (const one of [wizard, restart(wizard)]) {
      expect((await previewOf(one, createStudents)).summary).toEqual(expected.summary);
    }
    expect(wizard.workbook.timesRead()).toBe(2);
  });

  test('what is said can be taken back, and a heading serves several columns', async () => {
    const { client } = openRows(odd);
    await client.matchTable('pupils.csv', 'students');
    await client.matchColumn('pupils.csv', 'First Name', 'Surname');
    let { tables } = await client.matchColumn('pupils.csv', 'Last Name', 'Surname');
    const heading = (name: string) =>
      tables.find(({ table }) => table === 'students')!.columns.find((one) => one.name === name)!
        .heading;
    expect([heading('Last Name'), heading('First Name')]).toEqual(['Surname', 'Surname']);
    ({ tables } = await client.matchColumn('pupils.csv', 'Last Name', null));
    expect([heading('Last Name'), heading('First Name')]).toEqual(['Last Name', 'Surname']);
    ({ tables } = await client.matchTable('pupils.csv', null));
    expect(tables.map(({ source, table }) => [source, table]).slice(-1)).toEqual([
      ['pupils.csv', null],
    ]);
  });

  test('a heading that is a name of ours stays what it is where it serves another column too', async () => {
    const wizard = openRows(smallDistrict);
    const { tables } = await wizard.client.matchColumn('students.csv', 'Middle Name', 'Last Name');
    const { columns } = tables.find(({ source }) => source === 'students.csv')!;
    expect(columns.slice(2, 5).map(({ name, heading }) => [name, heading])).toEqual([
      ['Last Name', 'Last Name'],
      ['First Name', 'First Name'],
      ['Middle Name', 'Last Name'],
    ]);
    const username = { from: 'pattern', pattern: '{lastName}{middleName}' } as const;
    const { firstRows } = await previewOf(wizard, { ...createStudents, username });
    expect(firstRows.rows[0]![firstRows.columns.indexOf('Username')]).toBe('SmithSmith');
  });

  test('a heading of User Accounts stands for one column, because a save writes it', async () => {
    const { client } = openRows(smallDistrict);
    await client.matchColumn('accounts.csv', 'Email', 'Username');
    const { tables } = await client.matchColumn('accounts.csv', 'Homepage', 'Username');
    const { columns } = tables.find(({ table }) => table === 'accounts')!;
    const heading = (name: string) => columns.find((one) => one.name === name)!.heading;
    expect([heading('Homepage'), heading('Email'), heading('Username')]).toEqual([
      ...['Username', null, null],
    ]);
  });

  test('what cannot be said is refused in a sentence', async () => {
    const { client } = openRows(odd);
    await expect(client.matchTable('nowhere.csv', 'staff')).rejects.toThrow(
      'There is no table nowhere.csv in the data; there are schools.csv, calendars.csv',
    );
    await expect(client.matchColumn('pupils.csv', 'Last Name', 'Surname')).rejects.toThrow(
      'pupils.csv is none of the tables yet: say first which one it is.',
    );
    await client.matchTable('pupils.csv', 'students');
    await expect(client.matchColumn('pupils.csv', 'Shoe Size', 'No')).rejects.toThrow(
      'Students has no column Shoe Size; it has Person ID, Student Number',
    );
    await expect(client.matchColumn('pupils.csv', 'Last Name', 'Nachname')).rejects.toThrow(
      'pupils.csv has no heading "Nachname"; it has Key, No, Surname',
    );
    const twice = await client.matchTable('pupils.csv', 'staff');
    expect(twice.faults).toEqual([
      'Staff is given twice, by pupils.csv and by staff.csv: keep one',
    ]);
  });

  test('a match whose heading has gone is told', async () => {
    const wizard = openRows(odd);
    await wizard.client.matchTable('pupils.csv', 'students');
    await wizard.client.matchColumn('pupils.csv', 'Last Name', 'Surname');
    wizard.workbook.replaceTables(
      makeTables({
        ...smallDistrict,
        students: [],
        pupils: [
          ['Key', 'Family'],
          ['1', 'Poe'],
        ],
      }),
    );
    const { notes } = await wizard.client.readData();
    expect(notes).toContain(
      'pupils.csv: Last Name was matched by hand with the heading "Surname", which is not there any more: match it again',
    );
  });

  test('User Accounts are written under the headings they came with, and undone to the byte', async () => {
    const [, ...accounts] = smallDistrict['accounts']!;
    const text = [['Person', 'Login', 'Homepage', 'Active?', 'User Groups'], ...accounts]
      .map((cells) => cells.join(','))
      .join('\n');
    const tables = makeTables(smallDistrict).filter(({ name }) => name !== 'accounts');
    const { tables: own } = openFiles([{ path: 'accounts.csv', bytes: Buffer.from(`${text}\n`) }]);
    const wizard = startWizard([...tables, ...own]);
    for (const [column, heading] of [
      ['Person ID', 'Person'],
      ['Username', 'Login'],
      ['Enabled', 'Active?'],
    ] as const) {
      await wizard.client.matchColumn('accounts.csv', column, heading);
    }
    const { batch } = await saveOf(wizard, createStudents);
    const saved = (await taken(wizard, 'saved', 'accounts.csv')).toString();
    expect(saved.split('\r\n')[0]).toMatch(/^\ufeffPerson,Login,Homepage,Active\?,User Groups,/);
    expect(saved).toContain('1,asmith,Campus Student Portal,Yes,');
    // Saved again, by a service that reads what the first one wrote: nobody is left to create.
    expect((await previewOf(restart(wizard), createStudents)).summary.changed).toBe(0);
    await wizard.client.undo({ batch: { id: batch.id }, removeUnused: true });
    expect((await taken(wizard, 'undo', 'accounts.csv')).toString()).toBe(`${text}\n`);
  });
});

describe('problems of the data', () => {
  const students = [
    ...smallDistrict['students']!,
    ['7', '0077', 'Doe', 'Al', '', '', ''],
    ['7', '0077', 'Doe', 'Ali', '', '', ''],
    ['', '0078', 'Nobody', 'Bo', '', '', ''],
  ];
  const tables = {
    ...withTable('students', students),
    enrollments: [...smallDistrict['enrollments']!, ['1', '25X', '2025-08-11', '', '']],
  };

  test('are counted by kind and table, and each can be looked at', async () => {
    const { client } = openRows(tables);
    const { kinds, error, warning, faults } = await client.checkData();
    expect(faults).toEqual([]);
    expect(kinds.map(({ kind, table, count }) => [kind, table, count])).toEqual([
      ['conflicting-row', 'Students', 2],
      ['missing-person-id', 'Students', 1],
      ['unknown-calendar', 'Enrollments', 1],
      // Ed's enrollment of last year is open, and account 9001 belongs to nobody here.
      ['open-in-ended-calendar', 'Enrollments', 1],
      ['account-of-unknown-person', 'User Accounts', 1],
    ]);
    expect([error, warning]).toEqual([4, 2]);
    const query = { of: 'data', report: 'problems', from: 0, count: 50 } as const;
    const all = await client.rows({ ...query, filter: {} });
    expect(all.columns).toEqual(['Severity', 'Table', 'Row', 'Column', 'Value', 'Problem']);
    expect(all.total).toBe(6);
    const problem = { kind: 'conflicting-row', table: 'Students' } as const;
    const some = await client.rows({ ...query, filter: { problem } });
    expect(some.rows.map(([, table, row, , value]) => [table, row, value])).toEqual([
      ['Students', '7', '7'],
      ['Students', '8', '7'],
    ]);
    expect(some.numbers).toEqual(all.rows.flatMap((cells, row) => (cells[4] === '7' ? [row] : [])));
    const begun = await client.rows({ ...query, filter: { text: '25x' } });
    expect(begun.rows.map((cells) => cells[4])).toEqual(['25X']);
    await expect(client.rows({ ...query, report: 'changes', filter: {} })).rejects.toThrow(
      'The data has problems only',
    );
  });

  test('a column that stands twice is a fault of checking', async () => {
    const { client } = openRows(
      withTable('schools', [
        ['School ID', 'School Name', 'school_id'],
        ['L', 'Lincoln', 'L'],
      ]),
    );
    expect((await client.checkData()).faults).toEqual([
      'schools.csv: the column School ID stands twice (columns 1 and 3): keep one',
    ]);
  });
});

describe('damage of the data', () => {
  test('is told beside the problems, which do not change', async () => {
    const students = [
      ...smallDistrict['students']!,
      ['7.0', '0077', 'M\u0430rin', 'Al', '', '', ''],
    ];
    const wizard = openRows({ ...withTable('students', students) });
    const whole = openRows(smallDistrict);
    expect(await damageOf(whole)).toEqual([]);
    expect(await wizard.client.checkData()).toEqual(await whole.client.checkData());
    const damage = await damageOf(wizard);
    expect(damage.map(({ kind, examples }) => [kind, examples])).toEqual([
      ['decimal-tail', [{ row: 7, value: '7.0' }]],
      ['look-alike-letters', [{ row: 7, value: 'M\u0430rin' }]],
    ]);
  });

  test('is looked for piece by piece in much data, and what is asked in between is answered', async () => {
    // Five columns that may be damaged, of 900,000 rows: more than a piece has.
    const [headings] = smallDistrict['students']!;
    const lines = Array.from({ length: 900_000 }, (_, i) => `${i + 1},${i},Doe,Ann,F,09,`);
    const text = [headings!.join(','), ...lines, '900001.0,1,Doe,Ann,F,09,'].join('\n');
    const big = scanCsv(Buffer.from(text), 'students', 'students.csv') as { table: Table };
    const wizard = startWizard([...makeTables(smallDistrict).slice(0, 2), big.table]);
    const { client, workbook } = wizard;
    expect(await client.findDamage()).toEqual({ findings: null });
    expect((await client.readData()).tables).toHaveLength(3);
    const damage = await damageOf(wizard);
    expect(damage.map(({ kind, count }) => [kind, count])).toEqual([['decimal-tail', 1]]);
    // What was found is known now; other data is looked at from its beginning.
    expect(await client.findDamage()).toEqual({ findings: damage });
    workbook.replaceTables(makeTables(smallDistrict));
    expect(await client.findDamage()).toEqual({ findings: [] });
  });

  test('titles above the headings are told in a note', async () => {
    const titled = [['Lincoln High'], ...smallDistrict['students']!];
    const { client } = openRows({ ...withTable('students', titled) });
    expect((await client.readData()).notes).toEqual([
      'students.csv: row 1, above the headings, is not used',
    ]);
  });
});

describe('choices', () => {
  test('for students: who has a record of any date in each school and calendar', async () => {
    const { client } = openRows(smallDistrict);
    const choices = await client.choices('students');
    expect(choices).toEqual({
      people: 6,
      schools: [
        { id: 'G', name: 'Grant Elementary', people: 1 },
        { id: 'L', name: 'Lincoln High', people: 5 },
      ],
      calendars: [
        {
          ...{ id: '25G', name: '25-26 Grant', school: 'Grant Elementary' },
          ...{ start: '2025-08-11', end: '2026-05-29', people: 1 },
        },
        {
          ...{ id: '25L', name: '25-26 Lincoln', school: 'Lincoln High' },
          ...{ start: '2025-08-11', end: '2026-05-29', people: 5 },
        },
        {
          ...{ id: '24L', name: '24-25 Lincoln', school: 'Lincoln High' },
          ...{ start: '2024-08-12', end: '2025-05-30', people: 1 },
        },
      ],
      groups: [
        { name: 'Everything', type: 'Mixed or Empty Group', holdsEverything: true },
        { name: 'LHS 25', type: 'Calendar Group', holdsEverything: false },
        { name: 'Teachers', type: 'Tool Rights Group', holdsEverything: false },
      ],
      values: {
        gender: [
          { value: 'F', people: 3 },
          { value: 'M', people: 3 },
        ],
        grade: [
          { value: 'K', people: 1 },
          { value: '09', people: 4 },
          { value: '10', people: 1 },
        ],
        title: [],
        role: [],
      },
      faults: [],
    });
  });

  test('for staff: calendars that an assignment at their school overlaps (D10)', async () => {
    const { client } = openRows(smallDistrict);
    const { schools, calendars, values, people } = await client.choices('staff');
    expect(people).toBe(3);
    expect(schools.map(({ id, people: count }) => [id, count])).toEqual([
      ['G', 1],
      ['L', 2],
    ]);
    // Hal's assignment ended in June: it overlaps last year's calendar only.
    expect(calendars.map(({ id, people: count }) => [id, count])).toEqual([
      ['25G', 1],
      ['25L', 1],
      ['24L', 2],
    ]);
    expect(values.role).toEqual([
      { value: 'Teacher', people: 2 },
      { value: 'Support', people: 1 },
    ]);
  });

  test('counts are those of a batch', async () => {
    const wizard = openRows(smallDistrict);
    for (const accountType of ['students', 'staff'] as const) {
      const { schools, calendars } = await wizard.client.choices(accountType);
      for (const { id, people } of schools) {
        const scope = { schools: [id] };
        const request = { accountType, changeType: 'enableAccount', scope } as const;
        expect((await previewOf(wizard, request)).summary.considered).toBe(people);
      }
      for (const { id, people } of calendars) {
        const scope = { calendars: [id] };
        const request = { accountType, changeType: 'disableAccount', scope } as const;
        expect((await previewOf(wizard, request)).summary.considered).toBe(people);
      }
    }
  });

  test('what is missing is told', async () => {
    const { client } = openRows({ schools: smallDistrict['schools']! });
    expect(await client.choices('staff')).toMatchObject({
      people: 0,
      faults: ['the table Staff (staff.csv) is missing: add it to the data'],
    });
  });
});

describe('search (D29)', () => {
  test('finds people as they are typed in', async () => {
    const { client } = openRows(smallDistrict);
    const found = await client.searchPeople({ ...anybody, lastName: 'nun' });
    expect(found).toEqual({
      total: 1,
      people: [{ personId: '3', number: '0073', lastName: 'Núñez', firstName: 'Cy', detail: '09' }],
    });
    const all = await client.searchPeople({ ...anybody, limit: 2 });
    expect([all.total, all.people.map(({ personId }) => personId)]).toEqual([6, ['3', '4']]);
    const staff = await client.searchPeople({ ...anybody, accountType: 'staff', title: 'teacher' });
    expect(staff.people.map(({ personId, detail }) => [personId, detail])).toEqual([
      ['53', 'Head Teacher'],
      ['51', 'Math Teacher'],
    ]);
  });

  test('people of given IDs, in the order given; others are left out', async () => {
    const { client } = openRows(smallDistrict);
    const people = await client.peopleNamed('students', ['4', '51', ' 1', 'x']);
    expect(people.map(({ personId, lastName }) => [personId, lastName])).toEqual([
      ['4', 'Poe'],
      ['1', 'Smith'],
    ]);
  });

  test('people of exactly these numbers: all of a number that several have, none of its beginning', async () => {
    const { client } = openRows({
      ...smallDistrict,
      students: [
        ['Person ID', 'Student Number', 'Last Name', 'First Name'],
        ['1', '007', 'Poe', 'Ann'],
        ['2', 'A-7', 'Poe', 'Bea'],
        ['3', '', 'Orr', 'Cid'],
        ['4', '007', 'Orr', 'Dan'],
      ],
    });
    const people = await client.peopleNumbered('students', [' a-7', '007', '00', '', '007']);
    expect(people).toEqual([['2'], ['4', '1'], [], [], ['4', '1']]);
  });

  test('finds nobody in a table that is not there', async () => {
    const { client } = openRows({ schools: smallDistrict['schools']! });
    expect(await client.searchPeople(anybody)).toEqual({ total: 0, people: [] });
    expect(await client.peopleNamed('students', ['1'])).toEqual([]);
    expect(await client.peopleNumbered('students', ['1'])).toEqual([[]]);
  });
});

describe('trying names', () => {
  test('counts everybody who would get an account in any school, whatever the scope', async () => {
    const wizard = openRows(smallDistrict);
    const request = { ...createStudents, scope: { people: ['4'] } };
    const tried = await wizard.client.tryNames(request);
    // Ann, Bo and Cy are created, Fi has no letters; Di and Ed have accounts. bsmith is taken.
    expect(tried).toMatchObject({
      tried: 4,
      created: 3,
      collisions: 1,
      reasons: { 'missing-element': 1 },
      faults: [],
    });
    expect(
      tried.examples.map(({ person, username, note }) => [person.personId, username, note]),
    ).toEqual([
      ['6', '', 'Last Name gives no usable characters'],
      ['2', 'bsmith2', 'bsmith is taken: a counter was added'],
      ['3', 'cnunez', 'letters other than A-Z are written in A-Z'],
      ['1', 'asmith', ''],
    ]);
    expect(wizard.workbook.records.has('preview')).toBe(false);
  });

  test('of staff the Schoolrunner way: by email, in every school', async () => {
    const { client } = openRows(smallDistrict);
    const tried = await client.tryNames({
      accountType: 'staff',
      changeType: 'createAccount',
      scope: { schools: ['L'] },
      profile: 'schoolrunner',
    });
    expect(tried).toMatchObject({ tried: 1, created: 1, faults: [] });
    expect(tried.examples.map(({ username }) => username)).toEqual(['ida@s.org']);
  });

  test('faults of the options are told', async () => {
    const { client } = openRows(smallDistrict);
    const tried = await client.tryNames({
      ...createStudents,
      username: { from: 'pattern', pattern: '{lastNam}' },
    });
    expect(tried.faults).toEqual([expect.stringContaining('there is no element {lastNam}')]);
    expect(tried.examples).toEqual([]);
  });
});
