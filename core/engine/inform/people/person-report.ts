import type { CellSink } from '../../tables/csv-write.ts';
import { findField } from './fields.ts';
import type { InformPeople } from './inform-people.ts';

/** Columns of a report about accounts, each a field. */
export interface FieldColumns {
  readonly headings: readonly string[];
  /** Writes an account's cells, in the order of the headings. */
  readonly write: (account: number, sink: CellSink) => void;
}

/** The columns that say who an account's person is, and others after them: heading and field. */
export function fieldColumns(
  people: InformPeople,
  others: readonly (readonly [heading: string, field: string])[],
): FieldColumns {
  const columns = [...whoColumns, ...others];
  const readers = columns.map(([, field]) => people.reader(field));
  const title =
    'field' in findField(people.fields, 'staff.title') ? people.reader('staff.title') : null;
  const grade = people.reader('person.grade');
  readers.splice(whoColumns.length, 0, (account) =>
    people.isStudent(account) ? grade(account) : (title?.(account) ?? ''),
  );
  const headings = columns.map(([heading]) => heading);
  headings.splice(whoColumns.length, 0, 'Grade or Title');
  return {
    headings,
    write(account, sink) {
      for (const read of readers) sink.cell(read(account));
    },
  };
}

const whoColumns: readonly (readonly [string, string])[] = [
  ['Person ID', 'person.personID'],
  ['Last Name', 'person.lastName'],
  ['First Name', 'person.firstName'],
  ['Username', 'accountManagement.username'],
  ['School', 'person.school'],
];
