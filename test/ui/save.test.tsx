// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { RequestJson } from '../../core/host/wizard-client.ts';
import {
  allByRole,
  axeFindings,
  byRole,
  tablesOf,
  type,
  until,
  type OpenWizard,
} from './harness.tsx';
import {
  click,
  lincoln,
  lincolnDay,
  openLincoln,
  requestOfExample,
  rowsOf,
  says,
  screenText,
  tick,
  unfold,
} from './lincoln.ts';

const may = /^I may do this: I hold the Student Information System Product Security Role/;

/** Opens the wizard on Save Changes, with the preview looked at. */
async function openSave(request: Partial<RequestJson>, folder = lincoln): Promise<OpenWizard> {
  const wizard = await openLincoln('preview', request, { folder });
  await click('Next');
  await until(() => document.activeElement?.textContent === 'Save Changes');
  return wizard;
}

function delivered({ workbook }: OpenWizard): string {
  return new TextDecoder().decode(workbook.delivered.at(-1)!.files[0]!.bytes);
}

test('before saving it says what will happen, and that the SIS does not change by it', async () => {
  await openSave(requestOfExample('T01'));
  await says('6 accounts will be created and added to User Accounts.');
  await says('6 are not changed.');
  await says('Nothing changes in your SIS until you import accounts.csv there.');
  await says('All accounts created require a password change upon first login.');
  await says('Passwords made of personal facts are at your own risk');
  expect(await axeFindings()).toEqual([]);
});

test('nothing is saved until somebody says that they may', async () => {
  const { workbook } = await openSave(requestOfExample('T01'));
  await click('Save Changes');
  await says('Tick this box to save: only those who are allowed to should.');
  expect(document.activeElement).toBe(byRole('checkbox', may));
  expect(await axeFindings()).toEqual([]);
  expect(workbook.kept.size).toBe(0);
});

test('T01 saved: the numbers, every row, and what to do next', async () => {
  const wizard = await openSave(requestOfExample('T01'));
  tick(may);
  await click('Save Changes');
  await says('6 accounts were created.');
  await says('Take User Accounts as they are now, and import them into your SIS.');
  await says('tell each student the username and the password, in private');
  expect(allByRole('button', 'Download credentials.csv')).toHaveLength(0);
  await until(() => allByRole('grid', 'Accounts that changed').length === 1);
  expect(rowsOf('Accounts that changed').map(([, , username]) => username)).toEqual([
    'Doe.John.123456789',
    'Student.Nate.555001',
    'Li.Amy.204817',
    'Nunez.Jose.204819',
    'Park.Min.204820',
    'Quinn.Ada.204826',
  ]);
  expect(await axeFindings()).toEqual([]);
  await click('Download accounts.csv');
  await until(() => wizard.workbook.delivered.length === 1);
  // 10 accounts and 6 new ones, below the headings.
  expect(delivered(wizard).trimEnd().split('\r\n')).toHaveLength(17);
});

test('after a reload the same result is shown again', async () => {
  const first = await openSave(requestOfExample('T01'));
  tick(may);
  await click('Save Changes');
  await says('6 accounts were created.');
  first.close();
  await openLincoln('save', requestOfExample('T01'), {
    between: () => first.client,
  });
  await says('6 accounts were created.');
  await click(/^3 have an account already/);
  await until(() => rowsOf(/have an account already/).length === 3);
});

test('T01: credentials.csv is made only if asked for, and downloaded right after saving', async () => {
  const wizard = await openSave(requestOfExample('T01'));
  await says('The file is downloaded right after saving, and never kept.');
  tick('Also make credentials.csv');
  tick(may);
  await click('Save Changes');
  await says('The passwords are not kept: when this page closes, they are gone.');
  await says('credentials.csv was downloaded');
  await until(() => wizard.workbook.delivered.length === 1);
  expect(delivered(wizard)).toContain('1002,Student.Nate.555001,studentnate');
  expect([...wizard.workbook.kept.keys()].some((name) => name.includes('credentials'))).toBe(false);
});

test('random passwords: nobody knows them, and they stand nowhere else', async () => {
  await openSave({ ...requestOfExample('T01'), password: { kind: 'random' } });
  await says('Nobody knows these passwords yet');
  await says('the only way for them to log in and set their own password');
  await says('Random passwords stand nowhere else');
});

