import { readJournal } from '../../../core/engine/index.ts';
import { readKeptFile } from '../records/kept-files.ts';
import type { Session } from '../session.ts';

/** The usernames that a saved batch created, and all that it was about. Throws where it is forgotten. */
export function batchUsernames(
  { spreadsheet }: Session,
  batch: string,
): { readonly created: readonly string[]; readonly all: readonly string[] } {
  const text = readKeptFile(spreadsheet, `${batch}/journal.json`);
  if (text === null) throw new Error('The journal of this batch is not kept here any more.');
  const journal = readJournal(JSON.parse(text));
  if (typeof journal === 'string') throw new Error(`The journal of this batch: ${journal}.`);
  return {
    created: journal.changes.flatMap((entry) => ('created' in entry ? [entry.username] : [])),
    all: journal.changes.map(({ username }) => username),
  };
}
