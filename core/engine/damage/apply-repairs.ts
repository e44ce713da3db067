import { tableIds, type TableId } from '../roster/canonical-tables.ts';
import { findColumns, type Workbook } from '../roster/workbook.ts';
import { readDayFirst } from '../tables/date-order.ts';
import { rewriteColumns, type RewriteCell } from '../tables/rewrite-columns.ts';
import { cellEnd, cellStart, type Table } from '../tables/table.ts';
import { cellChecks, serialDay, type CellCheck } from './cell-checks.ts';
import { dateOfMoment } from '../tables/times-of-day.ts';
import { columnRoles, type ColumnRole } from './column-roles.ts';
import { correctDomain } from './email-domain.ts';
import { slug } from './finding.ts';
import { replaceLookAlikes } from './look-alikes.ts';
import { plainBlanks } from './odd-blanks.ts';

/** A column to be repaired, and what stands after `=` in the repair's ID. */
interface RepairedColumn {
  readonly table: Table;
  readonly column: number;
  readonly role: ColumnRole;
  readonly parameter: string;
}

/** Makes what becomes of a cell; null where the parameter is none of ours. */
type Repair = (at: RepairedColumn) => RewriteCell | null;

/** Every repair by its name, in the order in which they are made. */
const repairs: Readonly<Record<string, Repair>> = {
  'plain-blanks': () => plainBlanks,
  'latin-letters': () => replaceLookAlikes,
  'clear-words': ({ role }) => {
    const checks: readonly CellCheck[] = [cellChecks.nullWord, cellChecks.nullName];
    const [check] = checks.filter(({ roles }) => roles.includes(role));
    return (text) => (check?.hits(text) === true ? '' : text);
  },
  'drop-decimals': () => (text) => text.replace(/^(\d+)\.0+$/, '$1'),
  'drop-times': () => (text) => dateOfMoment(text) ?? text,
  'serial-dates': () => (text) => serialDay(text) ?? text,
  'day-first': () => readDayFirst,
  pad: ({ parameter }) => {
    const length = /^\d{1,2}$/.test(parameter) ? Number(parameter) : 0;
    return length < 2 || length > 20
      ? null
      : (text) => (/^\d+$/.test(text) ? text.padStart(length, '0') : text);
  },
  domain: ({ parameter, table, column }) =>
    parameter === '' ? null : correctDomain(table, column, parameter),
};

/** A workbook after repairs, and the IDs that name no repair of its columns, each in a sentence. */
export interface RepairedWorkbook {
  readonly workbook: Workbook;
  readonly faults: readonly string[];
  /** By table: so many cells are read otherwise than they stand. */
  readonly cells: ReadonlyMap<TableId, number>;
}

/**
 * Makes the repairs of these IDs, as findings propose them, in tables of their own: those handed in
 * stay as they are. The order of the IDs does not matter.
 */
export function applyRepairs(workbook: Workbook, ids: readonly string[]): RepairedWorkbook {
  const faults: string[] = [];
  const wanted = [...new Set(ids)].flatMap((id) => {
    const read = readId(workbook, id);
    if (read === null) faults.push(unknownRepair(id));
    return read === null ? [] : [{ id, ...read }];
  });
  let repaired = workbook;
  for (const name of Object.keys(repairs)) {
    for (const tableId of tableIds) {
      const table = repaired[tableId];
      const columns = new Map<number, RewriteCell>();
      for (const one of wanted) {
        if (table === undefined || one.name !== name || one.tableId !== tableId) continue;
        const rewrite = repairs[name]!({ ...one, table });
        if (rewrite === null) faults.push(unknownRepair(one.id));
        else columns.set(one.column, rewrite);
      }
      if (table !== undefined && columns.size > 0) {
        repaired = { ...repaired, [tableId]: rewriteColumns(table, columns) };
      }
    }
  }
  const cells = new Map<TableId, number>();
  const columns = new Map(wanted.map((one) => [`${one.tableId} ${one.column}`, one]));
  for (const { tableId, column } of columns.values()) {
    const changed = changedCells(workbook[tableId]!, repaired[tableId]!, column);
    cells.set(tableId, (cells.get(tableId) ?? 0) + changed);
  }
  return { workbook: repaired, faults, cells };
}

/** How many cells of a column differ between a table and what repairs made of it. */
function changedCells(before: Table, after: Table, column: number): number {
  let changed = 0;
  for (let row = 0; row < before.rowCount; row++) {
    const [start, other] = [cellStart(before, row, column), cellStart(after, row, column)];
    const length = cellEnd(before, row, column) - start;
    let same = cellEnd(after, row, column) - other === length;
    for (let i = 0; same && i < length; i++) {
      same = before.bytes[start + i] === after.bytes[other + i];
    }
    if (!same) changed++;
  }
  return changed;
}

interface RepairId extends Omit<RepairedColumn, 'table'> {
  readonly tableId: TableId;
  readonly name: string;
}

function readId(workbook: Workbook, id: string): RepairId | null {
  const match = /^([a-z]+)\/([a-z-]+)\/([a-z-]+)(?:=(.*))?$/.exec(id);
  const tableId = tableIds.find((one) => one === match?.[1]);
  const table = tableId === undefined ? undefined : workbook[tableId];
  if (match === null || tableId === undefined || table === undefined) return null;
  const name = match[3]!;
  const entry = Object.entries(columnRoles[tableId]).find(([one]) => slug(one) === match[2]);
  if (entry === undefined || !Object.prototype.hasOwnProperty.call(repairs, name)) return null;
  const column = findColumns(tableId, table).found.column(entry[0]);
  return column < 0 ? null : { tableId, column, role: entry[1], name, parameter: match[4] ?? '' };
}

function unknownRepair(id: string): string {
  return `${id}: the data has nothing that this would repair; the repairs stand beside what looks damaged`;
}
