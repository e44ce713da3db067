import { count } from '../shared/list-notes.ts';
import { formatDay } from '../../../tables/dates.ts';
import type { Table } from '../../../tables/table.ts';
import type { SheetCalendars } from './calendars.ts';
import type { PeopleSources } from './people-tables.ts';
import { yearName, type EndYear } from '../shared/years.ts';
import { firstDay, lastDay } from './school-years.ts';
import type { SheetSchools } from './schools.ts';
import { accountSign } from './sheet-accounts.ts';
import type { Sheet } from './sheet-layout.ts';
import { longAgo, type StayTally } from './stays.ts';

/** What was made of sheets. */
export interface MadeOfSheets {
  readonly ofStudents: PeopleSources;
  readonly ofStaff: PeopleSources;
  readonly tallies: { readonly students: StayTally; readonly staff: StayTally };
  readonly schools: SheetSchools;
  readonly calendars: SheetCalendars;
  readonly latest: EndYear;
  readonly accounts: Table | null;
}

/** Says what was made of sheets and what was inferred. */
export function describeSheets(sheets: readonly Sheet[], made: MadeOfSheets): string[] {
  const { ofStudents, ofStaff, tallies } = made;
  return [
    ...sheets.map(sheetNote),
    ...peopleNotes(ofStudents, 'student', 'students'),
    ...peopleNotes(ofStaff, 'staff member', 'staff members'),
    ...schoolNotes(made.schools),
    ...calendarNotes(made),
    ...stayNotes(tallies.students, 'enrollment', 'enrollments'),
    ...stayNotes(tallies.staff, 'district assignment', 'district assignments'),
    ...sheets.flatMap((sheet) => columnNotes(sheet, made)),
    ...accountNotes(sheets, made.accounts),
  ];
}

function sheetNote({ table, layout, found }: Sheet): string {
  const id = (['personId', 'number', 'stateId'] as const).map(found.heading).find(Boolean)!;
  return `${table.source} (${layout.label}): ${count(table.rowCount, 'row', 'rows')}, people told apart by ${id}`;
}

function peopleNotes({ people }: PeopleSources, one: string, many: string): string[] {
  const { ids, furtherRows, contradictory } = people;
  const notes: string[] = [];
  if (furtherRows > 0) {
    notes.push(
      `${count(ids.count, one, many)}: ${count(furtherRows, 'row is', 'rows are')} about somebody who has a row before`,
    );
  }
  if (contradictory > 0) {
    notes.push(
      `The rows of ${count(contradictory, one, many)} differ in names or other data of the person, so they are not used (see the problems)`,
    );
  }
  return notes;
}

function schoolNotes({ names, renamed, schoolless }: SheetSchools): string[] {
  const notes = schoolless.map(
    ({ table }) =>
      `${table.source} has no column for the school: all its people are at one school, called School`,
  );
  if (schoolless.length === 0) {
    notes.push(`${count(names.length, 'school was', 'schools were')} made of what the rows name`);
  }
  if (renamed.length > 0) {
    const some = renamed.slice(0, 3).join(', ');
    notes.push(
      `${count(renamed.length, 'school goes', 'schools go')} by several names, of which the first counts: ${some}`,
    );
  }
  return notes;
}

function calendarNotes({ calendars, latest }: MadeOfSheets): string[] {
  if (latest === 0) {
    return [
      'No date can be read and no school year is given: no calendars were made, so accounts cannot be disabled by calendars',
    ];
  }
  const made = calendars.made();
  const own = calendars.list.length - made;
  const notes: string[] = [];
  if (own > 0) notes.push(`${count(own, 'calendar is', 'calendars are')} named in the rows`);
  const undated = calendars.list.filter(({ start, end }) => start === 0 || end === 0).length;
  if (undated > 0) {
    notes.push(`${count(undated, 'calendar has', 'calendars have')} no dates (see the problems)`);
  }
  if (made > 0) {
    const years = [...new Set(calendars.list.map(({ year }) => year))].sort((a, b) => a - b);
    const named = years.slice(-4).map((year) => yearName(year));
    const from = formatDay(firstDay(latest));
    const to = formatDay(lastDay(latest));
    notes.push(
      `${count(made, 'calendar was', 'calendars were')} made, one for each school and school year (${named.join(', ')}); no sheet gives their dates, so a school year runs from July 1 to June 30: ${yearName(latest)} from ${from} to ${to}`,
    );
  }
  return notes;
}

function stayNotes(tally: StayTally, one: string, many: string): string[] {
  const told: readonly (readonly [number, string])[] = [
    [tally.withoutSchool, `Rows that name no school, which make no ${one}`],
    [
      tally.undated,
      `Rows without a start date, whose ${one} counts as begun (with its calendar, else on ${formatDay(longAgo)})`,
    ],
    [
      tally.endedUndated,
      `Rows that are over by their status and have no end date, whose ${one} counts as ended (both dates read ${formatDay(longAgo)})`,
    ],
    [
      tally.continued,
      `Rows that reach into several school years, which make one ${one} in each (of past years, in the last two)`,
    ],
  ];
  const notes = told.filter(([times]) => times > 0).map(([times, text]) => `${text}: ${times}`);
  if (tally.unknown.length > 0) {
    const rows = tally.unknown.reduce((sum, word) => sum + word.rows, 0);
    const words = tally.unknown.slice(0, 5).map(({ word, rows: times, source, firstRow }) => {
      const shown = word.length > 40 ? `${word.slice(0, 40)}...` : word;
      return `${shown} (${times}, first in row ${firstRow} of ${source})`;
    });
    const more = tally.unknown.length > 5 ? ` and ${tally.unknown.length - 5} more` : '';
    notes.push(
      `Status words that are not known, so that the ${many} of ${count(rows, 'row', 'rows')} count for nobody: ${words.join(', ')}${more}`,
    );
  }
  return notes;
}

function columnNotes(sheet: Sheet, { ofStudents, ofStaff }: MadeOfSheets): string[] {
  const { table, found } = sheet;
  const notes: string[] = [];
  const full = ofStudents.fullNames.get(sheet) ?? ofStaff.fullNames.get(sheet);
  if (full !== undefined) {
    const heading = found.heading('fullName');
    const [how, unsure] =
      full.order === 'lastFirst'
        ? ['at the comma, last name first', 'without a comma, which are all last name']
        : ['before the last word, which is the last name', 'of three or more words: check them'];
    const some = full.unsure > 0 ? `; ${full.unsure} ${unsure}` : '';
    notes.push(`${table.source}: ${heading} is divided ${how}${some}`);
  }
  if (found.column('serviceType') >= 0) {
    notes.push(
      `${table.source}: every ${found.heading('serviceType')} counts, not only primary enrollments`,
    );
  }
  return notes;
}

function accountNotes(sheets: readonly Sheet[], accounts: Table | null): string[] {
  const notes: string[] = [];
  for (const sheet of sheets) {
    const username = sheet.found.heading('username');
    const sign = accountSign(sheet);
    if (sign !== '') {
      notes.push(
        `${sheet.table.source}: ${username} is taken for the accounts there are, because ${sign} stands beside it`,
      );
    } else if (username !== '') {
      notes.push(
        `${sheet.table.source}: ${username} is not used: a username alone does not say that there is an account (a column Account Enabled would)`,
      );
    }
  }
  if (accounts === null) {
    notes.push(
      'User accounts are not made from these sheets: they come from an account list or an accounts.csv beside them',
    );
  }
  return notes;
}
