import {
  findColumns,
  readJournal,
  type Journal,
  type UndoPlan,
  type Workbook,
} from '../engine/index.ts';
import { parseJson } from './parse-json.ts';

/** The journal in a text, or a sentence that names its source and says what is wrong with it. */
export function parseJournal(text: string, source: string): Journal | { readonly fault: string } {
  const json = parseJson(text, source);
  if ('fault' in json) return json;
  const journal = readJournal(json.value);
  return typeof journal === 'string' ? { fault: `${source}: ${journal}` } : journal;
}

/** What of User Accounts an undo cannot do without. */
export function accountsFaults({ accounts }: Workbook): string[] {
  if (accounts === undefined) {
    return ['the table User Accounts (accounts.csv) is missing: add it to the data'];
  }
  const { missing, faults } = findColumns('accounts', accounts);
  return [...faults, ...missing.map((name) => `${accounts.source}: the column ${name} is missing`)];
}

/** So many accounts are put back, disabled, removed and left as they are. */
export function countUndone({
  entries,
}: UndoPlan): Record<UndoPlan['entries'][number]['result'], number> {
  const counts = { 'put back': 0, disabled: 0, removed: 0, left: 0 };
  for (const { result } of entries) counts[result]++;
  return counts;
}
