/** The day that a clock here shows, YYYY-MM-DD. */
export declare function localDay(now: Date): string;
