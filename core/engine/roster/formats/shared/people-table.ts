import { canonicalTables } from '../../canonical-tables.ts';
import { createIdIndex, type KeyIndex } from '../../../tables/key-index.ts';
import {
  cellEnd,
  cellStart,
  rowNumber,
  type RowDamage,
  type Table,
} from '../../../tables/table.ts';
import {
  copyCell,
  createTableBuilder,
  endRow,
  finishTable,
  type TableBuilder,
} from '../../../tables/table-builder.ts';
import { keyOfCell, type PackageFile } from './columns.ts';

/** A file with a row for each person, or for each person and school. */
export interface PeopleFile {
  readonly file: PackageFile;
  readonly id: string;
  /** Which column each column of the canonical table is copied from: one of these names. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Whether a row is about somebody of this kind; all are where it is absent. */
  readonly counts?: (row: number) => boolean;
  /** What other files say about the people. */
  readonly more?: readonly MoreAboutPeople[];
  /** The person whom a row is about, where that is known otherwise than by its ID; -1 if not. */
  readonly personOf?: (row: number) => number;
}

/** Another file about the people: it goes before their own. */
interface MoreAboutPeople {
  readonly file: PackageFile;
  /** Its row by row of the people's own file, -1 for none. */
  readonly rows: Int32Array;
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Columns whose text is what stands after the last `#`, if there is one. */
  readonly afterHash?: readonly string[];
}

/** The people of a kind, each once. */
export interface ListedPeople {
  readonly ids: KeyIndex;
  /** Codes below this are listed people; those above are IDs that only other files name. */
  readonly known: number;
  /** By file, by row: the code of the person, -1 for a row that does not count. */
  readonly ofRow: readonly Int32Array[];
  readonly table: Table;
  /** By code: the first row in the table. */
  readonly rowOf: Int32Array;
}

/**
 * Makes Students or Staff. Of several rows about a person the first one counts; those that say
 * something else stay, so that the reader tells of them. `ids` may hold IDs that are known already.
 */
export function listPeople(
  kind: 'students' | 'staff',
  headings: readonly string[],
  files: readonly PeopleFile[],
  ids: KeyIndex = createIdIndex(0),
): ListedPeople {
  const { label, file } = canonicalTables[kind];
  const sources = files.map((one) => one.file.table.source);
  const builder = createTableBuilder(label, sources.join(' and ') || file, headings);
  const expected = files.reduce((sum, one) => sum + one.file.table.rowCount, 0);
  const rowOf = new Int32Array(expected + ids.count).fill(-1);
  const damage: RowDamage[] = [];
  const ofRow = files.map((one) => {
    const { table, column } = one.file;
    const idColumn = column(one.id);
    const cells = headings.map((heading) => cellsOf(one, heading));
    const damageOf = new Map(table.damage.map((damaged) => [damaged.row, damaged]));
    const codes = new Int32Array(table.rowCount).fill(-1);
    for (let row = 0; row < table.rowCount; row++) {
      if (one.counts?.(row) === false) continue;
      const known = one.personOf?.(row) ?? -1;
      const code = known < 0 ? keyOfCell(ids, table, row, idColumn) : known;
      codes[row] = code;
      const first = rowOf[code]!;
      const damaged = damageOf.get(row);
      const repeats = first >= 0 && (known >= 0 || sameCells(builder, first, cells, row));
      if (repeats && damaged === undefined) continue;
      if (first < 0) rowOf[code] = builder.rowCount;
      for (const source of cells) {
        copyCell(builder, source.table.bytes, startOf(source, row), endOf(source, row));
      }
      endRow(builder, rowNumber(table, row));
      if (damaged !== undefined) {
        damage.push({ ...damaged, row: builder.rowCount - 1, surplus: null });
      }
    }
    return codes;
  });
  const table = { ...finishTable(builder), damage };
  return { ids, known: ids.count, ofRow, table, rowOf };
}

/** Where the cells of a canonical column are. */
interface CellSource {
  readonly table: Table;
  readonly column: number;
  /** The row in `table` by row of the people's file, null where it is that file. */
  readonly rows: Int32Array | null;
  readonly afterHash: boolean;
}

function cellsOf({ file, columns, more = [] }: PeopleFile, heading: string): CellSource {
  const find = (from: PackageFile, names: readonly string[] = []) =>
    names.map(from.column).find((column) => column >= 0) ?? -1;
  for (const other of more) {
    const column = find(other.file, other.columns[heading]);
    const afterHash = other.afterHash?.includes(heading) === true;
    if (column >= 0) return { table: other.file.table, column, rows: other.rows, afterHash };
  }
  const column = find(file, columns[heading]);
  return { table: file.table, column, rows: null, afterHash: false };
}

const hash = 0x23;

function startOf({ table, column, rows, afterHash }: CellSource, row: number): number {
  const at = rows === null ? row : rows[row]!;
  if (column < 0 || at < 0) return 0;
  const start = cellStart(table, at, column);
  if (!afterHash) return start;
  let from = cellEnd(table, at, column);
  while (from > start && table.bytes[from - 1] !== hash) from--;
  return from;
}

function endOf({ table, column, rows }: CellSource, row: number): number {
  const at = rows === null ? row : rows[row]!;
  return column < 0 || at < 0 ? 0 : cellEnd(table, at, column);
}

function sameCells(
  { bytes, starts, headings }: TableBuilder,
  builtRow: number,
  cells: readonly CellSource[],
  row: number,
): boolean {
  for (let i = 0; i < cells.length; i++) {
    const at = builtRow * (headings.length + 1) + i;
    const [from, to] = [starts[at]!, starts[at + 1]! - 1];
    const source = cells[i]!;
    const start = startOf(source, row);
    const end = endOf(source, row);
    if (end - start !== to - from) return false;
    for (let k = 0; k < end - start; k++) {
      if (bytes[from + k] !== source.table.bytes[start + k]) return false;
    }
  }
  return true;
}
