import { isCurrentOrFuture, severalRecords, soleRecord } from '../eligibility/counting-records.ts';
import { eligibleRecords } from '../eligibility/eligible-records.ts';
import type { RuleContext } from '../eligibility/rule.ts';
import type { DatedRecords } from '../roster/roster.ts';
import { trimmedText } from '../tables/table.ts';

/** What is known of a person from their row and from the record that places them. */
export interface PersonPlace {
  /** A reader of a column of the person's row in Students or Staff. */
  readonly column: (name: string) => (person: number) => string;
  /** The same; where that is empty, of the record that places them. */
  readonly columnOrRecord: (name: string) => (person: number) => string;
  /** The code of the person's school, -1 if there is none. */
  readonly school: (person: number) => number;
  /** The codes of all schools where the person is a student or staff, now or later. */
  readonly schools: (person: number) => number[];
}

/**
 * Reads people: where the batch went by records, the first of those that made a person eligible
 * places them; else the first that is current or future.
 */
export function personPlace(context: RuleContext): PersonPlace {
  const { request, roster } = context;
  const { students, staff } = roster.people;
  const ofStudents = request.accountType === 'students';
  const [own, other] = ofStudents ? [students, staff] : [staff, students];
  const [ownRecords, otherRecords] = ofStudents
    ? [roster.enrollments, roster.assignments]
    : [roster.assignments, roster.enrollments];
  // Several columns of a row ask for the same person.
  let lastPerson = -1;
  let lastRecord = -1;

  function recordsOf(person: number): DatedRecords {
    return own.rowOf[person]! >= 0 ? ownRecords : otherRecords;
  }

  function recordOf(person: number): number {
    if (person !== lastPerson) lastRecord = findRecord(person);
    lastPerson = person;
    return lastRecord;
  }

  function findRecord(person: number): number {
    const records = recordsOf(person);
    if (context.records?.records === records) {
      const sole = soleRecord(context.records, person);
      if (sole >= 0) return sole;
      if (sole === severalRecords) return eligibleRecords(context, person)[0]!;
    }
    return firstCurrentOrFuture(records, person, roster.asOf);
  }

  function column(name: string): (person: number) => string {
    const [ownColumn, otherColumn] = [own, other].map(({ found }) => found?.column(name) ?? -1);
    return (person) => {
      const isOwn = own.rowOf[person]! >= 0;
      const { found, rowOf } = isOwn ? own : other;
      const row = rowOf[person]!;
      if (found === null || row < 0) return '';
      return trimmedText(found.table, row, isOwn ? ownColumn! : otherColumn!);
    };
  }

  return {
    column,
    columnOrRecord(name) {
      const plain = column(name);
      return (person) => {
        const text = plain(person);
        const { found } = recordsOf(person);
        if (text !== '' || found === null || found.column(name) < 0) return text;
        const record = recordOf(person);
        return record < 0 ? '' : trimmedText(found.table, record, found.column(name));
      };
    },
    school(person) {
      if (request.loggedInto >= 0) return request.loggedInto;
      const record = recordOf(person);
      return record < 0 ? -1 : recordsOf(person).school[record]!;
    },
    schools(person) {
      const found = new Set<number>();
      for (const records of [roster.enrollments, roster.assignments]) {
        const { starts, rows } = records.ofPerson;
        for (let i = starts[person]!; i < starts[person + 1]!; i++) {
          if (counts(records, rows[i]!, roster.asOf)) found.add(records.school[rows[i]!]!);
        }
      }
      return [...found];
    },
  };
}

function counts(records: DatedRecords, row: number, asOf: number): boolean {
  return records.noShow[row] === 0 && isCurrentOrFuture(records, row, asOf);
}

function firstCurrentOrFuture(records: DatedRecords, person: number, asOf: number): number {
  const { starts, rows } = records.ofPerson;
  let first = -1;
  for (let i = starts[person]!; i < starts[person + 1]!; i++) {
    const row = rows[i]!;
    if (!counts(records, row, asOf)) continue;
    // Rows of one day: by their school, so that the order of the file does not decide.
    const earlier = first < 0 ? -1 : records.start[row]! - records.start[first]!;
    if (earlier < 0 || (earlier === 0 && records.school[row]! < records.school[first]!))
      first = row;
  }
  return first;
}
