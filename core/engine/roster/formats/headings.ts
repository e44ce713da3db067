import { standsTwice } from '../../tables/columns.ts';
import type { Table } from '../../tables/table.ts';

/** What a column may be called, by its meaning; of several columns the first word's one counts. */
export type HeadingWords<Meaning extends string> = Readonly<Record<Meaning, readonly string[]>>;

/** The columns of a table by their meaning. */
export interface FoundHeadings<Meaning extends string> {
  /** The index of the column with this meaning, -1 if there is none. */
  readonly column: (meaning: Meaning) => number;
  /** Its heading as it is written, '' if there is none. */
  readonly heading: (meaning: Meaning) => string;
  /** Sentences about columns that are wanted and stand twice. */
  readonly faults: readonly string[];
}

/** No heading that means something to us is longer. */
const longestHeading = 100;

/**
 * A heading as it is compared: without case, blanks and signs, and without what systems add to it:
 * `[READ ONLY]`, `(Yes/No)`, `Required`.
 */
export function plainHeading(heading: string): string {
  if (heading.length > longestHeading) return heading;
  return heading
    .toLowerCase()
    .replace(/\[[^[\]]*\]|\([^()]*\)/g, '')
    .replace(/#/g, 'number')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/^(.+)required$/, '$1');
}

/** Which heading a column is read from, by the layout's first word for it; '' for none. */
export type SaidHeadings = Readonly<Record<string, string>>;

/**
 * Finds columns by the words that stand for them, where nobody has said which they are. A column has
 * one meaning, unless somebody says that it has more.
 */
export function findHeadings<Meaning extends string>(
  table: Table,
  words: HeadingWords<Meaning>,
  said: SaidHeadings = {},
): FoundHeadings<Meaning> {
  const places = new Map<string, number[]>();
  table.headings.forEach((heading, column) => {
    const plain = plainHeading(heading);
    const before = places.get(plain);
    if (before === undefined) places.set(plain, [column]);
    else before.push(column);
  });
  const found = new Map<Meaning, number>();
  const faults: string[] = [];
  const taken = new Set<number>();
  for (const meaning of Object.keys(words) as Meaning[]) {
    const byHand = saidOf(said, words[meaning]);
    const columns = places.get(plainHeading(byHand ?? ''));
    if (byHand === '') continue;
    if (byHand !== undefined && columns !== undefined) {
      found.set(meaning, columns[0]!);
      if (columns.length > 1) faults.push(standsTwice(table, columns));
      continue;
    }
    for (const word of words[meaning]) {
      const columns = places.get(plainHeading(word));
      if (columns === undefined || taken.has(columns[0]!)) continue;
      found.set(meaning, columns[0]!);
      taken.add(columns[0]!);
      if (columns.length > 1) faults.push(standsTwice(table, columns));
      break;
    }
  }
  const column = (meaning: Meaning) => found.get(meaning) ?? -1;
  return { column, heading: (meaning) => table.headings[column(meaning)] ?? '', faults };
}

/** What somebody said about the columns with these words; undefined for nothing. */
function saidOf(said: SaidHeadings, [name = '']: readonly string[]): string | undefined {
  return Object.prototype.hasOwnProperty.call(said, name) ? said[name] : undefined;
}

/** A column that a layout may have, by its first word for it. */
export interface LayoutColumn {
  readonly name: string;
  /** null: the table does not have it. */
  readonly heading: string | null;
  /** Somebody said so, against what would be recognised. */
  readonly matched: boolean;
}

/** The columns of a layout in a table, in the order of its words. */
export function layoutColumns<Meaning extends string>(
  table: Table,
  words: HeadingWords<Meaning>,
  said: SaidHeadings | undefined,
): LayoutColumn[] {
  const byItself = findHeadings(table, words);
  const found = findHeadings(table, words, said);
  return (Object.keys(words) as Meaning[]).flatMap((meaning) => {
    const [name] = words[meaning];
    if (name === undefined) return [];
    const heading = found.heading(meaning);
    const matched = found.column(meaning) !== byItself.column(meaning);
    return [{ name, heading: heading === '' ? null : heading, matched }];
  });
}
