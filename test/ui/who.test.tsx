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
} from './harness.tsx';
import { openLincoln, says, screenText } from './lincoln.ts';

const listB = 'B. Select a person to add to edit list';
const listC = 'C. Click on a person to remove from list';

const create = { accountType: 'students', changeType: 'createAccount' } as const;

/** The lines of one of the two lists of people. */
const lines = (list: string): string[] =>
  [...byRole('list', list).querySelectorAll('.pick-label')].map(({ textContent }) => textContent);
const line = (list: string, name: RegExp): HTMLElement =>
  byRole('button', name, byRole('list', list));
const nextButton = (): HTMLButtonElement =>
  byRole('button', 'Preview Changes', document.querySelector('footer')!);

test('all: schools with how many students have a record there, and what is still to choose', async () => {
  const { draft } = await openLincoln('who', create);
  byRole('radio', 'Create user accounts for all students in the selected school(s)');
  byRole('radio', 'Create user accounts for selected students');
  // Enrollments of any date: Lincoln 1001-1003, 1005-1010, 1012-1014; Grant 1004 and 1011.
  const grant = byRole('checkbox', /^Grant Middle/);
  expect(grant.closest('label')!.textContent).toContain('2 students');
  const lincoln = byRole('checkbox', /^Lincoln High/);
  expect(lincoln.closest('label')!.textContent).toContain('12 students');

  expect(nextButton().disabled).toBe(true);
  expect(screenText()).toContain('Choose at least one school.');
  expect(await axeFindings()).toEqual([]);

  lincoln.click();
  await until(() => !nextButton().disabled);
  expect((await draft()).scope).toEqual({ schools: ['LHS'] });
  expect(byRole('navigation', 'Steps').textContent).toContain('1 school');
});

test('disable goes by calendars, grouped by school, with dates; the ended ones can be added at once', async () => {
  const { draft } = await openLincoln('who', {
    accountType: 'students',
    changeType: 'disableAccount',
  });
  byRole('radio', 'Disable user accounts for all students in the selected calendar(s)');
  byRole('checkbox', /25-26 Grant Middle/, byRole('group', 'Grant Middle'));
  const lincoln = byRole('group', 'Lincoln High');
  const names = [...lincoln.querySelectorAll('.check-label')].map((one) => one.textContent);
  expect(names).toEqual([
    '25-26 Lincoln High2025-08-11 to 2026-05-29current',
    '24-25 Lincoln High2024-08-12 to 2025-05-30ended',
  ]);
  // Last year's calendar: 1005, 1007, 1008 and 1009.
  expect(lincoln.textContent).toContain('4 students');
  expect(screenText()).toContain('Choose at least one calendar.');

  const addEnded = () => byRole('button', 'Add the 1 that has ended');
  expect(addEnded().getAttribute('aria-disabled')).toBe('false');
  addEnded().click();
  // None is left to add.
  await until(() => addEnded().getAttribute('aria-disabled') === 'true');
  byRole('checkbox', /^Leave out people who are still active elsewhere/).click();
  await until(() => !nextButton().disabled);
  expect(await draft()).toMatchObject({
    scope: { calendars: ['24LHS'] },
    leaveOutActiveElsewhere: true,
  });
  expect(byRole('navigation', 'Steps').textContent).toContain('1 calendar');
  expect(await axeFindings()).toEqual([]);
});

test('what has ended goes by the as-of date', async () => {
  const { draft } = await openLincoln('who', {
    accountType: 'staff',
    changeType: 'disableAccount',
  });
  byRole('checkbox', /Lincoln High2025-08-11 to 2026-05-29current/);
  const box = document.querySelector<HTMLInputElement>('input[type=date]')!;
  expect(box.labels![0]!.textContent).toBe('As of');
  type(box, '2026-06-01');
  await says('2025-08-11 to 2026-05-29ended');
  expect((await draft()).asOf).toBe('2026-06-01');
  byRole('button', 'Use today').click();
  await says('2025-08-11 to 2026-05-29current');
  expect(await draft()).not.toHaveProperty('asOf');
});

test('selected: a search answers each key stroke, a click adds, another removes', async () => {
  const schools = await openLincoln('who', create);
  byRole('radio', 'Create user accounts for selected students').click();
  await says('14 students found');
  expect(screenText()).toContain('Search results are district-wide.');
  expect(screenText()).toContain('Select at least one person.');

  type(byRole('searchbox', 'Last Name'), 'nun'); // Without accents and case (D29).
  await says('1 student found');
  expect(lines(listB)).toEqual(['Núñez, José']);
  expect(byRole('list', listB).textContent).toContain('204819 · ID 1005 · grade 11');

  line(listB, /^Núñez/).click();
  await until(() => lines(listC).length === 1);
  expect(lines(listC)).toEqual(['Núñez, José']);
  expect(screenText()).toContain('Núñez, José added. 1 person on the list.');
  expect(line(listB, /^Núñez/).getAttribute('aria-pressed')).toBe('true');
  expect((await schools.draft()).scope).toEqual({ people: ['1005'] });
  expect(await axeFindings()).toEqual([]);

  line(listC, /^Núñez/).click();
  await says('Nobody is on the list yet.');
  expect(screenText()).toContain('Núñez, José removed. 0 people on the list.');
  // The focus does not fall off the page with the line it was on.
  expect(document.activeElement).toBe(byRole('list', listC));
});

