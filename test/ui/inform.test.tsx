// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "handleDisabledFileLoadingAsSuccess": true } }
import { expect, test } from 'vitest';
import { shippedMessages } from '../../core/engine/inform/index.ts';
import type { InformRequest } from '../../core/host/inform-client.ts';
import {
  allByRole,
  axeFindings,
  byRole,
  openWizard,
  patience,
  pause,
  select,
  type,
  until,
  type Opening,
  type OpenWizard,
} from './harness.tsx';
import {
  click,
  openLincoln,
  requestOfExample,
  rowsOf,
  says,
  screenText,
  tick,
  unfold,
} from './lincoln.ts';

const today = '2025-08-18';
const folder = 'test/scenarios/telling-people';

/** Opens the panel for telling people, and waits until it has counted. */
async function openPanel(more: Partial<Opening> = {}): Promise<OpenWizard> {
  const wizard = await openWizard({ folder, today, ...more });
  await click('Tell people');
  await says('5 of 6 people with an account match.');
  return wizard;
}

function setDay(day: string): void {
  type(document.querySelector<HTMLInputElement>('input.day')!, day);
}

function choose(name: string | RegExp): void {
  byRole('radio', name).click();
}

/** What the host keeps of these screens. */
async function kept({ client }: OpenWizard): Promise<object | undefined> {
  return (await client.open()).draft?.inform;
}

test('it begins with the filter of people who never logged in, and counts them', async () => {
  await openPanel();
  expect(allByRole('heading').map(({ textContent }) => textContent)).toEqual([
    'Account Batch Wizard',
    'Tell people',
    'Filter Type',
    'Saved Filters',
    'Saved message or letter',
    'Account Activation URL Expiration Date',
    'Who will be told',
    'Make the messages',
  ]);
  expect(screenText()).toContain('New accounts, never logged in');
  expect(screenText()).toContain('asmith');
  await says('the Account Activation URL Expiration Date is missing');
  expect(await axeFindings()).toEqual([]);
});

test('conditions are put together, counted as one types, and saved', async () => {
  const wizard = await openPanel();
  await unfold('See and change the conditions');
  const [logins] = allByRole('combobox', /^Field/);
  expect((logins as HTMLInputElement).value).toBe('usage.totalLoginCount');
  type(logins!, 'person.grade');
  await says('Your own, not saved yet');
  await select(allByRole('combobox', /^Operator/)[0]!, 'IN one of');
  type(await found(() => byRole('textbox', /^Values, one a line/)), '10\nK\n');
  // Bo in 10, Di in K; both are to change the password.
  await says('2 of 6 people with an account match.');
  await click('Add a group');
  await says('Group 3');
  type(allByRole('textbox', /^Value(?!s)/).at(-1)!, '5');
  await says('0 of 6 people with an account match.');
  expect(await axeFindings()).toEqual([]);
  await click('Remove group 3');
  await says('2 of 6 people with an account match.');
  type(allByRole('textbox', 'Save it under a name')[0]!, 'Tenth');
  await pause(20);
  allByRole<HTMLButtonElement>('button', 'Save')[0]!.click();
  await says('Saved as Tenth.');
  expect(byRole<HTMLInputElement>('radio', 'Tenth').checked).toBe(true);
  expect((await wizard.client.openInform()).filters.at(-1)).toMatchObject({
    filter: { name: 'Tenth' },
    shipped: false,
  });
  await click('Delete Tenth');
  await click('Delete');
  await until(() => allByRole('radio', 'Tenth').length === 0);
});

test('a field that is not there is named with the nearest', async () => {
  await openPanel();
  await unfold('See and change the conditions');
  type(allByRole('combobox', /^Field/)[0]!, 'person.grad');
  await says('This filter cannot be used yet:');
  await says('the nearest is person.grade');
});

test('dates are days or so long ago', async () => {
  const wizard = await openPanel();
  await unfold('See and change the conditions');
  type(allByRole('combobox', /^Field/)[0]!, 'accountManagement.created');
  await until(() => allByRole('combobox', /^Value/).length === 1);
  await select(byRole('combobox', /^Value/), 'Days ago');
  type(await found(() => byRole('spinbutton', /^How many/)), '3');
  // Created on 2025-08-17, all but Di.
  await says('4 of 6 people with an account match.');
  expect(await kept(wizard)).toMatchObject({
    filter: { where: { of: [{ values: ['3 days ago'] }, {}] } },
  });
});

