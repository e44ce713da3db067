/*
 * The contract's tables read a second time, in the plainest way that its text allows: objects and
 * lists, no index, nothing of the engine. What it comes to is compared with what the engine says.
 */

import { dates, list, yesNo } from './values.ts';

/** Tables by file name without ending, headings first. */
export type Rows = Readonly<Record<string, readonly (readonly string[])[]>>;

/** One row by column name; '' where the table has no such column. */
export type Cells = (column: string) => string;

/** A row of Enrollments or District Assignments that can be used; dates as text, '' for none. */
export interface PlainRecord {
  readonly id: string;
  readonly calendar: string;
  readonly school: string;
  readonly start: string;
  readonly end: string;
  readonly noShow: boolean;
  readonly cells: Cells;
  /** The whole row, to tell rows apart whose dates and places are the same. */
  readonly text: string;
}

/** An account of User Accounts. */
export interface PlainAccount {
  readonly row: number;
  readonly person: string;
  readonly username: string;
  readonly enabled: 'yes' | 'no' | 'unreadable';
  readonly forced: boolean;
  readonly inError: boolean;
  readonly cells: Cells;
  readonly text: string;
}

/** A usable calendar. */
export interface PlainCalendar {
  readonly id: string;
  readonly name: string;
  readonly school: string;
  readonly start: string;
  readonly end: string;
}

/** A usable group. */
export interface PlainGroup {
  readonly name: string;
  readonly type: string;
  readonly everything: boolean;
}

/** All that the tables say, and what is wrong with them as "error Students 2 Person ID". */
export interface PlainRoster {
  readonly schools: readonly { readonly id: string; readonly name: string }[];
  readonly calendars: readonly PlainCalendar[];
  readonly groups: readonly PlainGroup[];
  readonly students: ReadonlyMap<string, Cells>;
  readonly staff: ReadonlyMap<string, Cells>;
  readonly enrollments: readonly PlainRecord[];
  readonly assignments: readonly PlainRecord[];
  readonly accounts: readonly PlainAccount[];
  readonly problems: readonly string[];
}

interface Sheet {
  readonly label: string;
  readonly rows: readonly Cells[];
  readonly column: (name: string) => readonly string[];
  readonly equal: (a: number, b: number) => boolean;
  readonly text: (row: number) => string;
}

function sheet(label: string, rows: readonly (readonly string[])[] = [[]]): Sheet {
  const [heading = [], ...body] = rows;
  const cell = (row: readonly string[], name: string) => row[heading.indexOf(name)] ?? '';
  return {
    label,
    rows: body.map((row) => (name) => cell(row, name)),
    column: (name) => body.map((row) => cell(row, name)),
    equal: (a, b) => heading.every((_, c) => (body[a]![c] ?? '') === (body[b]![c] ?? '')),
    text: (row) => body[row]!.join('\t'),
  };
}

