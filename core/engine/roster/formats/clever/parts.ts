import type { Table } from '../../../tables/table.ts';
import type { FoundPart } from '../roster-format.ts';
import { openFile } from '../shared/columns.ts';
import { findByColumns, type PartMarks } from '../shared/find-by-columns.ts';

const parts: readonly PartMarks[] = [
  { part: 'enrollments', marks: ['Section_id', 'Student_id'], without: ['Last_name'] },
  {
    part: 'sections',
    marks: ['School_id', 'Section_id'],
    without: ['Student_id', 'Last_name', 'Person ID'],
  },
  { part: 'students', marks: ['School_id', 'Student_id', 'Last_name', 'First_name'] },
  { part: 'teachers', marks: ['School_id', 'Teacher_id', 'Last_name', 'First_name'] },
  { part: 'admins', marks: ['Admin_email', 'Last_name', 'First_name'] },
  { part: 'staff', marks: ['School_id', 'Staff_id', 'Last_name', 'First_name'] },
  {
    part: 'schools',
    marks: ['School_id', 'School_name'],
    without: ['Last_name', 'Person ID', 'Calendar ID'],
  },
];

const people = ['students', 'teachers', 'staff', 'admins'];

/** Columns that nobody but Clever has. */
const ownColumns = [
  ...['Frl_status', 'Ell_status', 'Iep_status', 'Hispanic_Latino', 'Home_language', 'Nces_id'],
  ...['Contact_sis_id', 'Student_street', 'State_teacher_id', 'Admin_title'],
];

/**
 * The files of a Clever export. A list of people by school alone may come from anywhere: only with
 * sections, or with a column that nobody else has, is it Clever's for certain.
 */
export function findClever(tables: readonly Table[], isThere: boolean): readonly FoundPart[] {
  const found = findByColumns(tables, parts);
  if (isThere) return found;
  if (!found.some(({ part }) => people.includes(part))) return [];
  const isCertain = found.some(
    ({ part, table }) =>
      part === 'enrollments' ||
      part === 'sections' ||
      ownColumns.some((name) => openFile(table).column(name) >= 0),
  );
  return isCertain ? found : found.map((one) => ({ ...one, confidence: 'likely' }));
}