test('students are searched by gender and grade, staff by title and what else the data has', async () => {
  const first = await openLincoln('who', { ...create, scope: { people: [] } });
  await select(byRole('combobox', 'Grade'), '12 (2)');
  await says('2 students found');
  expect(lines(listB)).toEqual(['Stone, Ivy', 'Vale, Tom']);
  await select(byRole('combobox', 'Gender'), 'F (6)');
  await says('1 student found');
  expect(lines(listB)).toEqual(['Stone, Ivy']);
  byRole('button', 'Empty the form').click();
  await says('14 students found');
  type(byRole('searchbox', 'Person ID or Student Number'), '5550');
  await says('1 student found');
  expect(lines(listB)).toEqual(['Student, Nate']);
  first.close();

  await openLincoln('who', {
    accountType: 'staff',
    changeType: 'enableAccount',
    scope: { people: [] },
  });
  byRole('radio', 'Enable user accounts for selected staff');
  expect(allByRole('combobox', 'Role')).toEqual([]); // These tables have no roles.
  type(byRole('searchbox', 'Title'), 'each'); // Anywhere in the title (D29).
  await says('4 staff members found');
  expect(lines(listB)).toEqual(['Doe, John', 'King, Bo', 'Moss, Di', 'Smith, Ann']);
});

