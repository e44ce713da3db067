import type { Day } from '../tables/dates.ts';
import { canonicalTables, tableIds, type TableId } from './canonical-tables.ts';
import { readAccounts } from './read-accounts.ts';
import { collectProblems, readCalendars, readGroups, readSchools } from './read-catalogue.ts';
import { readPeople } from './read-people.ts';
import { readAssignments, readEnrollments } from './read-records.ts';
import type { Roster } from './roster.ts';
import { findColumns, type FoundTable, type Workbook } from './workbook.ts';

/** A table and the columns of it that a batch cannot do without. */
export type TableNeeds = Readonly<Partial<Record<TableId, readonly string[]>>>;

/** The district as the rules see it, or what stands in the way, a sentence each. */
export type RosterReading =
  | { readonly roster: Roster; readonly faults: null }
  | { readonly roster: null; readonly faults: readonly string[] };

/**
 * Reads a workbook into a roster for one day. `needs` names the tables the batch needs and, beside
 * the columns a table always needs, the optional ones it needs: what is missing of them is a fault.
 */
export function readRoster(workbook: Workbook, needs: TableNeeds, asOf: Day): RosterReading {
  const { tell, problems } = collectProblems();
  const found: Partial<Record<TableId, FoundTable>> = {};
  const faults: string[] = [];
  for (const id of tableIds) {
    const table = workbook[id];
    if (table === undefined) {
      if (needs[id] !== undefined) faults.push(missingTable(id));
      continue;
    }
    const columns = findColumns(id, table);
    faults.push(...columns.faults);
    const wanted = (needs[id] ?? []).filter((name) => columns.found.column(name) < 0);
    const missing = [...columns.missing, ...wanted];
    if (needs[id] !== undefined) {
      faults.push(...missing.map((name) => `${table.source}: the column ${name} is missing`));
    } else {
      for (const name of missing) tell('column-missing', columns.found, -1, -1, name);
    }
    if (missing.length === 0) found[id] = columns.found;
  }
  if (faults.length > 0 || found.accounts === undefined) return { roster: null, faults };
  const schools = readSchools(found.schools ?? null, tell);
  const calendars = readCalendars(found.calendars ?? null, schools, tell);
  const groups = readGroups(found.groups ?? null, calendars, tell);
  const people = readPeople(found.students ?? null, found.staff ?? null, tell);
  const targets = { people: people.ids, schools, calendars };
  const enrollments = readEnrollments(found.enrollments ?? null, targets, asOf, tell);
  const assignments = readAssignments(found.assignments ?? null, targets, asOf, tell);
  const accounts = readAccounts(
    found.accounts,
    people.ids,
    found.groups === undefined ? null : groups,
    found.schools === undefined ? null : schools,
    tell,
  );
  const roster = { asOf, schools, calendars, groups, people, enrollments, assignments, accounts };
  return { roster: { ...roster, problems }, faults: null };
}

function missingTable(id: TableId): string {
  const { label, file } = canonicalTables[id];
  const hint =
    id === 'accounts'
      ? '; where nobody has an account yet, give a file with its headings only: Person ID, Username, Enabled'
      : '';
  return `the table ${label} (${file}) is missing: add it to the data${hint}`;
}
