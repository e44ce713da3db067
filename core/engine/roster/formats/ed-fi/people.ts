import { readDates, type PackageFile } from '../shared/columns.ts';
import { listPeople, type ListedPeople } from '../shared/people-table.ts';
import { rowsAbout } from '../shared/rows-about.ts';

const names = {
  'Last Name': ['lastSurname'],
  'First Name': ['firstName'],
  'Middle Name': ['middleName'],
  Suffix: ['generationCodeSuffix'],
  Email: ['electronicMailAddress'],
};
const studentColumns = {
  'Person ID': ['studentUniqueId'],
  'Student Number': ['studentUniqueId'],
  ...names,
  'Birth Date': ['birthDate'],
};
const staffColumns = {
  'Person ID': ['staffUniqueId'],
  'Staff Number': ['staffUniqueId'],
  ...names,
};

/** What an association says of a person: columns by heading, the latest by its date. */
interface Latest {
  readonly id: string;
  readonly date: string;
  readonly columns: Readonly<Record<string, readonly string[]>>;
}

const grade: Latest = {
  ...{ id: 'studentUniqueId', date: 'entryDate' },
  columns: { Grade: ['entryGradeLevelDescriptor', 'entryGradeLevel'] },
};
const title: Latest = {
  ...{ id: 'staffUniqueId', date: 'beginDate' },
  columns: {
    Title: ['positionTitle', 'staffClassificationDescriptor', 'staffClassification'],
  },
};

/** Makes Students; e-mails may stand in an association, grades do. */
export function listStudents(
  file: PackageFile | null,
  mails: PackageFile | null,
  entries: PackageFile | null,
): ListedPeople {
  const headings = [...Object.keys(studentColumns), 'Grade'];
  if (file === null) return listPeople('students', headings, []);
  const more = [...latestOf(file, entries, grade)];
  if (mails !== null && file.column('electronicMailAddress') < 0) {
    const rows = rowsAbout(file, 'studentUniqueId', mails, 'studentUniqueId');
    more.push({ file: mails, rows, columns: { Email: names.Email }, afterHash: [] });
  }
  return listPeople('students', headings, [
    { file, id: 'studentUniqueId', columns: studentColumns, more },
  ]);
}

/** Makes Staff, with the titles of their assignments. */
export function listStaff(file: PackageFile | null, assigned: PackageFile | null): ListedPeople {
  const headings = [...Object.keys(staffColumns), 'Title'];
  if (file === null) return listPeople('staff', headings, []);
  const more = latestOf(file, assigned, title);
  return listPeople('staff', headings, [
    { file, id: 'staffUniqueId', columns: staffColumns, more },
  ]);
}

function latestOf(file: PackageFile, other: PackageFile | null, { id, date, columns }: Latest) {
  if (other === null) return [];
  const { days } = readDates(other, date);
  const rows = rowsAbout(file, id, other, id, (row) => Math.max(0, days[row]!));
  return [{ file: other, rows, columns, afterHash: Object.keys(columns) }];
}
