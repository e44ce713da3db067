import { createIdIndex, findText, type KeyIndex } from '../../../tables/key-index.ts';
import { trimmedText } from '../../../tables/table.ts';
import { keyOfCell, type PackageFile } from '../shared/columns.ts';

/** A file of staff members: teachers, staff or admins. */
interface StaffFile {
  readonly file: PackageFile;
  readonly id: string;
  readonly email: string;
}

/** Which rows of other files are about a teacher. */
export interface JoinedStaff {
  /** The IDs of the teachers. */
  readonly ids: KeyIndex;
  /** By file, by row: the teacher whom the row is about, -1 for none. */
  readonly teacherOf: readonly Int32Array[];
  readonly joined: number;
  /** People who have a teacher's e-mail, but nothing says that they are that teacher. */
  readonly unsure: number;
}

interface Person {
  readonly id: string;
  readonly name: string;
}

/**
 * Joins staff and admins with teachers: Clever gives the same human an ID in each file. They are
 * one where ID and name, or e-mail and name, are the same and nobody else has that e-mail.
 */
export function joinStaff(teachers: StaffFile | null, others: readonly StaffFile[]): JoinedStaff {
  const ids = createIdIndex(teachers?.file.table.rowCount ?? 0);
  const teacherNames = new Map<string, string>();
  if (teachers !== null) {
    const { table, column } = teachers.file;
    for (let row = 0; row < table.rowCount; row++) {
      keyOfCell(ids, table, row, column(teachers.id));
      const { id, name } = personAt(teachers, row);
      if (!teacherNames.has(id)) teacherNames.set(id, name);
    }
  }
  const teachersBy = teachers === null ? new Map<string, Person[]>() : byEmail([teachers]);
  const othersBy = byEmail(others);
  const joined = new Set<string>();
  const unsure = new Set<string>();
  const teacherOf = others.map((one) => {
    const { table } = one.file;
    const codes = new Int32Array(table.rowCount).fill(-1);
    for (let row = 0; row < table.rowCount; row++) {
      const { id, name } = personAt(one, row);
      if (teacherNames.get(id) === name && id !== '') {
        codes[row] = findText(ids, id);
        continue;
      }
      const email = emailAt(one, row);
      const sharers = teachersBy.get(email) ?? [];
      if (sharers.length === 0 || teacherNames.has(id)) continue;
      if (sharers.length === 1 && othersBy.get(email)!.length === 1 && sharers[0]!.name === name) {
        codes[row] = findText(ids, sharers[0]!.id);
        joined.add(id);
      } else unsure.add(id);
    }
    return codes;
  });
  return { ids, teacherOf, joined: joined.size, unsure: unsure.size };
}

/** The people of files by their e-mail, each ID once. */
function byEmail(files: readonly StaffFile[]): Map<string, Person[]> {
  const found = new Map<string, Person[]>();
  for (const one of files) {
    for (let row = 0; row < one.file.table.rowCount; row++) {
      const email = emailAt(one, row);
      if (email === '') continue;
      const person = personAt(one, row);
      const sharers = found.get(email) ?? [];
      found.set(email, sharers);
      const isNew = !sharers.some(({ id, name }) => id === person.id && name === person.name);
      // Two are enough to know that the e-mail is not one person's.
      if (isNew && sharers.length < 2) sharers.push(person);
    }
  }
  return found;
}

function emailAt({ file, email }: StaffFile, row: number): string {
  return trimmedText(file.table, row, file.column(email)).toLowerCase();
}

function personAt({ file: { table, column }, id }: StaffFile, row: number): Person {
  const text = (name: string) => trimmedText(table, row, column(name));
  return { id: text(id), name: `${text('First_name')}\n${text('Last_name')}`.toLowerCase() };
}
