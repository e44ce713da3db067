import { canonicalTables } from '../../canonical-tables.ts';
import { keyText } from '../../../tables/key-index.ts';
import { rowNumber, trimmedText, type RowDamage, type Table } from '../../../tables/table.ts';
import { appendRow, createTableBuilder, finishTable } from '../../../tables/table-builder.ts';
import { calendarId } from './calendars.ts';
import type { District } from './district.ts';
import type { Memberships } from './memberships.ts';
import { isNoSchool } from './orgs.ts';
import {
  addDays,
  addRaw,
  dateCells,
  findStay,
  firstStay,
  type Stay,
  type Stays,
} from '../shared/stays.ts';
import { divideByYear, latestYear, openEnd } from '../shared/years.ts';

/** Adds what roles rows of students say by their own dates; this goes before class enrollments. */
export function addDatedRoles(district: District, stays: Stays): void {
  const { memberships, years, calendars, tally } = district;
  const { dates, table } = memberships;
  if (dates === null) return;
  const damageOf = new Map(table.damage.map(({ row, kind }) => [row, kind]));
  eachOfStudents(district, (membership) => {
    const row = memberships.row.items[membership]!;
    const stay = stayAt(memberships, membership);
    const [begin, end] = [dates.begin[row]!, dates.end[row]!];
    const damage = damageOf.get(row) ?? null;
    const at = calendars.yearsAt(stay.org);
    if (damage !== null || begin < 0 || end < 0 || (end > 0 && end < begin)) {
      if (damage === null) tally.unusableDates++;
      const text = (column: number) => trimmedText(table, row, column);
      const raw = { begin: text(dates.beginColumn), end: text(dates.endColumn), damage };
      addRaw(stays, { ...stay, year: latestYear(years, at), begin, end }, raw);
    } else if (begin > 0 || end > 0) {
      const span = { begin, end, goesOn: true, stated: -1 };
      const fits = divideByYear(span, years, at, (year, from, to) => {
        addDays(stays, { ...stay, year, begin: from, end: to }, 1);
      });
      if (!fits) tally.outsideYears++;
    }
  });
}

/** Adds the students of a school whose dates no file gives: in the current school year. */
export function addUndated(district: District, stays: Stays): number {
  const { memberships, years, calendars } = district;
  let added = 0;
  const { person, org, row, dates, table } = memberships;
  const damaged = new Set(dates === null ? [] : table.damage.map((damage) => damage.row));
  eachOfStudents(district, (membership) => {
    const at = row.items[membership]!;
    // A row that is damaged or has dates of its own is in the table already.
    if (damaged.has(at)) return;
    if (dates !== null && (dates.begin[at] !== 0 || dates.end[at] !== 0)) return;
    if (findStay(stays, person.items[membership]!, org.items[membership]!) >= 0) return;
    const year = latestYear(years, calendars.yearsAt(org.items[membership]!));
    const begin = years[year]?.start ?? 0;
    addDays(stays, { ...stayAt(memberships, membership), year, begin, end: openEnd }, 0);
    added++;
  });
  return added;
}

/** Hands over the memberships of students at schools: their positions in the lists. */
function eachOfStudents({ memberships, roles, orgs }: District, use: (at: number) => void): void {
  const { person, org, role } = memberships;
  for (let at = 0; at < person.length; at++) {
    if (roles.kinds[role.items[at]!] !== 'student') continue;
    if (!isNoSchool(orgs, org.items[at]!)) use(at);
  }
}

function stayAt({ table, person, org, role, row }: Memberships, at: number): Omit<Stay, DateField> {
  return {
    person: person.items[at]!,
    org: org.items[at]!,
    role: role.items[at]!,
    row: rowNumber(table, row.items[at]!),
  };
}

type DateField = 'year' | 'begin' | 'end';

/** Makes the Enrollments: a row for each student, school and school year. */
export function enrollmentsTable(district: District, stays: Stays): Table {
  const { people, orgs, years, enrollments, memberships } = district;
  const { label } = canonicalTables.enrollments;
  const source = (enrollments ?? memberships).table.source;
  const headings = ['Person ID', 'Calendar ID', 'School ID', 'Start Date', 'End Date'];
  const builder = createTableBuilder(label, source, headings);
  const damage: RowDamage[] = [];
  const known = new Map<number, readonly [string, string]>();
  const placeCells = (org: number, index: number) => {
    const key = org * (years.length + 1) + index + 1;
    const cells = known.get(key);
    if (cells !== undefined) return cells;
    const school = keyText(orgs.ids, org);
    const year = years[index];
    const made = [year === undefined ? '' : calendarId(school, year), school] as const;
    known.set(key, made);
    return made;
  };
  for (let person = 0; person < people.ids.count; person++) {
    const id = keyText(people.ids, person);
    for (let at = firstStay(stays, person); at >= 0; at = stays.next.items[at]!) {
      const place = placeCells(stays.org.items[at]!, stays.year.items[at]!);
      appendRow(builder, [id, ...place, ...dateCells(stays, at)], stays.row.items[at]);
      const kind = stays.raws[stays.raw.items[at]!]?.damage ?? null;
      if (kind !== null) damage.push({ row: builder.rowCount - 1, kind, surplus: null });
    }
  }
  return { ...finishTable(builder), damage };
}