test('a message is changed, with fields put in where one typed last, and looked at', async () => {
  const wizard = await openPanel();
  setDay('2025-09-01');
  await unfold('See and change the message');
  expect(screenText()).toContain('There is no field for passwords');
  const subject = byRole<HTMLInputElement>('textbox', 'Subject');
  type(subject, 'For : welcome');
  await pause(0);
  subject.focus();
  subject.setSelectionRange(4, 4);
  await select(allByRole('combobox', 'Insert a field')[0]!, 'First Name (person.firstName)');
  await until(() => subject.value === 'For {{person.firstName}}: welcome');
  await says('Your own, not saved yet');
  await unfold('See it as one person gets it');
  await says('1 of 2 who will be told');
  await says('For Ann: welcome');
  await click('Next');
  await says('For Bo: welcome');
  type(byRole('searchbox', 'A Person ID'), '3');
  await says('This person would not be told');
  type(byRole('searchbox', 'A Person ID'), '1');
  await says('For Ann: welcome');
  type(byRole('textbox', 'Your own address'), 'me@s.org');
  await click('Make the test');
  await says('test.eml is addressed to me@s.org.');
  expect([...wizard.workbook.handedOver.keys()]).toEqual(['test.eml']);
  expect(wizard.workbook.told()).toBe(null);
  expect(await axeFindings()).toEqual([]);
});

test('a message can have words in another language', async () => {
  const wizard = await openPanel();
  setDay('2025-09-01');
  await unfold('See and change the message');
  tick('Other languages');
  const column = await found(() => byRole('combobox', /^The column that says the language/));
  type(column, 'students.gender');
  type(await found(() => byRole('textbox', 'Value in that column')), 'M');
  type(await found(() => byRole('textbox', 'Subject for M')), 'Hola');
  await unfold('See it as one person gets it');
  await says('Ann Smith (asmith)');
  await click('Next');
  await says('Hola');
  expect(await kept(wizard)).toMatchObject({
    message: { languages: { field: 'students.gender', words: { M: { subject: 'Hola' } } } },
  });
});

test('another language can have words for LDAP and SAML, which go where those for all go', async () => {
  const wizard = await openPanel();
  setDay('2025-09-01');
  await unfold('See and change the message');
  tick('Other languages');
  await found(() => byRole('checkbox', /^Other words in es for people who sign in/));
  tick(/^Other words in es for people who sign in/);
  type(await found(() => byRole('textbox', 'Subject for LDAP and SAML, for es')), 'Entrar');
  await expect
    .poll(() => kept(wizard), { timeout: patience })
    .toMatchObject({
      message: { languages: { ownSignIn: { es: { subject: 'Entrar' } } } },
    });
  expect(await axeFindings()).toEqual([]);
  tick('Other words for people who sign in by LDAP or SAML');
  await expect
    .poll(() => kept(wizard), { timeout: patience })
    .toMatchObject({ message: { ownSignIn: null } });
  expect(JSON.stringify(await kept(wizard))).not.toContain('Entrar');
});

test('dates are written as in the language that the text is said to be in', async () => {
  const wizard = await openPanel();
  setDay('2025-09-01');
  await unfold('See and change the message');
  await unfold('See it as one person gets it');
  await unfold('As plain text');
  await says('before September 1, 2025');
  await select(byRole('combobox', /^The language of this text/), 'Spanish');
  await says('before 1 de septiembre de 2025');
  await select(byRole('combobox', /^The language of this text/), 'Another');
  await says('before 2025-09-01');
  expect(await kept(wizard)).toMatchObject({ message: { language: '' } });
});

test('a date that is not after today is refused (T24)', async () => {
  await openPanel();
  setDay('2025-08-18');
  await says('Choose a date after today');
  setDay('2025-08-19');
  await says('2 of 5 people will be told.');
  expect(screenText()).not.toContain('Choose a date after today');
});

