// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { tableFromRows } from '../../core/engine/index.ts';
import type { RowsQuery, WizardClient } from '../../core/host/wizard-client.ts';
import {
  allByRole,
  axeFindings,
  byRole,
  openWizard,
  pause,
  press,
  type,
  until,
} from './harness.tsx';
import { click, lincolnDay, rowsOf, says, tick } from './lincoln.ts';

const students = 1000;
const grid = 'Accounts that change';

/** A preview of 1,000 new students: Person IDs 1 to 1000, last names Name1 to Name1000. */
async function openThousand(between?: (client: WizardClient) => WizardClient): Promise<void> {
  const people = Array.from({ length: students }, (_, i) => String(i + 1));
  const table = (name: string, ...rows: readonly (readonly string[])[]) =>
    tableFromRows(name, `${name}.csv`, rows);
  await openWizard({
    tables: [
      table('schools', ['School ID', 'School Name'], ['L', 'Lincoln High']),
      table(
        'calendars',
        ['Calendar ID', 'School ID', 'Calendar Name', 'Start Date', 'End Date'],
        ['25L', 'L', '25-26 Lincoln', '2025-08-11', '2026-05-29'],
      ),
      table(
        'students',
        ['Person ID', 'Student Number', 'Last Name', 'First Name'],
        ...people.map((id) => [id, `7${id}`, `Name${id}`, 'Ann']),
      ),
      table(
        'enrollments',
        ['Person ID', 'Calendar ID', 'Start Date', 'End Date'],
        ...people.map((id) => [id, '25L', '2025-08-11', '']),
      ),
      table('accounts', ['Person ID', 'Username', 'Enabled', 'Force Password Change', 'Homepage']),
    ],
    today: lincolnDay,
    step: 'preview',
    request: {
      accountType: 'students',
      changeType: 'createAccount',
      scope: { schools: ['L'] },
      username: { from: 'pattern', pattern: '{lastName}' },
    },
    ...(between === undefined ? {} : { between }),
  });
  await says('1,000 of 1,000 students will be created.');
  await until(() => rowsOf(grid).length > 0);
}

/** The row that the keyboard stands at, as a screen reader is told. */
function activeRow(): Element | null {
  return document.getElementById(byRole('grid', grid).getAttribute('aria-activedescendant') ?? '');
}

test('of a thousand rows only those near the ones that are seen exist', async () => {
  await openThousand();
  // 400 px of rows of 30 px, and six more: 20.
  expect(rowsOf(grid)).toHaveLength(20);
  expect(rowsOf(grid)[0]!.slice(0, 3)).toEqual(['Name1', 'Ann', 'Name1']);
  const table = byRole('grid', grid);
  // The headings are a row, too.
  expect(table.getAttribute('aria-rowcount')).toBe('1001');
  expect(table.querySelector('.rows-body [role=row]')!.getAttribute('aria-rowindex')).toBe('2');
  await says('Rows 1 to 14 of 1,000');
  expect(await axeFindings()).toEqual([]);
});

test('going to a row shows it and puts the keyboard there', async () => {
  await openThousand();
  type(byRole('spinbutton', 'Go to row'), '700');
  await click('Go');
  await says('Rows 700 to 713 of 1,000');
  await until(() => activeRow()?.textContent.startsWith('Name700') === true);
  expect(activeRow()!.getAttribute('aria-rowindex')).toBe('701');
  expect(document.activeElement).toBe(byRole('grid', grid));
});

test('a row number past the end is the last row; none at all changes nothing', async () => {
  await openThousand();
  type(byRole('spinbutton', 'Go to row'), '5000');
  await click('Go');
  await until(() => activeRow()?.textContent.startsWith('Name1000') === true);
  type(byRole('spinbutton', 'Go to row'), '-3');
  await click('Go');
  expect(activeRow()!.textContent.startsWith('Name1000')).toBe(true);
});

