import { canonicalTables } from '../../canonical-tables.ts';
import { addText, createKeyIndex, keyText, type KeyIndex } from '../../../tables/key-index.ts';
import { isBlank, rowNumber, trimmedText, type Table } from '../../../tables/table.ts';
import { appendRow, createTableBuilder, finishTable } from '../../../tables/table-builder.ts';
import { findCell, keyOfCell } from '../shared/columns.ts';
import type { Sheet } from './sheet-layout.ts';

/** The schools that sheets name. */
export interface SheetSchools {
  readonly ids: KeyIndex;
  readonly names: readonly string[];
  /** By sheet and row: the school's code, -1 for none. */
  readonly ofRow: ReadonlyMap<Sheet, Int32Array>;
  /** Schools that go by more than one name: the first counts. */
  readonly renamed: readonly string[];
  /** Sheets that name no school: all their people are at one. */
  readonly schoolless: readonly Sheet[];
  readonly table: Table;
}

/** What a school is called of which a sheet says nothing. */
const onlySchool = 'School';

/** The schools so far. */
interface Register {
  readonly ids: KeyIndex;
  readonly names: string[];
  readonly rows: number[];
  /** Names of schools -> the first school that goes by it. */
  readonly byName: KeyIndex;
  readonly schoolNamed: number[];
  /** The code of the name of each school, -1 while it has none but its ID. */
  readonly nameOf: number[];
  readonly renamed: Set<string>;
}

/**
 * Reads the schools. Where a sheet has IDs and names, names are looked up for sheets that have
 * names alone; without IDs the name is the ID.
 */
export function readSheetSchools(sheets: readonly Sheet[]): SheetSchools {
  const register: Register = {
    ...{ ids: createKeyIndex(64), names: [], rows: [], byName: createKeyIndex(64) },
    ...{ schoolNamed: [], nameOf: [], renamed: new Set() },
  };
  const column = ({ found }: Sheet, meaning: 'schoolId' | 'schoolName') => found.column(meaning);
  const withIds = sheets.filter((sheet) => column(sheet, 'schoolId') >= 0);
  const others = sheets.filter((sheet) => column(sheet, 'schoolId') < 0);
  const withNames = others.filter((sheet) => column(sheet, 'schoolName') >= 0);
  const schoolless = others.filter((sheet) => column(sheet, 'schoolName') < 0);
  const ofRow = new Map<Sheet, Int32Array>();
  // Names that have an ID come first, whatever the order of the sheets.
  const named = withIds.filter((sheet) => column(sheet, 'schoolName') >= 0);
  for (const sheet of [...named, ...withIds.filter((one) => !named.includes(one))]) {
    ofRow.set(sheet, readIds(register, sheet));
  }
  for (const sheet of withNames) ofRow.set(sheet, readNames(register, sheet));
  for (const sheet of schoolless) {
    const code = enter(register, addText(register.ids, onlySchool), onlySchool, 1);
    ofRow.set(sheet, new Int32Array(sheet.table.rowCount).fill(code));
  }
  const { ids, names, rows, renamed } = register;
  const { label } = canonicalTables.schools;
  const builder = createTableBuilder(label, sourceOf(sheets), ['School ID', 'School Name']);
  names.forEach((name, code) => {
    appendRow(builder, [keyText(ids, code), name], rows[code]);
  });
  return { ids, names, ofRow, renamed: [...renamed], schoolless, table: finishTable(builder) };
}

/** Where sheets came from, each once: two may be of one file. */
export function sourceOf(sheets: readonly Sheet[]): string {
  return [...new Set(sheets.map(({ table }) => table.source))].join(' and ');
}

function readIds(register: Register, { table, found }: Sheet): Int32Array {
  const [id, name] = [found.column('schoolId'), found.column('schoolName')];
  const codes = new Int32Array(table.rowCount).fill(-1);
  for (let row = 0; row < table.rowCount; row++) {
    if (isBlank(table, row, id)) continue;
    const code = keyOfCell(register.ids, table, row, id);
    codes[row] = code;
    if (code === register.names.length) {
      enter(register, code, trimmedText(table, row, id), rowNumber(table, row));
    }
    if (name >= 0 && !isBlank(table, row, name)) nameSchool(register, code, table, row, name);
  }
  return codes;
}

function readNames(register: Register, { table, found }: Sheet): Int32Array {
  const { ids, byName, schoolNamed, names } = register;
  const name = found.column('schoolName');
  const codes = new Int32Array(table.rowCount).fill(-1);
  for (let row = 0; row < table.rowCount; row++) {
    const known = findCell(byName, table, row, name);
    if (known >= 0) {
      codes[row] = schoolNamed[known]!;
    } else if (!isBlank(table, row, name)) {
      const code = keyOfCell(ids, table, row, name);
      codes[row] = code;
      const text = trimmedText(table, row, name);
      if (code === names.length) enter(register, code, text, rowNumber(table, row));
      nameSchool(register, code, table, row, name);
    }
  }
  return codes;
}

/** Enters a school unless it is there. */
function enter({ names, rows, nameOf }: Register, code: number, name: string, row: number): number {
  if (code < names.length) return code;
  names.push(name);
  rows.push(row);
  nameOf.push(-1);
  return code;
}

function nameSchool(
  { ids, names, byName, schoolNamed, nameOf, renamed }: Register,
  code: number,
  table: Table,
  row: number,
  column: number,
): void {
  const named = keyOfCell(byName, table, row, column);
  if (named === schoolNamed.length) schoolNamed.push(code);
  if (nameOf[code] === named) return;
  if (nameOf[code]! >= 0) {
    renamed.add(keyText(ids, code));
    return;
  }
  nameOf[code] = named;
  names[code] = trimmedText(table, row, column);
}
