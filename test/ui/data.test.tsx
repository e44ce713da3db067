// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { tableFromRows } from '../../core/engine/index.ts';
import type { WizardClient } from '../../core/host/wizard-client.ts';
import { axeFindings, byRole, openWizard, select, tablesOf, until } from './harness.tsx';
import {
  click,
  lincoln,
  lincolnDay,
  openLincoln,
  requestOfExample,
  says,
  screenText,
} from './lincoln.ts';

const table = (source: string, ...rows: readonly (readonly string[])[]) =>
  tableFromRows(source.replace(/\.\w+$/, ''), source, rows);

/** Students whose names stand under headings of another system. */
const pupils = (source: string) =>
  table(
    source,
    ['Person ID', 'Student Number', 'Surname', 'Given Name'],
    ['1', '71', 'Reed', 'Omar'],
    ['1', '72', 'Stone', 'Ivy'],
  );

const problems = () =>
  [...document.querySelectorAll('.problem-line')].map(({ textContent }) => textContent);
const next = () => byRole<HTMLButtonElement>('button', 'Next', document.querySelector('footer')!);

test('tables that are none of ours: it says where to say what they are', async () => {
  await openLincoln('data', {}, { tables: [pupils('export (1).csv')] });
  await says('Say under What was found what each table is.');
  expect(next().disabled).toBe(true);
  expect(byRole('navigation', 'Steps').textContent).toContain('1 table, none of them known');
  expect(screenText()).not.toContain('0 tables');
  expect(screenText()).not.toContain('No problems found');
  expect(screenText()).not.toContain('Not here');
  expect(await axeFindings()).toEqual([]);
});

test('columns that are missing are an error with a remedy, gone once they are matched', async () => {
  await openLincoln('data', {}, { tables: [pupils('export (1).csv')] });
  await select(byRole('combobox', 'What export (1).csv is'), 'Students');
  await says('Problems in the data');
  const sentence =
    'the columns Last Name, First Name are missing, so no batch can use the table; match them above';
  await until(() => problems().length === 1);
  expect(problems()).toEqual([`ErrorStudents: ${sentence}`]);
  await until(() => spoken() === `Students: ${sentence}.`);
  expect(screenText()).not.toContain('No problems found');
  expect(next().disabled).toBe(false);
  expect(await axeFindings()).toEqual([]);

  await click(/2 of 12 columns matched/);
  await match('Last Name', 'Surname');
  await until(() => problems()[0]?.includes('the column First Name is missing') === true);
  await match('First Name', 'Given Name');
  // Both rows have the Person ID 1: only now can they be looked at.
  await says('2 errors. Rows with an error are left out');
  expect(problems()).toEqual([
    'ErrorStudents: stands more than once with different cells: none is usedShow 2 rows',
  ]);
});

test('rows of other tables are told beside a table that cannot be used', async () => {
  const others = tablesOf(lincoln).filter(({ source }) => source !== 'students.csv');
  await openLincoln('data', {}, { tables: [...others, pupils('students.csv')] });
  await until(() => problems().length > 1);
  expect(problems()[0]).toMatch(/^ErrorStudents: the columns Last Name, First Name are missing/);
  expect(problems().filter((line) => line.includes('missing'))).toHaveLength(1);
});

test('tables that are not here are named; calendars and groups are seldom needed', async () => {
  const some = ['students.csv', 'assignments.csv', 'accounts.csv'];
  await openLincoln(
    'data',
    {},
    { tables: tablesOf(lincoln).filter(({ source }) => some.includes(source)) },
  );
  await says('Not here: Schools, Staff, Enrollments. A batch says so if it needs one.');
});

test('with all tables here, none is said to be missing', async () => {
  await openLincoln('data', {}, { tables: tablesOf(lincoln) });
  await says('What was found');
  expect(screenText()).not.toContain('Not here');
});

test('data that somebody began to read and left is read by whoever comes next', async () => {
  await openLincoln('data', {}, { unread: true });
  await says('What was found');
  expect(screenText()).not.toContain('still to be read');
  expect(next().disabled).toBe(false);
});

test('reading that is stopped before the end says what is still to be done', async () => {
  const between = (client: WizardClient): WizardClient => ({
    ...client,
    readData: (call) =>
      new Promise((_resolve, reject) => {
        call!.signal!.addEventListener('abort', () => {
          reject(new DOMException('', 'AbortError'));
        });
      }),
  });
  await openLincoln('data', {}, { unread: true, between });
  await click('Stop');
  await says('Your data is still to be read.');
  expect(next().disabled).toBe(true);
});

test('data that was read and has no table is asked for, not read again and again', async () => {
  let reads = 0;
  const between = (client: WizardClient): WizardClient => ({
    ...client,
    async open() {
      const state = await client.open();
      return { ...state, data: { ...state.data, version: '1', isRead: true } };
    },
    readData(call) {
      reads++;
      return client.readData(call);
    },
  });
  // A settings file alone, for example.
  await openLincoln('data', {}, { tables: [], between });
  await says('First bring in your data.');
  expect(screenText()).not.toContain('still to be read');
  expect(reads).toBe(0);
});

test('after an undo, data and preview say that they are as undoing left them', async () => {
  let hour = 10;
  const start = { folder: lincoln, today: lincolnDay };
  const first = await openWizard({ ...start, now: () => `${lincolnDay}T${++hour}:00:00.000Z` });
  const { client } = first;
  let last = first;
  const reopen = async (step: 'data' | 'preview') => {
    last.close();
    await client.keepDraft({ step, request: requestOfExample('T17'), recipe: '' });
    const between = () => ({ ...client, keepDraft: () => Promise.resolve() });
    last = await openWizard({ ...start, step, between });
  };

  const created = await save(client, 'T01');
  await save(client, 'T21');
  await reopen('data');
  await says('User Accounts are as the batch "Add User Groups" of');
  // The older of the two is undone: it is the last one that changed anything.
  await client.undo({ batch: { id: created }, removeUnused: false });
  await reopen('data');
  await says('User Accounts are as undoing the batch "Create Account" of');
  await reopen('preview');
  await says('User Accounts are as undoing your batch "Create Account" of');
});

/** Saves a worked example, and gives the batch's ID. */
async function save(client: WizardClient, example: string): Promise<string> {
  const request = requestOfExample(example);
  const answer = await client.preview(request);
  if (!('preview' in answer)) throw new Error(answer.requestFaults.join());
  const confirmed = { overrideThreshold: false, credentials: false };
  const { fingerprint } = answer.preview.summary;
  const saved = await client.save(request, { ...confirmed, expect: fingerprint });
  if (!('saved' in saved)) throw new Error(saved.sentences.join());
  return saved.saved.batch.id;
}

function spoken(): string {
  return document.querySelector('p.unseen[role=status]')!.textContent;
}

async function match(column: string, heading: string): Promise<void> {
  const box = () =>
    [...document.querySelectorAll('.column-matches label')]
      .find(({ textContent }) => textContent.startsWith(column))!
      .querySelector('select')!;
  await until(() => !box().disabled);
  await select(box(), heading);
  await until(() => box().value === heading);
}
