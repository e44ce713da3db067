// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { tableFromRows, type Table } from '../../core/engine/index.ts';
import { allByRole, axeFindings, byRole, openWizard, select, until } from './harness.tsx';
import { click, rowsOf, says, screenText, unfold } from './lincoln.ts';

/* The Data step says what was recognised, and asks what is not certain. */

type Rows = readonly (readonly string[])[];

const tables = (files: Readonly<Record<string, Rows>>): Table[] =>
  Object.entries(files).map(([name, rows]) => tableFromRows(name, `${name}.csv`, rows));

const open = (files: Readonly<Record<string, Rows>>, language: 'en' | 'es' = 'en') =>
  openWizard({ tables: tables(files), today: '2025-08-18', host: { language } });

/** School Data Sync, but whether its people are students or teachers stands nowhere. */
const tie = {
  School: [
    ['SIS ID', 'Name'],
    ['A', 'North'],
  ],
  Teacher: [
    ['SIS ID', 'School SIS ID', 'Username', 'First Name', 'Last Name', 'Title'],
    ['t1', 'A', 'ray', 'Ray', 'Fox', ''],
  ],
  export: [
    ['SIS ID', 'School SIS ID', 'Username'],
    ['x', 'A', 'x'],
  ],
};

/** Two Anns with one address, and accounts that do not say whose they are. */
const district = {
  students: [
    ['Person ID', 'Student Number', 'Last Name', 'First Name', 'Email', 'Locker'],
    ['1', '0071', 'Smith', 'Ann', 'ann@s.org', 'A1'],
    ['2', '0072', 'Poe', 'Bo', 'bo@s.org', ''],
    ['7', '0077', 'Twin', 'Ann', 'ann@s.org', 'A2'],
  ],
  accounts: [
    ['Person ID', 'Username', 'Enabled', 'Email'],
    ['', 'annie', 'Yes', 'ann@s.org'],
    ['', 'bpoe', 'Yes', 'bo@s.org'],
    ['', 'clerk', 'Yes', ''],
    ['', 'office', 'Yes', 'office@s.org'],
  ],
};

const main = () => byRole('main').textContent;
const next = () => byRole<HTMLButtonElement>('button', 'Next', document.querySelector('footer')!);
const answer = async (question: string, label: string) => {
  byRole('radio', new RegExp(`^${label}`)).click();
  const button = byRole('button', `Answer: ${question}`);
  await until(() => button.getAttribute('aria-disabled') === 'false');
  button.focus();
  button.click();
};
const whose = 'Whose is the account annie?';
const isChosen = (label: string) =>
  byRole<HTMLInputElement>('radio', new RegExp(`^${label}`)).checked;

test('a tie between formats: it is asked, nothing goes on before, and the answer is remembered', async () => {
  const { client } = await open(tie);
  await says('1 question about your data is open');
  expect(byRole('group', 'What is export.csv?')).not.toBeNull();
  // It is no fault in red as well.
  expect(allByRole('alert')).toEqual([]);
  expect(next().disabled).toBe(true);
  expect(document.querySelector('footer')!.textContent).toContain(
    'First answer the questions about your data.',
  );
  byRole('button', 'Go to the questions').click();
  expect(document.activeElement?.textContent).toBe('Questions about your data');
  expect(await axeFindings()).toEqual([]);

  expect(spoken()).toContain('1 question about your data is open.');

  // Going through the choices answers nothing.
  byRole('radio', /Teacher$/).click();
  expect(screenText()).toContain('is open');
  await answer('What is export.csv?', 'School Data Sync v1: Student');
  await until(() => !screenText().includes('is open'));
  expect(document.activeElement?.textContent).toBe('What was found');
  expect(next().disabled).toBe(false);
  const { recognised } = await client.readData();
  expect(recognised.find(({ source }) => source === 'export.csv')).toMatchObject({
    ...{ format: 'School Data Sync v1', role: 'Student', answerTo: 'schoolsisid,sisid,username' },
  });
  await says('School Data Sync v1: Student. You said so.');

  await unfold('How 3 files of other systems were recognised');
  byRole('button', 'Ask again about export.csv').click();
  await says('What is export.csv?');
});

test('files of other systems: what each is and why, to be used as something else and back', async () => {
  await open({ School: tie.School, Teacher: tie.Teacher });
  await unfold('How 2 files of other systems were recognised');
  await says(
    'School Data Sync v1: Teacher. Certain, by its columns SIS ID, School SIS ID, Username, Title.',
  );
  // Made of another layout: it can be looked into, not matched.
  await click(/^See 7 of 12 columns/);
  await says('Last NameFox');
  expect(document.querySelector('.column-matches')).toBeNull();
  expect(await axeFindings()).toEqual([]);

  await select(byRole('combobox', 'Use Teacher.csv as'), 'Staff');
  await says('You said what it is.');
  await select(byRole('combobox', 'What Teacher.csv is'), 'as recognised');
  await until(() => !screenText().includes('You said what it is.'));
  await says('School Data Sync v1: Teacher.');
});

test('columns of a sheet in words of its own are matched by hand, and it is remembered', async () => {
  const roster = [
    ['ID', 'Surname', 'Given Name', 'School', 'Grade', 'Start Date', 'Legajo'],
    ['1', 'Poe', 'Ann', 'Lincoln', '09', '2025-08-11', '0071'],
  ];
  const { client } = await open({ roster });
  await unfold('How 1 file of other systems were recognised');
  await click(/^roster.csv: 6 of \d+ columns matched/);
  const number = () => byRole<HTMLSelectElement>('combobox', /^Student Number/);
  expect(number().value).toBe('');
  await select(number(), 'Legajo');
  await says('Student Number chosen by you');
  expect(number().value).toBe('Legajo');
  expect(document.querySelector('.column-matches')!.textContent).toContain('for example 0071');
  expect(await client.peopleNumbered('students', ['0071'])).toEqual([['1']]);
  expect(await axeFindings()).toEqual([]);
});

