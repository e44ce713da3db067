import { decodeUtf8 } from '../../engine/index.ts';
import { ask, type Steps } from '../steps.ts';
import { parseJournal } from '../undo-parts.ts';
import type { HostWorkbook } from '../workbook.ts';

/** The usernames of the accounts that a saved batch created or changed, in lower case. */
export function* batchUsernames(
  workbook: HostWorkbook,
  batch: string,
): Steps<{ readonly usernames: ReadonlySet<string> } | { readonly faults: readonly string[] }> {
  const file = yield* ask(workbook.keptFile(batch, 'journal.json'));
  if (file === null) {
    return {
      faults: [
        'the journal of the batch is not kept here any more: choose another filter, such as accounts created in the last days',
      ],
    };
  }
  const journal = parseJournal(decodeUtf8(file, 0, file.length), "the batch's journal");
  if ('fault' in journal) return { faults: [journal.fault] };
  return { usernames: new Set(journal.changes.map(({ username }) => username.toLowerCase())) };
}
