import type { RuleContext } from '../eligibility/rule.ts';
import type { ExportOptions } from '../request/export-options.ts';
import { formatDay } from '../tables/dates.ts';
import { keyText } from '../tables/key-index.ts';
import { trimmedText } from '../tables/table.ts';
import type { ExportRows } from './export-rows.ts';
import { gradeCode } from './grade-codes.ts';
import type { PersonPlace } from './person-place.ts';
import { roleFinder, roleRule } from './role-words.ts';

/** Values of rosters: who is what at which school. */
export type PlaceValue =
  | 'role'
  | 'roleType'
  | 'recordId'
  | 'recordSchoolId'
  | 'recordGrade'
  | 'gradeCode'
  | 'recordStart'
  | 'recordEnd'
  | 'orgId'
  | 'orgName'
  /** The schools of a person, separated by commas. */
  | 'orgIds'
  | 'primaryOrgId';

/** By person: their first row that is not left out for lack of a school or a role. */
function firstRowsOf(
  rows: ExportRows,
  people: number,
  isWhole: (row: number) => boolean,
): Int32Array {
  const first = new Int32Array(people).fill(-1);
  for (let row = 0; row < rows.count; row++) {
    if (!rows.holds(row)) continue;
    const person = rows.person(row);
    if (first[person]! < 0 && isWhole(row)) first[person] = row;
  }
  return first;
}

/**
 * The values of rows about schools and about people at them. Nobody is at a school that is left out
 * of the file of schools: by code, 1 in `noSchool`.
 */
export function placeValues(
  options: ExportOptions,
  { roster }: RuleContext,
  rows: ExportRows,
  place: PersonPlace,
  noSchool: Uint8Array | null,
): Readonly<Record<PlaceValue, (row: number) => string>> {
  const { schools, people, enrollments, assignments } = roster;
  const staffRole = roleFinder(options);
  const { holds: isRole } = roleRule(options.target);
  const [title, staffWord, grade] = [
    place.column('Title'),
    place.column('Role'),
    place.column('Grade'),
  ];
  const gradeOfPerson = place.columnOrRecord('Grade');
  let firstRows: Int32Array | null = null;
  const recordsOf = (row: number) => (rows.ofStudent(row) ? enrollments : assignments);
  const isStudent = (row: number) =>
    rows.record(row) < 0 ? people.students.rowOf[rows.person(row)]! >= 0 : rows.ofStudent(row);
  const ofRecord = (row: number, name: string) => {
    const { found } = recordsOf(row);
    return found === null ? '' : trimmedText(found.table, rows.record(row), found.column(name));
  };
  const schoolId = (code: number) =>
    code < 0 || noSchool?.[code] === 1 ? '' : keyText(schools.ids, code);
  const recordSchoolId = (row: number) => schoolId(recordsOf(row).school[rows.record(row)]!);
  const day = (value: number) => (value > 0 ? formatDay(value) : '');

  function role(row: number): string {
    if (isStudent(row)) return 'student';
    const person = rows.person(row);
    const own = rows.record(row) < 0 ? [] : [ofRecord(row, 'Title'), ofRecord(row, 'Role')];
    return staffRole([...own, title(person), staffWord(person)]);
  }

  return {
    role,
    roleType(row) {
      firstRows ??= firstRowsOf(
        rows,
        people.ids.count,
        (one) => recordSchoolId(one) !== '' && isRole(role(one)),
      );
      return firstRows[rows.person(row)] === row ? 'primary' : 'secondary';
    },
    recordId: (row) =>
      [keyText(people.ids, rows.person(row)), recordSchoolId(row), role(row)].join('-'),
    recordSchoolId,
    recordGrade: (row) =>
      gradeCode(rows.ofStudent(row) ? ofRecord(row, 'Grade') || grade(rows.person(row)) : ''),
    gradeCode: (row) => gradeCode(gradeOfPerson(rows.person(row))),
    recordStart: (row) => day(recordsOf(row).start[rows.record(row)]!),
    recordEnd: (row) => day(recordsOf(row).end[rows.record(row)]!),
    orgId: (row) => keyText(schools.ids, rows.record(row)),
    orgName: (row) => schools.names[rows.record(row)]!,
    orgIds(row) {
      return place.schools(rows.person(row)).map(schoolId).filter(Boolean).join(',');
    },
    primaryOrgId: (row) => schoolId(place.school(rows.person(row))),
  };
}
