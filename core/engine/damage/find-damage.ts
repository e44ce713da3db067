import { canonicalTables, tableIds, type TableId } from '../roster/canonical-tables.ts';
import { findColumns, type FoundTable, type Workbook } from '../roster/workbook.ts';
import { columnRoles } from './column-roles.ts';
import { compareRosters } from './compare-rosters.ts';
import { findDuplicatedPeople } from './duplicated-people.ts';
import { findDomainTypos } from './email-domain.ts';
import type { DamageFinding } from './finding.ts';
import { judgeColumn } from './judge-column.ts';
import { findLostZeros, type IdentifierColumn } from './lost-zeros.ts';
import { scanCells, startColumn } from './scan-column.ts';
import type { SeenRoster } from './seen-roster.ts';

/**
 * Finds what looks damaged in a workbook, errors first. It changes nothing and stands beside
 * the problems: those are cells that cannot be read, damage mostly can. `seen` is the last
 * roster, null where none is kept. Linear; a column needs a small state, whatever its rows.
 */
export function findDamage(workbook: Workbook, seen: SeenRoster | null): DamageFinding[] {
  const work = lookForDamage(workbook, seen);
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

/**
 * The same in pieces, for who has other things to do in between: after each piece, a few thousand
 * rows or one pass over a column, the number of cells it looked at.
 */
export function* lookForDamage(
  workbook: Workbook,
  seen: SeenRoster | null,
): Generator<number, DamageFinding[], undefined> {
  const findings: DamageFinding[] = [];
  const identifiers = new Map<string, IdentifierColumn[]>();
  for (const id of tableIds) {
    const table = workbook[id];
    if (table === undefined) continue;
    yield* inspectTable(findColumns(id, table).found, findings, identifiers);
  }
  for (const columns of identifiers.values()) {
    findings.push(...findLostZeros(columns));
    yield columns.reduce((cells, { place }) => cells + place.found.table.rowCount, 0);
  }
  if (seen !== null) findings.push(...compareRosters(workbook, seen));
  return inOrder(findings);
}

/** Rows that are read for all columns in turn: a few hundred kilobytes of text. */
const rowsAtOnce = 2048;

function* inspectTable(
  found: FoundTable,
  findings: DamageFinding[],
  identifiers: Map<string, IdentifierColumn[]>,
): Generator<number, void, undefined> {
  const { table } = found;
  const { rowCount } = table;
  const columns = Object.entries(columnRoles[found.id]).flatMap(([name, role]) => {
    const column = found.column(name);
    return column < 0 ? [] : [{ name, role, scan: startColumn(column, role) }];
  });
  // All columns of some rows before the next rows: those are then near at hand for each column.
  for (let from = 0; from < rowCount; from += rowsAtOnce) {
    const to = Math.min(from + rowsAtOnce, rowCount);
    for (const { scan } of columns) scanCells(table, scan, from, to);
    yield (to - from) * columns.length;
  }
  for (const {
    name,
    role,
    scan: { facts },
  } of columns) {
    const place = { found, name };
    findings.push(...judgeColumn(place, role, facts));
    if (role === 'person-id' || role === 'place-id') {
      identifiers.set(name, [...(identifiers.get(name) ?? []), { place, facts }]);
    }
    if (role !== 'email' && role !== 'username') continue;
    const typos = findDomainTypos(place);
    if (typos !== null) findings.push(typos);
    yield rowCount;
  }
  if (found.id !== 'students') return;
  const duplicated = findDuplicatedPeople(found);
  if (duplicated !== null) findings.push(duplicated);
  // Three columns are looked at.
  yield rowCount * 3;
}

/** Errors first, then as the tables are read. */
function inOrder(findings: readonly DamageFinding[]): DamageFinding[] {
  const tableAt = (label: string) =>
    tableIds.findIndex((id: TableId) => canonicalTables[id].label === label);
  const rank = ({ severity, table }: DamageFinding) =>
    (severity === 'error' ? 0 : tableIds.length) + tableAt(table);
  return [...findings].sort((one, other) => rank(one) - rank(other));
}
