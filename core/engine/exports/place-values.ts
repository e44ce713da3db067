import type { RuleContext } from '../eligibility/rule.ts';
import type { ExportOptions, TargetId } from '../request/export-options.ts';
import { formatDay } from '../tables/dates.ts';
import { keyText } from '../tables/key-index.ts';
import { trimmedText } from '../tables/table.ts';
import type { CellRule } from './cell-rules.ts';
import type { ExportRows } from './export-rows.ts';
import type { PersonPlace } from './person-place.ts';

/** Values of rosters: who is what at which school. */
export type PlaceValue =
  | 'role'
  | 'roleType'
  | 'recordId'
  | 'recordSchoolId'
  | 'recordGrade'
  | 'recordStart'
  | 'recordEnd'
  | 'orgId'
  | 'orgName'
  /** The schools of a person, separated by commas. */
  | 'orgIds';

/** Words that a system takes for the role of staff, and the one for staff of no known role. */
interface RoleWords {
  readonly words: readonly string[];
  /** '' where no word is harmless: then `roles` has to say. */
  readonly others: string;
}

const oneRoster11 = {
  words: ['administrator', 'aide', 'proctor', 'teacher'],
  others: '',
};
const oneRoster12 = {
  words: [
    ...['aide', 'counselor', 'districtAdministrator', 'principal', 'proctor'],
    ...['siteAdministrator', 'systemAdministrator', 'teacher'],
  ],
  others: '',
};
const schoolDataSync = {
  words: [
    ...['administrator', 'adjunct', 'advisor', 'affiliate', 'assistant', 'chair', 'coach'],
    ...['faculty', 'instructor', 'itAdmin', 'lecturer', 'nurse', 'officeStaff'],
    ...['paraprofessional', 'principal', 'proctor', 'professor', 'researcher', 'specialServices'],
    ...['staff', 'substitute', 'teacher', 'teacherAssistant'],
  ],
  others: 'staff',
};

const roleWords: Readonly<Partial<Record<TargetId, RoleWords>>> = {
  'school-data-sync': schoolDataSync,
  'one-roster-1.1': oneRoster11,
  'one-roster-1.2': oneRoster12,
};

/** Gives a role there for a title or role here; '' where nothing says which. */
function roleFinder({ target, roles }: ExportOptions): (own: readonly string[]) => string {
  const plain = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, '');
  const { words, others } = roleWords[target] ?? { words: [], others: '' };
  const known = new Map([
    ...words.map((word): [string, string] => [plain(word), word]),
    ...Object.entries(roles).map(([own, word]): [string, string] => [plain(own), word]),
  ]);
  const fallback = known.get('*') ?? others;
  return (own) => {
    const found = own.find((text) => text !== '' && known.has(plain(text)));
    return found === undefined ? fallback : known.get(plain(found))!;
  };
}

/** Is it one of the roles the system has? */
export function roleRule(target: TargetId): CellRule {
  const words = ['student', ...(roleWords[target]?.words ?? [])];
  return {
    holds: (text) => words.includes(text),
    sentence: `is no role there: name it under roles; there are ${words.join(', ')}`,
  };
}

/** By person: their first row. */
function firstRowsOf(rows: ExportRows, people: number): Int32Array {
  const first = new Int32Array(people).fill(-1);
  for (let row = 0; row < rows.count; row++) {
    const person = rows.person(row);
    if (rows.holds(row) && first[person]! < 0) first[person] = row;
  }
  return first;
}

/** The values of rows about schools and about people at them. */
export function placeValues(
  options: ExportOptions,
  { roster }: RuleContext,
  rows: ExportRows,
  place: PersonPlace,
): Readonly<Record<PlaceValue, (row: number) => string>> {
  const { schools, people, enrollments, assignments } = roster;
  const staffRole = roleFinder(options);
  const [title, staffWord, grade] = [
    place.column('Title'),
    place.column('Role'),
    place.column('Grade'),
  ];
  let firstRows: Int32Array | null = null;
  const recordsOf = (row: number) => (rows.ofStudent(row) ? enrollments : assignments);
  const isStudent = (row: number) =>
    rows.record(row) < 0 ? people.students.rowOf[rows.person(row)]! >= 0 : rows.ofStudent(row);
  const ofRecord = (row: number, name: string) => {
    const { found } = recordsOf(row);
    return found === null ? '' : trimmedText(found.table, rows.record(row), found.column(name));
  };
  const recordSchoolId = (row: number) =>
    keyText(schools.ids, recordsOf(row).school[rows.record(row)]!);
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
      firstRows ??= firstRowsOf(rows, people.ids.count);
      return firstRows[rows.person(row)] === row ? 'primary' : 'secondary';
    },
    recordId: (row) =>
      [keyText(people.ids, rows.person(row)), recordSchoolId(row), role(row)].join('-'),
    recordSchoolId,
    recordGrade: (row) =>
      rows.ofStudent(row) ? ofRecord(row, 'Grade') || grade(rows.person(row)) : '',
    recordStart: (row) => day(recordsOf(row).start[rows.record(row)]!),
    recordEnd: (row) => day(recordsOf(row).end[rows.record(row)]!),
    orgId: (row) => keyText(schools.ids, rows.record(row)),
    orgName: (row) => schools.names[rows.record(row)]!,
    orgIds(row) {
      const codes = place.schools(rows.person(row));
      return codes.map((code) => keyText(schools.ids, code)).join(',');
    },
  };
}
