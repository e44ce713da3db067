import { expect, test } from 'vitest';
import type { DataProblems, SaveAnswer } from '../../core/host/wizard-client.ts';
import type { SheetsState, Step } from '../../sheets-addon/api/sheets-api.ts';
import { makeWorkbook } from '../../local/apps-script/index.ts';
import { requestFile, tablesOf } from '../helpers/worked-examples.ts';
import { districtBook, startAddon, type Addon } from './addon.ts';
import {
  allCells,
  confirming,
  preview,
  requestOf,
  save,
  savedBatch,
  toTheEnd,
  undo,
} from './saving.ts';

/* What goes wrong in a spreadsheet that people work in. */

const request = requestOf(requestFile('T17'));

function lincoln(): Addon {
  return startAddon(districtBook(tablesOf('T17')));
}

/** The refusal of a save. */
function refusal(addon: Addon, step: unknown): string {
  const answer = toTheEnd(addon, step as Step<SaveAnswer>);
  if (!('refused' in answer)) throw new Error('It was saved.');
  return answer.sentences.join(' ');
}

test('a cell that matters was changed since the preview: refused, by name, with the new preview', () => {
  const addon = lincoln();
  const fingerprint = preview(addon, request);
  const [headings, first] = addon.tab(addon.tabs().find((tab) => tab.startsWith('Preview'))!);
  const username = first![headings!.indexOf('Username')]!;
  const accounts = addon.tab('User Accounts');
  const row = accounts.findIndex((cells) => cells.includes(username)) + 1;
  const column = 'ABCDEFGHIJKLM'[accounts[0]!.indexOf('Enabled')]!;
  addon.host.type('User Accounts', `${column}${row}`, 'No');
  const changed = addon.tab('User Accounts');
  const step = addon.call('save', request, confirming(fingerprint)) as Step<SaveAnswer>;
  const answer = toTheEnd(addon, step);
  if (!('refused' in answer)) throw new Error('It was saved.');
  expect(answer.refused).toBe('differs');
  expect(answer.sentences.join(' ')).toContain('in the preview, not in this plan');
  expect(answer.sentences.join(' ')).toContain(first![headings!.indexOf('Last Name')]);
  expect(answer.preview?.summary.fingerprint).not.toBe(fingerprint);
  expect(addon.tab('User Accounts')).toEqual(changed);
});

test('a cell that does not matter is changed meanwhile: saved all the same', () => {
  const addon = lincoln();
  const fingerprint = preview(addon, request);
  addon.host.type('Staff', 'C2', 'Other');
  const step = addon.call('save', request, confirming(fingerprint)) as Step<SaveAnswer>;
  expect(toTheEnd(addon, step)).toHaveProperty('saved');
});

test('only those whom Settings names may save; everybody may preview', () => {
  const addon = lincoln();
  addon.host.type('Settings', 'A30', 'operators');
  addon.host.type('Settings', 'B30', 'head@example.org; boss@example.org');
  const fingerprint = preview(addon, request);
  const said = refusal(addon, addon.call('save', request, confirming(fingerprint)));
  expect(said).toContain(
    'head@example.org, boss@example.org may save, and you are owner@example.org',
  );
  addon.host.type('Settings', 'B30', 'head@example.org; Owner@Example.org');
  const again = preview(addon, request);
  const step = addon.call('save', request, confirming(again)) as Step<SaveAnswer>;
  expect(toTheEnd(addon, step)).toHaveProperty('saved');
});

test('somebody else holds the lock: told so after a wait, and nothing happens', () => {
  const addon = lincoln();
  const fingerprint = preview(addon, request);
  const before = allCells(addon);
  addon.host.holdLock('document', 60_000);
  expect(() => addon.call('save', request, confirming(fingerprint))).toThrow(
    'is using the wizard in this spreadsheet right now',
  );
  expect(allCells(addon)).toEqual(before);
});

