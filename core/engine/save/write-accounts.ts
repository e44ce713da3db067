import type { BatchPlan } from '../plan/batch-plan.ts';
import { plainName } from '../tables/columns.ts';
import { copyCell, type CellSink } from '../tables/csv-write.ts';
import { surplusCells } from '../tables/surplus-cells.ts';
import type { RowDamage, Table } from '../tables/table.ts';
import { canonicalTables } from '../roster/canonical-tables.ts';
import { accountEdits } from './account-edits.ts';
import { columnsToAdd, createdAccounts } from './created-account.ts';

/** Writes User Accounts as it is after the batch: every row, the new ones last, no row dropped. */
export function writeAccounts(plan: BatchPlan, sink: CellSink): void {
  const { table, column } = plan.context.roster.accounts.found;
  const edits = accountEdits(plan);
  const added = columnsToAdd(plan, edits.column);
  const edited = edits.column === null ? -1 : column(edits.column);
  for (const heading of [...table.headings, ...added]) sink.cell(heading);
  sink.endRow();
  const surplus = surplusByRow(table);
  for (let row = 0; row < table.rowCount; row++) {
    const changes = edits.changeOf[row]! >= 0;
    for (let c = 0; c < table.headings.length; c++) {
      if (changes && c === edited) sink.cell(edits.after(row));
      else copyCell(sink, table, row, c);
    }
    for (const name of added) sink.cell(changes && name === edits.column ? edits.after(row) : '');
    writeSurplus(table, surplus.get(row), sink);
    sink.endRow();
  }
  if (plan.context.request.create !== null) writeCreated(plan, table, added, sink);
}

function writeCreated(
  plan: BatchPlan,
  table: Table,
  added: readonly string[],
  sink: CellSink,
): void {
  const created = createdAccounts(plan);
  const canonical = Object.keys(canonicalTables.accounts.columns);
  const columns = table.headings.map(
    (heading) => canonical.find((name) => plainName(name) === plainName(heading)) ?? '',
  );
  const runs = sameCells([...columns, ...added], created.same);
  for (let change = 0; change < plan.changes.length; change++) {
    for (const run of runs) {
      if (typeof run === 'string') created.write(run, change, sink);
      else sink.same(run);
    }
    sink.endRow();
  }
}

/** Columns in order: a name where each row has its own cell, else the cells of a run of columns. */
function sameCells(
  columns: readonly string[],
  same: (column: string) => string | null,
): readonly (string | readonly string[])[] {
  const runs: (string | string[])[] = [];
  for (const column of columns) {
    const cell = same(column);
    const last = runs[runs.length - 1];
    if (cell === null) runs.push(column);
    else if (Array.isArray(last)) last.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

/** Cells beyond the headings are an error of their row, and still nobody's to drop. */
export function surplusByRow(table: Table): ReadonlyMap<number, RowDamage['surplus']> {
  return new Map(table.damage.map(({ row, surplus }) => [row, surplus]));
}

/** Writes what stands beyond a row's last column, cell by cell. */
export function writeSurplus(
  table: Table,
  surplus: RowDamage['surplus'] | undefined,
  sink: CellSink,
): void {
  if (surplus == null) return;
  for (const cell of surplusCells(table, surplus.start, surplus.end)) sink.cell(cell);
}

/** Writes User Accounts as they are: every row, with what stands beyond its last column. */
export function copyAccounts(table: Table, sink: CellSink): void {
  for (const heading of table.headings) sink.cell(heading);
  sink.endRow();
  const surplus = surplusByRow(table);
  for (let row = 0; row < table.rowCount; row++) {
    for (let c = 0; c < table.headings.length; c++) copyCell(sink, table, row, c);
    writeSurplus(table, surplus.get(row), sink);
    sink.endRow();
  }
}
