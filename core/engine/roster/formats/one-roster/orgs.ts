import { canonicalTables } from '../../canonical-tables.ts';
import { createKeyIndex, type KeyIndex } from '../../../tables/key-index.ts';
import { rowNumber, trimmedText, type RowDamage, type Table } from '../../../tables/table.ts';
import { appendRow, createTableBuilder, finishTable } from '../../../tables/table-builder.ts';
import { isDeleted, keyOfCell, type PackageFile } from '../shared/columns.ts';
import type { Tally } from './tally.ts';

/** The orgs of a package; IDs that point nowhere are entered later and are no known org. */
export interface Orgs {
  readonly ids: KeyIndex;
  /** By code, for the orgs that the package has. */
  readonly isSchool: readonly boolean[];
  readonly names: readonly string[];
  readonly table: Table;
}

/** Reads the orgs; those of the type school are the Schools. */
export function readOrgs({ table, column }: PackageFile, tally: Tally): Orgs {
  const ids = createKeyIndex(table.rowCount);
  const isSchool: boolean[] = [];
  const names: string[] = [];
  const { label } = canonicalTables.schools;
  const builder = createTableBuilder(label, table.source, ['School ID', 'School Name']);
  const damageOf = new Map(table.damage.map((damage) => [damage.row, damage]));
  const damage: RowDamage[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (isDeleted(table, row, column('status'))) {
      tally.deletedRows++;
      continue;
    }
    const code = keyOfCell(ids, table, row, column('sourcedId'));
    const name = trimmedText(table, row, column('name'));
    const school = trimmedText(table, row, column('type')).toLowerCase() === 'school';
    if (code === names.length) names.push(name);
    isSchool[code] = school || isSchool[code] === true;
    if (!school) continue;
    const cells = [trimmedText(table, row, column('sourcedId')), name];
    appendRow(builder, cells, rowNumber(table, row));
    const damaged = damageOf.get(row);
    if (damaged !== undefined) {
      damage.push({ ...damaged, row: builder.rowCount - 1, surplus: null });
    }
  }
  return { ids, isSchool, names, table: { ...finishTable(builder), damage } };
}

/** Is it an org of the package that is no school: a district, a department? */
export function isNoSchool({ isSchool }: Orgs, org: number): boolean {
  return isSchool[org] === false;
}
