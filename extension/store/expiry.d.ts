import { type Database } from './database.ts';
/** How many days data is kept that nobody uses, where nobody has chosen. */
export declare const defaultKeepDays = 30;
/** The longest that can be chosen. */
export declare const longestKeepDays = 366;
/**
 * Erases everything that is stored: files, accounts, history, recipes, settings. Only the counter
 * of versions goes on, so that whoever still has the old data in memory notices.
 */
export declare function eraseEverything(database: Database): Promise<void>;
/** Erases everything if it has not been used for longer than `keepDays`; says whether it did. */
export declare function eraseExpired(database: Database, today: string, keepDays: number): Promise<boolean>;
/** Remembers that the data is used today. */
export declare function noteUse(database: Database, today: string): Promise<void>;
/** Have more than `keepDays` days passed from `lastUse` to `today` (YYYY-MM-DD)? */
export declare function isExpired(lastUse: unknown, today: string, keepDays: number): boolean;
