import { describe, expect, test } from 'vitest';
import {
  cellText,
  createCsvSink,
  reportRows,
  reportStyle,
  scanCsv,
  tableFromRows,
  type Report,
  type Table,
} from '../../../core/engine/index.ts';
import {
  emptyTold,
  isToldTable,
  readTold,
  remindFilter,
  toldAndIn,
  toldColumns,
  toldGroupsReport,
  toldNotes,
  toldReport,
  writeTold,
  type Told,
  type ToldRow,
} from '../../../core/engine/inform/index.ts';
import { toldRow } from '../../../core/engine/inform/told/told.ts';
import type { Tables } from '../../helpers/district.ts';
import { peopleOf, usernamesOf } from './small-inform.ts';

const row: ToldRow = {
  personId: '0007',
  username: '=cmd',
  created: '2025-08-17',
  how: 'email',
  message: 'Welcome, "all"',
  at: '2025-08-18T06:00:00-05:00',
  expires: '2025-09-01',
  status: 'told',
  detail: 'line one\nline two',
};

/** A Told table written and read back. */
function written(told: Told, added: readonly ToldRow[]): Table {
  const pieces: Uint8Array[] = [];
  const sink = createCsvSink((piece) => pieces.push(piece.slice()), reportStyle);
  writeTold(told, added, sink);
  sink.finish();
  const bytes = new Uint8Array(Buffer.concat(pieces));
  const scanned = scanCsv(bytes, 'told', 'told.csv');
  if ('fault' in scanned) throw new Error(scanned.fault);
  return scanned.table;
}

function read(table: Table): Told {
  const reading = readTold(table);
  if ('faults' in reading) throw new Error(reading.faults.join('\n'));
  return reading.told;
}

describe('the Told table', () => {
  test('is read back as it was written, whatever stands in its cells', () => {
    const once = read(written(emptyTold(), [row]));
    expect(toldRow(once, 0)).toEqual(row);
    const twice = read(written(once, [{ ...row, status: 'unclear' }]));
    expect([toldRow(twice, 0), toldRow(twice, 1)]).toEqual([row, { ...row, status: 'unclear' }]);
    expect(once.table.headings).toEqual(toldColumns);
  });

  test('keeps columns of others, in any order, and gets those it lacks', () => {
    const table = tableFromRows('Told', 'the tab Told', [
      ['Mine', 'told_at', 'STATUS', 'message', 'user name'],
      ['keep', '2025-08-01', 'told', 'Welcome', 'jdoe'],
    ]);
    const after = written(read(table), [row]);
    expect(after.headings).toEqual([
      ...['Mine', 'told_at', 'STATUS', 'message', 'user name', 'Person ID', 'Account Created'],
      ...['How', 'Link Expires', 'Detail'],
    ]);
    expect(after.headings.map((_, column) => cellText(after, 0, column))).toEqual([
      ...['keep', '2025-08-01', 'told', 'Welcome', 'jdoe', '', '', '', '', ''],
    ]);
    expect(toldRow(read(after), 1)).toEqual(row);
  });

  test('without what it needs nobody is told: it says which column', () => {
    const lacking = tableFromRows('told', 'told.csv', [
      ['Username', 'Told At', 'Status', 'Status'],
    ]);
    expect(readTold(lacking)).toEqual({
      faults: [
        'told.csv: the column Message is missing; without it nobody knows who was told, so put it back',
        'told.csv: the column Status stands twice: keep one',
      ],
    });
  });

  test('is known by its name', () => {
    expect(['told', 'Told', ' TOLD '].map((name) => isToldTable({ name }))).toEqual([
      ...[true, true, true],
    ]);
    expect(isToldTable({ name: 'Told and in' })).toBe(false);
  });
});

