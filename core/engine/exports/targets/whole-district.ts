import type { ExportBatch } from '../export-batch.ts';
import type { ToldValue } from '../export-target.ts';

/** Why a file about everybody cannot be made of the data there is; null if it can. */
export function lacksForAll({ plan }: ExportBatch, label: string): string | null {
  const { people, enrollments, assignments } = plan.context.roster;
  const tables = {
    Students: people.students.found,
    Enrollments: enrollments.found,
    Staff: people.staff.found,
    'District Assignments': assignments.found,
  };
  const missing = Object.entries(tables).flatMap(([name, found]) => (found === null ? [name] : []));
  if (missing.length === 0) return null;
  return `${label} takes everybody in one set, students and staff, and whoever is not in it counts as gone: add ${missing.join(', ')} to the data`;
}

/** Told of who stands among the users and at no school, so that the file of roles has no row of them. */
export const withoutRole: ToldValue = {
  value: 'orgIds',
  about: 'role',
  sentence:
    'is missing in roles.csv, so that nobody sees them at a school there: there is no current or future enrollment or assignment, or its school is not in the file of schools',
};
