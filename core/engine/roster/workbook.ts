import { columnsNamed, plainName, standsTwice } from '../tables/columns.ts';
import type { Table } from '../tables/table.ts';
import { canonicalTables, tableIds, type TableId } from './canonical-tables.ts';

/** The tables of a district, as far as there are any. */
export type Workbook = Readonly<Partial<Record<TableId, Table>>>;

/** The tables recognised, the ones that are none of ours, and what stands in the way, in words. */
export interface RecognisedWorkbook {
  readonly workbook: Workbook;
  readonly others: readonly Table[];
  readonly faults: readonly string[];
}

/** Finds the canonical tables among tables by their names. The same one twice is a fault. */
export function recogniseTables(tables: readonly Table[]): RecognisedWorkbook {
  const workbook: Partial<Record<TableId, Table>> = {};
  const others: Table[] = [];
  const faults: string[] = [];
  for (const table of tables) {
    const id = tableIdNamed(table.name);
    if (id === null) others.push(table);
    else if (workbook[id] === undefined) workbook[id] = table;
    else {
      const { label } = canonicalTables[id];
      faults.push(
        `${label} is given twice, by ${workbook[id].source} and by ${table.source}: keep one`,
      );
    }
  }
  return { workbook, others, faults };
}

/** The canonical table that a file or tab of this name is, or null. */
export function tableIdNamed(name: string): TableId | null {
  const plain = plainName(name);
  return (
    tableIds.find((id) => canonicalTables[id].names.some((n) => plainName(n) === plain)) ?? null
  );
}

/** A table with its columns found: each canonical column's index, -1 where there is none. */
export interface FoundTable {
  readonly id: TableId;
  readonly label: string;
  readonly table: Table;
  /** The index of a canonical column by its name in the contract, -1 if the table lacks it. */
  readonly column: (name: string) => number;
}

/** A table's columns, and the sentences about those that are missing or stand twice. */
export interface FoundColumns {
  readonly found: FoundTable;
  readonly missing: readonly string[];
  readonly faults: readonly string[];
}

/** Finds the canonical columns of a table by their headings. */
export function findColumns(id: TableId, table: Table): FoundColumns {
  const { label, columns } = canonicalTables[id];
  const indices = new Map<string, number>();
  const missing: string[] = [];
  const faults: string[] = [];
  for (const name of Object.keys(columns)) {
    const named = columnsNamed(table, name);
    indices.set(name, named[0] ?? -1);
    if (named.length > 1) faults.push(standsTwice(table, named, name));
    if (named.length === 0 && columns[name] === 'needed') missing.push(name);
  }
  const column = (name: string) => indices.get(name) ?? -1;
  return { found: { id, label, table, column }, missing, faults };
}