test('a second admin, while a save has not finished, is told who saves and how far it is', () => {
  const killed = lincoln();
  const other = preview(killed, request);
  killed.run('save', [request, confirming(other)], {
    interruptions: [
      {
        at: { method: 'RangeList.setValue', nth: 1 },
        when: 'before',
        act: 'kill',
        pending: 'kept',
      },
    ],
  });
  const { unfinished } = killed.call('open') as SheetsState;
  expect(unfinished).toMatchObject({ kind: 'save', who: 'owner@example.org', done: 0 });
  const said = refusal(killed, killed.call('save', request, confirming(other)));
  expect(said).toMatch(
    /a save of \d+ changes, begun by owner@example.org at .*, has not finished: 0 are done/,
  );
  expect(toTheEnd(killed, killed.call('resume') as Step<SaveAnswer>)).toHaveProperty('saved');
});

test('an account that somebody changes in the middle of a save is left alone, and told', () => {
  const addon = lincoln();
  const fingerprint = preview(addon, request);
  addon.run('save', [request, confirming(fingerprint)], {
    interruptions: [
      {
        at: { method: 'RangeList.setValue', nth: 1 },
        when: 'before',
        act: 'kill',
        pending: 'kept',
      },
    ],
  });
  const [headings, first] = addon.tab(addon.tabs().find((tab) => tab.startsWith('Preview'))!);
  const username = first![headings!.indexOf('Username')]!;
  const accounts = addon.tab('User Accounts');
  const row = accounts.findIndex((cells) => cells.includes(username)) + 1;
  const column = 'ABCDEFGHIJKLM'[accounts[0]!.indexOf('Force Password Change')]!;
  addon.host.type('User Accounts', `${column}${row}`, 'later');
  const answer = toTheEnd(addon, addon.call('resume') as Step<SaveAnswer>);
  const sentence = `${username}: Force Password Change was changed meanwhile, to "later".`;
  expect(answer).toMatchObject({ saved: { left: [sentence] } });
  expect(addon.call('open')).toMatchObject({ saved: { left: [sentence] } });
  expect(addon.tab('Batches')[1]!.slice(-1)).toEqual([sentence]);
  expect(addon.tab('User Accounts')[row - 1]).toContain('later');
});

test('a tab is renamed between preview and save: its name is no matter, its meaning is', () => {
  const addon = lincoln();
  const fingerprint = preview(addon, request);
  const sheet = addon.host.workbook.sheets.find(({ props }) => props.name === 'Schools')!;
  (sheet.props as { name: string }).name = 'Buildings';
  const said = refusal(addon, addon.call('save', request, confirming(fingerprint)));
  expect(said).toMatch(/Schools/);
});

test('User Accounts is deleted while a save is under way: told how to bring it back', () => {
  const addon = lincoln();
  const fingerprint = preview(addon, request);
  addon.run('save', [request, confirming(fingerprint)], {
    interruptions: [
      {
        at: { method: 'RangeList.setValue', nth: 1 },
        when: 'before',
        act: 'kill',
        pending: 'kept',
      },
    ],
  });
  const book = addon.host.workbook;
  (book as { sheets: typeof book.sheets }).sheets = book.sheets.filter(
    ({ props }) => props.name !== 'User Accounts',
  );
  expect(() => addon.call('resume')).toThrow(
    'The tab of User Accounts was deleted while it was being saved. Bring it back with File > Version history',
  );
});