/** Reads the tables as they stand on a day. */
export function readPlain(tables: Rows, asOf: string): PlainRoster {
  const problems: string[] = [];
  const told = (severity: 'error' | 'warning', { label }: Sheet, row: number, column: string) =>
    problems.push(`${severity} ${label} ${row + 1} ${column}`);

  /** Rows by ID: of equal ones the first, of differing ones none. */
  function unique(table: Sheet, column: string, key = (id: string) => id) {
    const byId = new Map<string, number[]>();
    table.column(column).forEach((cell, row) => {
      const id = cell.trim();
      if (id === '') told('error', table, row, column);
      else byId.set(key(id), [...(byId.get(key(id)) ?? []), row]);
    });
    const used = new Map<string, number>();
    for (const [id, [first, ...others]] of byId) {
      if (others.every((row) => table.equal(first!, row))) {
        used.set(id, first!);
        for (const row of others) told('warning', table, row, column);
      } else for (const row of [first!, ...others]) told('error', table, row, column);
    }
    return { known: new Set(byId.keys()), used };
  }

  const schoolSheet = sheet('Schools', tables['schools']);
  const schools = [...unique(schoolSheet, 'School ID').used].map(([id, row]) => ({
    id,
    name: schoolSheet.rows[row]!('School Name').trim(),
  }));
  const isSchool = (id: string) => schools.some((school) => school.id === id);

  const calendarSheet = sheet('Calendars', tables['calendars']);
  const starts = dates(calendarSheet.column('Start Date'));
  const ends = dates(calendarSheet.column('End Date'));
  const calendars: PlainCalendar[] = [];
  for (const [id, row] of unique(calendarSheet, 'Calendar ID').used) {
    const cells = calendarSheet.rows[row]!;
    const [school, start, end] = [cells('School ID').trim(), starts[row]!, ends[row]!];
    const dated = start && end && start <= end;
    if (!isSchool(school)) told('error', calendarSheet, row, 'School ID');
    if (!dated) told('error', calendarSheet, row, start ? 'End Date' : 'Start Date');
    if (!dated || !isSchool(school)) continue;
    calendars.push({ id, name: cells('Calendar Name').trim(), school, start, end });
  }
  const isCalendar = (id: string) => calendars.some((calendar) => calendar.id === id);

  const groupSheet = sheet('User Groups', tables['groups']);
  const groupRows = unique(groupSheet, 'Group Name', (name) => name.toLowerCase()).used;
  const groups = [...groupRows.values()].map((row): PlainGroup => {
    const cells = groupSheet.rows[row]!;
    const tools = list(cells('Tool Rights'));
    const rights = list(cells('Calendar Rights'));
    const all = (right: string) => right.toLowerCase() === 'all schools/all calendars';
    const readable = tools.every((tool) => /^\d+$/.test(tool));
    if (!readable) told('warning', groupSheet, row, 'Tool Rights');
    for (const right of rights) {
      if (!all(right) && !isCalendar(right)) told('warning', groupSheet, row, 'Calendar Rights');
    }
    const hasTools = readable && tools.some((tool) => Number(tool) > 0);
    const hasRights = rights.length > 0;
    const type =
      hasTools === hasRights
        ? 'Mixed or Empty Group'
        : hasTools
          ? 'Tool Rights Group'
          : 'Calendar Group';
    return { name: cells('Group Name').trim(), type, everything: rights.some(all) };
  });

  function readPeople(label: string, rows: Rows[string] | undefined) {
    const table = sheet(label, rows);
    const births = dates(table.column('Birth Date'));
    const inError = new Set<number>();
    table.rows.forEach((cells, row) => {
      if (births[row] === null) told('warning', table, row, 'Birth Date');
      if (!/^(\d{4})?$/.test(cells('Graduation Year').trim())) {
        told('warning', table, row, 'Graduation Year');
      }
      if (yesNo(cells('Active')) === 'unreadable') {
        told('error', table, row, 'Active');
        inError.add(row);
      }
    });
    const { known, used } = unique(table, 'Person ID');
    const people = new Map<string, Cells>();
    for (const [id, row] of used) {
      const cells: Cells = (name) =>
        name === 'Birth Date' ? (births[row] ?? '') : table.rows[row]!(name);
      if (!inError.has(row)) people.set(id, cells);
    }
    return { known, people };
  }
  const students = readPeople('Students', tables['students']);
  const staff = readPeople('Staff', tables['staff']);
  const isPerson = (id: string) => students.known.has(id) || staff.known.has(id);

  function readRecords(label: string, rows: Rows[string] | undefined): PlainRecord[] {
    const table = sheet(label, rows);
    const byCalendar = label === 'Enrollments';
    const started = dates(table.column('Start Date'));
    const ended = dates(table.column('End Date'));
    return table.rows.flatMap((cells, row): PlainRecord[] => {
      const id = cells('Person ID').trim();
      const place = cells(byCalendar ? 'Calendar ID' : 'School ID').trim();
      const calendar = calendars.find((one) => one.id === place);
      const school = byCalendar ? (calendar?.school ?? '') : place;
      const [ownStart = null, ownEnd = null] = [started[row], ended[row]];
      const noShow = yesNo(cells('No Show'));
      const wrong = [
        [!isPerson(id), 'Person ID'],
        [!isSchool(school), byCalendar ? 'Calendar ID' : 'School ID'],
        [ownStart === null, 'Start Date'],
        [ownEnd === null, 'End Date'],
        [noShow === 'unreadable', 'No Show'],
      ] as const;
      for (const [is, column] of wrong) if (is) told('error', table, row, column);
      if (wrong.some(([is]) => is)) return [];
      let start = ownStart ?? '';
      let end = ownEnd ?? '';
      if (byCalendar) {
        const last = calendar!.end;
        if (end === '' && last < asOf) told('warning', table, row, 'End Date');
        end = end === '' || end > last ? last : end;
      }
      if (start === '') told('warning', table, row, 'Start Date');
      else if (end !== '' && end < start) {
        told('warning', table, row, 'End Date');
        start = '';
      }
      const inCalendar = byCalendar ? place : '';
      const text = table.text(row);
      return [
        { id, calendar: inCalendar, school, start, end, noShow: noShow === 'yes', cells, text },
      ];
    });
  }
  const enrollments = readRecords('Enrollments', tables['enrollments']);
  const assignments = readRecords('District Assignments', tables['assignments']);

  const accountSheet = sheet('User Accounts', tables['accounts']);
  const names = accountSheet.column('Username').map((name) => name.trim().toLowerCase());
  const created = dates(accountSheet.column('Created'));
  const accounts = accountSheet.rows.map((cells, row): PlainAccount => {
    const tell = (severity: 'error' | 'warning', column: string) =>
      told(severity, accountSheet, row, column);
    const person = cells('Person ID').trim();
    const enabled = yesNo(cells('Enabled'));
    const forced = yesNo(cells('Force Password Change'));
    const twice = names[row] !== '' && names.filter((name) => name === names[row]).length > 1;
    if (person !== '' && !isPerson(person)) tell('warning', 'Person ID');
    if (names[row] === '' || twice) tell('error', 'Username');
    if (enabled === 'unreadable') tell('error', 'Enabled');
    if (forced === 'unreadable') tell('warning', 'Force Password Change');
    if (!/^\d*$/.test(cells('Total Login Count').trim())) tell('warning', 'Total Login Count');
    if (created[row] === null) tell('warning', 'Created');
    for (const name of list(cells('User Groups'))) {
      const isGroup = groups.some((group) => group.name.toLowerCase() === name.toLowerCase());
      if (!isGroup) tell('warning', 'User Groups');
    }
    for (const id of list(cells('School Access')))
      if (!isSchool(id)) tell('warning', 'School Access');
    return {
      row,
      person,
      username: cells('Username').trim(),
      enabled,
      forced: forced === 'yes',
      inError: names[row] === '' || twice || enabled === 'unreadable',
      cells,
      text: accountSheet.text(row),
    };
  });
  return {
    schools,
    calendars,
    groups,
    students: students.people,
    staff: staff.people,
    enrollments,
    assignments,
    accounts,
    problems,
  };
}