test('the keyboard goes row by row, screenful by screenful, to either end', async () => {
  await openThousand();
  const table = byRole('grid', grid);
  const at = async (name: string) => {
    await until(() => activeRow()?.firstElementChild?.textContent === name);
  };
  await at('Name1');
  press(table, 'ArrowDown');
  await at('Name2');
  press(table, 'PageDown');
  // 13 whole rows are seen; one of them stays.
  await at('Name14');
  press(table, 'End');
  await at('Name1000');
  press(table, 'ArrowDown');
  await at('Name1000');
  press(table, 'PageUp');
  await at('Name988');
  press(table, 'Home');
  await at('Name1');
});

test('Enter opens why the username of the row is that one', async () => {
  await openThousand();
  const table = byRole('grid', grid);
  press(table, 'End');
  await until(() => activeRow()?.textContent.startsWith('Name1000') === true);
  press(table, 'Enter');
  await says('Why this username: Ann Name1000');
});

test('beside a link, the space bar or a click elsewhere shows all of a row', async () => {
  await openThousand();
  const table = byRole('grid', grid);
  press(table, 'End');
  await until(() => activeRow()?.textContent.startsWith('Name1000') === true);
  press(table, ' ');
  await says('Row 1,000 of 1,000');
  await says('School' + 's' + 'Lincoln High');
  expect(document.querySelectorAll('dialog')).toHaveLength(1);
  await click('Close');
  expect(document.querySelector('dialog')).toBeNull();

  table.querySelector<HTMLElement>('.rows-body [role=row]:last-child button')!.click();
  await says('Why this username: Ann Name1000');
  expect(document.querySelectorAll('dialog')).toHaveLength(1);
});

test('whoever drags through all rows asks for the last place, not for all on the way', async () => {
  const asked: number[] = [];
  let answer: (() => void) | null = null;
  await openThousand((client) => ({
    ...client,
    async rows(query: RowsQuery) {
      asked.push(query.from);
      if (query.from === 200)
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
      return client.rows(query);
    },
  }));
  const table = byRole('grid', grid);
  const scrollTo = async (row: number) => {
    table.scrollTop = row * 30;
    table.dispatchEvent(new Event('scroll'));
    await until(() => table.querySelector(`[aria-rowindex="${row + 2}"]`) !== null);
  };
  await scrollTo(250);
  await until(() => answer !== null);
  for (const row of [350, 450, 550, 650, 750, 850]) await scrollTo(row);
  answer!();
  await until(() => table.textContent.includes('Name851'));
  expect(asked.filter((from) => from > 0)).toEqual([200, 800]);
});

test('rows that could not be read say so, and can be asked for again', async () => {
  let failing = true;
  await openThousand((client) => ({
    ...client,
    rows: (query: RowsQuery) =>
      failing && query.filter.text !== undefined
        ? Promise.reject(new Error('The tables cannot be read just now.'))
        : client.rows(query),
  }));
  type(byRole('searchbox', 'Find a person'), 'name99');
  await says('The tables cannot be read just now.');
  expect(await axeFindings()).toEqual([]);
  failing = false;
  await click('Try again');
  // Name99 and Name990 to Name999.
  await says('11 of 1,000 rows match');
  await until(() => rowsOf(grid).length === 11);
});

test('a filter nobody matches leaves no rows', async () => {
  await openThousand();
  type(byRole('searchbox', 'Find a person'), 'zzz');
  await says('0 of 1,000 rows match');
  await says('No rows.');
  expect(allByRole('grid', grid)).toHaveLength(0);
});

test('all that undoing does can be gone through, not its first rows alone', async () => {
  await openThousand();
  await click('Next');
  await until(() => allByRole('checkbox', /^I may do this/).length === 1);
  tick(/^I may do this/);
  await click('Save Changes');
  await says('1,000 accounts were created.');
  await click('Undo this batch');
  await says('1,000 accounts that the batch created would be disabled, not deleted.');
  const undoing = byRole('grid', 'What undoing does, account by account');
  type(byRole('spinbutton', 'Go to row', undoing.parentElement!), '700');
  await pause(0);
  byRole('button', 'Go', undoing.parentElement!).click();
  // By Person ID: the 700th is 700.
  await until(() => undoing.querySelector('.active')?.textContent.startsWith('Name700') === true);
  expect(undoing.querySelectorAll('.active [role=gridcell]')[2]!.textContent).toBe('700');
});