const toldHeadings = [...toldColumns];
const tables: Tables = {
  schools: [
    ['School ID', 'School Name'],
    ['LHS', 'Lincoln High'],
    ['GMS', 'Grant Middle'],
  ],
  students: [
    ['Person ID', 'Student Number', 'Last Name', 'First Name', 'Grade'],
    ...['1', '2', '3', '4', '5', '6'].map((id) => [
      id,
      id,
      `L${id}`,
      `F${id}`,
      id === '6' ? '7' : '10',
    ]),
  ],
  staff: [
    ['Person ID', 'Staff Number', 'Last Name', 'First Name', 'Title'],
    ['51', '751', 'Smith', 'Ann', 'Teacher'],
  ],
  enrollments: [
    ['Person ID', 'School ID', 'Start Date'],
    ...['1', '2', '3', '4', '5'].map((id) => [id, 'LHS', '2025-08-11']),
    ['6', 'LHS', '2025-08-11'],
  ],
  assignments: [
    ['Person ID', 'School ID', 'Start Date'],
    ['51', 'GMS', '2025-08-11'],
  ],
  accounts: [
    ['Person ID', 'Username', 'Homepage', 'Enabled', 'Force Password Change', 'Total Login Count'],
    ['1', 'u1', '', 'Yes', 'Yes', '0'],
    ['2', 'u2', '', 'Yes', 'Yes', '0'],
    ['3', 'u3', '', 'Yes', 'Yes', '2'],
    ['4', 'u4', '', 'Yes', 'No', '1,024'],
    ['5', 'u5', '', 'No', 'Yes', '0'],
    ['6', 'u6', '', 'Yes', 'Yes', ''],
    ['51', 'asmith', 'Campus Instruction', 'Yes', 'No', '0'],
  ],
  told: [
    toldHeadings,
    // u1: told twice, the link told last is good for one more day.
    ['1', 'u1', '', 'email', 'Welcome', '2025-08-01T06:00:00Z', '2025-08-10', 'told', ''],
    ['1', 'u1', '', 'letter', 'Reminder', '2025-08-10T06:00:00Z', '2025-08-19', 'told', ''],
    // u2: its link expires today, so it has expired.
    ['2', 'u2', '', 'email', 'Welcome', '2025-08-01T06:00:00Z', '2025-08-18', 'told', ''],
    ['3', 'u3', '', 'email', 'Welcome', '2025-08-01T06:00:00Z', '2025-08-10', 'told', ''],
    ['6', 'u6', '', 'email', 'Welcome', '2025-08-01T06:00:00Z', '2025-08-10', 'failed', 'bounced'],
    ['5', 'u5', '', 'email', 'Welcome', '2025-08-01T06:00:00Z', '2025-08-10', 'told', ''],
  ],
};

function rows(report: Report<string>): string[][] {
  return reportRows(report, 0, report.rowCount);
}

