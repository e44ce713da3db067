import type { Table } from '../../../tables/table.ts';
import { findHeadings, plainHeading } from '../headings.ts';
import { staffWords, studentWords } from './meanings.ts';

/** The headings that speak for students and those that speak for staff members. */
export interface PeopleSigns {
  readonly student: readonly string[];
  readonly staff: readonly string[];
}

/** Says by its headings whose sheet a table is; the class teacher's name is no sign. */
export function signsOf(table: Table): PeopleSigns {
  const asStudents = findHeadings(table, studentWords);
  const asStaff = findHeadings(table, staffWords);
  const names = (pattern: RegExp, headings: readonly string[]) =>
    headings.filter((heading) => pattern.test(plainHeading(heading)));
  const ofStudents = ['grade', 'graduationYear', 'noShow', 'serviceType'] as const;
  const ofStaff = ['title', 'role'] as const;
  const student = [
    ...names(/student|pupil|^stu(id|num)|enrol/, headingsIn(table, asStudents.column)),
    ...ofStudents.map(asStudents.heading),
  ];
  const staff = [
    ...names(/staff|employ|teacher|faculty|^emp|hire|terminat/, headingsIn(table, asStaff.column)),
    ...ofStaff.map(asStaff.heading),
  ];
  return {
    student: student.filter((text) => text !== ''),
    staff: staff.filter((text) => text !== ''),
  };
}

/** The headings that have a meaning in these words. */
function headingsIn(
  { headings }: Table,
  column: (meaning: keyof typeof studentWords) => number,
): string[] {
  const used = new Set((Object.keys(studentWords) as (keyof typeof studentWords)[]).map(column));
  return headings.filter((_, index) => used.has(index));
}
