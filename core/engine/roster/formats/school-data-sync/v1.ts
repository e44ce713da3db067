import { cellEnd, cellStart, trimmedText, type Table } from '../../../tables/table.ts';
import type { ConvertedTables, FoundPart, RosterFormat } from '../roster-format.ts';
import { openFile, type PackageFile } from '../shared/columns.ts';
import { mendingDates } from '../shared/mend-dates.ts';
import { countedNotes } from '../shared/list-notes.ts';
import { openPackageFiles, packageParts, type PackageColumns } from '../shared/package-files.ts';
import {
  convertSectionRoster,
  type MemberFile,
  type SectionFile,
} from '../shared/section-roster.ts';
import { britishNames, findV1 } from './v1-parts.ts';

const names = {
  'Last Name': ['Last Name'],
  'First Name': ['First Name'],
  'Middle Name': ['Middle Name'],
};
const studentColumns = {
  'Person ID': ['SIS ID'],
  'Student Number': ['Student Number'],
  ...names,
  Grade: ['Grade'],
  'Birth Date': ['Birthdate'],
  'Graduation Year': ['Graduation Year'],
  Email: ['Secondary Email'],
};
const staffColumns = {
  'Person ID': ['SIS ID'],
  'Staff Number': ['Teacher Number'],
  ...names,
  Title: ['Title'],
  Email: ['Secondary Email'],
};
const termColumns = { start: 'Term StartDate', end: 'Term EndDate' };
const readColumns: PackageColumns = {
  School: ['SIS ID', 'Name'],
  Section: ['SIS ID', 'School SIS ID', ...Object.values(termColumns)],
  Student: ['School SIS ID', 'Status', ...Object.values(studentColumns).flat()],
  Teacher: ['School SIS ID', 'Status', ...Object.values(staffColumns).flat()],
  StudentEnrollment: ['Section SIS ID', 'SIS ID'],
  TeacherRoster: ['Section SIS ID', 'SIS ID'],
};
const openBritish = (table: Table, part: string) => openFile(table, britishNames(part));

/** Microsoft School Data Sync v1: School, Section, Student, Teacher, StudentEnrollment, TeacherRoster. */
export const schoolDataSync1: RosterFormat = {
  id: 'school-data-sync-1',
  label: 'School Data Sync v1',
  ...packageParts(readColumns, openBritish),
  find: findV1,
  convert: mendingDates(convertV1),
};

function convertV1(parts: readonly FoundPart[]): ConvertedTables {
  const format = schoolDataSync1.label;
  const { file, faults } = openPackageFiles(format, parts, readColumns, openBritish);
  if (faults.length > 0) return { format, tables: [], notes: [], faults };
  const [students, teachers] = [file('Student'), file('Teacher')];
  const withoutNames = [students, teachers].filter(
    (one) => one !== null && one.column('Last Name') < 0,
  );
  const rows = withoutNames.reduce((sum, one) => sum + one!.table.rowCount, 0);
  return convertSectionRoster({
    format,
    schools: file('School'),
    schoolColumns: { id: 'SIS ID', name: 'Name' },
    sections: file('Section'),
    sectionColumns: { section: 'SIS ID', school: 'School SIS ID', ...termColumns },
    students: memberFiles(students, studentColumns, ''),
    staff: memberFiles(teachers, staffColumns, 'Title'),
    studentSections: sectionFiles(file('StudentEnrollment')),
    staffSections: sectionFiles(file('TeacherRoster')),
    studentHeadings: Object.keys(studentColumns),
    notes: countedNotes([['Rows of people without a name, because their file has none', rows]]),
  });
}

function memberFiles(
  file: PackageFile | null,
  columns: Readonly<Record<string, readonly string[]>>,
  title: string,
): MemberFile[] {
  if (file === null) return [];
  const isActive = (row: number) => isActiveRow(file, row);
  return [{ file, id: 'SIS ID', columns, school: 'School SIS ID', title, isActive }];
}

/** Where there is no status, everybody who is listed is active. */
function isActiveRow({ table, column }: PackageFile, row: number): boolean {
  const status = column('Status');
  if (status < 0 || cellStart(table, row, status) === cellEnd(table, row, status)) return true;
  const text = trimmedText(table, row, status).toLowerCase();
  return text === '' || text === 'active';
}

function sectionFiles(file: PackageFile | null): SectionFile[] {
  if (file === null) return [];
  return [{ file, section: file.column('Section SIS ID'), person: file.column('SIS ID') }];
}
