import { type TableId } from '../../core/engine/index.ts';
/** The tables that something can be said to be, in the order of the contract. */
export declare const tableChoices: TableId[];
/** The file's name that makes a table the one it is said to be. */
export declare function fileOfTable(id: TableId): string;
/** The table whose columns the headings fit best; null if none has two of its columns. */
export declare function suggestTable(headings: readonly string[]): TableId | null;
