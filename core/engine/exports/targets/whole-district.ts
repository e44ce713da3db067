import type { ExportBatch } from '../export-batch.ts';

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
