import { readDayColumn, type Day } from '../tables/dates.ts';
import { addText, createKeyIndex, findText } from '../tables/key-index.ts';
import { cellText, trimmedText, type Table } from '../tables/table.ts';
import type { ProblemKind, RosterProblem } from './problems.ts';
import type { Calendars, GroupType, Schools, UserGroup, UserGroups } from './roster.ts';
import type { FoundTable } from './workbook.ts';

/** Takes note of a problem; the row is an index, the column one of the table's, -1 for none. */
export type TellProblem = (
  kind: ProblemKind,
  found: FoundTable,
  row: number,
  column: number,
  part?: string,
) => void;

/** Collects problems as they are told. */
export function collectProblems(): { tell: TellProblem; problems: RosterProblem[] } {
  const problems: RosterProblem[] = [];
  const tell: TellProblem = (kind, found, row, column, part) => {
    problems.push({
      kind,
      table: found.table,
      label: found.label,
      row,
      column,
      part: part ?? null,
    });
  };
  return { tell, problems };
}

/** Tells the rows that are damaged as rows; gives their indices. */
export function tellDamage(found: FoundTable, tell: TellProblem): ReadonlySet<number> {
  for (const { row, kind, surplus } of found.table.damage) {
    const part = surplus === null ? '' : surplusText(found.table, surplus.start, surplus.end);
    tell(kind, found, row, -1, part);
  }
  return new Set(found.table.damage.map(({ row }) => row));
}

function surplusText(table: Table, start: number, end: number): string {
  return String.fromCharCode(...table.bytes.subarray(start, Math.min(end, start + 200)));
}

/** The usable schools: each School ID once. */
export function readSchools(found: FoundTable | null, tell: TellProblem): Schools {
  const ids = createKeyIndex(64);
  const names: string[] = [];
  for (const row of found === null ? [] : catalogueRows(found, 'School ID', tell)) {
    addText(ids, trimmedText(found!.table, row, found!.column('School ID')));
    names.push(trimmedText(found!.table, row, found!.column('School Name')));
  }
  return { ids, names };
}

/** The usable calendars: each Calendar ID once, at a known school, with dates in order. */
export function readCalendars(
  found: FoundTable | null,
  schools: Schools,
  tell: TellProblem,
): Calendars {
  const ids = createKeyIndex(64);
  const names: string[] = [];
  const school: number[] = [];
  const start: Day[] = [];
  const end: Day[] = [];
  if (found === null) return { ids, names, school, start, end };
  const { table, column } = found;
  const starts = readDayColumn(table, column('Start Date'));
  const ends = readDayColumn(table, column('End Date'));
  for (const row of catalogueRows(found, 'Calendar ID', tell)) {
    const at = findText(schools.ids, trimmedText(table, row, column('School ID')));
    if (at < 0) tell('unknown-school', found, row, column('School ID'));
    const dated = starts[row]! > 0 && ends[row]! > 0 && ends[row]! >= starts[row]!;
    if (!dated) {
      const faulty = starts[row]! > 0 ? 'End Date' : 'Start Date';
      tell('calendar-without-dates', found, row, column(faulty));
    }
    if (at < 0 || !dated) continue;
    addText(ids, trimmedText(table, row, column('Calendar ID')));
    names.push(trimmedText(table, row, column('Calendar Name')));
    school.push(at);
    start.push(starts[row]!);
    end.push(ends[row]!);
  }
  return { ids, names, school, start, end };
}

/** The usable user groups: each name once, without case. */
export function readGroups(
  found: FoundTable | null,
  calendars: Calendars,
  tell: TellProblem,
): UserGroups {
  const list: UserGroup[] = [];
  for (const row of found === null ? [] : catalogueRows(found, 'Group Name', tell)) {
    list.push(readGroup(found!, row, calendars, tell));
  }
  return { list, byName: new Map(list.map((group) => [group.name.toLowerCase(), group])) };
}

function readGroup(found: FoundTable, row: number, calendars: Calendars, tell: TellProblem) {
  const { table, column } = found;
  const tools = splitList(cellText(table, row, column('Tool Rights')));
  const unreadable = tools.some((tool) => !/^\d+$/.test(tool));
  if (unreadable) tell('unreadable-optional', found, row, column('Tool Rights'));
  const hasTools = !unreadable && tools.some((tool) => Number(tool) !== 0);
  const rights = splitList(cellText(table, row, column('Calendar Rights')));
  const holdsEverything = rights.some((right) => everything.has(right.toLowerCase()));
  for (const right of rights) {
    if (!everything.has(right.toLowerCase()) && findText(calendars.ids, right) < 0) {
      tell('unknown-calendar-rights', found, row, column('Calendar Rights'), right);
    }
  }
  const name = trimmedText(table, row, column('Group Name'));
  return { name, type: groupType(hasTools, rights.length > 0), holdsEverything };
}

const everything: ReadonlySet<string> = new Set(['all schools/all calendars']);

/** D27: only tool rights, only calendar rights, or both or none. */
function groupType(tools: boolean, calendars: boolean): GroupType {
  if (tools === calendars) return 'Mixed or Empty Group';
  return tools ? 'Tool Rights Group' : 'Calendar Group';
}

/** The parts of a `;` list, without outer blanks and empty parts. */
export function splitList(text: string): string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * The rows of a small table that can be used: not damaged, with an ID, and each ID once. Rows that
 * are equal count once, rows that contradict each other not at all.
 */
function catalogueRows(found: FoundTable, idColumn: string, tell: TellProblem): number[] {
  const { table } = found;
  const column = found.column(idColumn);
  const damaged = tellDamage(found, tell);
  const rowsOf = new Map<string, number[]>();
  for (let row = 0; row < table.rowCount; row++) {
    if (damaged.has(row)) continue;
    const id = trimmedText(table, row, column);
    if (id === '') {
      tell('missing-id', found, row, column);
      continue;
    }
    // Group names are compared without case; IDs are not.
    const key = idColumn === 'Group Name' ? id.toLowerCase() : id;
    const rows = rowsOf.get(key);
    if (rows === undefined) rowsOf.set(key, [row]);
    else rows.push(row);
  }
  return [...rowsOf.values()].flatMap((rows) => oneOf(found, rows, column, tell));
}

/**
 * Of rows with the same ID: the first, if all are equal; none, if they contradict each other. A
 * damaged row has more than its cells, so it is equal to none.
 */
export function oneOf(
  found: FoundTable,
  rows: readonly number[],
  column: number,
  tell: TellProblem,
  damaged: ReadonlySet<number> = new Set(),
): readonly number[] {
  const first = rows[0]!;
  if (rows.length === 1) return rows;
  if (rows.every((row) => !damaged.has(row) && equalRows(found.table, first, row))) {
    for (const row of rows.slice(1)) tell('equal-row', found, row, column);
    return [first];
  }
  for (const row of rows) tell('conflicting-row', found, row, column);
  return [];
}

function equalRows(table: Table, a: number, b: number): boolean {
  return table.headings.every(
    (_, column) => cellText(table, a, column) === cellText(table, b, column),
  );
}
