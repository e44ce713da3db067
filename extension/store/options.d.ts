/** What is chosen for the extension itself, kept apart from all data. */
export interface Options {
    /** Days that data is kept after it was last used. */
    readonly keepDays: number;
    readonly language: 'browser' | 'en' | 'es';
}
/** Reads the options; whatever is not as it should be counts as not chosen. */
export declare function readOptions(): Promise<Options>;
/** Keeps some of the options; every open view hears of it. */
export declare function keepOptions(options: Partial<Options>): Promise<void>;
/** Options out of what is stored. */
export declare function checkOptions({ keepDays, language }: Readonly<Record<string, unknown>>): Options;
/** Is it a number of days that data can be kept: a whole number from 1 to 366? */
export declare function isKeepDays(days: unknown): days is number;
