import { createIdIndex, type KeyIndex } from '../../../tables/key-index.ts';
import { cellEnd, cellStart, isBlank, type Table } from '../../../tables/table.ts';
import { keyOfCell } from '../shared/columns.ts';
import type { SheetMeaning } from './meanings.ts';
import { idColumn, type Sheet } from './sheet-layout.ts';

/** The people of sheets: somebody with several rows is one person. */
export interface SheetPeople {
  readonly ids: KeyIndex;
  /** By sheet and row: the person's code, -1 without an ID. */
  readonly ofRow: ReadonlyMap<Sheet, Int32Array>;
  /** By sheet: 1 at the rows that make a row of Students or Staff. */
  readonly kept: ReadonlyMap<Sheet, Uint8Array>;
  /** By person: do the rows differ in grade, or in title or role? Then no row is theirs. */
  readonly stayDiffers: Uint8Array;
  /** People whose rows differ in what belongs to the person: all such rows are kept. */
  readonly contradictory: number;
  /** Rows that belong to a person who has one already. */
  readonly furtherRows: number;
}

/** What belongs to a person and not to a stay at a school. */
const personal: readonly SheetMeaning[] = [
  ...(['number', 'lastName', 'firstName', 'middleName', 'suffix', 'preferredFirstName'] as const),
  ...(['fullName', 'gender', 'birthDate', 'graduationYear', 'email'] as const),
];

const ofStay: readonly SheetMeaning[] = ['grade', 'title', 'role'];

/** Finds out which rows are the same person. */
export function groupPeople(sheets: readonly Sheet[]): SheetPeople {
  const rows = sheets.reduce((sum, { table }) => sum + table.rowCount, 0);
  const ids = createIdIndex(rows);
  const firstSheet = new Int32Array(rows);
  const firstRow = new Int32Array(rows);
  const stayDiffers = new Uint8Array(rows);
  const differs = new Uint8Array(rows);
  const ofRow = new Map<Sheet, Int32Array>();
  const kept = new Map<Sheet, Uint8Array>();
  let contradictory = 0;
  let furtherRows = 0;
  sheets.forEach((sheet, index) => {
    const { table } = sheet;
    const column = idColumn(sheet.found);
    const codes = new Int32Array(table.rowCount);
    const keeps = new Uint8Array(table.rowCount);
    ofRow.set(sheet, codes);
    kept.set(sheet, keeps);
    const comparisons = sheets.map((first) => [
      pairsOf(first, sheet, personal),
      pairsOf(first, sheet, ofStay),
    ]);
    for (let row = 0; row < table.rowCount; row++) {
      if (isBlank(table, row, column)) {
        codes[row] = -1;
        keeps[row] = 1;
        continue;
      }
      const known = ids.count;
      const person = (codes[row] = keyOfCell(ids, table, row, column));
      if (person === known) {
        firstSheet[person] = index;
        firstRow[person] = row;
        keeps[row] = 1;
        continue;
      }
      furtherRows++;
      const at = firstSheet[person]!;
      const first = sheets[at]!.table;
      const [ofPerson, ofStays] = comparisons[at]!;
      if (!samePairs(first, firstRow[person]!, table, row, ofPerson!)) {
        keeps[row] = 1;
        if (differs[person] === 0) contradictory++;
        differs[person] = 1;
      }
      if (!samePairs(first, firstRow[person]!, table, row, ofStays!)) stayDiffers[person] = 1;
    }
  });
  return { ids, ofRow, kept, stayDiffers, contradictory, furtherRows };
}

/** The columns that both sheets have, in turn: of the first, of the other. */
function pairsOf(first: Sheet, other: Sheet, meanings: readonly SheetMeaning[]): Int32Array {
  const pairs = meanings
    .map((meaning) => [first.found.column(meaning), other.found.column(meaning)])
    .filter(([a, b]) => a! >= 0 && b! >= 0);
  return Int32Array.from(pairs.flat());
}

function samePairs(a: Table, rowA: number, b: Table, rowB: number, pairs: Int32Array): boolean {
  for (let i = 0; i < pairs.length; i += 2) {
    if (!sameCells(a, rowA, pairs[i]!, b, rowB, pairs[i + 1]!)) return false;
  }
  return true;
}

function sameCells(
  a: Table,
  rowA: number,
  columnA: number,
  b: Table,
  rowB: number,
  columnB: number,
): boolean {
  const start = cellStart(a, rowA, columnA);
  const length = cellEnd(a, rowA, columnA) - start;
  const other = cellStart(b, rowB, columnB);
  if (cellEnd(b, rowB, columnB) - other !== length) return false;
  for (let i = 0; i < length; i++) if (a.bytes[start + i] !== b.bytes[other + i]) return false;
  return true;
}