test('columns show three values each, also after the wizard was opened anew', async () => {
  await open(district);
  // What a wizard opens with holds nobody's values.
  expect(screenText()).not.toContain('0071');
  await click(/^5 of 12 columns matched/);
  await says('for example 0071 · 0072 · 0077');
  expect(main()).toContain(
    'What you choose here is remembered for every file with these headings.',
  );
  const described = document.querySelector(
    `#${CSS.escape(lastName().getAttribute('aria-describedby')!)}`,
  );
  expect(described?.textContent).toBe('for example Smith · Poe · Twin');
  expect(main()).toContain('Locker not usedA1 · A2');
  expect(await axeFindings()).toEqual([]);
});

test('accounts without a Person ID: joining is proposed, done on request, and taken back', async () => {
  await open(district);
  await says('accounts.csv: 4 accounts have no Person ID, so no batch knows whose they are.');
  await says('They could be joined to people: 1 by email.');
  await says('About 1 account you would be asked.');
  expect(await axeFindings()).toEqual([]);
  await click('Join them to people');
  await says('accounts.csv: joined to people: 1 by email.');
  await says('2 accounts belong to nobody on the roster.');
  await click('Show 2 accounts');
  await until(() => rowsOf('Accounts that belong to nobody on the roster').length === 2);
  expect(rowsOf('Accounts that belong to nobody on the roster')).toEqual([
    ['clerk', 'Yes', '', ''],
    ['office', 'Yes', 'office@s.org', ''],
  ]);
  expect(await axeFindings()).toEqual([]);
  await click('Do not join them any more');
  await says('accounts.csv: 4 accounts have no Person ID');
});

test('whose an account is: both people are shown, one answer, which can be changed', async () => {
  const { client } = await open(district);
  await click('Join them to people');
  await says('1 question about your data is open');
  await says('Until you say to whom, a batch takes them for nobody’s.');
  const card = byRole('group', whose);
  expect([...card.querySelectorAll('label')].map(({ textContent }) => textContent)).toEqual([
    'Smith, AnnID 1 · number 0071 · ann@s.org · the same email',
    'Twin, AnnID 7 · number 0077 · ann@s.org · the same email',
    'none of them',
  ]);
  expect(next().disabled).toBe(false);
  expect(await axeFindings()).toEqual([]);

  await answer(whose, 'Twin, Ann');
  await says('joined to people: 1 by email, 1 as answered.');
  expect(screenText()).not.toContain('is open');
  // The card stays, with its answer.
  expect(isChosen('Twin, Ann')).toBe(true);
  expect(await axeFindings()).toEqual([]);
  await answer(whose, 'none of them');
  await says('3 accounts belong to nobody');
  const { accounts } = await client.readData();
  expect(accounts!.answered.map(({ username, answer: given }) => [username, given])).toEqual([
    ['annie', 0],
  ]);
  byRole('button', `Ask again about ${whose}`).click();
  await says('1 question about your data is open');
  expect(isChosen('none of them')).toBe(false);
});

test('of many questions the first ten are shown, and all on request', async () => {
  const accounts = Array.from({ length: 12 }, (_, i) => ['', `ann${i + 10}`, 'Yes', 'ann@s.org']);
  await open({ ...district, accounts: [district.accounts[0]!, ...accounts] });
  await click('Join them to people');
  await says('12 questions about your data are open');
  expect(allByRole('group', /^Whose is the account/)).toHaveLength(10);
  await click('Show all 12 questions');
  expect(allByRole('group', /^Whose is the account/)).toHaveLength(12);
});

test('all of it in Spanish', async () => {
  await open(district, 'es');
  await says('accounts.csv: 4 cuentas no tienen Person ID');
  await click('Asignarlas a personas');
  await says('Hay 1 pregunta pendiente sobre sus datos');
  await says('¿De quién es la cuenta annie?');
  await says('identificador 1 · número 0071 · ann@s.org · mismo correo');
});

/** The box that says from which heading Last Name is read. */
function lastName(): HTMLElement {
  return byRole('combobox', /^Last Name/);
}

function spoken(): string {
  return document.querySelector('p.unseen[role=status]')!.textContent;
}

test('a table in unknown words is said to be a sheet of students, and its columns are matched', async () => {
  const liste = [
    ['Kennung', 'Nachname', 'Vorname', 'Schule'],
    ['1', 'Poe', 'Ann', 'Lincoln'],
  ];
  await open({ liste });
  await select(byRole('combobox', 'What liste.csv is'), 'student sheet');
  await says('say also which of its headings are the Person ID and the Last Name, or the Name');
  await unfold('How 1 file of other systems were recognised');
  await says('You said what it is.');
  await click(/^liste.csv: 0 of \d+ columns matched/);
  await select(byRole('combobox', /^Person ID/), 'Kennung');
  await says('Person ID chosen by you');
  await select(byRole('combobox', /^Last Name/), 'Nachname');
  await until(() => !screenText().includes('say also which of its headings'));
  expect(await axeFindings()).toEqual([]);
  await select(byRole('combobox', 'Use liste.csv as'), 'as recognised');
  await until(() => !screenText().includes('You said what it is.'));
});
