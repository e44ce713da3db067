import { plainName } from '../../../tables/columns.ts';
import type { ConvertedTables, FoundPart, RosterFormat } from '../roster-format.ts';
import type { PackageFile } from '../shared/columns.ts';
import { mendingDates } from '../shared/mend-dates.ts';
import { countedNotes } from '../shared/list-notes.ts';
import { openPackageFiles, packageParts, type PackageColumns } from '../shared/package-files.ts';
import {
  convertSectionRoster,
  type MemberFile,
  type SectionFile,
} from '../shared/section-roster.ts';
import { joinStaff } from './join-staff.ts';
import { findClever } from './parts.ts';

const studentColumns = {
  'Person ID': ['Student_id'],
  'Student Number': ['Student_number'],
  'Last Name': ['Last_name'],
  'First Name': ['First_name'],
  'Middle Name': ['Middle_name'],
  Gender: ['Gender'],
  Grade: ['Grade'],
  'Birth Date': ['DOB'],
  'Graduation Year': ['Graduation_year'],
  Email: ['Student_email'],
};

/** The files of staff: the columns of ID, number, e-mail and title. */
const staffFiles = {
  teachers: ['Teacher_id', 'Teacher_number', 'Teacher_email', 'Title'],
  staff: ['Staff_id', '', 'Staff_email', 'Title'],
  admins: ['Staff_id', '', 'Admin_email', 'Admin_title'],
} as const;

const names = ['Last_name', 'First_name', 'Middle_name'];
const readColumns: PackageColumns = {
  schools: ['School_id', 'School_name'],
  students: ['School_id', ...Object.values(studentColumns).flat()],
  teachers: ['School_id', ...staffFiles.teachers, ...names],
  staff: ['School_id', 'Staff_id', 'Staff_email', 'Title', ...names],
  admins: ['School_id', 'Staff_id', 'Admin_email', 'Admin_title', ...names],
  sections: ['School_id', 'Section_id', 'Teacher_id', 'Teacher_2_id', 'Term_start', 'Term_end'],
  enrollments: ['Section_id', 'Student_id'],
};

/** Clever's SIS CSV files: those who are listed are enrolled, and terms stand in sections. */
export const clever: RosterFormat = {
  id: 'clever',
  label: 'Clever',
  ...packageParts(readColumns),
  find: findClever,
  convert: mendingDates(convertClever),
};

function convertClever(parts: readonly FoundPart[]): ConvertedTables {
  const { file, faults } = openPackageFiles('Clever', parts, readColumns);
  if (faults.length > 0) return { format: 'Clever', tables: [], notes: [], faults };
  const students = file('students');
  const sections = file('sections');
  const enrollments = file('enrollments');
  const teachers = staffFile('teachers', file('teachers'));
  const others = [staffFile('staff', file('staff')), staffFile('admins', file('admins'))].flat();
  const { ids, teacherOf, joined, unsure } = joinStaff(teachers[0] ?? null, others);
  const joinedFiles = others.map((one, index) => ({
    ...one,
    personOf: (row: number) => teacherOf[index]![row]!,
  }));
  return convertSectionRoster({
    format: 'Clever',
    schools: file('schools'),
    schoolColumns: { id: 'School_id', name: 'School_name' },
    sections,
    sectionColumns: {
      ...{ section: 'Section_id', school: 'School_id', start: 'Term_start', end: 'Term_end' },
    },
    students: students === null ? [] : [studentFile(students)],
    staff: [...teachers, ...joinedFiles],
    staffIds: ids,
    studentSections:
      enrollments === null ? [] : [inSection(enrollments, enrollments.column('Student_id'))],
    staffSections: sections === null ? [] : teachersOf(sections),
    studentHeadings: Object.keys(studentColumns),
    notes: countedNotes([
      ['Staff and admins who are teachers too, by e-mail and name: one person each', joined],
      [
        'Staff and admins who have the e-mail of a teacher, but another name, or not alone: not joined with the teacher',
        unsure,
      ],
    ]),
  });
}

function studentFile(file: PackageFile): MemberFile {
  return { file, id: 'Student_id', columns: studentColumns, school: 'School_id', title: '' };
}

/** A file of staff, as a list of one or none. */
function staffFile(
  part: keyof typeof staffFiles,
  file: PackageFile | null,
): (MemberFile & { readonly email: string })[] {
  if (file === null) return [];
  const [idColumn, number, email, title] = staffFiles[part];
  // Admins without an ID of their own have their e-mail.
  const id = file.column(idColumn) >= 0 ? idColumn : email;
  const columns = {
    'Person ID': [id],
    'Staff Number': [number],
    'Last Name': ['Last_name'],
    'First Name': ['First_name'],
    'Middle Name': ['Middle_name'],
    Title: [title],
    Email: [email],
  };
  return [{ file, id, email, columns, school: 'School_id', title }];
}

function inSection(file: PackageFile, person: number): SectionFile {
  return { file, section: file.column('Section_id'), person };
}

/** A section names its first teacher as Teacher_id and further ones as Teacher_2_id and so on. */
function teachersOf(file: PackageFile): SectionFile[] {
  const names = file.table.headings.map(plainName).filter((name) => /^teacher\d+id$/.test(name));
  return [...new Set(['Teacher_id', 'Teacher_2_id', ...names.sort()].map(file.column))]
    .filter((column) => column >= 0)
    .map((person) => inSection(file, person));
}