test('formulas, dates, boxes, hidden rows: read as what they show, and left as they are', () => {
  const addon = startAddon(
    makeWorkbook({
      tabs: [
        {
          name: 'Schools',
          rows: [
            ['School ID', 'School Name'],
            ['A', 'Alpha'],
          ],
        },
        {
          name: 'Students',
          rows: [
            ['Person ID', 'Student Number', 'Last Name', 'First Name'],
            ['1', '001', 'Ash', 'Ann'],
            ['2', '002', 'Birch', 'Bo'],
          ],
        },
        {
          name: 'Enrollments',
          rows: [
            ['Person ID', 'School ID', 'Start Date', 'End Date'],
            ['1', 'A', '2025-08-01', ''],
            ['2', 'A', '2025-08-01', ''],
          ],
        },
        {
          name: 'User Accounts',
          rows: [
            ['Person ID', 'Username', 'Enabled', 'Force Password Change', 'Note'],
            ['1', 'ann', 'Yes', 'No', ''],
            ['2', 'bo', 'Yes', '', ''],
            ['', '', '', '', ''],
          ],
        },
      ],
    }),
  );
  const { host } = addon;
  // Typed, Sheets makes dates of them; C2 and D3 are boxes; E2 is a formula.
  host.type('Enrollments', 'C2', '8/1/2025');
  host.type('Enrollments', 'C3', '8/1/2025');
  host.type('User Accounts', 'C2', 'TRUE');
  host.type('User Accounts', 'D3', 'FALSE');
  host.type('User Accounts', 'D4', 'FALSE');
  host.type('User Accounts', 'E2', '=1+1');
  const sheet = host.workbook.sheets.find(({ props }) => props.name === 'User Accounts')!;
  // Hidden, by hand or by a filter: they count like all others.
  (sheet as { props: typeof sheet.props }).props = { ...sheet.props, hiddenRows: new Set([1, 2]) };
  const answer = save(addon, {
    accountType: 'students',
    changeType: 'forcePasswordChange',
    scope: { schools: ['A'] },
    asOf: '2025-08-18',
  });
  expect(answer).toHaveProperty('saved');
  expect(
    addon
      .tab('User Accounts')
      .slice(1, 3)
      .map((cells) => cells.slice(0, 4)),
  ).toEqual([
    ['1', 'ann', 'TRUE', 'Yes'],
    ['2', 'bo', 'Yes', 'TRUE'],
  ]);
  undo(addon, savedBatch(answer));
  expect(
    addon
      .tab('User Accounts')
      .slice(1, 3)
      .map((cells) => cells.slice(0, 4)),
  ).toEqual([
    ['1', 'ann', 'TRUE', 'No'],
    ['2', 'bo', 'Yes', 'FALSE'],
  ]);
});

/** Twelve thousand people without an account: more than one block of new rows. */
function large(): Addon {
  const people = Array.from({ length: 12_000 }, (_, n) => n);
  return startAddon(
    makeWorkbook({
      tabs: [
        {
          name: 'Schools',
          rows: [
            ['School ID', 'School Name'],
            ['A', 'Alpha'],
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
            ['Person ID', 'School ID', 'Start Date'],
            ...people.map((n) => [`p${n}`, 'A', '2025-08-01']),
          ],
        },
        { name: 'User Accounts', rows: [['Person ID', 'Username', 'Enabled']] },
      ],
    }),
  );
}

const creatingAll = {
  accountType: 'students',
  changeType: 'createAccount',
  scope: { schools: ['A'] },
  asOf: '2025-08-18',
  username: { from: 'pattern', pattern: '{lastName}.{firstName}' },
} as const;

test('a long save answers in between, says how far it is, and ends as a short one does', () => {
  const addon = large();
  const fingerprint = preview(addon, creatingAll);
  const undisturbed = addon.fork();
  const whole = undisturbed.call('save', creatingAll, confirming(fingerprint));
  expect(whole).toHaveProperty('answer');

  // Google is slow today: each time new rows are written, 50 seconds pass.
  const slow = [1, 2, 3, 4, 5, 6].map((nth) => ({
    at: { method: 'Range.getNumberFormats', nth },
    when: 'after' as const,
    act: () => {
      addon.host.wait(50_000);
    },
  }));
  const first = addon.answerOf(
    addon.run('save', [creatingAll, confirming(fingerprint)], { interruptions: slow }),
  ) as Step<SaveAnswer>;
  // Two added columns and a block of 5,000 accounts are done, of 12,000 and the columns.
  expect(first).toMatchObject({ unfinished: { kind: 'save' } });
  if (!('unfinished' in first)) throw new Error('It was saved at once.');
  const { done, all } = first.unfinished;
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(all);
  const { unfinished } = addon.call('open') as SheetsState;
  expect(unfinished).toMatchObject({ done, all });

  expect(toTheEnd(addon, addon.call('resume') as Step<SaveAnswer>)).toHaveProperty('saved');
  expect(allCells(addon)).toEqual(allCells(undisturbed));
});

