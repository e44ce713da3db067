import type { FoundTable } from '../roster/workbook.ts';
import { trimmedText } from '../tables/table.ts';
import { numberColumnName } from './people-index.ts';

/** A person as lists show one. */
export interface PersonLine {
  readonly personId: string;
  readonly number: string;
  readonly lastName: string;
  readonly firstName: string;
  /** Grade of a student, title of a staff member; '' if unknown. */
  readonly detail: string;
}

/** The person in a row of Students or Staff. */
export function personLine(found: FoundTable, row: number): PersonLine {
  const text = (name: string) => trimmedText(found.table, row, found.column(name));
  return {
    personId: text('Person ID'),
    number: text(numberColumnName(found)),
    lastName: text('Last Name'),
    firstName: text('First Name'),
    detail: text(found.id === 'staff' ? 'Title' : 'Grade'),
  };
}