test('staff activate their account, so there is no file of passwords', async () => {
  await openSave(requestOfExample('T13'));
  await says('Staff set their password when they activate their account.');
  expect(screenText()).not.toContain('credentials.csv');
});

test('bulk created staff are not notified', async () => {
  await openSave(requestOfExample('T28'), 'test/scenarios/lincoln-grant/tables-T28');
  await says('Staff are not notified when they are added');
});

test('T15: past a threshold, the number of accounts must be typed', async () => {
  const { client } = await openSave(requestOfExample('T15'));
  await says('No account is deleted');
  await says('1 of these people is still active elsewhere in the district');
  tick(may);
  await click('Save Changes');
  await says('Type 2 here, in digits, to save.');
  expect(await axeFindings()).toEqual([]);
  const number = byRole('textbox', 'Type the number of accounts that will be disabled: 2');
  expect(document.activeElement).toBe(number);
  type(number, '4');
  await click('Save Changes');
  await says('Type 2 here, in digits, to save.');
  expect((await client.open()).history).toEqual([]);
  type(number, ' 2 ');
  await click('Save Changes');
  await says('2 accounts were disabled.');
});

test('data that changed since the preview: nothing is saved, and it says what differs', async () => {
  const { workbook, client } = await openSave(requestOfExample('T01'));
  // Somebody brings in User Accounts of a later day: 1001 has an account by now.
  const after = tablesOf('test/scenarios/lincoln-grant/tables-after-T01');
  workbook.replaceTables(after);
  tick(may);
  await click('Save Changes');
  await says('Nothing was saved');
  await says('the plan is not the one you looked at');
  expect(await axeFindings()).toEqual([]);
  expect(document.querySelector('.actions .primary')).toBeNull();
  expect((await client.open()).history).toEqual([]);
  await click('Look at the new preview');
  await says('0 of 12 students will be created.');
});

test('data that cannot be used any more: nothing is saved, and it says what is missing', async () => {
  const { workbook, client } = await openSave(requestOfExample('T01'));
  workbook.replaceTables(tablesOf(lincoln).filter(({ source }) => source !== 'enrollments.csv'));
  tick(may);
  await click('Save Changes');
  await says('Nothing was saved');
  await says('Enrollments');
  expect((await client.open()).history).toEqual([]);
  await click('Go to Preview Changes');
  await says('This cannot be previewed');
});

test('a threshold set after the preview: it is looked at anew, and the number is typed', async () => {
  const { client } = await openSave({
    accountType: 'staff',
    changeType: 'disableAccount',
    scope: { calendars: ['25GMS'] },
    asOf: lincolnDay,
  });
  // enash alone would be disabled, 1 of 5: more than no account, and more than no percent.
  const { settings } = (await client.open()).settings;
  await client.keepSettings({ ...settings, thresholds: { maxDisable: 0, maxDisablePercent: 0 } });
  tick(may);
  await click('Save Changes');
  await says('the settings differ');
  expect((await client.open()).history).toEqual([]);
  await click('Look at the new preview');
  await says(
    'Saving asks you once more, because this batch would disable 1 of 5 enabled staff accounts (20 %)',
  );
  await click('Next');
  await until(() => allByRole('textbox', /^Type the number of accounts/).length === 1);
  type(byRole('textbox', /^Type the number of accounts/), '1');
  tick(may);
  await click('Save Changes');
  await says('1 account was disabled.');
});

test('T01 undone: counted first, then confirmed; accounts are disabled, not deleted', async () => {
  const wizard = await openSave(requestOfExample('T01'));
  tick(may);
  await click('Save Changes');
  await click('Undo this batch');
  await says('6 accounts that the batch created would be disabled, not deleted.');
  expect(rowsOf('What undoing does, account by account')).toHaveLength(6);
  expect(await axeFindings()).toEqual([]);
  await click('Undo now: 6 accounts');
  await says('The batch is undone');
  await says('6 accounts that the batch had created are disabled, not deleted.');
  expect(await axeFindings()).toEqual([]);
  const { history, saved } = await wizard.client.open();
  expect(history[0]!.undoneAt).not.toBeNull();
  expect(saved).toBeNull();
  await click('Download undo-report.csv');
  await until(() => wizard.workbook.delivered.length === 1);
  expect(delivered(wizard)).toContain('disabled,1001,Doe.John.123456789');
  await click('Download accounts.csv');
  await until(() => wizard.workbook.delivered.length === 2);
});