describe('told and in, on 2025-08-18', () => {
  test('counts enabled accounts by school and grade, grades as numbers', () => {
    expect(rows(toldGroupsReport(toldAndIn(peopleOf(tables, null))))).toEqual([
      ['Grant Middle', '', '1', '0', '0', '0', '0'],
      ['Lincoln High', '7', '1', '0', '0', '0', '0'],
      ['Lincoln High', '10', '4', '3', '1', '2', '1'],
    ]);
  });

  test('says of each account how far it has come', () => {
    const report = toldReport(peopleOf(tables, null));
    expect(rows(report).map((cells) => [cells[3], cells.at(-1)])).toEqual([
      ['u1', 'told'],
      ['u2', 'link expired'],
      ['u3', 'logged in'],
      ['u4', 'password changed'],
      ['u6', 'not told'],
      ['asmith', 'not told'],
    ]);
    expect(rows(report)[0]).toEqual([
      ...['1', 'L1', 'F1', 'u1', 'Lincoln High', '10', '', '2', '2025-08-10T06:00:00Z'],
      ...['letter', 'Reminder', '2025-08-19', '0', 'told'],
    ]);
    expect(rows(report)[5]!.slice(4, 6)).toEqual(['Grant Middle', 'Teacher']);
  });

  test('the link of somebody who signs in by SAML does not expire: there is none', () => {
    const [headings, ...others] = tables['accounts']!;
    const accounts = [
      [...headings!, 'Authentication Type'],
      ...others.map((cells) => [...cells, cells[1] === 'u2' ? 'SAML Authentication' : '']),
    ];
    const people = peopleOf({ ...tables, accounts }, null);
    expect(rows(toldReport(people)).map((cells) => [cells[3], cells.at(-1)])[1]).toEqual([
      'u2',
      'told',
    ]);
    expect(toldAndIn(people).map(({ told, linkExpired }) => [told, linkExpired])).toEqual([
      ...[
        [0, 0],
        [0, 0],
        [3, 0],
      ],
    ]);
  });

  test('what the data does not say is told', () => {
    const accounts = [
      ['Person ID', 'Username', 'Enabled'],
      ['1', 'u1', 'Yes'],
    ];
    expect(toldNotes(peopleOf({ ...tables, accounts }, null))).toEqual([
      'accounts.csv: without the column Total Login Count nobody knows who has logged in: all count as not logged in',
      'accounts.csv: without the column Force Password Change nobody knows who has changed their password: all who logged in count',
    ]);
    expect(toldNotes(peopleOf(tables, null))).toEqual([]);
  });

  test('the last telling is the latest instant, whatever its offset and its row', () => {
    const toldAt = (...at: string[]) =>
      peopleOf(
        {
          ...tables,
          told: [
            ['Username', 'Message', 'Told At', 'Status', 'How'],
            ...at.map((one, i) => ['u1', 'Welcome', one, 'told', `telling ${i + 1}`]),
          ],
        },
        'students',
      );
    const lastOf = (...at: string[]) => {
      const people = toldAt(...at);
      return people.reader('told.how')(people.accounts[0]!);
    };
    // 23:30 at UTC-5 is 04:30 of the next day at UTC.
    expect(lastOf('2025-08-18T23:30:00-05:00', '2025-08-19T03:00:00Z')).toBe('telling 1');
    expect(lastOf('2025-08-19T01:00:00+0200', '2025-08-18T23:30:00Z')).toBe('telling 2');
    expect(lastOf('2025-08-18T23:30:00.2Z', '2025-08-18T23:30:00.10Z')).toBe('telling 1');
    expect(lastOf('2025-08-18T23:30:05Z', '2025-08-18T23:30:04.999Z')).toBe('telling 1');
    expect(lastOf('2025-12-31T23:59:00-01:00', '2026-01-01T00:30:00Z')).toBe('telling 1');
    // Rows are added at the end.
    expect(lastOf('2025-08-18T23:30:00Z', '2025-08-18T23:30:00Z')).toBe('telling 2');
    expect(lastOf('2025-08-18T23:30:00Z', 'last week')).toBe('telling 2');
    expect(lastOf('last week', '2025-08-18T23:30:00Z')).toBe('telling 2');
  });

  test('filters look at the instant of a telling by the clock where the data lives', () => {
    const told = [
      ['Username', 'Message', 'Told At', 'Status'],
      ['u1', 'Welcome', '2025-08-18T02:30:00.000Z', 'told'],
      ['u2', 'Welcome', '2025-08-18T04:00:00+02:00', 'told'],
      ['u3', 'Welcome', '2025-08-17T23:00', 'told'],
    ];
    const found = (minutes: number, operator: string, value: string) => {
      const now = '2025-08-18T06:00';
      const people = peopleOf({ ...tables, told }, 'students', now, '', () => minutes);
      const where = { of: [{ field: 'told.at', operator, values: [value] }] };
      return usernamesOf({ name: 'f', type: 'students', where }, people);
    };
    expect(found(0, '=', 'today')).toEqual(['u1', 'u2']);
    // Five hours behind UTC it was still the evening of the 17th.
    expect(found(-300, '=', '2025-08-17')).toEqual(['u1', 'u2', 'u3']);
    expect(found(120, '>=', '2 hours ago')).toEqual(['u1', 'u2']);
    expect(found(0, '>=', '2025-08-18T02:15')).toEqual(['u1']);
  });

  test('each telling is read by the clock of its own day, and hours pass while clocks are changed', () => {
    // New York: four hours behind UTC until 2 November, 06:00 UTC, then five.
    const newYork = (instant: number) => (instant < Date.UTC(2025, 10, 2, 6) ? -240 : -300);
    const told = [
      ['Username', 'Message', 'Told At', 'Status'],
      // 23:30 in the evening of 1 November.
      ['u1', 'Welcome', '2025-11-02T03:30:00.000Z', 'told'],
      // 00:30 on 2 November.
      ['u2', 'Welcome', '2025-11-02T04:30:00.000Z', 'told'],
      // 23:30 on 2 November, by the clock of winter.
      ['u3', 'Welcome', '2025-11-03T04:30:00.000Z', 'told'],
    ];
    const found = (now: string, operator: string, value: string) => {
      const people = peopleOf({ ...tables, told }, 'students', now, '', newYork);
      const where = { of: [{ field: 'told.at', operator, values: [value] }] };
      return usernamesOf({ name: 'f', type: 'students', where }, people);
    };
    expect(found('2025-12-01T08:00', '=', '2025-11-01')).toEqual(['u1']);
    expect(found('2025-12-01T08:00', '=', '2025-11-02')).toEqual(['u2', 'u3']);
    // That day had 25 hours: 24 hours before 00:15 it was 01:15 of the day before.
    expect(found('2025-11-03T00:15', '>=', '24 hours ago')).toEqual(['u3']);
    expect(found('2025-11-03T00:15', '>=', '25 hours ago')).toEqual(['u2', 'u3']);
  });

  test('those told and not in yet are a filter', () => {
    expect(usernamesOf(remindFilter('students'), peopleOf(tables, 'students'))).toEqual([
      'u1',
      'u2',
    ]);
  });

  test('what was told can be filtered by', () => {
    const people = peopleOf(tables, 'students');
    const find = (field: string, operator: string, ...values: string[]) =>
      usernamesOf(
        { name: 'f', type: 'students', where: { of: [{ field, operator, values }] } },
        people,
      );
    expect(find('told.times', '=', '0')).toEqual(['u4', 'u6']);
    expect(find('told.at', '>=', '2025-08-05')).toEqual(['u1']);
    expect(find('told.how', '=', 'letter')).toEqual(['u1']);
    expect(find('told.message', 'LIKE', 'wel%')).toEqual(['u2', 'u3', 'u5']);
    expect(find('told.expires', '<=', 'today')).toEqual(['u2', 'u3', 'u5']);
    expect(find('accountManagement.uniqueLinkExpirationDate', '>', 'today')).toEqual(['u1']);
  });
});
