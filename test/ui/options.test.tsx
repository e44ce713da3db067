// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import {
  allByRole,
  axeFindings,
  byRole,
  patience,
  pause,
  press,
  select,
  type,
  until,
  type OpenWizard,
} from './harness.tsx';
import { openLincoln, says, screenText } from './lincoln.ts';

const students = { accountType: 'students', changeType: 'createAccount' } as const;
const staff = { accountType: 'staff', changeType: 'createAccount' } as const;

const nextButton = (): HTMLButtonElement =>
  byRole('button', 'Next', document.querySelector('footer')!);
const patternBox = (): HTMLInputElement => byRole('textbox', 'The pattern as text');
const chips = (): HTMLButtonElement[] => [
  ...byRole('list', 'Pieces of the pattern, in order').querySelectorAll('button'),
];
const chipWords = (): string[] => chips().map(({ textContent }) => textContent);
/** Lines of a list of groups: label and what stands under it. */
const lines = (list: string): string[] =>
  [...byRole('list', list).querySelectorAll('.pick-label')].map(({ textContent }) => textContent);
const addList = 'Click on a group to add to the list';
const removeList = 'Click on a group to remove from list';

async function written(draft: OpenWizard['draft'], pattern: string): Promise<void> {
  await until(() => patternBox().value === pattern);
  expect((await draft()).username).toMatchObject({ from: 'pattern', pattern });
}

test('the proposed pattern is the seed’s, and it is tried on everybody without an account', async () => {
  await openLincoln('options', students);
  byRole('radio', /^Use a pattern to generate username for each account created/);
  expect(patternBox().value).toBe('{lastName}.{firstName}.{studentNumber}');
  expect(screenText()).toContain('Doe.John.123456789');
  expect(byRole('navigation', 'Steps').textContent).toContain('Doe.John.123456789');
  // Without an account and with a counting enrollment: 1001-1006, 1011-1013. Eli Zane has no number.
  await says('8 of 9 students without an account would get a username, whatever the school.');
  expect(screenText()).toContain('1 lack something the pattern needs');
  expect(screenText()).toContain('No username is taken twice.');
  const table = byRole('table', 'The hardest names first');
  expect(table.querySelector('tbody tr')!.textContent).toMatch(/^Zane, Eli.*no account/);
  expect(nextButton().disabled).toBe(false);
  expect(await axeFindings()).toEqual([]);
});

test('a pattern that gives names twice says how many need a counter', async () => {
  await openLincoln('options', {
    ...students,
    username: { from: 'pattern', pattern: '{firstName:1}' },
  });
  // J(ohn), N, A(my), M(ary), J(osé), M(in), M(ax), E, A(da): one J, one A and two M too many.
  await says('9 of 9 students without an account');
  expect(screenText()).toContain(
    '4 usernames would get a counter, because somebody has them already.',
  );
});

test('pieces are added, moved, cut and removed with buttons alone', async () => {
  const { draft } = await openLincoln('options', students);
  expect(chipWords()).toEqual([
    'Last Name, piece 1 of 5',
    '., piece 2 of 5',
    'First Name, piece 3 of 5',
    '., piece 4 of 5',
    'Student Number, piece 5 of 5',
  ]);
  chips()[4]!.click();
  await until(() => allByRole('button', 'Remove').length === 1);
  byRole('button', 'Remove').click();
  await written(draft, '{lastName}.{firstName}');

  byRole('button', 'Add Grade').click();
  await written(draft, '{lastName}.{firstName}.{grade}');
  expect(screenText()).toContain('Grade added, piece 5.');

  chips()[0]!.click();
  await until(() => allByRole('button', 'Move right').length === 1);
  expect(byRole('button', 'Move left').getAttribute('aria-disabled')).toBe('true');
  byRole('button', 'Move right').click();
  await written(draft, '{firstName}.{lastName}.{grade}');
  expect(screenText()).toContain('Last Name is now piece 3 of 5.');
  expect(chips()[2]!.getAttribute('aria-expanded')).toBe('true'); // It is still the one at hand.

  type(byRole('spinbutton', 'First characters'), '3');
  await written(draft, '{firstName}.{lastName:3}.{grade}');
  expect(screenText()).toContain('John.Doe.11');
  expect(await axeFindings()).toEqual([]);

  await select(byRole('combobox', 'Between pieces'), 'underscore _');
  await written(draft, '{firstName}_{lastName:3}_{grade}');
  await select(byRole('combobox', 'Between pieces'), 'nothing');
  await written(draft, '{firstName}{lastName:3}{grade}');
  byRole('button', 'Add hyphen -').click();
  await written(draft, '{firstName}{lastName:3}{grade}-');
  chips()[3]!.click();
  await until(() => allByRole('textbox', 'Text').length === 1);
  type(byRole('textbox', 'Text'), '@school.org');
  await written(draft, '{firstName}{lastName:3}{grade}@school.org');
});

