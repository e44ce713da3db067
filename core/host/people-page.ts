import {
  cellText,
  decodeUtf8,
  encodeUtf8,
  reportStyle,
  type AccountType,
  type Roster,
} from '../engine/index.ts';
import { outputBytes } from './write-output.ts';

/** People for screens that search by themselves: a page of a canonical table. */
export interface PeoplePage {
  /** CSV, headings first, of the columns that the search form and its lists know. */
  readonly csv: string;
  /** Where the next page begins, null after the last one. */
  readonly next: number | null;
  readonly all: number;
}

/** A page holds about so many bytes, for one message to carry it. */
const pageLength = 800_000;

/** The sign after a cell, and a line end, as a message carries them. */
const signs = { cell: 1, row: 4 };

const columns: Readonly<Record<AccountType, readonly string[]>> = {
  students: ['Person ID', 'Student Number', 'Last Name', 'First Name', 'Gender', 'Grade'],
  staff: ['Person ID', 'Staff Number', 'Last Name', 'First Name', 'Gender', 'Title', 'Role'],
};

/** People in the order of their Person IDs from one on, as many as a page holds. */
export function peoplePage(roster: Roster, accountType: AccountType, from: number): PeoplePage {
  const { found, rowOf } = roster.people[accountType];
  if (found === null) return { csv: '', next: null, all: 0 };
  const rows = rowOf.filter((row) => row >= 0);
  const names = columns[accountType];
  const places = names.map((name) => found.column(name));
  const start = Math.max(0, Math.floor(from));
  const lines: string[][] = [];
  let length = 0;
  for (let at = start; at < rows.length && length < pageLength; at++) {
    const cells = places.map((column) => cellText(found.table, rows[at]!, column).trim());
    length += cells.reduce((sum, cell) => sum + encodeUtf8(cell).length + signs.cell, signs.row);
    lines.push(cells);
  }
  const bytes = outputBytes({
    name: 'result.csv',
    content: {
      rows: lines.length,
      style: reportStyle,
      fill: (sink) => {
        for (const cells of [names, ...lines]) {
          for (const cell of cells) sink.cell(cell);
          sink.endRow();
        }
      },
    },
  });
  const end = start + lines.length;
  return {
    csv: decodeUtf8(bytes, 0, bytes.length),
    next: end < rows.length ? end : null,
    all: rows.length,
  };
}
