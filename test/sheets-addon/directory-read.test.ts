import { describe, expect, test } from 'vitest';
import type { SavedBatch, UndoAnswer } from '../../core/host/wizard-client.ts';
import type { DirectoryRead } from '../../sheets-addon/api/provision-api.ts';
import type { SheetsState, Step, TakeAnswer } from '../../sheets-addon/api/sheets-api.ts';
import type { UserFacts } from '../../local/apps-script/index.ts';
import type { Addon } from './addon.ts';
import {
  createAll,
  people,
  provision,
  provisionRows,
  saveOf,
  schoolBook,
  schoolTenant,
  startDomain,
} from './domain.ts';
import { toTheEnd, undo } from './saving.ts';

/* Users of Google Workspace read into User Accounts, and what comes from hostile hands. */

const name = { givenName: 'Some', familyName: 'Body' };
const read = (addon: Addon, units: readonly string[] = []) =>
  addon.call('readDirectory', units) as DirectoryRead;

const take = (addon: Addon) =>
  toTheEnd(addon, addon.call('takeDirectory') as Step<TakeAnswer>).taken;
const history = (addon: Addon) => (addon.call('open') as SheetsState).history;
const undoOf = (answer: UndoAnswer) => {
  if ('faults' in answer) throw new Error(answer.faults.join(' '));
  return answer.undo;
};

