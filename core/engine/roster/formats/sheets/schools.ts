import { canonicalTables } from '../../canonical-tables.ts';
import { addText, createKeyIndex, keyText, type KeyIndex } from '../../../tables/key-index.ts';
import { rowNumber, trimmedText, type Table } from '../../../tables/table.ts';
import { appendRow, createTableBuilder, finishTable } from '../../../tables/table-builder.ts';
import { findCell, keyOfCell } from '../one-roster/columns.ts';
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

/**
 * Reads the schools. Where a sheet has IDs and names, names are looked up for sheets that have
 * names alone; without IDs the name is the ID.
 */
export function readSheetSchools(sheets: readonly Sheet[]): SheetSchools {
  const ids = createKeyIndex(64);
  const names: string[] = [];
  const rows: number[] = [];
  const nameIndex = createKeyIndex(64);
  const nameOf: number[] = [];
  const schoolNamed: number[] = [];
  const renamed = new Set<string>();
  const ofRow = new Map<Sheet, Int32Array>();
  const has = ({ found }: Sheet, meaning: 'schoolId' | 'schoolName') => found.column(meaning) >= 0;
  const both = (sheet: Sheet) => has(sheet, 'schoolId') && has(sheet, 'schoolName');
  const neither = (sheet: Sheet) => !has(sheet, 'schoolId') && !has(sheet, 'schoolName');
  const schoolless = sheets.filter(neither);

  function enter(code: number, name: string, number: number): number {
    if (code === names.length) {
      names.push(name);
      rows.push(number);
      nameOf.push(-1);
    }
    return code;
  }

  for (const sheet of [...sheets.filter(both), ...sheets.filter((one) => !both(one))]) {
    const { table, found } = sheet;
    const [id, name] = [found.column('schoolId'), found.column('schoolName')];
    const key = id >= 0 ? id : name;
    const codes = new Int32Array(table.rowCount).fill(-1);
    ofRow.set(sheet, codes);
    if (neither(sheet)) {
      codes.fill(enter(addText(ids, onlySchool), onlySchool, 1));
      continue;
    }
    for (let row = 0; row < table.rowCount; row++) {
      const named = name < 0 ? -1 : findCell(nameIndex, table, row, name);
      const known = id < 0 && named >= 0 ? schoolNamed[named]! : -1;
      if (known >= 0) {
        codes[row] = known;
        continue;
      }
      if (findCell(ids, table, row, key) < 0 && trimmedText(table, row, key) === '') continue;
      const code = keyOfCell(ids, table, row, key);
      enter(code, trimmedText(table, row, key), rowNumber(table, row));
      codes[row] = code;
      if (name >= 0) nameSchool(code, table, row, name);
    }
  }

  function nameSchool(code: number, table: Table, row: number, column: number): void {
    const text = nameIndex.count;
    const named = keyOfCell(nameIndex, table, row, column);
    if (named === text) schoolNamed.push(code);
    if (nameOf[code] === named) return;
    const name = trimmedText(table, row, column);
    if (name === '') return;
    if (nameOf[code]! < 0) {
      nameOf[code] = named;
      names[code] = name;
    } else renamed.add(keyText(ids, code));
  }

  const { label } = canonicalTables.schools;
  const source = sheets.map(({ table }) => table.source).join(' and ');
  const builder = createTableBuilder(label, source, ['School ID', 'School Name']);
  names.forEach((name, code) => {
    appendRow(builder, [keyText(ids, code), name], rows[code]);
  });
  return { ids, names, ofRow, renamed: [...renamed], schoolless, table: finishTable(builder) };
}
