import { trimmedText, type Table } from '../engine/index.ts';

/** So many different values of a column are shown. */
const mostSamples = 3;
/** A value is cut at so many characters. */
const longestSample = 40;
/** Headings of columns whose values nobody is shown: passwords, and links that stand for one. */
const secrets =
  /pass(word|wort|code|phrase)|pwd|contrase|mot de passe|secret|token|activation url/i;
/** So many rows are looked at: a column that is empty until then counts as empty. */
const mostRows = 1000;

/**
 * What stands in each column, to see what it means: its first three different values. They are
 * people's data: shown, never kept.
 */
export function sampleValues(table: Table): string[][] {
  const rows = Math.min(table.rowCount, mostRows);
  return table.headings.map((heading, column) => {
    const samples: string[] = [];
    if (secrets.test(heading)) return samples;
    for (let row = 0; row < rows && samples.length < mostSamples; row++) {
      const value = cutText(trimmedText(table, row, column));
      if (value !== '' && !samples.includes(value)) samples.push(value);
    }
    return samples;
  });
}

function cutText(value: string): string {
  if (value.length <= longestSample) return value;
  const signs = Array.from(value.slice(0, (longestSample + 1) * 2));
  return signs.length <= longestSample ? value : `${signs.slice(0, longestSample).join('')}…`;
}