describe('users are read', () => {
  const users: UserFacts[] = [
    // Found by the ID; by the email; the same as here; otherwise than here; nobody.
    { email: 'someone@school.example', ...name, personId: '00001', orgUnit: '/People/Alpha' },
    { email: 'ana2.lee2@school.example', ...name, orgUnit: '/People/Alpha' },
    { email: 'ana3.lee3@school.example', ...name, personId: '00003', orgUnit: '/People/Alpha' },
    {
      ...{ email: 'ana4.lee4@school.example', ...name, personId: '00004' },
      ...{ orgUnit: '/People/Alpha', suspended: true, mustChange: true },
    },
    { email: 'guest@school.example', ...name, orgUnit: "/Staff/O'Neil" },
  ];
  const start = () =>
    startDomain(
      schoolBook({
        // Staff have an email in their records, students have none.
        students: people(4).filter(({ id }) => id !== '00002'),
        staff: people(2).slice(1),
        accounts: [
          { id: '00003', username: 'ana3.lee3', enabled: true, mustChange: false },
          { id: '00004', username: 'Ana4.Lee4', enabled: true, mustChange: false },
        ],
      }),
      schoolTenant({ users, orgUnits: ['/People/Alpha', "/Staff/O'Neil", '/Protected'] }),
    );

  test('beside what User Accounts says, and taken over', () => {
    const addon = start();
    const before = addon.tab('User Accounts');
    const answer = read(addon);
    expect(answer).toMatchObject({
      users: 6,
      counts: { new: 2, changed: 1, same: 1, unknown: 2 },
      unknown: ['guest@school.example', 'head@school.example'],
    });
    expect(addon.tab('User Accounts')).toEqual(before);
    const rows = provisionRows(addon, answer.tab).map((row) =>
      [row['Verdict'], row['Person ID'], row['Username'], row['Differs']].join('|'),
    );
    expect(rows).toEqual([
      'not in the spreadsheet||guest|',
      'not in the spreadsheet||head|',
      'new|00002|ana2.lee2|',
      'new|00001|someone|',
      'changed|00004|Ana4.Lee4|Enabled, Force Password Change',
      'same|00003|ana3.lee3|',
    ]);
    expect(take(addon)).toEqual({ added: 2, changed: 2, left: [] });
    const accounts = provisionRows(addon, 'User Accounts').map((row) =>
      [row['Person ID'], row['Username'], row['Enabled'], row['Force Password Change']].join('|'),
    );
    expect(accounts).toEqual([
      '00003|ana3.lee3|Yes|No',
      '00004|Ana4.Lee4|No|Yes',
      '00002|ana2.lee2|Yes|No',
      '00001|someone|Yes|No',
    ]);
    // Taken over once more, nothing changes.
    expect(read(addon).counts).toEqual({ new: 0, changed: 0, same: 4, unknown: 2 });
    expect(take(addon)).toEqual({ added: 0, changed: 0, left: [] });
    expect(history(addon)).toHaveLength(1);
  });

  test('a Person ID that an account lacks is taken over with the rest of its row', () => {
    const addon = startDomain(
      schoolBook({
        students: people(1),
        accounts: [{ id: '', username: 'someone', enabled: true, mustChange: false }],
      }),
      schoolTenant({
        users: [{ email: 'someone@school.example', ...name, personId: '00001', suspended: true }],
      }),
    );
    read(addon);
    expect(take(addon)).toEqual({ added: 0, changed: 2, left: [] });
    expect(addon.tab('User Accounts')[1]).toEqual(expect.arrayContaining(['00001', 'No']));
  });

  test('what was taken over stands in the history, and is undone there', () => {
    const addon = start();
    const before = addon.tab('User Accounts');
    read(addon);
    take(addon);
    const [batch] = history(addon) as [SavedBatch];
    // Two rows, and two cells of one account.
    expect(batch).toMatchObject({ request: null, changed: 3, considered: 6, undoneAt: null });
    const [heads, taken] = addon.tab('Batches');
    expect(Object.fromEntries(heads!.map((head, at) => [head, taken![at]]))).toMatchObject({
      ...{ 'Run ID': batch.id, Who: 'head@school.example', What: 'Take over', Considered: '6' },
      ...{ 'Change Type': 'Users taken over', Changed: '3', 'Undone By': '' },
    });
    const planned = addon.call('previewUndo', { batch: { id: batch.id }, removeUnused: false });
    expect(undoOf(planned as UndoAnswer)).toMatchObject({
      what: null,
      counts: { 'put back': 2, disabled: 0, removed: 2, left: 0 },
    });
    expect(undoOf(undo(addon, batch.id, false)).done).toBe(true);
    // The column of addresses came with it, and goes with it.
    expect(addon.tab('User Accounts')).toEqual(before);
    expect(history(addon)[0]!.undoneAt).not.toBeNull();
    expect(addon.tab('Batches')[1]![heads!.indexOf('Undone By')]).toMatch(/^undo-/);
    // Nothing of that went to Google, and it can be taken over again.
    expect(read(addon).counts).toEqual({ new: 2, changed: 1, same: 1, unknown: 2 });
    expect(take(addon)).toEqual({ added: 2, changed: 2, left: [] });
  });

  test('an undo leaves what somebody changed since, with the reason', () => {
    const addon = start();
    read(addon);
    take(addon);
    // Row 4 is ana2.lee2, taken over; of ana4.lee4 somebody changes Enabled back.
    const [heads] = addon.tab('User Accounts');
    const column = (head: string) => String.fromCharCode(65 + heads!.indexOf(head));
    addon.host.type('User Accounts', `${column('User Groups')}4`, 'Chess');
    addon.host.type('User Accounts', `${column('Enabled')}3`, 'Yes');
    addon.call('readData');
    const [batch] = history(addon) as [SavedBatch];
    const { counts, rows } = undoOf(undo(addon, batch.id, false));
    expect(counts).toEqual({ 'put back': 1, disabled: 0, removed: 1, left: 2 });
    const reasons = rows.rows.map((cells) => [cells[0], cells[2], cells[cells.length - 1]]);
    expect(reasons).toEqual([
      [
        ...['left', 'ana2.lee2'],
        'User Groups was changed since: it is "Chess", and was taken over as ""',
      ],
      ['removed', 'someone', ''],
      ['left', 'Ana4.Lee4', 'Enabled is "Yes" as before the batch'],
      ['put back', 'Ana4.Lee4', ''],
    ]);
    const accounts = provisionRows(addon, 'User Accounts').map((row) => row['Username']);
    expect(accounts).toEqual(['ana3.lee3', 'Ana4.Lee4', 'ana2.lee2']);
  });

  test('stopped in the middle, it can be finished or undone by whoever comes', () => {
    const addon = start();
    const before = addon.tab('User Accounts');
    read(addon);
    const interruptions = [
      { at: { method: 'RangeList.setValue', nth: 1 }, when: 'after', act: 'kill', pending: 'kept' },
    ] as const;
    expect(addon.run('takeDirectory', [], { interruptions }).status).toBe('killed');
    const stopped = addon.fork();
    const { unfinished } = addon.call('open') as SheetsState;
    expect(unfinished).toMatchObject({ kind: 'take', who: 'head@school.example', all: 5 });
    expect(() => addon.call('takeDirectory')).toThrow(
      'Nothing was taken over: the taking over of users of 5 changes',
    );
    expect(toTheEnd(addon, addon.call('resume') as Step<TakeAnswer>)).toEqual({
      taken: { added: 2, changed: 2, left: [] },
    });
    expect(read(addon).counts).toMatchObject({ new: 0, changed: 0 });

    expect(undoOf(undo(stopped, unfinished!.batch, false)).counts).toMatchObject({ removed: 0 });
    const [heads, ...rows] = stopped.tab('User Accounts');
    expect(rows.map((cells) => cells.slice(0, before[0]!.length))).toEqual(before.slice(1));
    expect(heads!.slice(0, before[0]!.length)).toEqual(before[0]);
  });

  test('of units, with those below, each once', () => {
    const addon = start();
    expect(read(addon, ['/People', '/People/Alpha'])).toMatchObject({ users: 4 });
    expect(read(addon, ['/People/Alpha', '/people/alpha'])).toMatchObject({ users: 4 });
    expect(read(addon, ["/Staff/O'Neil"])).toMatchObject({ users: 1 });
    expect(() => read(addon, ['/Nowhere'])).toThrow('INVALID_OU_ID');
  });

  test('in pages of 500', () => {
    const many = people(1200).map(({ id, first, last }) => ({
      ...{ email: `${first}.${last}@school.example`.toLowerCase(), personId: id },
      ...{ givenName: first, familyName: last },
    }));
    const addon = startDomain(
      schoolBook({ students: people(1200) }),
      schoolTenant({ users: many }),
    );
    expect(read(addon).counts).toEqual({ new: 1200, changed: 0, same: 0, unknown: 1 });
    expect(take(addon)).toMatchObject({ added: 1200 });
  });
});