test('six minutes are over in the middle: what is left is done by Resume', () => {
  const addon = large();
  const fingerprint = preview(addon, creatingAll);
  const undisturbed = addon.fork();
  undisturbed.call('save', creatingAll, confirming(fingerprint));
  const ended = addon.run('save', [creatingAll, confirming(fingerprint)], {
    interruptions: [
      {
        at: { method: 'Range.getNumberFormats', nth: 2 },
        when: 'after',
        act: () => {
          addon.host.wait(400_000);
        },
      },
    ],
  });
  expect(ended.status).toBe('killed');
  expect(toTheEnd(addon, addon.call('resume') as Step<SaveAnswer>)).toHaveProperty('saved');
  expect(allCells(addon)).toEqual(allCells(undisturbed));
});

test('a range is protected: the save says so, and goes on once it is not', () => {
  const book = districtBook(tablesOf('T17'));
  const addon = startAddon(book, { settings: { user: 'clerk@example.org' } });
  const fingerprint = preview(addon, request);
  const sheet = book.sheets.find(({ props }) => props.name === 'User Accounts')!;
  const open = sheet.props;
  const protection = {
    id: 9999,
    area: null,
    description: '',
    warningOnly: false,
    editors: [book.owner],
    unprotected: [],
  };
  (sheet as { props: typeof open }).props = { ...open, protections: [protection] };
  expect(() => addon.call('save', request, confirming(fingerprint))).toThrow(/protected/);
  const { unfinished } = addon.call('open') as SheetsState;
  expect(unfinished).toMatchObject({ done: 0, who: 'clerk@example.org' });
  (sheet as { props: typeof open }).props = { ...sheet.props, protections: [] };
  expect(toTheEnd(addon, addon.call('resume') as Step<SaveAnswer>)).toHaveProperty('saved');
});

