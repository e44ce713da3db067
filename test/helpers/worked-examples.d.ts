/** The folder of the worked examples. */
export declare const folder: string;
/** Those that are refused: they have no expected files. */
export declare const refused: readonly string[];
/** All others, by name. */
export declare const examples: readonly string[];
/** The folder of the tables that an example is about. */
export declare function tablesOf(name: string): string;
/** The file of an example's request. */
export declare function requestFile(name: string): string;
/** The folder of an example's expected files. */
export declare function expectedFolder(name: string): string;
/** The summary that the document expects; a fingerprint is no part of it. */
export declare function expectedSummary(name: string): object;
/** The cells of a report's rows that the document fixes. */
export declare function fixedCells(name: string, rows: readonly Readonly<Record<string, string>>[]): [column: string, cell: string][][];
/** The cells that the document fixes of a report it expects. */
export declare function expectedCells(name: string, file: string): ReturnType<typeof fixedCells>;
