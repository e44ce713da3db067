import { eligibleRecordText } from '../eligibility/eligible-records.ts';
import type { RuleContext } from '../eligibility/rule.ts';
import { keyText } from '../tables/key-index.ts';
import { copyCell, copyTrimmed, type CellSink } from '../tables/csv-write.ts';
import type { IntList } from '../tables/int-list.ts';
import { rowsAhead } from '../tables/read-ahead.ts';
import { isBlank, trimmedText } from '../tables/table.ts';

/** The columns that say who a row is about. */
export const personColumns = [
  'Person ID',
  'Number',
  'Last Name',
  'First Name',
  'Grade or Title',
] as const;

/** Writes the cells that say who a row is about: the row of the report, not of the table. */
export type WritePerson = (row: number, sink: CellSink) => void;

/**
 * A function that writes the cells of a person, one of `people` for each row. Where the row has no grade or title, a changed person's
 * comes from the record that made them eligible (contract, tables).
 */
export function personWriter(
  context: RuleContext,
  people: IntList,
  useRecords: boolean,
): WritePerson {
  const { request, roster } = context;
  const students = request.accountType === 'students';
  const { ids } = roster.people;
  const { found, rowOf } = roster.people[request.accountType];
  const { table, column } = found!;
  const numberColumn = column(students ? 'Student Number' : 'Staff Number');
  const lastName = column('Last Name');
  const firstName = column('First Name');
  const gradeName = students ? 'Grade' : 'Title';
  const grade = column(gradeName);
  const columns = [numberColumn, lastName, firstName, grade].filter((at) => at >= 0);
  const span = [Math.min(...columns), Math.max(...columns)] as const;
  const readAhead = rowsAhead(table, span, rowOf, people);
  return (index, sink) => {
    readAhead(index);
    const person = people.items[index]!;
    const row = rowOf[person]!;
    sink.bytes(ids.arena, ids.starts[person]!, ids.starts[person + 1]!);
    copyTrimmed(sink, table, row, numberColumn);
    copyCell(sink, table, row, lastName);
    copyCell(sink, table, row, firstName);
    if (!useRecords || (grade >= 0 && !isBlank(table, row, grade))) {
      copyCell(sink, table, row, grade);
    } else {
      sink.cell(eligibleRecordText(context, person, gradeName));
    }
  };
}

/** A person in a sentence: "1003 Li, Amy". */
export function personName({ request, roster }: RuleContext, person: number): string {
  const { students, staff, ids } = roster.people;
  const own = roster.people[request.accountType];
  const { found, rowOf } =
    own.rowOf[person]! >= 0 ? own : students.rowOf[person]! >= 0 ? students : staff;
  const row = rowOf[person]!;
  const id = keyText(ids, person);
  if (found === null || row < 0) return id;
  const last = trimmedText(found.table, row, found.column('Last Name'));
  const first = trimmedText(found.table, row, found.column('First Name'));
  return `${id} ${[last, first].filter((name) => name !== '').join(', ')}`;
}
