import { canonicalTables, type TableId } from '../../core/engine/index.ts';

/** The tables that something can be said to be, in the order of the contract. */
export const tableChoices = Object.keys(canonicalTables) as TableId[];

/** The file's name that makes a table the one it is said to be. */
export function fileOfTable(id: TableId): string {
  return canonicalTables[id].file;
}

/** The table whose columns the headings fit best; null if none has two of its columns. */
export function suggestTable(headings: readonly string[]): TableId | null {
  const plain = new Set(headings.map(plainHeading));
  let best: TableId | null = null;
  let bestScore = 1;
  for (const id of tableChoices) {
    const columns = Object.entries(canonicalTables[id].columns);
    const there = columns.filter(([name]) => plain.has(plainHeading(name)));
    const missing = columns.filter(
      ([name, need]) => need === 'needed' && !there.some(([n]) => n === name),
    );
    const score = there.length - missing.length / 2;
    if (there.length >= 2 && score > bestScore) {
      best = id;
      bestScore = score;
    }
  }
  return best;
}

/** Headings are compared without case, spaces, `_` and `-` (contract, tables). */
function plainHeading(heading: string): string {
  return heading.toLowerCase().replace(/[\s_-]/g, '');
}