test('numbers are cut from their end, a grade not at all, and the sixth element is refused', async () => {
  const { draft } = await openLincoln('options', {
    ...students,
    username: { from: 'pattern', pattern: '{studentNumber}{grade}{firstName}{lastName}' },
  });
  chips()[0]!.click();
  await until(() => allByRole('spinbutton', 'Last characters').length === 1);
  chips()[1]!.click();
  await until(() => chips()[1]!.getAttribute('aria-expanded') === 'true');
  expect(allByRole('spinbutton', /characters/)).toEqual([]);

  byRole('button', 'Add Middle Name').click();
  const full = '{studentNumber}{grade}{firstName}{lastName}{middleName}';
  await written(draft, full);
  expect(screenText()).toContain('A pattern has at most 5 elements.');
  byRole('button', 'Add Graduation Year').click();
  await pause(30);
  expect(patternBox().value).toBe(full);
});

test('the text of a pattern is the pattern: faults are told with their position and block Next', async () => {
  const { draft } = await openLincoln('options', students);
  type(patternBox(), '{lastName}.{fistName}');
  await says('The pattern cannot be used: position 12: there is no element {fistName}');
  expect(patternBox().getAttribute('aria-invalid')).toBe('true');
  expect(screenText()).toContain('Mend the text; then the pieces can be changed again.');
  expect(nextButton().disabled).toBe(true);
  expect(screenText()).toContain('Mend the username pattern.');
  await says('Mend what is marked in red to see which usernames come out.');
  expect(await axeFindings()).toEqual([]);

  type(patternBox(), '{lastName}.{firstName:1}');
  await until(() => chipWords().length === 3);
  expect(chipWords()[2]).toBe('First Namefirst 1, piece 3 of 3');
  expect(nextButton().disabled).toBe(false);
  expect((await draft()).username).toMatchObject({ pattern: '{lastName}.{firstName:1}' });

  // Birth elements are for passwords only, and usernames do not offer them.
  expect(allByRole('button', 'Add Birth Year')).toEqual([]);
  type(patternBox(), '');
  await says('it has no element such as {lastName}');
  byRole('button', 'Add First Name').click(); // The pieces still work: nothing was unreadable.
  await until(() => patternBox().value === '{firstName}');
});

test('letter case and maximum length show at once; a length that is none blocks', async () => {
  const { draft } = await openLincoln('options', students);
  await select(byRole('combobox', 'Letter case'), 'Lower case (doe.john)');
  await says('doe.john.123456789');
  const box = byRole('spinbutton', 'Maximum length');
  type(box, '8');
  await until(() => !screenText().includes('doe.john.123456789'));
  expect((await draft()).username).toEqual({
    from: 'pattern',
    pattern: '{lastName}.{firstName}.{studentNumber}',
    letterCase: 'lower',
    maxLength: 8,
  });
  type(box, '0');
  await says('Type a whole number of 1 or more, or leave it empty.');
  expect(nextButton().disabled).toBe(true);
  type(box, '');
  await until(() => !nextButton().disabled);
});

test('census email: what people type at login, and who gets no account', async () => {
  const { draft } = await openLincoln('options', students);
  byRole('radio', /^Use census email as account username/).click();
  await says('people type their whole email address: joetester@email.com');
  // Nate has no email, Eli's has no @, Min's is Amy's, without case.
  await says('6 of 9 students without an account would get a username');
  expect(screenText()).toContain('1 have no email');
  expect(screenText()).toContain('1 have an email that is not valid');
  expect(screenText()).toContain('1 would get a username that is taken');
  expect(screenText()).not.toContain('would get a counter');

  byRole('checkbox', /^Exclude email domain in username/).click();
  await says('people type the part before the @: joetester.');
  // joetester is the username of an account already (D05).
  await says('5 of 9 students without an account would get a username');
  expect(screenText()).toContain('2 would get a username that is taken');
  expect((await draft()).username).toEqual({ from: 'email', excludeDomain: true });
  expect(byRole('navigation', 'Steps').textContent).toContain('census email without domain');
  expect(await axeFindings()).toEqual([]);

  byRole('radio', /^Use a pattern to generate username/).click();
  await until(() => allByRole('textbox', 'The pattern as text').length === 1);
  expect(patternBox().value).toBe('{lastName}.{firstName}.{studentNumber}');
  byRole('radio', /^Use census email/).click();
  await says('the part before the @'); // As it was left.
});

