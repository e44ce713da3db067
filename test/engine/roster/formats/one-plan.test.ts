import { describe, expect, test } from 'vitest';
import {
  changeReport,
  defaultSettings,
  fingerprintOf,
  latinLetters,
  notChangedReport,
  planBatch,
  readFormats,
  recogniseTables,
  reportRows,
  type BatchPlan,
  type Report,
} from '../../../../core/engine/index.ts';
import { oneDistrict } from './one-district.ts';
import { sheetsOfOneDistrict } from './one-district-sheets.ts';
import { openTexts, rosterOf, statesOf } from './packages.ts';

/* The same roster, whatever layout it comes in, gives the same plan. */

const districts = { ...oneDistrict, ...sheetsOfOneDistrict };

const accounts = [
  'Person ID,Username,Enabled,Force Password Change,Total Login Count',
  's2,lorr,Yes,,3',
  's3,spoe,No,,1',
  't1,rfox,Yes,,9',
  't3,ikay,Yes,,0',
];

function plan(layout: string, request: unknown): BatchPlan {
  const { tables, faults, questions } = readFormats(openTexts({ ...districts[layout]!, accounts }));
  expect([...faults, ...questions]).toEqual([]);
  const { workbook, others } = recogniseTables(tables);
  expect(others).toEqual([]);
  const planned = planBatch({
    ...{ workbook, request, settings: defaultSettings, today: 20260901, asOf: null },
    letters: latinLetters,
  });
  if (!('plan' in planned)) throw new Error(JSON.stringify(planned));
  return planned.plan;
}

/** School Data Sync v2.1 has no numbers of people: they are left out of what is compared. */
function rowsOf(report: Report): string[] {
  const number = report.columns.indexOf('Number');
  const rows = reportRows(report, 0, report.rowCount);
  return rows.map((row) => row.filter((_, column) => column !== number).join('|'));
}

function outcome(layout: string, request: unknown) {
  const made = plan(layout, request);
  return {
    changed: rowsOf(changeReport(made, 'preview')),
    notChanged: rowsOf(notChangedReport(made)),
    problems: made.context.roster.problems.map(({ kind }) => kind),
  };
}

const both = { schools: ['A', 'B'] };
const pattern = {
  from: 'pattern',
  pattern: '{firstName:1}{lastName}.{grade}',
  letterCase: 'lower',
};
const ofStaff = { from: 'pattern', pattern: '{firstName:1}{lastName}', letterCase: 'lower' };
const create = { changeType: 'createAccount', scope: both };
const requests: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'students who start later too, in fall': {
    ...{ ...create, accountType: 'students', username: pattern, asOf: '2026-09-01' },
  },
  'students by their e-mail, in spring': {
    ...{ ...create, accountType: 'students', username: { from: 'email' }, asOf: '2027-02-01' },
  },
  'students of the South on the last day': {
    ...{ ...create, accountType: 'students', username: pattern, asOf: '2027-05-28' },
    scope: { schools: ['South'] },
  },
  'nobody after the last day': {
    ...{ ...create, accountType: 'students', username: pattern, asOf: '2027-05-29' },
  },
  'staff, in fall': { ...create, accountType: 'staff', username: ofStaff, asOf: '2026-09-01' },
  'staff, in spring': { ...create, accountType: 'staff', username: ofStaff, asOf: '2027-02-01' },
  'students disabled in summer': {
    ...{ accountType: 'students', changeType: 'disableAccount', asOf: '2027-07-01' },
    scope: { people: ['s1', 's2', 's3', 's4'] },
  },
  'staff disabled before spring': {
    ...{ accountType: 'staff', changeType: 'disableAccount', asOf: '2026-12-01' },
    scope: { people: ['t1', 't2', 't3'] },
  },
  'students enabled': {
    ...{ accountType: 'students', changeType: 'enableAccount', scope: both, asOf: '2026-09-01' },
  },
};

const layouts = Object.keys(districts).filter((layout) => layout !== 'canonical');

describe.each(layouts)('%s', (layout) => {
  test.each(Object.keys(requests))('gives the plan of our own tables: %s', (name) => {
    const request = requests[name]!;
    expect(outcome(layout, request)).toEqual(outcome('canonical', request));
    if (layout === 'School Data Sync v2.1') return;
    expect(fingerprintOf(plan(layout, request))).toBe(fingerprintOf(plan('canonical', request)));
  });
});

test('and that plan is the one counted by hand', () => {
  const fall = outcome('canonical', requests['students who start later too, in fall']);
  // Kim and Tom have no account; Lea and Sal have one. Tom is at both schools.
  expect(fall.changed.map((row) => row.split('|').slice(3, 9))).toEqual([
    ['s1', 'Lee', 'Kim', '09', 'North', 'klee.09'],
    ['s4', 'Lee', 'Tom', '11', 'North; South', 'tlee.11'],
  ]);
  expect(fall.notChanged.map((row) => row.split('|').slice(2, 9))).toEqual([
    ['s2', 'Orr', 'Lea', '10', 'lorr', 'already-has-account', expect.any(String)],
    ['s3', 'Poe', 'Sal', '09', 'spoe', 'already-has-account', expect.any(String)],
  ]);
  const later = outcome('canonical', requests['nobody after the last day']);
  expect(later.changed).toEqual([]);
  expect(later.problems).toEqual([]);
  // Ann works since August; Ray and Ida have accounts.
  const staff = outcome('canonical', requests['staff, in spring']);
  expect(staff.changed.map((row) => row.split('|').slice(3, 8))).toEqual([
    ['t2', 'Day', 'Ann', 'principal', 'North; South'],
  ]);
});

/*
 * What sheets cannot say. Both: a school where nobody is; a person who is at no school. A single
 * sheet besides: the first and the last day of the school year, so that who has no End Date stays
 * until the end of June instead of the last day of the calendar.
 */
test('a single sheet does not know the last day of the school year, and says what it takes for it', () => {
  const endless = (layout: string) =>
    Object.fromEntries(
      Object.entries(districts[layout]!).map(([name, lines]) => [
        name,
        name.includes('calendars')
          ? lines
          : lines.map((line) => line.replace(/,(2027-05-28|05\/28\/2027)(,(?!\d\d,)|$)/, ',$2')),
      ]),
    );
  const states = (layout: string, day: number) => {
    const converted = readFormats(openTexts(endless(layout)));
    return statesOf(rosterOf(converted, day).enrollments, day);
  };
  for (const layout of ['canonical', 'Infinite Campus']) {
    expect(states(layout, 20270528)).toBe('5 current, 0 future, 0 ended');
    expect(states(layout, 20270529)).toBe('0 current, 0 future, 5 ended');
  }
  expect(states('Single sheets', 20270630)).toBe('5 current, 0 future, 0 ended');
  expect(states('Single sheets', 20270701)).toBe('0 current, 0 future, 5 ended');
  const { notes } = readFormats(openTexts(endless('Single sheets')));
  expect(notes).toContain(
    '2 calendars were made, one for each school and school year (2026-27); no sheet gives their dates, so a school year runs from July 1 to June 30: 2026-27 from 2026-07-01 to 2027-06-30',
  );
});
