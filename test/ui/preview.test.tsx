// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { tableFromRows } from '../../core/engine/index.ts';
import type { RowsQuery } from '../../core/host/wizard-client.ts';
import { allByRole, axeFindings, byRole, press, tablesOf, type, until } from './harness.tsx';
import {
  click,
  lincoln,
  lincolnDay,
  openLincoln,
  requestOfExample,
  rowsOf,
  says,
  screenText,
  unfold,
} from './lincoln.ts';

test('T01: the verdict comes first, with numbers, and nothing has changed', async () => {
  await openLincoln('preview', requestOfExample('T01'));
  await says('6 of 12 students will be created.');
  await says('6 are not changed.');
  await says('This is a preview. Nothing has changed.');
  expect(document.querySelector('[role=status][aria-live]')!.textContent).toBe(
    '6 of 12 students will be created.',
  );
  expect(await axeFindings()).toEqual([]);
});

test('T01: each reason has its number and opens its people with a whole sentence each', async () => {
  await openLincoln('preview', requestOfExample('T01'));
  await click(/^3 have an account already/);
  await until(() => allByRole('grid', /have an account already/).length === 1);
  const rows = rowsOf(/have an account already/);
  expect(rows.map(([last, first, reason]) => [last, first, reason])).toEqual([
    ['Reed', 'Omar', 'has the account omar.reed@s.org'],
    ['Stone', 'Ivy', 'has the account Stone.Ivy.204822, disabled: use Enable Account'],
    ['Vale', 'Tom', 'has the account Vale.Tom.204823'],
  ]);
  for (const reason of [
    '1 never showed up',
    '1 have no current or future enrollment',
    '1 lack something the pattern needs',
  ]) {
    expect(allByRole('button', new RegExp(`^${reason}`))).toHaveLength(1);
  }
  expect(await axeFindings()).toEqual([]);
});

test('T01: the changes row by row, and what all new accounts have alike told once', async () => {
  await openLincoln('preview', requestOfExample('T01'));
  await until(() => allByRole('grid', 'Accounts that change').length === 1);
  expect(rowsOf('Accounts that change').map(([last, first, name]) => [last, first, name])).toEqual([
    ['Doe', 'John', 'Doe.John.123456789'],
    ['Student', 'Nate', 'Student.Nate.555001'],
    ['Li', 'Amy', 'Li.Amy.204817'],
    ['Núñez', 'José', 'Nunez.Jose.204819'],
    ['Park', 'Min', 'Park.Min.204820'],
    ['Quinn', 'Ada', 'Quinn.Ada.204826'],
  ]);
  await says('Homepage' + 'Campus Student Portal');
  await says('Password' + 'pattern');
});

test('a person is found by the beginning of a name', async () => {
  await openLincoln('preview', requestOfExample('T01'));
  await until(() => allByRole('searchbox', 'Find a person').length === 1);
  type(byRole('searchbox', 'Find a person'), 'nun');
  await says('1 of 6 rows match');
  await until(() => rowsOf('Accounts that change').length === 1);
  expect(rowsOf('Accounts that change')[0]![2]).toBe('Nunez.Jose.204819');
});

test('who is not changed is found as well, with the reason; one call for each search', async () => {
  const asked: RowsQuery[] = [];
  await openLincoln('preview', requestOfExample('T01'), {
    between: (client) => ({
      ...client,
      rows(query) {
        asked.push(query);
        return client.rows(query);
      },
    }),
  });
  await until(() => allByRole('searchbox', 'Find a person').length === 1);
  type(byRole('searchbox', 'Find a person'), 'val');
  type(byRole('searchbox', 'Find a person'), 'vale');
  await says('0 of 6 rows match. Not changed: 1 person.');
  await until(() => rowsOf('Not changed: 1 person').length === 1);
  expect(rowsOf('Not changed: 1 person')[0]!.slice(0, 3)).toEqual([
    'Vale',
    'Tom',
    'has the account Vale.Tom.204823',
  ]);
  expect(asked.map(({ report, filter }) => [report, filter])).toEqual([
    ['changes', { text: 'vale' }],
    ['not-changed', { text: 'vale' }],
  ]);
  expect(await axeFindings()).toEqual([]);

  // Nate Student gets an account, Ivy Stone has one.
  type(byRole('searchbox', 'Find a person'), 's');
  await says('1 of 6 rows match. Not changed: 1 person.');
  await until(() => rowsOf('Not changed: 1 person')[0]?.[0] === 'Stone');

  type(byRole('searchbox', 'Find a person'), 'zz');
  await says('0 of 6 rows match. Nobody whom this batch is about has a name');
  expect(allByRole('grid', /^Not changed:/)).toHaveLength(0);
  type(byRole('searchbox', 'Find a person'), '');
  await until(() => rowsOf('Accounts that change').length === 6);
});

