import type { RecordsOfHost } from '../../core/host/open-wizard.ts';
import { readCounter, type Database } from './database.ts';
import { localDay } from './local-day.ts';

/** The small records and the data's version: all that a page needs to show where the wizard was. */
export function storedRecords(database: Database): RecordsOfHost {
  return {
    async version() {
      const counter = await readCounter(database);
      return (await database.count('files')) === 0 ? '' : String(counter);
    },
    async readRecords() {
      const transaction = database.transaction('records');
      const [keys, values] = await Promise.all([
        transaction.store.getAllKeys(),
        transaction.store.getAll(),
      ]);
      return Object.fromEntries(keys.map((key, index) => [key, values[index]]));
    },
    today: () => localDay(new Date()),
  };
}