test('a list is one stop of the Tab key; arrow keys move in it, and a removed line gives way to the next', async () => {
  await openLincoln('who', { ...create, scope: { people: ['1001', '1003', '1006'] } });
  await until(() => lines(listC)[0] === 'Park, Min');
  expect(lines(listC)).toEqual(['Park, Min', 'Li, Amy', 'Doe, John']); // The newest first.
  const list = byRole('list', listC);
  expect(list.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  line(listC, /^Park/).focus();
  press(document.activeElement!, 'ArrowDown');
  expect(document.activeElement).toBe(line(listC, /^Li/));
  await until(() => line(listC, /^Li/).tabIndex === 0);
  press(document.activeElement!, 'End');
  expect(document.activeElement).toBe(line(listC, /^Doe/));
  press(document.activeElement!, 'Home');
  press(document.activeElement!, 'ArrowUp');
  expect(document.activeElement).toBe(line(listC, /^Park/));

  line(listC, /^Park/).click();
  await until(() => lines(listC).length === 2);
  expect(document.activeElement).toBe(line(listC, /^Li/));
});

test('all that were found can be added at once, the list cleared, and put back', async () => {
  const { draft } = await openLincoln('who', { ...create, scope: { people: ['1014'] } });
  type(byRole('searchbox', 'Last Name'), 'r');
  await says('2 students found');
  byRole('button', 'Add all 2 found').click();
  await until(() => lines(listC).length === 2);
  expect((await draft()).scope).toEqual({ people: ['1014', '1007'] });
  expect(screenText()).toContain('1 person added.'); // Ross was on the list before.
  byRole('button', 'Clear list').click();
  await says('Nobody is on the list yet.');
  byRole('button', 'Put 2 back').click();
  await until(() => lines(listC).length === 2);
  expect((await draft()).scope).toEqual({ people: ['1014', '1007'] });
});

test('a pasted list adds by Person ID and by number, and says who was not found', async () => {
  const { draft } = await openLincoln('who', { ...create, scope: { people: ['1001'] } });
  const paste = document.querySelector<HTMLDetailsElement>('details.paste')!;
  paste.open = true;
  const box = paste.querySelector('textarea')!;
  type(box, '1001\n204818\n\t555001; 20481\n2048180,1001');
  await pause(20);
  byRole('button', 'Add these').click();
  await says('2 of 5 lines added, 1 was on the list before.');
  // 204818 is Mary Kate O'Brien-Smith, 555001 Nate Student; the beginning of a number is no number.
  expect((await draft()).scope).toEqual({ people: ['1001', '1004', '1002'] });
  expect(screenText()).toContain('2 lines were not found: 20481, 2048180');
  expect(box.value).toBe('20481\n2048180');
  expect(await axeFindings()).toEqual([]);

  type(box, ' \n,');
  await pause(20);
  byRole('button', 'Add these').click();
  await says('There is nothing in the box');
});

test('chosen people are there again after a reload, and those who are gone are told', async () => {
  await openLincoln('who', { ...create, scope: { people: ['77', '1003'] } });
  await says('not in the data: remove it');
  expect(lines(listC)).toEqual(['Li, Amy', '77']);
  expect(byRole('navigation', 'Steps').textContent).toContain('2 people');
});

test('schools and calendars of a recipe that are not in the data can be taken off', async () => {
  const first = await openLincoln('who', { ...create, scope: { schools: ['OLD', 'GMS'] } });
  expect(screenText()).toContain('OLDnot in the data: take it off');
  byRole('checkbox', /^OLD/).click();
  await until(() => !screenText().includes('OLD'));
  expect((await first.draft()).scope).toEqual({ schools: ['GMS'] });
  first.close();

  const disabling = await openLincoln('who', {
    accountType: 'students',
    changeType: 'disableAccount',
    scope: { calendars: ['23LHS'] },
  });
  byRole('checkbox', /^23LHS/).click();
  await until(() => !screenText().includes('23LHS'));
  expect((await disabling.draft()).scope).toEqual({ calendars: [] });
});

test('looking at the other way of choosing loses nothing', async () => {
  const { draft } = await openLincoln('who', { ...create, scope: { schools: ['GMS'] } });
  byRole('radio', 'Create user accounts for selected students').click();
  await says('14 students found');
  expect((await draft()).scope).toEqual({ people: [] });
  byRole('radio', 'Create user accounts for all students in the selected school(s)').click();
  await until(() => allByRole('checkbox', /^Grant Middle/).length === 1);
  expect((await draft()).scope).toEqual({ schools: ['GMS'] });
});

test('Schoolrunner asks for the one school logged into, in both ways of choosing (R180, R181)', async () => {
  const { draft } = await openLincoln('who', {
    accountType: 'staff',
    changeType: 'createAccount',
    profile: 'schoolrunner',
  });
  expect(screenText()).toContain('Only create users here who will work in this school.');
  expect(screenText()).toContain('Choose exactly one school: the one you are logged into.');
  // Assignments of any date at Lincoln: 2001-2003, 2005-2009; at Grant: 2004 and 2008.
  await select(byRole('combobox', 'School you are logged into'), 'Lincoln High: 8 staff members');
  await until(() => !nextButton().disabled);
  expect((await draft()).scope).toEqual({ schools: ['LHS'] });
  expect(await axeFindings()).toEqual([]);

  byRole('radio', 'Create user accounts for all selected staff').click();
  await says('9 staff members found');
  line(listB, /^Hart/).click();
  await says('Say which school you are logged into.');
  await select(byRole('combobox', 'School you are logged into'), 'Grant Middle: 2 staff members');
  await until(() => !nextButton().disabled);
  expect(await draft()).toMatchObject({ scope: { people: ['2004'] }, school: 'GMS' });
});

test('Force Password Change of selected staff may count Campus Instruction (D13)', async () => {
  const { draft } = await openLincoln('who', {
    accountType: 'staff',
    changeType: 'forcePasswordChange',
    scope: { people: ['2002'] },
  });
  byRole('checkbox', /^Also count Campus Instruction/).click();
  await expect
    .poll(async () => (await draft()).includeCampusInstruction, { timeout: patience })
    .toBe(true);
  byRole('radio', 'Force password change for all staff accounts in the selected school(s)').click();
  await until(() => allByRole('checkbox', /^Also count Campus Instruction/).length === 0);
});

test('fast typing never queues up searches, and the newest wins', async () => {
  const asked: string[] = [];
  let answer: () => void = () => undefined;
  await openLincoln(
    'who',
    { ...create, scope: { people: [] } },
    {
      between: (client) => ({
        ...client,
        async searchPeople(query) {
          asked.push(query.lastName);
          if (query.lastName === 's') await new Promise<void>((resolve) => (answer = resolve));
          return client.searchPeople(query);
        },
      }),
    },
  );
  await says('14 students found');
  asked.length = 0;
  const box = byRole('searchbox', 'Last Name');
  for (const typed of ['s', 'st', 'sto', 'ston', 'st']) {
    type(box, typed);
    await until(() => asked[0] === 's');
    await pause(15);
  }
  answer();
  await says('2 students found');
  expect(lines(listB)).toEqual(['Stone, Ivy', 'Student, Nate']);
  // Whatever was typed while one was on its way was never asked.
  expect(asked).toEqual(['s', 'st']);
});

test('a host that cannot say what there is to choose is asked again', async () => {
  let fails = true;
  await openLincoln('who', create, {
    between: (client) => ({
      ...client,
      choices: (accountType) =>
        fails ? Promise.reject(new Error('The data is gone.')) : client.choices(accountType),
    }),
  });
  await says('The data is gone.');
  fails = false;
  byRole('button', 'Try again').click();
  await says('Grant Middle');
});
