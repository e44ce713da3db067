import { decodeUtf8, readJournal } from '../../../core/engine/index.ts';
import { ask, runNow } from '../../../core/host/steps.ts';
import type { Session } from '../session.ts';

/**
 * The usernames of a saved batch's accounts, in lower case; null where no batch is meant. Throws where
 * it is not kept any more.
 */
export function batchUsernames(
  { workbook }: Session,
  batch: string | null,
): ReadonlySet<string> | null {
  if (batch === null) return null;
  const bytes = runNow(ask(workbook.keptFile(batch, 'journal.json')));
  const journal =
    bytes === null ? 'it is gone' : readJournal(JSON.parse(decodeUtf8(bytes, 0, bytes.length)));
  if (typeof journal === 'string') {
    throw new Error(`The accounts of the batch ${batch} are not known any more: ${journal}.`);
  }
  return new Set(journal.changes.map(({ username }) => username.toLowerCase()));
}