test('undo can remove the accounts that nobody ever used', async () => {
  const wizard = await openSave(requestOfExample('T01'));
  tick(may);
  await click('Save Changes');
  await click('Undo this batch');
  await says('6 accounts that the batch created would be disabled, not deleted.');
  tick('Remove accounts nobody ever used, rather than disable them');
  await says('6 accounts that nobody ever used would be removed.');
  await until(() =>
    rowsOf('What undoing does, account by account').every((row) => row.includes('removed')),
  );
  await click('Undo now: 6 accounts');
  await says('6 accounts that nobody ever used are removed.');
  await click('Download accounts.csv');
  await until(() => wizard.workbook.delivered.length === 1);
  expect(delivered(wizard).trimEnd().split('\r\n')).toHaveLength(11);
});

test('undo can be turned away from', async () => {
  await openSave(requestOfExample('T01'));
  tick(may);
  await click('Save Changes');
  await click('Undo this batch');
  await until(() => allByRole('grid', /^What undoing does/).length === 1);
  await click('Cancel');
  await until(() => allByRole('grid', /^What undoing does/).length === 0);
  expect(allByRole('button', 'Undo this batch')).toHaveLength(1);
});

test('all files of the batch can be taken, also as one zip', async () => {
  const wizard = await openSave(requestOfExample('T01'));
  tick(may);
  await click('Save Changes');
  await unfold('All 7 files of this batch');
  expect(await axeFindings()).toEqual([]);
  await click('All as one zip');
  await until(() => wizard.workbook.delivered.length === 1);
  expect(wizard.workbook.delivered[0]!.files.map(({ name }) => name).sort()).toEqual([
    'accounts.csv',
    'journal.json',
    'not-changed.csv',
    'problems.csv',
    'request.json',
    'result.csv',
    'summary.json',
  ]);
});

test('a new batch begins with nothing chosen', async () => {
  const wizard = await openSave(requestOfExample('T01'));
  tick(may);
  await click('Save Changes');
  await click('New batch');
  await until(() => document.querySelector('h2')!.textContent === 'What');
  await until(() => allByRole('radio', 'Students').length === 1);
  expect(await wizard.draft()).toEqual({});
  expect(byRole<HTMLInputElement>('radio', 'Students').checked).toBe(false);
});

test('saving twice changes nothing the second time, and the first result stays in reach', async () => {
  await openSave(requestOfExample('T01'));
  tick(may);
  await click('Save Changes');
  await says('6 accounts were created.');
  await click('Back');
  await says('0 of 12 students will be created.');
  await says('This batch is saved already, Aug 18, 2025');
  await click('Next');
  await says('This batch is saved already, Aug 18, 2025');
  await says('6 accounts were created.');
  expect(await axeFindings()).toEqual([]);
  await click('Preview Changes again');
  await until(() => document.activeElement?.textContent === 'Preview Changes');
  await says('0 of 12 students will be created.');
});

test('an initial password is told in credentials.csv and kept nowhere', async () => {
  const wizard = await openLincoln('options', requestOfExample('T28'), {
    folder: 'test/scenarios/lincoln-grant/tables-T28',
  });
  await says('Give everybody the same initial password');
  byRole('radio', /^Give everybody the same initial password/).click();
  await until(() => allByRole('textbox', 'Initial password').length === 1);
  type(byRole('textbox', 'Initial password'), 'Welcome-2025');
  await click('Next');
  await says('School you are logged into');
  await click('Preview Changes');
  await says('will be created.');
  await click('Next');
  await says('tell each of them their username, which is their email, and the initial password');
  tick('Also make credentials.csv');
  tick(may);
  await click('Save Changes');
  await says('credentials.csv was downloaded');
  await until(() => wizard.workbook.delivered.length === 1);
  expect(delivered(wizard)).toContain('Welcome-2025');
  expect(JSON.stringify([...wizard.workbook.records.values()])).not.toContain('Welcome-2025');
  // Asked for again for the next batch.
  await click('Back');
  await says('Type the initial password');
});