test('the reach report opens the people of each outcome', async () => {
  await openPanel();
  setDay('2025-09-01');
  await says('2 of 5 people will be told.');
  await says('no activation URL in your data');
  byRole('button', /no email address/).click();
  await until(() => rowsOf(/no email address/).length === 1);
  expect(rowsOf(/no email address/)[0]!.slice(0, 3)).toEqual(['Núñez', 'Cy', 'cnunez']);
  expect(await axeFindings()).toEqual([]);
});

test('messages are made once that is confirmed with its number, and nobody is told twice', async () => {
  const wizard = await openPanel();
  setDay('2025-09-01');
  await says('2 of 5 people will be told.');
  await click('Make message files');
  await says('2 message files will be made and downloaded in a zip.');
  expect(wizard.workbook.handedOver.size).toBe(0);
  await click('Make all 2 now');
  await says('Told notes these people as told today.');
  await says('0 of 5 people will be told.');
  expect(wizard.workbook.handedOver.size).toBe(2);
  await says('There is nobody to tell');
  expect(await axeFindings()).toEqual([]);
  tick('Also tell people who were told before');
  await says('2 of 5 people will be told.');
});

test('letters are opened by the host, with what was put together', async () => {
  const opened: InformRequest[] = [];
  const wizard = await openWizard({ folder, today });
  const inform = {
    client: wizard.client as never,
    makes: [],
    openLetters: (request: InformRequest) => {
      opened.push(request);
      return Promise.resolve();
    },
    Actions: null,
    parts: [],
  };
  wizard.close();
  await openPanel({ host: { inform } });
  setDay('2025-09-01');
  choose('On paper: a letter');
  await says('3 of 5 people will be told. 5 pages of paper, cover sheets included.');
  await unfold('See and change the letter');
  await select(byRole('combobox', 'Paper'), 'A4');
  await says('3 letters will be opened');
  await click('Build Letters');
  await until(() => opened.length === 1);
  expect(opened[0]).toMatchObject({ message: null, letter: { paper: 'A4' } });
  expect(await axeFindings()).toEqual([]);
});

test('told and in: the steps with numbers, by school and grade, and the reminder', async () => {
  const wizard = await openPanel();
  await wizard.client.makeMessages(
    {
      filter: (await wizard.client.openInform()).filters[0]!.filter,
      message: shippedMessages[0]!,
      letter: null,
      expirationDate: '2025-09-01',
      toShared: false,
      again: false,
      from: '',
    },
    'mail-merge file',
  );
  await click('Told and in');
  await says('were told');
  const table = byRole('table', /Told and in by school and grade/);
  expect(table.textContent).toContain('Lincoln High');
  expect(await axeFindings()).toEqual([]);
  await says('2 people are told and not in yet.');
  await click('Remind those not in yet: Student');
  await says('2 of 6 people with an account match.');
  expect(await kept(wizard)).toMatchObject({ part: 'tell', again: true });
});

test('where it stands is kept: whoever comes back finds it open, as it was', async () => {
  const wizard = await openPanel();
  choose(/^Census.Staff .Staff Accounts/);
  setDay('2025-10-01');
  await says('1 of 1 people with an account matches.');
  const inform = await kept(wizard);
  expect(inform).toMatchObject({ open: true, expirationDate: '2025-10-01' });
  wizard.close();
  const between: Opening['between'] = (client) => ({
    ...client,
    open: async () => {
      const opened = await client.open();
      return { ...opened, draft: { ...opened.draft!, inform: inform as never } };
    },
  });
  await openWizard({ folder, today, between });
  await says('1 of 1 people with an account matches.');
  expect(document.querySelector<HTMLInputElement>('input.day')!.value).toBe('2025-10-01');
  await click('Close');
  await until(() => screenText().includes('Step 1 of 6'));
});

test('after a save, its people are what it begins with', async () => {
  await openLincoln('preview', requestOfExample('T01'));
  await click('Next');
  tick(/^I may do this/);
  await click('Save Changes');
  await click('Inform these people');
  await says('Only the people of the batch saved');
  await says('people with an account match.');
});

/** Waits for something that appears. */
async function found<T>(find: () => T): Promise<T> {
  for (;;) {
    try {
      return find();
    } catch {
      await pause(20);
    }
  }
}
