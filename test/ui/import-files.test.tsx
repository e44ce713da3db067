// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import {
  allByRole,
  axeFindings,
  byRole,
  openWizard,
  pause,
  select,
  type,
  until,
} from './harness.tsx';
import type { OpenWizard } from './harness.tsx';
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
} from './lincoln.ts';

/* Import files on the screens: the settings, the preview, and after a save. */

const may = /^I may do this: I hold the Student Information System Product Security Role/;
const systems = {
  exports: [
    { target: 'google-workspace', domain: 's.org', address: 'email', orgUnitRule: '/S' },
    { target: 'active-directory', domain: 's.org', orgUnitRule: 'OU=S,DC=s,DC=org' },
    { target: 'csvde', domain: 's.org', orgUnitRule: 'OU=S,DC=s,DC=org' },
  ],
};

async function openSettings(more: Parameters<typeof openLincoln>[2] = {}): Promise<OpenWizard> {
  const wizard = await openWizard({ folder: lincoln, today: lincolnDay, step: 'what', ...more });
  await click('Settings');
  await says(
    'settings' in more
      ? 'The systems come from settings.json: change them there.'
      : 'For each system that you tick',
  );
  return wizard;
}

/** Types into a box and waits until the form has heard it. */
async function fill(box: HTMLElement, text: string): Promise<void> {
  type(box, text);
  await pause(20);
}

const kept = async ({ client }: OpenWizard) => (await client.open()).settings.settings.exports;

test('a system is ticked, its options are filled in, and both are kept', async () => {
  const wizard = await openSettings();
  tick('Google Workspace');
  await until(() => allByRole('textbox', 'Domain of addresses').length === 1);
  expect(await axeFindings()).toEqual([]);
  await fill(byRole('textbox', 'Domain of addresses'), 's.org');
  await fill(byRole('textbox', 'Place'), '/Students/{school}');
  await select(byRole('combobox', 'For batches of'), 'Students');
  await pause(20);
  await click('Save systems');
  await says('Systems saved.');
  expect(await kept(wizard)).toMatchObject([
    {
      ...{ target: 'google-workspace', accountType: 'students', domain: 's.org' },
      orgUnitRule: [{ orgUnit: '/Students/{school}', school: null }],
    },
  ]);
});

test('what is wrong is said beside its field, and nothing is kept', async () => {
  const wizard = await openSettings();
  tick('Google Workspace');
  await until(() => allByRole('textbox', 'Domain of addresses').length === 1);
  // Nothing is red before somebody has had a chance to fill it in.
  expect(document.querySelectorAll('[aria-invalid="true"]')).toHaveLength(0);
  const domain = () => byRole('textbox', 'Domain of addresses');
  await fill(domain(), '@s.org');
  await says('Write it as students.example.org, without @.');
  expect(domain().getAttribute('aria-invalid')).toBe('true');
  await click('Save systems');
  await says('Not saved: 2 fields to mend, marked in red.');
  await says('Say where accounts go');
  expect(await axeFindings()).toEqual([]);
  expect(await kept(wizard)).toEqual([]);
});

test("columns of one's own, and one system twice for other people", async () => {
  const wizard = await openSettings();
  tick('Any other system (CSV with your own columns)');
  await until(() => allByRole('textbox', 'Heading').length === 1);
  await fill(byRole('textbox', 'Heading'), 'ID');
  await click('Add: Columns');
  await until(() => allByRole('textbox', 'Heading').length === 2);
  await fill(allByRole('textbox', 'Heading')[1]!, 'Kind');
  await select(allByRole('combobox', 'Holds')[1]!, 'the same text in every row');
  await pause(20);
  await until(() => allByRole('textbox', 'Text').length === 1);
  await fill(byRole('textbox', 'Text'), 'pupil');
  await click('Once more, for other people');
  await until(() => allByRole('textbox', 'Heading').length === 4);
  await select(allByRole('combobox', 'For batches of')[1]!, 'Staff');
  await pause(20);
  await click('Save systems');
  await says('Systems saved.');
  const columns = [
    { heading: 'ID', value: 'personId' },
    { heading: 'Kind', value: { text: 'pupil' } },
  ];
  expect(await kept(wizard)).toMatchObject([
    { accountType: null, columns },
    { accountType: 'staff', columns },
  ]);
  // Unticking takes both away.
  tick('Any other system (CSV with your own columns)');
  await click('Save systems');
  await until(() => screenText().includes('Systems saved.'));
  await until(() => allByRole('textbox', 'Heading').length === 0);
  expect(await kept(wizard)).toEqual([]);
});