test('passwords are in a tab of their own only where asked for, and go when they are cleared', () => {
  const addon = startAddon(districtBook(tablesOf('T01')));
  const creating = requestOf(requestFile('T12'));
  const without = startAddon(districtBook(tablesOf('T12')));
  save(without, creating);
  expect(without.tabs().filter((tab) => tab.startsWith('Credentials'))).toEqual([]);
  expect(JSON.stringify(allCells(without))).not.toMatch(/password":"[^"]/);

  const with_ = startAddon(districtBook(tablesOf('T12')));
  save(with_, creating, { credentials: true });
  const { credentialsTab } = with_.call('open') as SheetsState;
  expect(credentialsTab).toMatch(/^Credentials - Create Account - /);
  expect(with_.tab(credentialsTab)[0]).toEqual(['Person ID', 'Username', 'Password']);
  with_.call('clearCredentials');
  expect((with_.call('open') as SheetsState).credentialsTab).toBe('');
  expect(with_.tabs()).not.toContain(credentialsTab);
  expect(addon.tabs()).toContain('User Accounts');
});

test('old previews are offered for tidying, the last one and what was saved are not', () => {
  const addon = lincoln();
  preview(addon, request);
  addon.host.wait(120_000);
  const answer = save(addon, request);
  savedBatch(answer);
  addon.host.wait(120_000);
  preview(addon, requestOf(requestFile('T14-students')));
  const old = addon.call('oldTabs') as string[];
  expect(
    old.every((name) => /^(Preview|Not changed|Problems) - Force Password Change/.test(name)),
  ).toBe(true);
  const before = addon.tabs();
  expect(addon.call('deleteTabs', [...old, 'User Accounts'])).toEqual([]);
  expect(addon.tabs()).toEqual(before.filter((name) => !old.includes(name)));
});

test('whatever a page sends, nothing but a sentence comes of it', () => {
  const addon = lincoln();
  const before = allCells(addon);
  const tries: [string, ...unknown[]][] = [
    ['constructor'],
    ['__proto__'],
    ['save', {}, {}],
    ['save', null, null],
    ['rows', { of: 'data', report: 'problems', filter: {}, from: -1, count: 1e9 }],
    ['matchTable', 'Schools', 'nonsense'],
    ['deleteTabs', 'User Accounts'],
    ['goToTab', 7],
    ['undo', { batch: { id: '../x' }, removeUnused: 'yes' }],
    ['preview', 'x'],
  ];
  for (const [method, ...args] of tries) {
    expect(() => addon.call(method, ...args), method).toThrow(/^.{10,300}$/);
  }
  expect(() => addon.answerOf(addon.host.run('api_call', ['not json']))).toThrow();
  expect(allCells(addon)).toEqual(before);
});

test('what Sheets has made of identifiers is told, with what to do', () => {
  // Half of them still begin with zeros, as text.
  const numbers = Array.from({ length: 40 }, (_, n) =>
    n < 20 ? String(n + 1).padStart(6, '0') : String(120_000 + n),
  );
  const addon = startAddon(
    makeWorkbook({
      tabs: [
        {
          name: 'Students',
          rows: [
            ['Person ID', 'Student Number', 'Last Name', 'First Name'],
            ...numbers.map((number, n) => [`p${n}`, number, `Last${n}`, `First${n}`]),
            ['p90', '', 'Zero', 'Zoe'],
            ['p91', '', 'Large', 'Lou'],
            ['p92', '', 'Day', 'Dan'],
          ],
        },
        { name: 'Schools', rows: [['School ID', 'School Name']] },
      ],
    }),
  );
  const { host } = addon;
  host.type('Students', 'B42', '004711');
  host.type('Students', 'B43', '123456789012345678');
  host.type('Students', 'B44', '3-4');
  const { damage = [] } = addon.call('checkData') as DataProblems;
  const kinds = damage.map(({ kind }) => kind);
  expect(kinds).toContain('lost-zeros');
  expect(kinds).toContain('date-in-identifier');
});

test('a name of 50,000 letters is shortened in reports, and says so; a username of it is refused', () => {
  const long = 'x'.repeat(50_000);
  const addon = startAddon(
    makeWorkbook({
      tabs: [
        {
          name: 'Schools',
          rows: [
            ['School ID', 'School Name'],
            ['A', 'Alpha'],
          ],
        },
        {
          name: 'Students',
          rows: [
            ['Person ID', 'Student Number', 'Last Name', 'First Name'],
            ['1', '1', long, long],
          ],
        },
        {
          name: 'Enrollments',
          rows: [
            ['Person ID', 'School ID', 'Start Date'],
            ['1', 'A', '2025-08-01'],
          ],
        },
        { name: 'User Accounts', rows: [['Person ID', 'Username', 'Enabled']] },
      ],
    }),
  );
  const both = {
    ...creatingAll,
    username: { from: 'pattern', pattern: '{lastName}{firstName}' },
  } as const;
  const fingerprint = preview(addon, both);
  const tab = addon.tabs().find((name) => name.startsWith('Preview - '))!;
  const shown = addon.tab(tab)[1]!.find((cell) => cell.startsWith('xxx'))!;
  expect(shown).toHaveLength(49_901);
  expect(shown.endsWith('…')).toBe(true);
  const before = addon.tab('User Accounts');
  expect(() => addon.call('save', both, confirming(fingerprint))).toThrow(
    'a cell of User Accounts holds at most 50,000 characters',
  );
  expect(addon.tab('User Accounts')).toEqual(before);
  const short = { ...both, username: { ...both.username, maxLength: 20 } };
  expect(save(addon, short)).toHaveProperty('saved');
});