test('people not changed who could not be looked for: it says why, and can be asked again', async () => {
  let failing = true;
  await openLincoln('preview', requestOfExample('T01'), {
    between: (client) => ({
      ...client,
      rows: (query) =>
        failing && query.report === 'not-changed'
          ? Promise.reject(new Error('The tables cannot be read just now.'))
          : client.rows(query),
    }),
  });
  await until(() => allByRole('searchbox', 'Find a person').length === 1);
  type(byRole('searchbox', 'Find a person'), 'vale');
  await says('The tables cannot be read just now.');
  failing = false;
  await click('Try again');
  await says('0 of 6 rows match. Not changed: 1 person.');
});

test('a whole row is read: all columns, also those that the table leaves out', async () => {
  await openLincoln('preview', requestOfExample('T01'));
  await click(/^3 have an account already/);
  const label = /have an account already/;
  await until(() => allByRole('grid', label).length === 1 && rowsOf(label).length === 3);
  const grid = byRole('grid', label);
  press(grid, 'ArrowDown');
  await until(() => grid.querySelector('.active')?.textContent.startsWith('Stone') === true);
  press(grid, 'Enter');
  const row = await detailsNamed('Row 2 of 3');
  expect(row['Reason']).toBe('has the account Stone.Ivy.204822, disabled: use Enable Account');
  expect(row['Reason Code']).toBe('already-has-account');
  expect(row['Change Type']).toBe('Create Account');
  expect(await axeFindings()).toEqual([]);
  await click('Close');
  await until(() => document.querySelector('dialog') === null);

  grid.querySelectorAll<HTMLElement>('.rows-body [role=row]')[2]!.click();
  expect((await detailsNamed('Row 3 of 3'))['Username']).toBe('Vale.Tom.204823');
});

/** What the dialog of this title says of each column, once it is open. */
async function detailsNamed(title: string): Promise<Record<string, string>> {
  await until(() => document.querySelector('dialog h3')?.textContent === title);
  return Object.fromEntries(
    [...document.querySelectorAll('dialog dl > div')].map(({ children }) => [
      children[0]!.textContent,
      children[1]!.textContent,
    ]),
  );
}

test('T05: why a username is that one: what the pattern gave, and who holds what was tried', async () => {
  await openLincoln('preview', requestOfExample('T05'), {
    folder: 'test/scenarios/lincoln-grant/tables-T05',
  });
  await click('SmithJ3: why this username');
  await says('Why this username: Jane Smith');
  await says('The pattern gives SmithJ.');
  await says('2 usernames were tried first, and are taken:');
  await says('SmithJ taken by an account tied to nobody');
  await says('SmithJ2 taken by 1 Smith, Jon in this run');
  await says('So it is SmithJ3, the first one that is free.');
  expect(await axeFindings()).toEqual([]);
  await click('Close');
  expect(document.querySelector('dialog')).toBeNull();
});

test('T05: many counters are told of, with what would avoid them', async () => {
  await openLincoln('preview', requestOfExample('T05'), {
    folder: 'test/scenarios/lincoln-grant/tables-T05',
  });
  await says('2 of 2 new usernames get a counter because the name is taken (100 %).');
});

test('a fault of the request says what to mend and leads to where it is mended', async () => {
  await openLincoln('preview', { ...requestOfExample('T01'), scope: { schools: ['LHX'] } });
  await says('This cannot be previewed: 1 thing to mend');
  await says('scope.schools: there is no school with the ID or name "LHX"');
  expect(await axeFindings()).toEqual([]);
  await click('Go to Who');
  await until(() => document.querySelector('h2')!.textContent === 'Who');
});

test('a fault of the data leads to the data', async () => {
  const tables = tablesOf(lincoln).filter(({ source }) => source !== 'enrollments.csv');
  await openLincoln('preview', requestOfExample('T01'), { tables });
  await says('This cannot be previewed');
  await click('Go to Data');
  await until(() => document.querySelector('h2')!.textContent === 'Data');
});

test('where something is still to choose, it says what', async () => {
  await openLincoln('preview', { accountType: 'students', changeType: 'enableAccount' });
  await says('Something is still to choose');
  expect(await axeFindings()).toEqual([]);
});

test('T17 again: nobody changes, so there is nothing to save', async () => {
  const request = requestOfExample('T17');
  await openLincoln('preview', request, {
    folder: 'test/scenarios/lincoln-grant/tables-after-T17',
  });
  await says('0 of 12 students will be forced to change their password.');
  await says('Nobody changes: there is nothing to save.');
  expect(byRole<HTMLButtonElement>('button', 'Next').disabled).toBe(true);
});

