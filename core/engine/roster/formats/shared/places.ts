import { canonicalTables } from '../../canonical-tables.ts';
import { createIdIndex, keyText, type KeyIndex } from '../../../tables/key-index.ts';
import { rowNumber, trimmedText, type RowDamage, type Table } from '../../../tables/table.ts';
import { appendRow, createTableBuilder, finishTable } from '../../../tables/table-builder.ts';
import { keyOfCell, type PackageFile } from './columns.ts';

/** The schools of a roster, and the IDs of schools that other files name. */
export interface Places {
  /** Codes below `known` are of the file of schools. */
  readonly ids: KeyIndex;
  readonly known: number;
  /** By code: is it a school, and not a district or a department? */
  readonly isSchool: readonly boolean[];
  readonly names: readonly string[];
  readonly table: Table;
}

/** Which columns of a file say what about schools. */
interface PlaceColumns {
  readonly id: string;
  readonly name: string;
  /** The column that says `school` of schools, where the file has other places too. */
  readonly type?: string;
}

/** Reads the schools, all of them where no type tells them from other places. */
export function readPlaces(file: PackageFile | null, columns: PlaceColumns): Places {
  const { label } = canonicalTables.schools;
  const source = file?.table.source ?? canonicalTables.schools.file;
  const builder = createTableBuilder(label, source, ['School ID', 'School Name']);
  const ids = createIdIndex(file?.table.rowCount ?? 0);
  const isSchool: boolean[] = [];
  const names: string[] = [];
  const damage: RowDamage[] = [];
  if (file !== null) {
    const { table, column } = file;
    const type = columns.type === undefined ? -1 : column(columns.type);
    const damageOf = new Map(table.damage.map((one) => [one.row, one]));
    for (let row = 0; row < table.rowCount; row++) {
      const code = keyOfCell(ids, table, row, column(columns.id));
      const name = trimmedText(table, row, column(columns.name));
      const school = type < 0 || trimmedText(table, row, type).toLowerCase() === 'school';
      if (code === names.length) names.push(name);
      isSchool[code] = school || isSchool[code] === true;
      if (!school) continue;
      appendRow(builder, [keyText(ids, code), name], rowNumber(table, row));
      const damaged = damageOf.get(row);
      if (damaged !== undefined) {
        damage.push({ ...damaged, row: builder.rowCount - 1, surplus: null });
      }
    }
  }
  return { ids, known: ids.count, isSchool, names, table: { ...finishTable(builder), damage } };
}

/** Is it a place of the file that is no school: a district, a department? */
export function isOtherPlace({ isSchool }: Places, place: number): boolean {
  return isSchool[place] === false;
}
