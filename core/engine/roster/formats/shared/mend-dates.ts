import { dateOrder, readDayFirst } from '../../../tables/date-order.ts';
import { rewriteColumns } from '../../../tables/rewrite-columns.ts';
import { cellEnd, cellStart, type Table } from '../../../tables/table.ts';
import { dateOfMoment } from '../../../tables/times-of-day.ts';
import { plainHeading } from '../headings.ts';
import type { FoundPart, RosterFormat } from '../roster-format.ts';
import { createWordReader } from '../word-reader.ts';
import { count } from './list-notes.ts';

/** Headings of dates: of birth, of a stay, of a term. */
const ofDates = /date|birth|dob$|begin|start|end$|day$|entry|exit|hire|terminat/;

/** Signs in cells of dates that have to be looked at. */
const signs = { colon: 1, slash: 2, dot: 4, all: 7 } as const;

/** The columns of dates with such signs, and what they tell of the order of day and month. */
interface DatedPart {
  readonly part: FoundPart;
  /** By column: its signs. */
  readonly columns: ReadonlyMap<number, number>;
  readonly slashed: SeenOrder;
  readonly dotted: SeenOrder;
}

/** What the dates of a table show: one that can only have the day first; one with the month first. */
interface SeenOrder {
  readonly dayFirst: string | null;
  readonly monthFirst: boolean;
}

/**
 * A conversion that is handed dates as it can read them: a layout of another system may have them
 * with a time of day, or with the day first, tables of ours may not (contract, tables). The order is
 * that of the whole file, and where it shows none, of the other files; where it shows both, its
 * dates stay. Notes tell how many were read so.
 */
export function mendingDates(convert: RosterFormat['convert']): RosterFormat['convert'] {
  return (parts) => {
    const notes: string[] = [];
    const dated = parts.map(lookAt);
    const example = exampleOf(dated.map(({ slashed }) => slashed));
    const made = convert(dated.map((one) => mend(one, example, notes)));
    return { ...made, notes: [...made.notes, ...notes] };
  };
}

/** A date that shows the day first, where no table shows anything else; else null. */
function exampleOf(orders: readonly SeenOrder[]): string | null {
  if (orders.some(({ monthFirst }) => monthFirst)) return null;
  return orders.find(({ dayFirst }) => dayFirst !== null)?.dayFirst ?? null;
}

function lookAt(part: FoundPart): DatedPart {
  const { table, said = {} } = part;
  const byHand = Object.entries(said).flatMap(([name, heading]) =>
    ofDates.test(plainHeading(name)) ? [plainHeading(heading)] : [],
  );
  const columns = new Map<number, number>();
  table.headings.forEach((heading, column) => {
    const plain = plainHeading(heading);
    if (!ofDates.test(plain) && !byHand.includes(plain)) return;
    const found = signsIn(table, column);
    if (found !== 0) columns.set(column, found);
  });
  const having = (sign: number) =>
    [...columns].flatMap(([column, found]) => ((found & sign) === 0 ? [] : [column]));
  return {
    part,
    columns,
    slashed: seenOrder(table, having(signs.slash), '/'),
    dotted: seenOrder(table, having(signs.dot), '.'),
  };
}

/** Looks until it is known that the dates of the table need no other reading. */
function seenOrder(table: Table, columns: readonly number[], sign: '/' | '.'): SeenOrder {
  let dayFirst: string | null = null;
  const read = createWordReader((word) => {
    const text = dateOfMoment(word) ?? word;
    return { text, order: text.includes(sign) ? dateOrder(text) : null };
  });
  for (const column of columns) {
    for (let row = 0; row < table.rowCount; row++) {
      const { text, order } = read(table, row, column);
      if (order?.monthFirst === true) return { dayFirst, monthFirst: true };
      if (order?.dayFirst === true) dayFirst ??= text;
    }
  }
  return { dayFirst, monthFirst: false };
}

function mend(
  { part, columns, slashed, dotted }: DatedPart,
  example: string | null,
  notes: string[],
): FoundPart {
  const { table } = part;
  const shown = slashed.monthFirst ? null : (slashed.dayFirst ?? example);
  let cut = 0;
  let turned = 0;
  const rewrite = (text: string) => {
    const date = dateOfMoment(text) ?? text;
    const isTurned = date.includes('/') ? shown !== null : !dotted.monthFirst;
    const read = isTurned ? readDayFirst(date) : date;
    if (date !== text) cut++;
    if (read !== date) turned++;
    return read;
  };
  const wanted =
    signs.colon | (shown === null ? 0 : signs.slash) | (dotted.dayFirst === null ? 0 : signs.dot);
  const rewritten = [...columns].flatMap(([column, found]): [number, typeof rewrite][] =>
    (found & wanted) === 0 ? [] : [[column, rewrite]],
  );
  if (rewritten.length === 0) return part;
  const mended = rewriteColumns(table, new Map(rewritten));
  if (cut > 0) {
    notes.push(
      `${table.source}: ${count(cut, 'date has a time of day, which is', 'dates have a time of day, which is')} not used`,
    );
  }
  if (turned > 0) {
    notes.push(
      `${table.source}: ${count(turned, 'date is', 'dates are')} read with the day first, as ${shown ?? dotted.dayFirst ?? ''} shows`,
    );
  }
  return cut + turned === 0 ? part : { ...part, table: mended };
}

/** Which of the signs stand in a column; most columns of dates have none. */
function signsIn(table: Table, column: number): number {
  let found = 0;
  for (let row = 0; row < table.rowCount && found !== signs.all; row++) {
    const end = cellEnd(table, row, column);
    for (let i = cellStart(table, row, column); i < end; i++) {
      const byte = table.bytes[i]!;
      if (byte === 0x2f) found |= signs.slash;
      else if (byte === 0x3a) found |= signs.colon;
      else if (byte === 0x2e) found |= signs.dot;
    }
  }
  return found;
}
