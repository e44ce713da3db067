import { canonicalTables, tableIds, type TableId } from '../roster/canonical-tables.ts';
import { findColumns, type FoundTable, type Workbook } from '../roster/workbook.ts';
import { columnRoles } from './column-roles.ts';
import { compareRosters } from './compare-rosters.ts';
import { findDuplicatedPeople } from './duplicated-people.ts';
import { findDomainTypos } from './email-domain.ts';
import type { DamageFinding } from './finding.ts';
import { judgeColumn } from './judge-column.ts';
import { findLostZeros, type IdentifierColumn } from './lost-zeros.ts';
import { scanColumn } from './scan-column.ts';
import type { SeenRoster } from './seen-roster.ts';

/**
 * Finds what looks damaged in a workbook, errors first. It changes nothing and stands beside
 * the problems: those are cells that cannot be read, damage mostly can. `seen` is the last
 * roster, null where none is kept. Linear; a column needs a small state, whatever its rows.
 */
export function findDamage(workbook: Workbook, seen: SeenRoster | null): DamageFinding[] {
  const findings: DamageFinding[] = [];
  const identifiers = new Map<string, IdentifierColumn[]>();
  for (const id of tableIds) {
    const table = workbook[id];
    if (table !== undefined) inspectTable(findColumns(id, table).found, findings, identifiers);
  }
  for (const columns of identifiers.values()) findings.push(...findLostZeros(columns));
  if (seen !== null) findings.push(...compareRosters(workbook, seen));
  return inOrder(findings);
}

function inspectTable(
  found: FoundTable,
  findings: DamageFinding[],
  identifiers: Map<string, IdentifierColumn[]>,
): void {
  for (const [name, role] of Object.entries(columnRoles[found.id])) {
    const column = found.column(name);
    if (column < 0) continue;
    const place = { found, name };
    const facts = scanColumn(found.table, column, role);
    findings.push(...judgeColumn(place, role, facts));
    if (role === 'person-id' || role === 'place-id') {
      identifiers.set(name, [...(identifiers.get(name) ?? []), { place, facts }]);
    }
    const typos = role === 'email' || role === 'username' ? findDomainTypos(place) : null;
    if (typos !== null) findings.push(typos);
  }
  const duplicated = found.id === 'students' ? findDuplicatedPeople(found) : null;
  if (duplicated !== null) findings.push(duplicated);
}

/** Errors first, then as the tables are read. */
function inOrder(findings: readonly DamageFinding[]): DamageFinding[] {
  const tableAt = (label: string) =>
    tableIds.findIndex((id: TableId) => canonicalTables[id].label === label);
  const rank = ({ severity, table }: DamageFinding) =>
    (severity === 'error' ? 0 : tableIds.length) + tableAt(table);
  return [...findings].sort((one, other) => rank(one) - rank(other));
}