test('names like formulas stay text, in the tab and at Google', () => {
  const students = [
    { id: '=1+1', first: '+Ana', last: '-Lee' },
    { id: '007', first: '@Bob', last: "O'Neil" },
  ];
  const tenant = schoolTenant();
  const addon = startDomain(schoolBook({ students }), tenant);
  const username = { from: 'pattern', pattern: 's{studentNumber}' };
  const run = provision(addon, saveOf(addon, { ...createAll, username } as typeof createAll));
  expect(run.counts).toMatchObject({ failed: 0, waiting: 0 });
  const rows = provisionRows(addon, run.tab);
  expect(rows.map((row) => [row['Person ID'], row['First Name'], row['Last Name']])).toEqual(
    expect.arrayContaining([['007', '@Bob', "O'Neil"]]),
  );
  const created = [...tenant.users.values()].find(
    ({ resource }) => resource.name.givenName === '@Bob',
  );
  expect(created?.resource.externalIds).toEqual([{ type: 'organization', value: '007' }]);
});

test.each([
  ['provision', [{ batch: 'x', kind: 'save', people: 'everybody' }]],
  ['provision', [{ batch: 'x', kind: 'save', people: 'all', more: 1 }]],
  ['provision', []],
  ['keepProvisioning', [{ on: 'yes', protectedUnits: [], readUnits: [] }]],
  ['keepProvisioning', [{ on: true, protectedUnits: ['Staff'], readUnits: [] }]],
  ['readDirectory', ['/Staff']],
  ['readDirectory', [[1]]],
  ['prepareProvisionUndo', [{}]],
])('%s refuses what no page of ours sends: %j', (method, args) => {
  const addon = startDomain(schoolBook({ students: people(1) }), schoolTenant());
  expect(() => addon.call(method, ...args)).toThrow(`${method}: argument`);
});

test('a batch that nobody saved is not sent', () => {
  const addon = startDomain(schoolBook({ students: people(1) }), schoolTenant());
  expect(() => provision(addon, 'never')).toThrow('is not there any more');
});

test('rows that somebody moves while they are at work are left alone, and found again', () => {
  const tenant = schoolTenant();
  const addon = startDomain(schoolBook({ students: people(30) }), tenant);
  const batch = saveOf(addon, createAll);
  const tab = addon.tabs().find((one) => one.startsWith('Google Workspace - '))!;
  const sheet = addon.host.workbook.sheets.find(({ props }) => props.name === tab)!;
  const swap = () => {
    // The last row takes the place of the first.
    const last = addon.tab(tab).length;
    const cell = (row: number, column: string) => `${column}${row}`;
    const [first, end] = [addon.tab(tab)[1]!, addon.tab(tab)[last - 1]!];
    first.forEach((text, at) => {
      const column = String.fromCharCode(65 + at);
      addon.host.type(sheet.props.name, cell(2, column), end[at] === '' ? '' : `'${end[at]!}`);
      addon.host.type(sheet.props.name, cell(last, column), text === '' ? '' : `'${text}`);
    });
  };
  const outcome = addon.run('provision', [{ batch, kind: 'save', people: 'all' }], {
    interruptions: [{ at: { method: 'UsersCollection.insert', nth: 3 }, when: 'after', act: swap }],
  });
  expect(() => addon.answerOf(outcome)).toThrow('were moved while it was at work');
  expect(provision(addon, batch).counts).toMatchObject({ done: 30, failed: 0, waiting: 0 });
  expect(tenant.users.size).toBe(31);
});
