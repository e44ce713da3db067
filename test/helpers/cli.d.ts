/** What a call of the command line did. */
export interface CliRun {
    readonly exitCode: number;
    readonly stdout: string;
    readonly stderr: string;
}
/** Calls `account-batch` as a user would. */
export declare function accountBatch(...args: readonly string[]): CliRun;
/** A new empty folder. */
export declare function newFolder(): string;
/** The path of something beside the tests. */
export declare function testPath(relative: string): string;
/** A CSV file's rows by heading, read by another CSV reader than ours. */
export declare function readCsv(path: string): Record<string, string>[];
/** A JSON file's content. */
export declare function readJson(path: string): unknown;
