import { selectRows } from '../../../tables/select-rows.ts';
import type { Table } from '../../../tables/table.ts';
import { findHeadings, plainHeading, type HeadingWords, type SaidHeadings } from '../headings.ts';
import type { FoundPart } from '../roster-format.ts';
import { count } from '../shared/list-notes.ts';
import { createWordReader } from '../word-reader.ts';
import { staffWords, studentWords, type SheetMeaning } from './meanings.ts';
import { headingsOf, sheetConfidence, type Sheet } from './sheet-layout.ts';
import { staffSheet } from './staff-sheet.ts';
import { studentSheet } from './student-sheet.ts';

/** The part of a sheet that has students and staff members, and a column that says which. */
export const mixedSheet = { id: 'mixed-sheet', label: 'student and staff sheet' } as const;

/** What people call the column that says whether somebody is a student. */
const kindHeadings = [
  ...['Role', 'Type', 'User Type', 'Person Type', 'User Role', 'Person Role', 'Primary Role'],
  ...['Account Type', 'Affiliation', 'Roster Role', 'Member Type', 'Rol', 'Tipo'],
].map(plainHeading);

const ofStudents = words([
  ...['student', 'students', 'pupil', 'pupils', 'learner', 'learners'],
  ...['estudiante', 'estudiantes', 'alumno', 'alumna', 'alumnos'],
]);
const ofStaff = words([
  ...['staff', 'staff member', 'employee', 'teacher', 'teachers', 'faculty'],
  ...['administrator', 'admin', 'principal', 'assistant principal', 'counselor', 'counsellor'],
  ...['aide', 'teacher aide', 'para', 'paraprofessional', 'substitute', 'support staff', 'nurse'],
  ...['librarian', 'secretary', 'coach', 'personal', 'maestro', 'maestra', 'docente', 'profesor'],
  ...['profesora', 'empleado', 'empleada', 'director', 'directora'],
]);

/** The words of both, those of students first. */
export const mixedWords: HeadingWords<SheetMeaning> = bothWords();

function bothWords(): HeadingWords<SheetMeaning> {
  const both: Record<SheetMeaning, readonly string[]> = { ...studentWords };
  for (const meaning of Object.keys(both) as SheetMeaning[]) {
    both[meaning] = [...new Set([...both[meaning], ...staffWords[meaning]])];
  }
  return both;
}

/** Is it a sheet of students and staff members? How sure, and by what. */
export function recogniseMixed(table: Table): FoundPart[] {
  const column = kindColumn(table);
  if (column < 0) return [];
  const found = findHeadings(table, mixedWords);
  const confidence = sheetConfidence(table, found);
  const stays = headingsOf(found, ['schoolId', 'schoolName', 'startDate', 'status', 'grade']);
  if (confidence === null || stays.length === 0) return [];
  const { students, staff } = divideRows(table, column);
  const known = students.length + staff.length;
  if (students.length === 0 || staff.length === 0 || known * 2 < table.rowCount) return [];
  const why = `its column ${table.headings[column]!}, which names students and staff members`;
  const { id: part, label } = mixedSheet;
  return [{ table, part, label, confidence, why }];
}

/** The two sheets that it is, and what to know about the rows of neither. */
export function openMixed(
  table: Table,
  said: SaidHeadings | undefined,
): { readonly sheets: readonly Sheet[]; readonly note: string } {
  const column = kindColumn(table);
  const { students, staff, others } = divideRows(table, column);
  const open = (layout: Sheet['layout'], rows: readonly number[]): Sheet => {
    const part = selectRows(table, Int32Array.from(rows));
    return { table: part, layout, found: findHeadings(part, layout.words, said) };
  };
  const left = [...others.values()].reduce((sum, rows) => sum + rows, 0);
  const named = [...others].slice(0, 5).map(([word, rows]) => `${shown(word)} (${rows})`);
  const more = others.size > 5 ? ` and ${others.size - 5} more` : '';
  const neither =
    left === 0
      ? ''
      : `; ${count(left, 'row says', 'rows say')} neither and ${left === 1 ? 'is' : 'are'} not used: ${named.join(', ')}${more}`;
  return {
    sheets: [
      open({ ...studentSheet, words: { ...mixedWords, title: [], role: [] } }, students),
      open({ ...staffSheet, words: { ...mixedWords, grade: [], graduationYear: [] } }, staff),
    ],
    note: `${table.source}: ${table.headings[column]!} says whose each row is, a student's (${students.length}) or a staff member's (${staff.length})${neither}`,
  };
}

function shown(word: string): string {
  return word === '' ? 'empty' : word.length > 40 ? `${word.slice(0, 40)}...` : word;
}

function kindColumn({ headings }: Table): number {
  const plain = headings.map(plainHeading);
  const known = kindHeadings.find((heading) => plain.includes(heading));
  return known === undefined ? -1 : plain.indexOf(known);
}

function divideRows(table: Table, column: number) {
  const students: number[] = [];
  const staff: number[] = [];
  const others = new Map<string, number>();
  const read = createWordReader((word) => ({ word, plain: plainHeading(word) }));
  for (let row = 0; row < table.rowCount; row++) {
    const { word, plain } = read(table, row, column);
    if (ofStudents.has(plain)) students.push(row);
    else if (ofStaff.has(plain)) staff.push(row);
    else others.set(word, (others.get(word) ?? 0) + 1);
  }
  return { students, staff, others };
}

function words(list: readonly string[]): ReadonlySet<string> {
  return new Set(list.map(plainHeading));
}
