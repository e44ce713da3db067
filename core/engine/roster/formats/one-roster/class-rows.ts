import { formatDay, type Day } from '../../../tables/dates.ts';
import { rowNumber, trimmedText } from '../../../tables/table.ts';
import { findCell, isDeleted, keyOfCell, readDates } from '../shared/columns.ts';
import type { District } from './district.ts';
import { isNoSchool } from './orgs.ts';
import { staff, student } from './people.ts';
import { roleOfCell } from './roles.ts';
import { addDays, addRaw, findStay, type Stay, type Stays } from '../shared/stays.ts';
import { divideByYear, latestYear, openEnd } from '../shared/years.ts';

/**
 * Sums the class enrollments up: those of students by school and school year, those of staff by
 * school. Gives sentences about columns that cannot be read.
 */
export function readClassRows(district: District, ofStudents: Stays, ofStaff: Stays): string[] {
  const { enrollments, people, orgs, classes, roles, tally } = district;
  if (enrollments === null) return [];
  const { table, column } = enrollments;
  const begins = readDates(enrollments, 'beginDate');
  const ends = readDates(enrollments, 'endDate');
  const faults = [begins.fault, ends.fault].filter((fault) => fault !== null);
  if (faults.length > 0) return faults;
  const damageOf = new Map(table.damage.map(({ row, kind }) => [row, kind]));
  const [classColumn, schoolColumn] = [column('classSourcedId'), column('schoolSourcedId')];
  const [userColumn, roleColumn] = [column('userSourcedId'), column('role')];
  const [statusColumn, beginColumn] = [column('status'), column('beginDate')];
  const endColumn = column('endDate');
  for (let row = 0; row < table.rowCount; row++) {
    if (isDeleted(table, row, statusColumn)) {
      tally.deletedRows++;
      continue;
    }
    const person = keyOfCell(people.ids, table, row, userColumn);
    const role = roleOfCell(roles, table, row, roleColumn);
    const kind = roles.kinds[role];
    const bit = kind === 'student' ? student : kind === 'staff' ? staff : 0;
    if (bit === 0 || (person < people.known && (people.bits[person]! & bit) === 0)) {
      tally.strayRows++;
      continue;
    }
    const org = keyOfCell(orgs.ids, table, row, schoolColumn);
    if (isNoSchool(orgs, org)) {
      tally.rowsElsewhere++;
      continue;
    }
    const inClass = findCell(classes.ids, table, row, classColumn);
    const own = begins.days[row]!;
    const begin = own === 0 && inClass >= 0 ? classes.start[inClass]! : own;
    const year = inClass < 0 ? -1 : classes.year[inClass]!;
    // Version 1.0 has no ends of its own: students stay until the school year ends.
    const isTimeless = endColumn < 0 && bit === student;
    const end = isTimeless ? (district.years[year]?.end ?? 0) : ends.days[row]!;
    const stay: Stay = { person, org, year, begin, end, role, row: rowNumber(table, row) };
    const stays = bit === student ? ofStudents : ofStaff;
    const damage = damageOf.get(row) ?? null;
    if (damage !== null || begin < 0 || end < 0 || (end > 0 && end < begin)) {
      if (damage === null) tally.unusableDates++;
      addRaw(stays, bit === student ? { ...stay, year: anyYear(district, stay) } : stay, {
        begin: own === 0 ? formatDay(begin) : trimmedText(table, row, beginColumn),
        end: trimmedText(table, row, endColumn),
        damage,
      });
    } else if (bit === student) {
      addStudent(district, stays, stay);
    } else {
      const days = { begin: begin === 0 ? startOf(district, stay) : begin, end: orOpen(end) };
      addDays(stays, { ...stay, ...days, year: -1 }, 0);
    }
  }
  return [];
}

function addStudent(district: District, stays: Stays, stay: Stay): void {
  const { memberships, years, calendars, tally } = district;
  if (memberships.dates !== null) {
    const at = findStay(stays, stay.person, stay.org);
    if (at >= 0 && stays.fixed.items[at] === 1) return;
  }
  const span = { begin: stay.begin, end: stay.end, goesOn: false, stated: stay.year };
  const fits = divideByYear(span, years, calendars.yearsAt(stay.org), (year, begin, end) => {
    addDays(stays, { ...stay, year, begin, end }, 0);
  });
  if (!fits) tally.outsideYears++;
}

/** The school year of the class, else the current one. */
function anyYear({ years, calendars }: District, { org, year }: Stay): number {
  const at = calendars.yearsAt(org);
  return at.includes(year) ? year : latestYear(years, at);
}

function startOf(district: District, stay: Stay): Day {
  return district.years[anyYear(district, stay)]?.start ?? 0;
}

function orOpen(end: Day): Day {
  return end === 0 ? openEnd : end;
}
