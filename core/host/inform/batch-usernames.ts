import { decodeUtf8, readJournal } from '../../engine/index.ts';
import { parseJson } from '../parse-json.ts';
import { ask, type Steps } from '../steps.ts';
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
  const json = parseJson(decodeUtf8(file, 0, file.length), 'journal.json');
  const journal = 'fault' in json ? json.fault : readJournal(json.value);
  if (typeof journal === 'string') return { faults: [`the batch's journal: ${journal}`] };
  return { usernames: new Set(journal.changes.map(({ username }) => username.toLowerCase())) };
}