test('passwords: random with its strength and what it takes, or a pattern with all its warnings', async () => {
  const { draft } = await openLincoln('options', students);
  byRole('radio', /^Randomly generate password for each account created/);
  // 12 signs of 36 with all three classes: 61 whole bits; four of 1,024 words and two of 8 digits: 46.
  expect(screenText()).toContain('4.5 quintillion of them (61 bits)');
  expect(screenText()).toContain('70 trillion of them (46 bits)');
  expect(screenText()).toContain(
    'It is the only way they can log in and set a password of their own.',
  );
  byRole('radio', /^Words/).click();
  await expect
    .poll(async () => (await draft()).password, { timeout: patience })
    .toEqual({ kind: 'random', style: 'words' });

  byRole('radio', /^Use a pattern to generate password for each account created/).click();
  await says('At your own risk');
  expect(screenText()).toContain(
    'PII (Personally Identifiable Information), you do so at your own risk.',
  );
  expect(screenText()).toContain('public knowledge and can be easily ascertained.');
  expect(screenText()).toContain('Please ensure the utmost due diligence');
  expect((await draft()).password).toEqual({
    kind: 'pattern',
    pattern: '{lastName}{firstName}',
    minLength: 10,
  });
  expect(screenText()).toContain(
    'Somebody who knows a student’s Last Name and First Name needs 1 guess.',
  );
  expect(screenText()).toContain('The name alone is enough, and the whole class knows it.');
  // Nate Student is in these data: studentnate; doejohn is filled up to ten (D01).
  await says('password: studentnate');
  expect(screenText()).toContain('password: doejohn123');
  expect(await axeFindings()).toEqual([]);

  // The second builder on the page is the password's; there are 14 students.
  allByRole('button', 'Add Student Number')[1]!.click();
  await says('Somebody who knows only the name needs at most 14 guesses.');
  expect(screenText()).toContain('Last Name, First Name, and Student Number needs 1 guess.');
  type(allByRole('textbox', 'The pattern as text')[1]!, '{lastName:0}');
  await says('Mend the password pattern.');
});

test('authentication types show where one is configured, and with them there is no password', async () => {
  const first = await openLincoln('options', students);
  expect(screenText()).not.toContain('Authentication Type');
  first.close();

  const { draft } = await openLincoln('options', students, {
    settings: { configuredAuthentication: ['ldap'] },
  });
  byRole('radio', /^Local Campus Authentication Only/);
  expect(allByRole('radio', /^SAML Authentication/)).toEqual([]);
  byRole('radio', /^LDAP Authentication/).click();
  await says('with LDAP, passwords are controlled and managed by your identity');
  expect(allByRole('radio', /^Randomly generate password/)).toEqual([]);
  expect(screenText()).not.toContain('require a password change upon first login');
  expect((await draft()).authenticationType).toBe('ldap');
  expect(await axeFindings()).toEqual([]);
});

test('the homepage shows what is stored, and the portal of parents is warned of (D15)', async () => {
  const { draft } = await openLincoln('options', students);
  expect(screenText()).toContain('Stored as Campus Student Portal.');
  expect(screenText()).not.toContain('This is the portal for parents');
  byRole('radio', /^Campus Portal/).click();
  await says('This is the portal for parents');
  expect((await draft()).homepage).toBe('Campus Portal');
  expect(screenText()).toContain(
    'All accounts created require a password change upon first login.',
  );
});

