import {
  cellText,
  recogniseTables,
  tableFromRows,
  type Workbook,
} from '../../../core/engine/index.ts';
import { findDamage, type DamageFinding } from '../../../core/engine/damage/index.ts';

/** A workbook of tables: name -> headings and rows. */
export function workbookOf(
  tables: Readonly<Record<string, readonly (readonly string[])[]>>,
): Workbook {
  return recogniseTables(
    Object.entries(tables).map(([name, rows]) => tableFromRows(name, `${name}.csv`, rows)),
  ).workbook;
}

/** A table of one column of values, beside a column that numbers its rows. */
export function oneColumn(table: string, column: string, values: readonly string[]): Workbook {
  return workbookOf({ [table]: [['Row', column], ...values.map((value, i) => [`r${i}`, value])] });
}

/** What is found in a workbook, as kinds and counts. */
export function kindsOf(workbook: Workbook): [string, number][] {
  return findDamage(workbook, null).map(({ kind, count }) => [kind, count]);
}

/** The only finding of a workbook. */
export function onlyFinding(workbook: Workbook): DamageFinding {
  const findings = findDamage(workbook, null);
  if (findings.length !== 1) {
    throw new Error(`${findings.length} findings: ${findings.map(({ kind }) => kind).join(', ')}`);
  }
  return findings[0]!;
}

/** The texts of a column. */
export function columnOf(workbook: Workbook, id: keyof Workbook, heading: string): string[] {
  const table = workbook[id]!;
  const column = table.headings.indexOf(heading);
  return Array.from({ length: table.rowCount }, (_, row) => cellText(table, row, column));
}

/** Numbers that look given out by chance, the same ones each time. */
export function scattered(count: number, most: number): number[] {
  let state = 12345;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  });
}

/** `count` values made of their position. */
export function many(count: number, value: (i: number) => string): string[] {
  return Array.from({ length: count }, (_, i) => value(i));
}
