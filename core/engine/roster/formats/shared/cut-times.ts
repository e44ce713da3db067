import { rewriteColumns } from '../../../tables/rewrite-columns.ts';
import { cellEnd, cellStart, type Table } from '../../../tables/table.ts';
import { dateOfMoment } from '../../../tables/times-of-day.ts';
import { plainHeading } from '../headings.ts';
import type { FoundPart, RosterFormat } from '../roster-format.ts';
import { count } from './list-notes.ts';

/** Headings of dates: of birth, of a stay, of a term. */
const ofDates = /date|birth|dob$|begin|start|end$|entry|exit|hire|terminat/;

const colon = 0x3a;

/**
 * A conversion to which dates with a time of day are handed as dates: a layout of another system may
 * have them, tables of ours may not (contract, tables). A note tells how many.
 */
export function cuttingTimes(convert: RosterFormat['convert']): RosterFormat['convert'] {
  return (parts) => {
    const notes: string[] = [];
    const made = convert(parts.map((part) => cutPart(part, notes)));
    return { ...made, notes: [...made.notes, ...notes] };
  };
}

function cutPart(part: FoundPart, notes: string[]): FoundPart {
  const { table } = part;
  const columns = table.headings.flatMap((heading, column) =>
    ofDates.test(plainHeading(heading)) && hasColon(table, column) ? [column] : [],
  );
  let cut = 0;
  const cutText = (text: string) => {
    const date = dateOfMoment(text);
    if (date !== null) cut++;
    return date ?? text;
  };
  const rewritten =
    columns.length === 0
      ? table
      : rewriteColumns(table, new Map(columns.map((column) => [column, cutText])));
  if (cut === 0) return part;
  notes.push(
    `${table.source}: ${count(cut, 'date has a time of day, which is', 'dates have a time of day, which is')} not used`,
  );
  return { ...part, table: rewritten };
}

/** Is there a cell with a time at all? Most columns of dates have none. */
function hasColon(table: Table, column: number): boolean {
  for (let row = 0; row < table.rowCount; row++) {
    const end = cellEnd(table, row, column);
    for (let i = cellStart(table, row, column); i < end; i++) {
      if (table.bytes[i] === colon) return true;
    }
  }
  return false;
}
