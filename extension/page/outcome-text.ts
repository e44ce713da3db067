import type { Say } from '../text/say.ts';
import type { FilesAdded, RowsAdded } from '../worker/extension-client.ts';

/** Sentences about what became of files, the most important first. */
export function filesOutcome(say: Say, outcome: FilesAdded): string[] {
  const { added, replaced, refused } = outcome;
  const news = added.filter((name) => !replaced.includes(name));
  return [
    ...(news.length > 0 ? [say.count('filesAdded', news.length, listed(say, news))] : []),
    ...(replaced.length > 0
      ? [say.count('filesReplaced', replaced.length, listed(say, replaced))]
      : []),
    ...refused,
    ...consequences(say, outcome),
  ];
}

/** Sentences about the rows of a table that was read off a page. */
export function rowsOutcome(say: Say, file: string, outcome: RowsAdded): string[] {
  const { how, addedRows, equalRows, allRows } = outcome;
  const first =
    how === 'more'
      ? say.count('rowsMore', addedRows, file, allRows)
      : say.count(how === 'new' ? 'rowsNew' : 'rowsInstead', addedRows, file);
  return [
    first,
    ...(equalRows > 0 ? [say.count('rowsEqual', equalRows)] : []),
    ...consequences(say, outcome),
  ];
}

/** A few names, and how many more there are. */
export function listed(say: Say, names: readonly string[]): string {
  const most = 5;
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? say('andMore', shown, names.length - most) : shown;
}

function consequences(
  say: Say,
  outcome: { readonly accountsReplaced: boolean; readonly sampleRemoved: boolean },
): string[] {
  return [
    ...(outcome.accountsReplaced ? [say('accountsReplaced')] : []),
    ...(outcome.sampleRemoved ? [say('sampleRemoved')] : []),
  ];
}
