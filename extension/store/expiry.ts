import { raiseCounter, writeAll, type Database } from './database.ts';

/** How many days data is kept that nobody uses, where nobody has chosen. */
export const defaultKeepDays = 30;

/** The longest that can be chosen. */
export const longestKeepDays = 366;

const millisecondsADay = 86_400_000;

/**
 * Erases everything that is stored: files, accounts, history, recipes, settings. Only the counter
 * of versions goes on, so that whoever still has the old data in memory notices.
 */
export function eraseEverything(database: Database): Promise<void> {
  return writeAll(database, async (transaction) => {
    await transaction.objectStore('files').clear();
    await transaction.objectStore('kept').clear();
    await transaction.objectStore('records').clear();
    await transaction.objectStore('meta').delete('savedAccounts');
    await transaction.objectStore('meta').delete('told');
    await transaction.objectStore('meta').delete('lastUse');
    await raiseCounter(transaction);
  });
}

/** Erases everything if it has not been used for longer than `keepDays`; says whether it did. */
export async function eraseExpired(
  database: Database,
  today: string,
  keepDays: number,
): Promise<boolean> {
  const lastUse = await database.get('meta', 'lastUse');
  if (!isExpired(lastUse, today, keepDays)) return false;
  await eraseEverything(database);
  return true;
}

/** Remembers that the data is used today. */
export async function noteUse(database: Database, today: string): Promise<void> {
  await database.put('meta', today, 'lastUse');
}

/** Has the data been used since everything was erased last? */
export async function isUsed(database: Database): Promise<boolean> {
  return (await database.getKey('meta', 'lastUse')) !== undefined;
}

/** Have more than `keepDays` days passed from `lastUse` to `today` (YYYY-MM-DD)? */
export function isExpired(lastUse: unknown, today: string, keepDays: number): boolean {
  if (typeof lastUse !== 'string') return false;
  return Date.parse(today) - Date.parse(lastUse) > keepDays * millisecondsADay;
}
