import type { Journal } from '../core/engine/index.ts';
import { parseJournal } from '../core/host/undo-parts.ts';
import { readTextAt } from './read-file.ts';

/** The journal of a saved batch; null, and a fault, where a file holds none. */
export function readJournalAt(path: string, faults: string[]): Journal | null {
  const text = readTextAt(path, faults);
  if (text === null) return null;
  const journal = parseJournal(text, path);
  if (!('fault' in journal)) return journal;
  faults.push(journal.fault);
  return null;
}
