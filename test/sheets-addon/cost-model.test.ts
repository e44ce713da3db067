import { expect, test } from 'vitest';
import { makeWorkbook, type Outcome } from '../../local/apps-script/index.ts';
import type { PreviewAnswer, RequestJson } from '../../core/host/wizard-client.ts';
import type { PeoplePage } from '../../core/host/people-page.ts';
import { startAddon } from './addon.ts';
import { confirming } from './saving.ts';

/*
 * What a batch costs in a spreadsheet: calls of Google's services, which do not depend on how many
 * people there are (but for blocks of rows), and cells, which are as many as the tabs and reports
 * have. docs/performance.md has the table and what it comes to in minutes.
 */

/** A district: ten schools, one enrollment a student, an account for every second one. */
function district(students: number) {
  const people = Array.from({ length: students }, (_, n) => n);
  const school = (n: number) => `S${n % 10}`;
  return makeWorkbook({
    tabs: [
      {
        name: 'Schools',
        rows: [
          ['School ID', 'School Name'],
          ...people.slice(0, 10).map((n) => [school(n), `School ${n}`]),
        ],
      },
      {
        name: 'Students',
        rows: [
          ['Person ID', 'Student Number', 'Last Name', 'First Name'],
          ...people.map((n) => [`p${n}`, `n${n}`, `Last${n}`, `First${n}`]),
        ],
      },
      {
        name: 'Enrollments',
        rows: [
          ['Person ID', 'School ID', 'Start Date', 'End Date'],
          ...people.map((n) => [`p${n}`, school(n), '2025-08-01', '']),
        ],
      },
      {
        name: 'User Accounts',
        rows: [
          [
            'Person ID',
            'Username',
            'Homepage',
            'Authentication Type',
            'Enabled',
            'Force Password Change',
          ],
          ...people
            .filter((n) => n % 20 >= 10)
            .map((n) => [
              `p${n}`,
              `user${n}`,
              'Campus Student Portal',
              'Local Campus Authentication Only',
              'Yes',
              'No',
            ]),
        ],
      },
    ],
  });
}

const creating: RequestJson = {
  accountType: 'students',
  changeType: 'createAccount',
  scope: { schools: ['S3', 'S4'] },
  asOf: '2025-08-18',
  username: { from: 'pattern', pattern: '{lastName}.{firstName}', letterCase: 'keep' },
  authenticationType: 'local',
  password: { kind: 'random' },
  homepage: 'Campus Student',
};

const forcing: RequestJson = {
  accountType: 'students',
  changeType: 'forcePasswordChange',
  scope: { schools: ['S3', 'S4'] },
  asOf: '2025-08-18',
};

/** The executions of a batch: its preview, and its save to the end. */
function batch(students: number, request: RequestJson): { preview: Outcome; steps: Outcome[] } {
  const addon = startAddon(district(students));
  addon.call('readData');
  const preview = addon.run('preview', [request]);
  const answer = addon.answerOf(preview) as PreviewAnswer;
  if (!('preview' in answer)) throw new Error(JSON.stringify(answer));
  const steps = [addon.run('save', [request, confirming(answer.preview.summary.fingerprint)])];
  while ('unfinished' in (addon.answerOf(steps[steps.length - 1]!) as object)) {
    steps.push(addon.run('resume'));
  }
  return { preview, steps };
}

const sizes = [1000, 20_000, 100_000];

test.each([
  ['creates a tenth', creating],
  ['forces a tenth', forcing],
] as const)('a batch that %s: calls stay, cells grow with the people', (_, request) => {
  const costs = sizes.map((size) => {
    const { preview, steps } = batch(size, request);
    const sum = (of: (outcome: Outcome) => number) => steps.reduce((all, one) => all + of(one), 0);
    return {
      size,
      'preview: calls': preview.callCount,
      'preview: cells read': preview.cellsRead,
      'preview: cells written': preview.cellsWritten,
      'preview: seconds': Math.round(preview.elapsed / 1000),
      'save: executions': steps.length,
      'save: calls': sum(({ callCount }) => callCount),
      'save: cells read': sum(({ cellsRead }) => cellsRead),
      'save: cells written': sum(({ cellsWritten }) => cellsWritten),
      'save: seconds': Math.round(sum(({ elapsed }) => elapsed) / 1000),
    };
  });
  const [small, middle, large] = costs;
  // Blocks of rows, pieces of the journal, and one execution more, each with its calls.
  expect(middle!['preview: calls']).toBe(small!['preview: calls']);
  expect(large!['preview: calls']).toBeLessThanOrEqual(small!['preview: calls'] + 40);
  expect(middle!['save: calls']).toBeLessThanOrEqual(small!['save: calls'] + 30);
  expect(large!['save: calls']).toBeLessThanOrEqual(
    small!['save: calls'] * large!['save: executions'] + 60,
  );
  // Students and Enrollments have 4 columns, half as many accounts have 6: 11 cells a student,
  // which a preview reads as they show and as they are.
  for (const cost of costs) {
    const report = cost['preview: cells written'];
    expect(cost['preview: cells read']).toBeGreaterThan(2 * 11 * cost.size);
    // What is written is read back twice, for text and for formulas.
    expect(cost['preview: cells read']).toBeLessThan(2 * 11 * cost.size + 2 * report + 3000);
  }
  for (const key of [
    'preview: cells written',
    'save: cells written',
    'save: cells read',
  ] as const) {
    expect(large![key] / large!.size).toBeLessThan((1.5 * middle![key]) / middle!.size);
  }
  for (const cost of costs) expect(cost['preview: seconds']).toBeLessThan(240);
});

test('people for the search: pages of less than 1 MB, each of one reading of one tab', () => {
  const addon = startAddon(district(20_000));
  addon.call('readData');
  const pages: Outcome[] = [];
  let next: number | null = 0;
  let people = 0;
  while (next !== null) {
    const outcome = addon.run('people', ['students', next]);
    const page = addon.answerOf(outcome) as PeoplePage;
    people += page.csv.trim().split('\r\n').length - 1;
    pages.push(outcome);
    ({ next } = page);
  }
  expect(people).toBe(20_000);
  // About 30 bytes a student.
  expect(pages.length).toBeLessThanOrEqual(2);
  for (const page of pages) {
    expect(page.cellsRead).toBeGreaterThan(2 * 4 * 20_000);
    expect(page.cellsRead).toBeLessThan(2 * 4 * 20_000 + 3000);
    expect(Buffer.byteLength(page.value as string)).toBeLessThan(1_000_000);
  }
});
