import { canonicalTables } from '../../canonical-tables.ts';
import type { KeyIndex } from '../../../tables/key-index.ts';
import {
  cellText,
  rowNumber,
  trimmedText,
  type RowDamage,
  type Table,
} from '../../../tables/table.ts';
import { appendRow, createTableBuilder, finishTable } from '../../../tables/table-builder.ts';
import { findCell, isDeleted, type PackageFile } from '../shared/columns.ts';
import type { RoleWords } from './roles.ts';
import { leaveOutDamaged, type Tally } from './tally.ts';

/** What a person or a row makes: bits, because one person may be both. */
export const student = 1;
/** The bit of staff members. */
export const staff = 2;
/** The bit of a person whose row says that it is to be deleted. */
export const gone = 4;

/** The users of a package. People whom only other files name are entered in `ids` later. */
export interface People {
  readonly file: PackageFile;
  readonly ids: KeyIndex;
  /** Codes below this are people of users.csv. */
  readonly known: number;
  readonly ofRow: Int32Array;
  /** What each row of users.csv makes. */
  readonly bitsOfRow: Uint8Array;
  /** What each known person is. */
  readonly bits: Uint8Array;
  /** The role word of each known staff member, -1 for others. */
  readonly staffRole: Int32Array;
}

/** Makes the Students of the users who are students. */
export function studentsTable(
  people: People,
  demographics: PackageFile | null,
  tally: Tally,
): Table {
  const headings = [
    ...['Person ID', 'Student Number', 'Last Name', 'First Name', 'Middle Name'],
    ...['Gender', 'Grade', 'Birth Date', 'Email'],
  ];
  const about = readDemographics(people, demographics, tally);
  return peopleTable(people, student, 'students', headings, (text, row) => {
    const { sex, birthDate } = about(people.ofRow[row]!);
    const grade = text('grades').split(',')[0]!.trim();
    return [sex, grade, birthDate, text('email')];
  });
}

/** Makes the Staff of the users who are staff members. */
export function staffTable(people: People, { words }: RoleWords): Table {
  const headings = [
    ...['Person ID', 'Staff Number', 'Last Name', 'First Name', 'Middle Name'],
    ...['Title', 'Role', 'Email'],
  ];
  return peopleTable(people, staff, 'staff', headings, (text, row) => {
    const role = words[people.staffRole[people.ofRow[row]!]!] ?? '';
    return [role, role, text('email')];
  });
}

/** What versions and extensions call the first name that somebody goes by. */
const preferredNames = ['preferredFirstName', 'preferredGivenName'];

function peopleTable(
  { file, bitsOfRow }: People,
  bit: number,
  id: 'students' | 'staff',
  headings: readonly string[],
  further: (text: (name: string) => string, row: number) => readonly string[],
): Table {
  const { table, column } = file;
  const preferred = preferredNames.map(column).find((at) => at >= 0) ?? -1;
  const builder = createTableBuilder(canonicalTables[id].label, table.source, [
    ...headings,
    ...(preferred < 0 ? [] : ['Preferred First Name']),
  ]);
  const damageOf = new Map(table.damage.map((damage) => [damage.row, damage]));
  const damage: RowDamage[] = [];
  const columns = new Map(
    ['identifier', 'familyName', 'givenName', 'middleName', 'grades', 'email'].map((name) => [
      name,
      column(name),
    ]),
  );
  const idColumn = column('sourcedId');
  for (let row = 0; row < table.rowCount; row++) {
    if ((bitsOfRow[row]! & bit) === 0) continue;
    const text = (name: string) => cellText(table, row, columns.get(name)!);
    const names = [text('familyName'), text('givenName'), text('middleName')];
    const numbers = [trimmedText(table, row, idColumn), text('identifier')];
    const own = preferred < 0 ? [] : [cellText(table, row, preferred)];
    const cells = [...numbers, ...names, ...further(text, row), ...own];
    appendRow(builder, cells, rowNumber(table, row));
    const damaged = damageOf.get(row);
    if (damaged !== undefined) {
      damage.push({ ...damaged, row: builder.rowCount - 1, surplus: null });
    }
  }
  return { ...finishTable(builder), damage };
}

interface About {
  readonly sex: string;
  readonly birthDate: string;
}

const nothing: About = { sex: '', birthDate: '' };

/** What demographics tells of a person, by the person's code. */
function readDemographics(
  people: People,
  file: PackageFile | null,
  tally: Tally,
): (person: number) => About {
  if (file === null) return () => nothing;
  const { table, column } = file;
  const damaged = leaveOutDamaged(table, tally);
  const rowOf = new Int32Array(people.known).fill(-1);
  const idColumn = column('sourcedId');
  const statusColumn = column('status');
  for (let row = 0; row < table.rowCount; row++) {
    if (damaged.has(row)) continue;
    if (isDeleted(table, row, statusColumn)) {
      tally.deletedRows++;
      continue;
    }
    const person = findCell(people.ids, table, row, idColumn);
    if (person >= 0 && person < people.known && rowOf[person]! < 0) rowOf[person] = row;
  }
  const sex = column('sex');
  const birthDate = column('birthDate');
  return (person) => {
    const row = rowOf[person] ?? -1;
    if (row < 0) return nothing;
    return { sex: cellText(table, row, sex), birthDate: cellText(table, row, birthDate) };
  };
}
