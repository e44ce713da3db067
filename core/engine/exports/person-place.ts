import { isCurrentOrFuture } from '../eligibility/counting-records.ts';
import { eligibleRecords } from '../eligibility/eligible-records.ts';
import type { RuleContext } from '../eligibility/rule.ts';
import type { DatedRecords } from '../roster/roster.ts';
import { trimmedText } from '../tables/table.ts';

/** What is known of a person from their row and from the record that places them. */
export interface PersonPlace {
  /** A column of the person's row in Students or Staff. */
  readonly text: (person: number, column: string) => string;
  /** The same, else of the record that places them. */
  readonly textOrRecord: (person: number, column: string) => string;
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
      const [first] = eligibleRecords(context, person);
      if (first !== undefined) return first;
    }
    return firstCurrentOrFuture(records, person, roster.asOf);
  }

  function text(person: number, column: string): string {
    const { found, rowOf } = own.rowOf[person]! >= 0 ? own : other;
    const row = rowOf[person]!;
    return found === null || row < 0 ? '' : trimmedText(found.table, row, found.column(column));
  }

  return {
    text,
    textOrRecord(person, column) {
      const plain = text(person, column);
      const { found } = recordsOf(person);
      if (plain !== '' || found === null) return plain;
      const record = recordOf(person);
      return record < 0 ? '' : trimmedText(found.table, record, found.column(column));
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
