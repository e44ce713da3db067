import { readJournal, type Journal } from '../core/engine/index.ts';
import { readJsonAt } from './read-file.ts';

/** The journal of a saved batch; null, and a fault, where a file holds none. */
export function readJournalAt(path: string, faults: string[]): Journal | null {
  const json = readJsonAt(path, faults);
  if (json === null) return null;
  const journal = readJournal(json.value);
  if (typeof journal !== 'string') return journal;
  faults.push(`${path}: ${journal}`);
  return null;
}
