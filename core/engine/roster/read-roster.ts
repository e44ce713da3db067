import type { Day } from '../tables/dates.ts';
import { tableFromRows } from '../tables/table-builder.ts';
import { canonicalTables, tableIds, type TableId } from './canonical-tables.ts';
import { readAccounts } from './read-accounts.ts';
import {
  collectProblems,
  readCalendars,
  readGroups,
  readSchools,
  type TellProblem,
} from './read-catalogue.ts';
import { readPeople } from './read-people.ts';
import { readAssignments, readEnrollments } from './read-records.ts';
import type { Roster, UserAccounts } from './roster.ts';
import { findColumns, type FoundTable, type Workbook } from './workbook.ts';

/** A table and the columns of it that a batch cannot do without. */
export type TableNeeds = Readonly<Partial<Record<TableId, readonly string[]>>>;

/**
 * What stands in the way of a batch that needs these tables, a sentence each: a table that is
 * missing, a column it cannot do without, a column that stands twice. `needs` names the tables and,
 * beside the columns a table always needs, the optional ones.
 */
export function missingNeeds(workbook: Workbook, needs: TableNeeds): string[] {
  return tableIds.flatMap((id) => {
    const table = workbook[id];
    const wanted = needs[id];
    if (table === undefined) return wanted === undefined ? [] : [missingTable(id)];
    const { found, missing, faults } = findColumns(id, table);
    if (wanted === undefined) return faults;
    const names = [...missing, ...wanted.filter((name) => found.column(name) < 0)];
    return [...faults, ...names.map((name) => `${table.source}: the column ${name} is missing`)];
  });
}

/**
 * Reads a workbook into a roster for one day. A table that lacks a column it always needs is told
 * as a problem and not used; whether a batch can do without it, `missingNeeds` says.
 */
export function readRoster(workbook: Workbook, asOf: Day): Roster {
  const { tell, problems } = collectProblems();
  const found = findTables(workbook, tell);
  const schools = readSchools(found.schools ?? null, tell);
  const calendars = readCalendars(found.calendars ?? null, schools, tell);
  const groups = readGroups(found.groups ?? null, calendars, tell);
  const people = readPeople(found.students ?? null, found.staff ?? null, tell);
  const targets = { people: people.ids, schools, calendars };
  const enrollments = readEnrollments(found.enrollments ?? null, targets, asOf, tell);
  const assignments = readAssignments(found.assignments ?? null, targets, asOf, tell);
  const known = { people, groups, schools };
  const accounts = readAccountsOf(found, known, tell);
  return { ...known, asOf, calendars, enrollments, assignments, accounts, problems };
}

/** The roster of a workbook that differs in User Accounts only: nothing else is read again. */
export function readOtherAccounts(workbook: Workbook, roster: Roster): Roster {
  const { tell, problems } = collectProblems();
  const found = findTables(workbook, tell);
  const before = roster.accounts.found.table;
  for (const problem of roster.problems) {
    if (problem.kind !== 'column-missing' && problem.table !== before) problems.push(problem);
  }
  return { ...roster, accounts: readAccountsOf(found, roster, tell), problems };
}

type FoundTables = Readonly<Partial<Record<TableId, FoundTable>>>;

function findTables(workbook: Workbook, tell: TellProblem): FoundTables {
  const found: Partial<Record<TableId, FoundTable>> = {};
  for (const id of tableIds) {
    const table = workbook[id];
    if (table === undefined) continue;
    const columns = findColumns(id, table);
    for (const name of columns.missing) tell('column-missing', columns.found, -1, -1, name);
    if (columns.missing.length === 0) found[id] = columns.found;
  }
  return found;
}

function readAccountsOf(
  found: FoundTables,
  { people, groups, schools }: Pick<Roster, 'people' | 'groups' | 'schools'>,
  tell: TellProblem,
): UserAccounts {
  return readAccounts(
    found.accounts ?? noAccounts(),
    people.ids,
    found.groups === undefined ? null : groups,
    found.schools === undefined ? null : schools,
    tell,
  );
}

/** User Accounts without a row, where the district gives none. */
function noAccounts(): FoundTable {
  const { file, columns } = canonicalTables.accounts;
  return findColumns('accounts', tableFromRows('accounts', file, [Object.keys(columns)])).found;
}

function missingTable(id: TableId): string {
  const { label, file } = canonicalTables[id];
  const hint =
    id === 'accounts'
      ? '; where nobody has an account yet, give a file with its headings only: Person ID, Username, Enabled'
      : '';
  return `the table ${label} (${file}) is missing: add it to the data${hint}`;
}
