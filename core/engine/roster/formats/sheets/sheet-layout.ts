import type { Table } from '../../../tables/table.ts';
import { plainHeading, type FoundHeadings, type HeadingWords } from '../headings.ts';
import type { Confidence, FoundPart } from '../roster-format.ts';
import type { SheetMeaning } from './meanings.ts';
import type { StatusWords } from './statuses.ts';

/** A layout with a row for each person, or for each stay of a person at a school. */
export interface SheetLayout {
  readonly id: string;
  /** As people call it: `PowerSchool students`. */
  readonly label: string;
  readonly people: 'students' | 'staff';
  readonly words: HeadingWords<SheetMeaning>;
  readonly statuses: StatusWords;
  /** Grades that the system writes in its own way, and what they are called. */
  readonly grades: Readonly<Record<string, string>>;
  /** Is the table such a sheet? How sure, and by what. */
  readonly recognise: (
    table: Table,
    found: FoundHeadings<SheetMeaning>,
  ) => Pick<FoundPart, 'confidence' | 'why'> | null;
}

/** A table that is such a sheet, with its columns found. */
export interface Sheet {
  readonly table: Table;
  readonly layout: SheetLayout;
  readonly found: FoundHeadings<SheetMeaning>;
}

/** Has the sheet names and something that tells people apart? Without these it is none. */
export function hasPeople({ column }: FoundHeadings<SheetMeaning>): boolean {
  const isNamed = column('fullName') >= 0 || column('lastName') >= 0;
  return isNamed && idColumn({ column }) >= 0;
}

/** The column whose cells tell people apart: their ID, else their number, else the state's. */
export function idColumn({ column }: Pick<FoundHeadings<SheetMeaning>, 'column'>): number {
  const own = (['personId', 'number', 'stateId'] as const).find((meaning) => column(meaning) >= 0);
  return own === undefined ? -1 : column(own);
}

/** The headings of these meanings that the sheet has, for telling by what it is known. */
export function headingsOf(
  { heading }: FoundHeadings<SheetMeaning>,
  meanings: readonly SheetMeaning[],
): string[] {
  return meanings.map(heading).filter((text) => text !== '');
}

/** Columns of packages and other systems, which have formats of their own. */
const ofPackages: ReadonlySet<string> = new Set(
  [
    ...['sourcedId', 'userSourcedId', 'School SIS ID', 'Section SIS ID', 'School DfE Number'],
    ...['StudentUniqueId', 'StaffUniqueId', 'Section ID', 'Contact SIS ID'],
    ...['Org Unit Path', 'SamAccountName'],
  ].map(plainHeading),
);

/** Has the table a column of a package? Then it is no sheet, whatever else it has. */
function isOfPackage({ headings }: Table): boolean {
  return headings.some((heading) => ofPackages.has(plainHeading(heading)));
}

/** Columns that tell when people are at a school, or how they stand: lists of packages lack them. */
const stayColumns: readonly SheetMeaning[] = [
  ...(['startDate', 'endDate', 'status', 'isActive', 'schoolYear'] as const),
  ...(['calendarId', 'calendarName'] as const),
];

/**
 * How sure it is that a table with people is a sheet in anybody's wording; null if it is not. With
 * the IDs of schools and people and no word of stays it is as much a list of Clever's.
 */
export function sheetConfidence(
  table: Table,
  found: FoundHeadings<SheetMeaning>,
): Confidence | null {
  if (!hasPeople(found) || isOfPackage(table)) return null;
  if (headingsOf(found, stayColumns).length > 0) return 'certain';
  const has = (name: string) => table.headings.some((heading) => plainHeading(heading) === name);
  const isListed = has('studentid') || has('staffid') || has('teacherid');
  return has('schoolid') && isListed ? null : 'likely';
}