test('staff: groups, username, activation and homepage; the Schoolrunner way asks for less', async () => {
  const { draft } = await openLincoln('options', staff);
  expect(patternBox().value).toBe('{lastName}.{firstName}.{staffNumber}');
  expect(screenText()).toContain('each staff member goes through the account activation process');
  expect(screenText()).toContain('Stored as Campus Application.');
  // Without an account and with a current assignment: John Doe and Lou Hart; Bo King starts later.
  await says('2 of 2 staff members without an account');
  expect(screenText()).toContain('User Groups optional, none so far');
  document.querySelector('details')!.open = true;
  await until(() => allByRole('list', addList).length === 1);
  byRole('button', /^Teachers Tools/, byRole('list', addList)).click();
  await says('User Groups 1 group');
  expect((await draft()).userGroups).toEqual(['Teachers Tools']);
  expect(await axeFindings()).toEqual([]);

  byRole('radio', /^Bulk Create Users/).click();
  await says('Staff members are not notified when they are added.');
  expect(screenText()).toContain('Username: the email on the staff record.');
  expect(allByRole('textbox', 'The pattern as text')).toEqual([]);
  expect(screenText()).toContain('"Forgot your password?" on the login page');
  // All staff without an account: John, Lou (no email) and Bo, whose assignment does not matter.
  await says('2 of 3 staff members without an account');
  expect(byRole('navigation', 'Steps').textContent).toContain('Bulk Create Users');

  byRole('radio', /^Give everybody the same initial password/).click();
  await says('Type the initial password, or choose to give none.');
  expect(nextButton().disabled).toBe(true);
  type(byRole('textbox', 'Initial password'), 'Welcome-2025');
  await until(() => !nextButton().disabled);
  expect(await axeFindings()).toEqual([]);
  byRole('radio', /^Give no initial password/).click();
  await expect.poll(draft, { timeout: patience }).not.toHaveProperty('password');
  byRole('radio', /^Create accounts with a username option/).click();
  await expect.poll(draft, { timeout: patience }).not.toHaveProperty('profile');
});

test('groups: by type and name, added and removed with a click; one with everything cannot be given', async () => {
  const { draft } = await openLincoln('options', {
    accountType: 'staff',
    changeType: 'addUserGroups',
  });
  expect(lines(addList)).toEqual([
    'Counselor Mix',
    'District Admin',
    'LHS 25-26',
    'New Group',
    'Teachers Tools',
  ]);
  expect(screenText()).toContain('Choose at least one user group.');
  expect(nextButton().disabled).toBe(true);

  await select(byRole('combobox', 'Group Type'), 'Mixed or Empty Group');
  await until(() => lines(addList).length === 3);
  // Both kinds of rights, none, and both with everything (D27).
  expect(lines(addList)).toEqual(['Counselor Mix', 'District Admin', 'New Group']);
  expect(screenText()).toContain('Tool and calendar rights together, or none at the moment.');
  type(byRole('searchbox', 'Group Name'), 'OR m');
  await until(() => lines(addList).length === 1);
  expect(lines(addList)).toEqual(['Counselor Mix']);
  byRole('button', 'Search').click();
  await says('1 group found');

  byRole('button', /^Counselor Mix/, byRole('list', addList)).click();
  await until(() => lines(removeList).length === 1);
  expect((await draft()).userGroups).toEqual(['Counselor Mix']);
  expect(screenText()).toContain('Counselor Mix added. 1 group on the list.');
  expect(byRole('navigation', 'Steps').textContent).toContain('1 user group');
  expect(await axeFindings()).toEqual([]);

  type(byRole('searchbox', 'Group Name'), '');
  await until(() => lines(addList).length === 3);
  const everything = byRole('button', /^District Admin/, byRole('list', addList));
  expect(everything.textContent).toContain('it cannot be added by the wizard');
  expect(everything.getAttribute('aria-disabled')).toBe('true');
  everything.click();
  await pause(30);
  expect((await draft()).userGroups).toEqual(['Counselor Mix']);

  byRole('button', /^Counselor Mix/, byRole('list', removeList)).click();
  await says('No group is on the list.');
  expect((await draft()).userGroups).toEqual([]);
});

test('a group with all schools and calendars can be taken away, with a warning (D26)', async () => {
  const { draft } = await openLincoln('options', {
    accountType: 'staff',
    changeType: 'removeUserGroups',
    userGroups: ['Gone Group'],
  });
  expect(byRole('list', removeList).textContent).toContain('not in the data: remove it');
  byRole('button', /^District Admin/, byRole('list', addList)).click();
  await says('1 group on the list holds all schools and all calendars.');
  expect((await draft()).userGroups).toEqual(['Gone Group', 'District Admin']);
  byRole('button', /^Gone Group/, byRole('list', removeList)).click();
  await until(() => lines(removeList).length === 1);
  expect(await axeFindings()).toEqual([]);
});

test('where there is nothing to choose, one Enter goes on', async () => {
  await openLincoln('options', { accountType: 'staff', changeType: 'enableAccount' });
  expect(screenText()).toContain('There is nothing to choose for this change.');
  expect(await axeFindings()).toEqual([]);
  press(document.body, 'Enter');
  await until(() => document.querySelector('h2')!.textContent === 'Who');
});
