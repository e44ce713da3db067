import { findText, keyText } from '../../../tables/key-index.ts';
import { rowNumber, trimmedText } from '../../../tables/table.ts';
import type { ListedPeople } from './people-table.ts';

/** People who are student and staff member, by one ID. */
export interface SamePeople {
  readonly both: number;
  /** IDs that stand for two different people: nothing could tell whose an account is. */
  readonly faults: readonly string[];
}

/**
 * Looks whether IDs of staff are IDs of students too. Where students and staff are numbered each
 * for themselves, one number can mean two people, and only their names tell.
 */
export function findSamePeople(students: ListedPeople, staff: ListedPeople): SamePeople {
  let both = 0;
  let different = 0;
  let first = '';
  for (let code = 0; code < staff.known; code++) {
    if (staff.rowOf[code]! < 0) continue;
    const id = keyText(staff.ids, code);
    const other = id === '' ? -1 : findText(students.ids, id);
    if (other < 0 || other >= students.known || students.rowOf[other]! < 0) continue;
    if (nameOf(students, other) === nameOf(staff, code)) both++;
    else {
      different++;
      if (first === '') first = `${id}: ${placeOf(students, other)} and ${placeOf(staff, code)}`;
    }
  }
  if (different === 0) return { both, faults: [] };
  const ids = different === 1 ? '1 ID stands' : `${different} IDs stand`;
  return {
    both,
    faults: [
      `${ids} for a student and for a staff member of another name (${first}): nothing tells whose their accounts are; give the files of students or those of staff, not both`,
    ],
  };
}

/** The name of a person, compared without case. */
export function nameOf({ table, rowOf }: ListedPeople, code: number): string {
  const text = (heading: string) =>
    trimmedText(table, rowOf[code]!, table.headings.indexOf(heading));
  return `${text('First Name')}\n${text('Last Name')}`.toLowerCase();
}

function placeOf({ table, rowOf }: ListedPeople, code: number): string {
  return `row ${rowNumber(table, rowOf[code]!)} of ${table.source}`;
}
