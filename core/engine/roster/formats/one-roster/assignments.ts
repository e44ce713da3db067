import { formatDay, type Day } from '../../../tables/dates.ts';
import { canonicalTables } from '../../canonical-tables.ts';
import { keyText } from '../../../tables/key-index.ts';
import { rowNumber, trimmedText, type RowDamage, type Table } from '../../../tables/table.ts';
import { appendRow, createTableBuilder, finishTable } from '../../../tables/table-builder.ts';
import type { District } from './district.ts';
import { isNoSchool } from './orgs.ts';
import { staff } from './people.ts';
import { dateCells, findStay, type Stays } from '../shared/stays.ts';
import { latestYear, openEnd } from '../shared/years.ts';

/** The District Assignments, and what is to be said about them. */
export interface Assignments {
  readonly table: Table;
  /** How many start with the current school year because no file gives a date. */
  readonly undated: number;
  /** Staff members of the package who have none. */
  readonly staffWithout: number;
}

/**
 * Makes the District Assignments: the role of each staff member at each school, dated by itself or
 * by the classes taught there, and the classes taught at further schools.
 */
export function makeAssignments(district: District, taught: Stays): Assignments {
  const { people, memberships, roles, orgs } = district;
  const { person, org, role, row, table } = memberships;
  const { label } = canonicalTables.assignments;
  const headings = ['Person ID', 'School ID', 'Title', 'Role', 'Start Date', 'End Date'];
  const builder = createTableBuilder(label, table.source, headings);
  const damageOf = new Map(
    memberships.dates === null ? [] : table.damage.map(({ row: at, kind }) => [at, kind]),
  );
  const damage: RowDamage[] = [];
  const covered = new Uint8Array(taught.org.length);
  const placed = new Uint8Array(people.ids.count);
  let undated = 0;
  const append = (
    who: number,
    where: number,
    word: number,
    dates: readonly [string, string],
    number: number,
    kind: RowDamage['kind'] | null,
  ): void => {
    const title = roles.words[word] ?? '';
    const ids = [keyText(people.ids, who), keyText(orgs.ids, where)];
    appendRow(builder, [...ids, title, title, ...dates], number);
    placed[who] = 1;
    if (kind !== null) damage.push({ row: builder.rowCount - 1, kind, surplus: null });
  };
  for (let i = 0; i < person.length; i++) {
    const [who, where, word] = [person.items[i]!, org.items[i]!, role.items[i]!];
    if (roles.kinds[word] !== 'staff' || isNoSchool(orgs, where)) continue;
    const at = row.items[i]!;
    const taughtAt = findStay(taught, who, where);
    if (taughtAt >= 0) covered[taughtAt] = 1;
    const own = ownDates(district, at, taught, taughtAt, where);
    if (own.undated) undated++;
    append(who, where, word, own.cells, rowNumber(table, at), damageOf.get(at) ?? null);
  }
  for (let at = 0; at < covered.length; at++) {
    if (covered[at] === 1) continue;
    const who = taught.person.items[at]!;
    const word = who < people.known ? people.staffRole[who]! : taught.role.items[at]!;
    const kind = taught.raws[taught.raw.items[at]!]?.damage ?? null;
    const where = taught.org.items[at]!;
    append(who, where, word, dateCells(taught, at), taught.row.items[at]!, kind);
  }
  let staffWithout = 0;
  for (let who = 0; who < people.known; who++) {
    if ((people.bits[who]! & staff) !== 0 && placed[who] === 0) staffWithout++;
  }
  return { table: { ...finishTable(builder), damage }, undated, staffWithout };
}

interface Dates {
  readonly cells: readonly [string, string];
  readonly undated: boolean;
}

/** Own dates win; then those of the classes; else it starts with the current school year. */
function ownDates(
  { memberships, years, calendars }: District,
  row: number,
  taught: Stays,
  taughtAt: number,
  org: number,
): Dates {
  const { dates, table } = memberships;
  const begin = dates?.begin[row] ?? 0;
  const end = dates?.end[row] ?? 0;
  if (dates !== null && (begin < 0 || end < 0)) {
    const text = (column: number) => trimmedText(table, row, column);
    return { cells: [text(dates.beginColumn), text(dates.endColumn)], undated: false };
  }
  const taughtFrom: Day = taughtAt < 0 ? 0 : taught.begin.items[taughtAt]!;
  const taughtTo: Day = taughtAt < 0 ? 0 : taught.end.items[taughtAt]!;
  const at = calendars.yearsAt(org);
  const before = end === 0 ? at : at.filter((year) => years[year]!.start <= end);
  const fallback = years[latestYear(years, before)]?.start ?? 0;
  const from = [begin, taughtFrom, fallback].find((day) => day > 0) ?? 0;
  const to = end > 0 || begin > 0 ? end : taughtTo;
  return {
    cells: [formatDay(from), to === openEnd ? '' : formatDay(to)],
    undated: begin === 0 && taughtFrom === 0,
  };
}