test('headings of several templates stand a line each; an empty one is marked', async () => {
  const wizard = await openSettings();
  tick('Moodle');
  await until(() => allByRole('textbox', 'Domain of addresses').length === 1);
  for (const count of [1, 2]) {
    await click('Add: Headings of your own templates');
    await until(() => allByRole('textbox', `Template ${count}`).length === 1);
  }
  await fill(byRole('textbox', 'Template 1'), 'username,firstname,lastname,email');
  await click('Save systems');
  await says('This is no line of headings. Paste one line, or remove it.');
  expect(await axeFindings()).toEqual([]);
  await fill(byRole('textbox', 'Template 2'), 'cohort1,username');
  await click('Save systems');
  await says('Systems saved.');
  const header = ['username,firstname,lastname,email', 'cohort1,username'];
  expect(await kept(wizard)).toMatchObject([{ target: 'moodle', header }]);
});

test('whoever takes one of two systems away keeps the names of the other', async () => {
  const wizard = await openSettings();
  tick('Google Workspace (GAM)');
  await until(() => allByRole('textbox', 'Place').length === 1);
  await fill(byRole('textbox', 'Place'), '/S');
  await click('Add: What your user groups are called there');
  await until(() => allByRole('textbox', 'Name here').length === 1);
  await fill(byRole('textbox', 'Name here'), 'Teachers');
  await fill(byRole('textbox', 'Name there'), 'all@s.org');
  await click('Once more, for other people');
  await until(() => allByRole('textbox', 'Name there').length === 2);
  await fill(allByRole('textbox', 'Name there')[1]!, 'staff@s.org');
  allByRole<HTMLButtonElement>('button', 'Remove')[0]!.click();
  await until(() => allByRole('textbox', 'Name there').length === 1);
  expect(byRole<HTMLInputElement>('textbox', 'Name there').value).toBe('staff@s.org');
  await click('Save systems');
  await says('Systems saved.');
  expect(await kept(wizard)).toMatchObject([{ groups: { Teachers: 'staff@s.org' } }]);
});

test('systems of a settings file are shown and cannot be changed here', async () => {
  await openSettings({ settings: systems });
  expect(allByRole('button', 'Save systems')).toHaveLength(0);
  expect(
    byRole<HTMLInputElement>('checkbox', 'Google Workspace').closest('fieldset:disabled'),
  ).not.toBe(null);
});

test('a preview says how many rows each system gets, who is left out and why', async () => {
  await openLincoln('preview', requestOfExample('T01'), { settings: systems });
  await says('Import files for other systems');
  await says('Saving makes these files. Import them yourself');
  await says('google-users.csv, 4 rows');
  await says('active-directory-create.csv, 6 rows');
  await says('active-directory-create.ps1, script');
  // Nate has no email, and Min has Amy's.
  await click(/^2 left out: who, and why/);
  await until(() => allByRole('grid', /^What is not in the files for Google/).length === 1);
  expect(rowsOf(/^What is not in the files for Google/).map(([person]) => person)).toEqual([
    '1002',
    '1006',
  ]);
  expect(await axeFindings()).toEqual([]);
});

test('what a system cannot do is said instead', async () => {
  await openLincoln('preview', requestOfExample('T15'), { settings: systems });
  await says('No file: csvde only adds accounts, it changes none');
});

test('in Spanish too', async () => {
  await openLincoln('preview', requestOfExample('T15'), {
    settings: systems,
    host: { language: 'es' },
  });
  await says('Sin archivo: csvde solo agrega cuentas, no cambia ninguna');
});

test('after a save the files are taken, those with passwords at once and in one zip', async () => {
  const { workbook } = await openLincoln('preview', requestOfExample('T01'), {
    settings: systems,
  });
  await says('6 of');
  await click('Next');
  await says('Google Workspace: new accounts are taken only with their passwords.');
  tick('Also make credentials.csv');
  tick(may);
  await click('Save Changes');
  await says('6 accounts were created.');
  await says(
    'Nothing has changed in Google Workspace, Active Directory (PowerShell), Active Directory (csvde) until you import these files there.',
  );
  await until(() => workbook.delivered.length === 1);
  expect(workbook.delivered[0]!.how).toBe('zip');
  expect(workbook.delivered[0]!.files.map(({ name }) => name)).toEqual([
    'credentials.csv',
    'exports/google-workspace/google-users.csv',
    'exports/active-directory/active-directory-create.csv',
  ]);
  expect(await axeFindings()).toEqual([]);
  await click('Download exports/csvde/csvde-users.csv');
  await until(() => workbook.delivered.length === 2);
  await click('All import files as one zip');
  await until(() => workbook.delivered.length === 3);
  expect(workbook.delivered[2]!.files).toHaveLength(4);
});

test('without the passwords there is no file, and no screen names an option of the command line', async () => {
  await openLincoln('preview', requestOfExample('T01'), { settings: systems });
  await says('6 of');
  await click('Next');
  tick(may);
  await click('Save Changes');
  await says('nobody asked for the passwords: ask for credentials.csv when saving.');
  expect(screenText()).not.toContain('--credentials');
});
