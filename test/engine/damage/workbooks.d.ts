import { type Workbook } from '../../../core/engine/index.ts';
import { type DamageFinding } from '../../../core/engine/damage/index.ts';
/** A workbook of tables: name -> headings and rows. */
export declare function workbookOf(tables: Readonly<Record<string, readonly (readonly string[])[]>>): Workbook;
/** A table of one column of values, beside a column that numbers its rows. */
export declare function oneColumn(table: string, column: string, values: readonly string[]): Workbook;
/** What is found in a workbook, as kinds and counts. */
export declare function kindsOf(workbook: Workbook): [string, number][];
/** The only finding of a workbook. */
export declare function onlyFinding(workbook: Workbook): DamageFinding;
/** The texts of a column. */
export declare function columnOf(workbook: Workbook, id: keyof Workbook, heading: string): string[];
/** Numbers that look given out by chance, the same ones each time. */
export declare function scattered(count: number, most: number): number[];
/** `count` values made of their position. */
export declare function many(count: number, value: (i: number) => string): string[];
