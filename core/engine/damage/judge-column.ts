import type { ColumnRole } from './column-roles.ts';
import {
  amount,
  columnFinding,
  type ColumnPlace,
  type DamageFinding,
  type DamageKind,
  type Hits,
} from './finding.ts';
import type { ColumnFacts } from './scan-column.ts';

/** When what was met in a column is damage, and what to say then. */
interface Judgement {
  readonly kind: DamageKind;
  /** The cells at fault, null where there is no damage. */
  readonly at: (facts: ColumnFacts, role: ColumnRole) => Hits | null;
  /** After the place: what is wrong, and the remedy. */
  readonly sentence: (count: number) => string;
  readonly repair: { readonly name: string; readonly sentence: string } | null;
}

const exportAsText =
  'format the column as text in the spreadsheet, fill it from the source again, and export it again';

/** Every judgement over single columns. */
const judgements: readonly Judgement[] = [
  {
    kind: 'scientific-number',
    at: ({ hits }) => hits.scientific,
    sentence: (count) =>
      `${amount(count, 'identifier')} as a spreadsheet shortens long numbers (1.23E+08): the digits are lost; ${exportAsText}`,
    repair: null,
  },
  {
    kind: 'decimal-tail',
    // Where some have other decimals, the dot is part of the identifiers.
    at: ({ hits }) => (hits.decimal.count > 0 ? null : hits.decimalTail),
    sentence: (count) =>
      `${amount(count, 'identifier')} with decimals (4711.0), as programs write numbers: drop them, here or at the source`,
    repair: { name: 'drop-decimals', sentence: 'drop ".0" after whole numbers' },
  },
  {
    kind: 'date-in-identifier',
    at: ({ hits, filled }) => {
      const { shortDate, fullDate } = hits;
      // Where many look so, it is how these identifiers are made: MAR-01, MAR-02.
      const isRare = (shortDate.count + fullDate.count) * 5 <= filled;
      return isRare ? joined(shortDate, fullDate) : fullDate.count * 2 > filled ? fullDate : null;
    },
    sentence: (count) =>
      `${amount(count, 'identifier')} that a spreadsheet has turned into a date, or that is one: what stood there is lost; ${exportAsText}`,
    repair: null,
  },
  {
    kind: 'mixed-date-orders',
    at: ({ hits: { dayFirst, monthFirst } }) =>
      dayFirst.count > 0 && monthFirst.count > 0
        ? dayFirst.count < monthFirst.count
          ? dayFirst
          : monthFirst
        : null,
    sentence: (count) =>
      `some dates have the day first, some the month first (${amount(count, 'date')} unlike the others), so others may be misread: write all as YYYY-MM-DD at the source`,
    repair: null,
  },
  {
    kind: 'day-first-dates',
    at: ({ hits: { dayFirst, monthFirst } }) => (monthFirst.count > 0 ? null : dayFirst),
    sentence: (count) =>
      `dates have the day first, as ${amount(count, 'date')} can only be read that way: write them as YYYY-MM-DD at the source, or let them be rewritten`,
    repair: { name: 'day-first', sentence: 'read D/M/YYYY, write YYYY-MM-DD' },
  },
  {
    kind: 'serial-dates',
    at: ({ hits }) => hits.serial,
    sentence: (count) =>
      `${amount(count, 'date')} as the bare number that a spreadsheet counts days with (45521): format the column as dates, or let them be rewritten`,
    repair: { name: 'serial-dates', sentence: 'write the day of the number as YYYY-MM-DD' },
  },
  {
    kind: 'times-of-day',
    at: ({ hits }) => hits.timeOfDay,
    sentence: (count) =>
      `${amount(count, 'date')} with a time of day (2025-08-18T00:00:00Z), which cannot be read: write them as YYYY-MM-DD at the source, or let the times be dropped`,
    repair: { name: 'drop-times', sentence: 'drop the time of day after dates' },
  },
  {
    kind: 'null-words',
    at: ({ hits, filled, withLower }, role) => {
      // NULL among names in capitals may be somebody's name.
      const isName = role === 'name' && withLower * 2 < filled;
      return isName ? null : joined(hits.nullWord, hits.nullName);
    },
    sentence: (count) =>
      `${amount(count, 'cell')} with a word such as NULL or #N/A that stands for nothing: leave them empty`,
    repair: { name: 'clear-words', sentence: 'clear the cells that say NULL or #N/A' },
  },
  {
    kind: 'formula-errors',
    at: ({ hits }) => hits.formulaError,
    sentence: (count) =>
      `${amount(count, 'cell')} with an error of a formula (#REF!) or of a column that is too narrow (####): mend it in the spreadsheet, and export it again`,
    repair: null,
  },
  {
    kind: 'look-alike-letters',
    at: ({ hits }) => hits.lookAlike,
    sentence: (count) =>
      `${amount(count, 'cell')} with Cyrillic or Greek letters that look like Latin ones in a Latin word: nobody finds or types them`,
    repair: { name: 'latin-letters', sentence: 'put the Latin letters they look like' },
  },
  {
    kind: 'odd-blanks',
    at: ({ hits }) => hits.oddBlank,
    sentence: (count) =>
      `${amount(count, 'cell')} with blanks that are none of the keyboard, or with signs that are not seen: equal cells do not look equal to a program`,
    repair: { name: 'plain-blanks', sentence: 'put plain blanks, drop signs that are not seen' },
  },
];

/** What in a column looks damaged, going by what one pass over it has met. */
export function judgeColumn(
  place: ColumnPlace,
  role: ColumnRole,
  facts: ColumnFacts,
): DamageFinding[] {
  return judgements.flatMap(({ kind, at, sentence, repair }) => {
    const hits = at(facts, role);
    if (hits === null || hits.count === 0) return [];
    return [columnFinding(kind, place, hits, sentence(hits.count), repair)];
  });
}

function joined(one: Hits, other: Hits): Hits {
  const rows = [...one.rows, ...other.rows].sort((a, b) => a - b);
  return { count: one.count + other.count, rows: rows.slice(0, 3) };
}
