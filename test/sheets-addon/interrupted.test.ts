import { expect, test } from 'vitest';
import type { SaveAnswer } from '../../core/host/wizard-client.ts';
import { makeWorkbook } from '../../local/apps-script/index.ts';
import type { SheetsState, Step } from '../../sheets-addon/api/sheets-api.ts';
import { requestFile, tablesOf } from '../helpers/worked-examples.ts';
import { districtBook, startAddon, type Addon } from './addon.ts';
import { atFirstChange, enrolled, lincoln, oneSchool } from './districts.ts';
import { allCells, confirming, preview, refusal, requestOf, toTheEnd } from './saving.ts';

/* A save that somebody or something interrupts: what is told, and how it ends. */

const request = requestOf(requestFile('T17'));

test('a second admin, while a save has not finished, is told who saves and how far it is', () => {
  const killed = lincoln();
  const other = preview(killed, request);
  killed.run('save', [request, confirming(other)], { interruptions: [atFirstChange] });
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
  addon.run('save', [request, confirming(fingerprint)], { interruptions: [atFirstChange] });
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

test('User Accounts is deleted while a save is under way: told how to bring it back', () => {
  const addon = lincoln();
  const fingerprint = preview(addon, request);
  addon.run('save', [request, confirming(fingerprint)], { interruptions: [atFirstChange] });
  const book = addon.host.workbook;
  (book as { sheets: typeof book.sheets }).sheets = book.sheets.filter(
    ({ props }) => props.name !== 'User Accounts',
  );
  expect(() => addon.call('resume')).toThrow(
    'The tab of User Accounts was deleted while it was being saved. Bring it back with File > Version history',
  );
});

test.each(['finishes', 'is ended in the middle'])(
  'somebody else saves while this one waits for the lock, and %s: nothing of theirs is lost',
  (how) => {
    const addon = lincoln();
    // Refused; but from now on it is known who asks, and nothing is written to find that out.
    expect(refusal(addon, addon.call('save', request, confirming('0')))).toContain('Not saved');
    const theirs = preview(addon, request);
    const mine = requestOf(requestFile('T14-students'));
    const fingerprint = preview(addon, mine);
    const saveTheirs = () => {
      addon.run(
        'save',
        [request, confirming(theirs)],
        how === 'finishes' ? {} : { interruptions: [atFirstChange] },
      );
    };
    const waited = addon.run('save', [mine, confirming(fingerprint)], {
      interruptions: [{ at: { method: 'Lock.tryLock', nth: 1 }, when: 'before', act: saveTheirs }],
    });
    const step = addon.answerOf(waited) as Step<SaveAnswer>;
    if (how !== 'finishes') {
      expect(refusal(addon, step)).toContain('has not finished');
      expect(toTheEnd(addon, addon.call('resume') as Step<SaveAnswer>)).toHaveProperty('saved');
    }
    const { history } = addon.call('open') as SheetsState;
    const changes = history.map((batch) => batch.request?.changeType);
    expect(changes).toContain('forcePasswordChange');
    if (how === 'finishes') {
      expect(step).toHaveProperty('answer.saved');
      expect(changes).toContain('enableAccount');
    }
  },
);

test('titles above the headings of User Accounts: nothing is begun, and it says what to do', () => {
  const book = districtBook(tablesOf('T17'));
  const sheet = book.sheets.find(({ props }) => props.name === 'User Accounts')!;
  const [headings] = sheet.rows;
  const title = {
    ...headings!,
    cells: ['Accounts of this summer', ...headings!.cells.slice(1).map(() => '')],
  };
  (sheet as { rows: typeof sheet.rows }).rows = [title, ...sheet.rows];
  const addon = startAddon(book);
  const fingerprint = preview(addon, request);
  const before = addon.tab('User Accounts');
  expect(() => addon.call('save', request, confirming(fingerprint))).toThrow(
    'Not saved: the headings of User Accounts do not stand in its first row',
  );
  expect(addon.call('open')).toMatchObject({ unfinished: null });
  expect(addon.tab('User Accounts')).toEqual(before);
});

test('a column that is needed is renamed in the middle: the wizard opens, Resume says what to do', () => {
  const addon = lincoln();
  const fingerprint = preview(addon, request);
  addon.run('save', [request, confirming(fingerprint)], { interruptions: [atFirstChange] });
  const [headings] = addon.tab('User Accounts');
  const place = `${'ABCDEFGHIJKLM'[headings!.indexOf('Username')]!}1`;
  addon.host.type('User Accounts', place, 'Login');
  const { unfinished } = addon.call('open') as SheetsState;
  expect(unfinished).toMatchObject({ done: 0 });
  expect(() => addon.call('resume')).toThrow('has no column Username in its first row any more');
  addon.host.type('User Accounts', place, 'Username');
  expect(toTheEnd(addon, addon.call('resume') as Step<SaveAnswer>)).toHaveProperty('saved');
});

/** Twelve thousand people without an account: more than one block of new rows. */
function large(): Addon {
  const people = Array.from({ length: 12_000 }, (_, n) => n);
  return startAddon(
    makeWorkbook({
      tabs: [
        oneSchool,
        {
          name: 'Students',
          rows: [
            ['Person ID', 'Student Number', 'Last Name', 'First Name'],
            ...people.map((n) => [`p${n}`, `n${n}`, `Last${n}`, `First${n}`]),
          ],
        },
        enrolled(people.map((n) => `p${n}`)),
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