test('everybody left out for one reason is told of', async () => {
  const several = await openLincoln('preview', {
    accountType: 'students',
    changeType: 'enableAccount',
    scope: { people: ['1007', '1009', '1003'] },
    asOf: lincolnDay,
  });
  await says('0 of 3 students will be enabled.');
  expect(screenText()).not.toContain('one and the same reason');
  several.close();
  await openLincoln('preview', {
    accountType: 'students',
    changeType: 'enableAccount',
    scope: { people: ['1001', '1002'] },
    asOf: lincolnDay,
  });
  await says('All 2 are left out for one and the same reason: they have no user account.');
});

test('nobody considered: it says so, and what to look at', async () => {
  const headings = ['Person ID', 'Calendar ID', 'Start Date', 'End Date', 'No Show'];
  const nobody = tableFromRows('enrollments', 'enrollments.csv', [headings]);
  const others = tablesOf(lincoln).filter(({ source }) => source !== 'enrollments.csv');
  await openLincoln('preview', requestOfExample('T01'), {
    tables: [...others, nobody],
  });
  await says('No student has an enrollment at the selected schools.');
  await says('Choose others, or check that your exports hold them.');
  expect(await axeFindings()).toEqual([]);
});

test('a disable batch tells its share of the enabled accounts', async () => {
  await openLincoln('preview', {
    accountType: 'staff',
    changeType: 'disableAccount',
    scope: { calendars: ['25GMS'] },
    asOf: lincolnDay,
  });
  // 2004 and 2008 work at Grant; 2004 has no account. Five staff accounts are enabled: all but dmoss.
  await says('1 of 2 staff members will be disabled.');
  await says('1 of the 5 enabled staff accounts would be disabled (20 %).');
});

test('T15: a batch that would leave nobody enabled is warned of before it is saved', async () => {
  await openLincoln('preview', requestOfExample('T15'));
  await says('2 of 4 students will be disabled.');
  await says(
    'Saving asks you once more, because this batch would disable 2 of 2 enabled student accounts and leave none enabled.',
  );
  await says('More than half of all student accounts would change: 2 of 3.');
  expect(allByRole('button', /^1 are still active elsewhere/)).toHaveLength(1);
});

test('T21: a person with several groups is told of as people and as changes', async () => {
  await openLincoln('preview', requestOfExample('T21'));
  // 2001, 2007, 2008 and 2009 get two groups each, 2002 gets one of the two.
  await says('5 of 8 staff members will be given user groups.');
  await says('9 changes for 5 people');
});

test('a preview of another day than today says so', async () => {
  await openLincoln('preview', { ...requestOfExample('T01'), asOf: '2025-08-19' });
  await says('Worked out as of Aug 19, 2025, not as of today (Aug 18, 2025).');
});

test('a reopened wizard shows the preview it had, without planning again', async () => {
  const first = await openLincoln('preview', requestOfExample('T01'));
  await says('6 of 12 students will be created.');
  first.close();
  let planned = 0;
  const { client, workbook } = first;
  await openLincoln('preview', requestOfExample('T01'), {
    between: (service) => ({
      ...service,
      // The host of before, as a page that is opened again has it.
      ...client,
      preview(request, call) {
        planned++;
        return client.preview(request, call);
      },
    }),
  });
  await says('6 of 12 students will be created.');
  expect(planned).toBe(0);
  await click('Preview Changes again');
  await until(() => planned === 1);
  expect(workbook.timesRead()).toBe(1);
});

test('a recipe is saved under a name, and one of the same name replaced knowingly', async () => {
  const { client } = await openLincoln('preview', requestOfExample('T01'));
  await unfold('Keep this batch as a recipe');
  expect(await axeFindings()).toEqual([]);
  await click('Save recipe');
  await says('Type a name for the recipe.');
  type(byRole('textbox', 'Name of the recipe'), 'New students');
  await click('Save recipe');
  await says('The recipe "New students" is saved.');
  const { recipes } = await client.open();
  expect(recipes.map(({ name }) => name)).toEqual(['New students']);
  expect(recipes[0]!.request).toEqual(requestOfExample('T01'));
  type(byRole('textbox', 'Name of the recipe'), 'New students ');
  await says('There is a recipe "New students": saving replaces it.');
});

test('the reports are handed over, one or all of them', async () => {
  const { workbook } = await openLincoln('preview', requestOfExample('T01'));
  await unfold('Download the reports');
  expect(await axeFindings()).toEqual([]);
  await click('Download preview.csv');
  await until(() => workbook.delivered.length === 1);
  expect(workbook.delivered[0]!.how).toBe('each');
  await click('All as one zip');
  await until(() => workbook.delivered.length === 2);
  expect(workbook.delivered[1]!.how).toBe('zip');
  expect(workbook.delivered[1]!.files.map(({ name }) => name)).toEqual([
    'preview.csv',
    'not-changed.csv',
    'problems.csv',
    'summary.json',
    'request.json',
  ]);
});
