import { accountTypeLabels } from '../../request/labels.ts';
import type { Roster } from '../../roster/roster.ts';
import type { FoundTable } from '../../roster/workbook.ts';
import { columnsNamed } from '../../tables/columns.ts';
import { keyText } from '../../tables/key-index.ts';
import { trimmedText } from '../../tables/table.ts';
import { readYesNoCell } from '../../tables/yes-no.ts';
import { currentRecords } from './current-records.ts';
import type { FieldKind, FieldTable } from './field-names.ts';
import {
  foundTable,
  type FieldSource,
  type InformField,
  type PersonValue,
  type ToldValue,
} from './fields.ts';
import { momentColumn } from './moment-column.ts';
import { formatMoment } from './moments.ts';
import type { ToldAccounts } from '../told/told-accounts.ts';
import type { ToldColumn } from '../told/told.ts';

/** What readers of fields read. */
export interface ReadAccounts {
  readonly roster: Roster;
  readonly told: ToldAccounts;
  readonly expirationDate: string;
  readonly isStudent: (account: number) => boolean;
}

type Reader = (account: number) => string;

/** A function that gives a field's text of an account. */
export function fieldReader(read: ReadAccounts, { source, kind }: InformField): Reader {
  if (source.of === 'link') {
    const last = toldReader(read.told, 'expires');
    return read.expirationDate === '' ? last : () => read.expirationDate;
  }
  if (source.of === 'told') return toldReader(read.told, source.value);
  if (source.of === 'person') return personReader(read, source.value);
  return columnReader(read, source, kind);
}

/**
 * The row of a table that a merge reads of an account, -1 for none: of Enrollments and District
 * Assignments the current record, else the next, else the last.
 */
export function rowFinder(read: ReadAccounts, table: FieldTable): (account: number) => number {
  const { people, accounts, asOf } = read.roster;
  if (table === 'accounts') return (account) => account;
  if (table === 'students' || table === 'staff') {
    const { rowOf } = people[table];
    return (account) => rowOf[accounts.person[account]!]!;
  }
  const placing = currentRecords(read.roster[table], people.ids.count, asOf);
  return (account) => placing[accounts.person[account]!]!;
}

function columnReader(
  read: ReadAccounts,
  { of, column }: Extract<FieldSource, { of: FieldTable }>,
  kind: FieldKind,
): Reader {
  const found = foundTable(read.roster, of);
  if (found === null) return () => '';
  const row = rowFinder(read, of);
  const cell = cellReader(found, column, kind);
  return (account) => {
    const at = row(account);
    return at < 0 ? '' : cell(at);
  };
}

/**
 * A cell's text as it is shown: dates and yes and no all alike, a blank number of logins as 0
 * (T23).
 */
function cellReader({ table }: FoundTable, column: number, kind: FieldKind): Reader {
  if (kind === 'text') return (row) => trimmedText(table, row, column);
  if (kind === 'number') return (row) => trimmedText(table, row, column) || '0';
  if (kind === 'yesNo') {
    return (row) => (readYesNoCell(table, row, column) === 'yes' ? 'Yes' : 'No');
  }
  const moments = momentColumn(table, column);
  return (row) =>
    moments[row]! > 0 ? formatMoment(moments[row]!) : trimmedText(table, row, column);
}

function personReader(read: ReadAccounts, value: PersonValue): Reader {
  const { roster, isStudent } = read;
  const { accounts, people, schools } = roster;
  const label = (account: number) => accountTypeLabels[isStudent(account) ? 'students' : 'staff'];
  const students = (name: string) => namedColumn(read, 'students', name);
  const staff = (name: string) => namedColumn(read, 'staff', name);
  const records = (name: string) => namedColumn(read, 'enrollments', name);
  const [ofStudent, ofStaff]: [Reader, Reader] = {
    'First Name': (): [Reader, Reader] => [students('First Name'), staff('First Name')],
    'Last Name': (): [Reader, Reader] => [students('Last Name'), staff('Last Name')],
    Email: (): [Reader, Reader] => [students('Email'), staff('Email')],
    Number: (): [Reader, Reader] => [students('Student Number'), staff('Staff Number')],
    Grade: (): [Reader, Reader] => [orElse(students('Grade'), records('Grade')), () => ''],
    Homeroom: (): [Reader, Reader] => [orElse(students('Homeroom'), records('Homeroom')), () => ''],
    'Account Type': (): [Reader, Reader] => [label, label],
    'Person ID': (): [Reader, Reader] => {
      const id = (account: number) => keyText(people.ids, accounts.person[account]!);
      return [id, id];
    },
    School: (): [Reader, Reader] => [schoolReader('enrollments'), schoolReader('assignments')],
  }[value]();
  return (account) => (isStudent(account) ? ofStudent(account) : ofStaff(account));

  function schoolReader(table: 'enrollments' | 'assignments'): Reader {
    const row = rowFinder(read, table);
    const { school } = roster[table];
    return (account) => {
      const at = row(account);
      return at < 0 || school[at]! < 0 ? '' : schools.names[school[at]!]!;
    };
  }
}

/** Reads a column by its heading; where there is none, nothing. */
function namedColumn(read: ReadAccounts, of: FieldTable, name: string): Reader {
  const found = foundTable(read.roster, of);
  const [column] = found === null ? [] : columnsNamed(found.table, name);
  return column === undefined ? () => '' : columnReader(read, { of, column }, 'text');
}

function orElse(first: Reader, second: Reader): Reader {
  return (account) => first(account) || second(account);
}

const toldHeadings: Readonly<Record<Exclude<ToldValue, 'times'>, ToldColumn>> = {
  at: 'Told At',
  how: 'How',
  message: 'Message',
  expires: 'Link Expires',
};

function toldReader({ told, times, last }: ToldAccounts, value: ToldValue): Reader {
  if (value === 'times') return (account) => String(times[account]);
  const column = told.column(toldHeadings[value]);
  return (account) => {
    const row = last[account]!;
    return row < 0 ? '' : trimmedText(told.table, row, column);
  };
}
