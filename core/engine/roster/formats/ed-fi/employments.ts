import type { Day } from '../../../tables/dates.ts';
import { findCell, readDates, type PackageFile } from '../shared/columns.ts';
import type { ListedPeople } from '../shared/people-table.ts';
import { openEnd } from '../shared/years.ts';

/** From when to when each staff member is employed, whatever the place. */
export interface Employments {
  /** By staff code: the first day, 0 for none. */
  readonly begin: Int32Array;
  /** By staff code: the last day, `openEnd` where one has none, 0 where there is no employment. */
  readonly end: Int32Array;
  readonly faults: readonly string[];
}

/** Reads the employments; of several of one person the days from the first to the last count. */
export function readEmployments(file: PackageFile | null, staff: ListedPeople): Employments {
  const begin = new Int32Array(staff.known);
  const end = new Int32Array(staff.known);
  if (file === null) return { begin, end, faults: [] };
  const { table, column } = file;
  const hired = readDates(file, 'hireDate');
  const left = readDates(file, 'endDate');
  const idColumn = column('staffUniqueId');
  for (let row = 0; row < table.rowCount; row++) {
    const person = findCell(staff.ids, table, row, idColumn);
    const [from, to]: [Day, Day] = [hired.days[row]!, left.days[row]!];
    if (person < 0 || person >= staff.known || from < 0 || to < 0) continue;
    if (from > 0 && (begin[person] === 0 || from < begin[person]!)) begin[person] = from;
    end[person] = Math.max(end[person]!, to === 0 ? openEnd : to);
  }
  return { begin, end, faults: [hired.fault, left.fault].filter((fault) => fault !== null) };
}
