import { describe, expect, test } from 'vitest';
import { createBatchService } from '../../core/host/batch-service.ts';
import type {
  Progress,
  RequestJson,
  RowsFilter,
  RowsQuery,
  SaveConfirmation,
} from '../../core/host/wizard-client.ts';
import { makeTables } from '../helpers/district.ts';
import {
  createSchoolrunner,
  createStudents,
  disableStudents,
  smallDistrict,
  withTable,
} from './small-district.ts';
import {
  csvRows,
  openRows,
  previewOf,
  restart,
  saveOf,
  startWizard,
  taken,
  type Wizard,
} from './wizard.ts';

/* Batches from preview to undo: what is refused, what is told, what is handed over. */

function confirmation(expect: string, more: Partial<SaveConfirmation> = {}): SaveConfirmation {
  return { expect, overrideThreshold: false, credentials: false, ...more };
}

async function journalText({ workbook }: Wizard, batch: string): Promise<string> {
  return Buffer.from((await workbook.keptFile(batch, 'journal.json'))!).toString('utf8');
}

describe('a save is refused', () => {
  test('where the data has changed since, with the people who differ', async () => {
    const wizard = openRows(smallDistrict);
    const { summary } = await previewOf(wizard, createStudents);
    const [heading, ann, , ...others] = smallDistrict['students']!;
    const otherAnn = ann!.map((cell) => (cell === 'Smith' ? 'Smyth' : cell));
    const newcomer = ['8', '0078', 'Ash', 'Jo', 'F', '09', ''];
    const enrollments = [...smallDistrict['enrollments']!, ['8', '25L', '2025-08-11', '', '']];
    wizard.workbook.replaceTables(
      makeTables({
        ...withTable('students', [heading!, otherAnn, ...others, newcomer]),
        enrollments: enrollments.filter(([id]) => id !== '2'),
      }),
    );
    const answer = await wizard.client.save(createStudents, confirmation(summary.fingerprint));
    expect(answer).toMatchObject({
      refused: 'differs',
      sentences: [
        'Not saved: the plan is not the one you looked at: the planned rows differ.',
        'in this plan, not in the preview: 8 Ash, Jo.',
        'in the preview, not in this plan: 2 Smith, Bo.',
        'planned otherwise than in the preview: 1 Smyth, Ann.',
        'Look at the new preview, then save it.',
      ],
      preview: { version: '2', summary: { changed: 3 } },
    });
    expect((await wizard.client.open()).history).toEqual([]);
    // The new preview is kept, and can be saved.
    const { preview } = await wizard.client.open();
    const again = await wizard.client.save(
      createStudents,
      confirmation(preview!.summary.fingerprint),
    );
    expect(again).toHaveProperty('saved');
  });

  test('where request, settings or day are others, even by a service started anew', async () => {
    const wizard = openRows(smallDistrict);
    const { summary } = await previewOf(wizard, createStudents);
    const upper = { from: 'pattern', pattern: '{lastName}', letterCase: 'upper' } as const;
    const { client } = restart(wizard);
    const expected = confirmation(summary.fingerprint);
    expect(await client.save({ ...createStudents, username: upper }, expected)).toMatchObject({
      refused: 'differs',
      sentences: [
        'Not saved: the plan is not the one you looked at: the request differs and the planned rows differ.',
        'Look at the new preview, then save it.',
      ],
    });
    expect(await client.save({ ...createStudents, asOf: '2025-08-19' }, expected)).toMatchObject({
      sentences: [
        'Not saved: the plan is not the one you looked at: the as-of date differs.',
        'Look at the new preview, then save it.',
      ],
    });
    const { settings } = (await client.open()).settings;
    await client.keepSettings({ ...settings, operator: 'goak' });
    expect(await client.save(createStudents, expected)).toMatchObject({
      sentences: [
        'Not saved: the plan is not the one you looked at: the settings differ.',
        'Look at the new preview, then save it.',
      ],
    });
  });

  test('where a threshold is passed, until it is overridden', async () => {
    const accounts = [smallDistrict['accounts']![0]!, ['5', 'eray', '', 'Yes', '']];
    const wizard = openRows(withTable('accounts', accounts));
    const preview = await previewOf(wizard, disableStudents);
    expect(preview.threshold).toBe(
      'it would disable 1 of 1 enabled student accounts and leave none enabled',
    );
    expect(preview.accounts).toEqual({ all: 1, enabled: 1 });
    const { fingerprint } = preview.summary;
    const answer = await wizard.client.save(disableStudents, confirmation(fingerprint));
    expect(answer).toMatchObject({
      refused: 'threshold',
      sentences: [
        'Not saved: it would disable 1 of 1 enabled student accounts and leave none enabled. If that is right, confirm it and save again.',
      ],
    });
    const override = confirmation(fingerprint, { overrideThreshold: true });
    expect(await wizard.client.save(disableStudents, override)).toHaveProperty('saved');
  });

  test('where the request has a fault', async () => {
    const { client } = openRows(smallDistrict);
    const request: RequestJson = { ...createStudents, scope: { schools: ['X'] } };
    expect(await client.save(request, confirmation(''))).toEqual({
      refused: 'faults',
      sentences: ['scope.schools: there is no school with the ID or name "X"'],
      preview: null,
    });
  });

  test('where somebody else saves in the meantime', async () => {
    const wizard = openRows(smallDistrict);
    const { summary } = await previewOf(wizard, createStudents);
    const other = restart(wizard);
    await saveOf(other, createStudents);
    const answer = await wizard.client.save(createStudents, confirmation(summary.fingerprint));
    expect(answer).toMatchObject({ refused: 'differs', preview: { summary: { changed: 0 } } });
  });
});

describe('a save that fails', () => {
  test('changes nothing and can be tried again', async () => {
    const wizard = openRows(smallDistrict);
    const { workbook } = wizard;
    const { summary } = await previewOf(wizard, createStudents);
    const records = new Map(workbook.records);
    let full = true;
    const client = createBatchService({
      ...workbook,
      commit: (change, tell) =>
        full ? Promise.reject(new Error('The disk is full.')) : workbook.commit(change, tell),
    });
    await client.preview(createStudents);
    const expected = confirmation(summary.fingerprint);
    await expect(client.save(createStudents, expected)).rejects.toThrow('The disk is full.');
    expect(new Map(workbook.records)).toEqual(records);
    expect(workbook.kept.size).toBe(0);
    full = false;
    expect(await client.save(createStudents, expected)).toHaveProperty('saved');
  });
});

describe('rows of a preview', () => {
  const query: RowsQuery = {
    of: 'preview',
    report: 'changes',
    filter: {},
    from: 0,
    count: 200,
  };

  async function ids(
    { client }: Wizard,
    of: 'preview' | 'saved',
    report: 'changes' | 'not-changed',
    filter: RowsFilter,
  ): Promise<string[]> {
    const page = await client.rows({ ...query, of, report, filter });
    expect(page.total).toBe(page.rows.length);
    return page.rows.map((cells) => cells[page.columns.indexOf('Person ID')]!);
  }

  test.each(['preview', 'saved'] as const)('are found by what they have: %s', async (of) => {
    const wizard = openRows(smallDistrict);
    if (of === 'preview') await previewOf(wizard, createStudents);
    else await saveOf(wizard, createStudents);
    const changes = (filter: RowsFilter) => ids(wizard, of, 'changes', filter);
    const others = (filter: RowsFilter) => ids(wizard, of, 'not-changed', filter);
    expect(await changes({})).toEqual(['1', '2', '3']);
    expect(await changes({ text: 'smi' })).toEqual(['1', '2']);
    expect(await changes({ text: 'NUÑ' })).toEqual(['3']);
    expect(await changes({ text: 'cnun' })).toEqual(['3']);
    expect(await changes({ text: '0072' })).toEqual(['2']);
    expect(await changes({ text: ' bo ' })).toEqual(['2']);
    expect(await changes({ warning: 'collision-resolved' })).toEqual(['2']);
    expect(await changes({ warning: 'collision-resolved', text: 'ann' })).toEqual([]);
    expect(await changes({ reason: 'no-show' })).toEqual([]);
    expect(await others({})).toEqual(['4', '5', '6']);
    expect(await others({ reason: 'already-has-account' })).toEqual(['4', '5']);
    expect(await others({ reason: 'already-has-account', text: 'dp' })).toEqual(['4']);
    expect(await others({ reason: 'missing-element' })).toEqual(['6']);
    expect(await others({ warning: 'collision-resolved' })).toEqual([]);
    expect(await others({ problem: { kind: 'equal-row', table: 'Students' } })).toEqual([]);
    const problem = { kind: 'open-in-ended-calendar', table: 'Enrollments' } as const;
    const problems = await wizard.client.rows({
      ...query,
      ...{ of, report: 'problems', filter: { problem } },
    });
    expect(problems.rows.map((cells) => cells.slice(0, 3))).toEqual([
      ['warning', 'Enrollments', '5'],
    ]);
  });

  test('come in windows of at most 200, with their numbers in the whole report', async () => {
    const many = Array.from({ length: 450 }, (_, i) => `${1000 + i}`);
    const wizard = openRows({
      ...withTable('students', [
        smallDistrict['students']![0]!,
        ...many.map((id, i) => [id, '', i % 2 === 0 ? 'Even' : 'Odd', 'A', '', '', '']),
      ]),
      enrollments: [
        smallDistrict['enrollments']![0]!,
        ...many.map((id) => [id, '25L', '2025-08-11', '', '']),
      ],
    });
    const preview = await previewOf(wizard, createStudents);
    expect(preview.firstRows.rows).toHaveLength(50);
    const page = await wizard.client.rows({ ...query, from: 400, count: 1000 });
    expect([page.total, page.from, page.rows.length]).toEqual([450, 400, 50]);
    expect((await wizard.client.rows({ ...query, count: 1000 })).rows).toHaveLength(200);
    expect((await wizard.client.rows({ ...query, from: 500, count: 5 })).rows).toEqual([]);
    const odd = await wizard.client.rows({ ...query, filter: { text: 'odd' }, from: 3, count: 2 });
    expect([odd.total, odd.numbers]).toEqual([225, [7, 9]]);
    // The tenth row: Odd with the counter 5.
    expect((await wizard.client.why(9)).username).toBe('aodd5');
  });

  test('are refused in words where there is no preview any more', async () => {
    const wizard = openRows(smallDistrict);
    await expect(wizard.client.rows(query)).rejects.toThrow(
      'There is no preview of the data and settings as they are now: preview the batch again.',
    );
    await previewOf(wizard, createStudents);
    wizard.workbook.replaceTables(makeTables(smallDistrict));
    await expect(wizard.client.rows(query)).rejects.toThrow('preview the batch again');
    await expect(wizard.client.rows({ ...query, of: 'saved' })).rejects.toThrow(
      'The result.csv of a saved batch is not kept here any more.',
    );
  });

  test('say why a username is as it is', async () => {
    const wizard = openRows(smallDistrict);
    await previewOf(wizard, createStudents);
    expect(await restart(wizard).client.why(1)).toEqual({
      username: 'bsmith2',
      from: 'pattern',
      base: 'bsmith',
      tries: 1,
      tried: [{ username: 'bsmith', holder: { account: 3 }, heldBy: 'the account of person 9001' }],
    });
    await expect(wizard.client.why(3)).rejects.toThrow('The preview has no row 4; it has 3.');
    await previewOf(wizard, disableStudents);
    await expect(wizard.client.why(0)).rejects.toThrow('This batch creates no accounts');
  });
});

describe('credentials', () => {
  test('are made only if asked for, handed over as often as wanted, and gone with the service', async () => {
    const wizard = openRows(smallDistrict);
    const saved = await saveOf(wizard, createStudents, true);
    expect(saved.files.map(({ name, rows }) => [name, rows])).toEqual([
      ['result.csv', 3],
      ['not-changed.csv', 3],
      ['problems.csv', 2],
      ['summary.json', null],
      ['request.json', null],
      ['journal.json', null],
      ['accounts.csv', 8],
      ['credentials.csv', 3],
    ]);
    const first = await taken(wizard, 'saved', 'credentials.csv');
    expect((await taken(wizard, 'saved', 'credentials.csv')).equals(first)).toBe(true);
    const rows = csvRows(first);
    expect(rows.map((row) => row['Username'])).toEqual(['asmith', 'bsmith2', 'cnunez']);
    expect(new Set(rows.map((row) => row['Password'])).size).toBe(3);
    const kept = [...wizard.workbook.records.values()].join('\n');
    for (const row of rows) expect(kept).not.toContain(row['Password']);
    expect((await wizard.client.open()).saved!.files).toHaveLength(8);

    const again = restart(wizard);
    expect((await again.client.open()).saved!.files.map(({ name }) => name)).not.toContain(
      'credentials.csv',
    );
    await expect(taken(again, 'saved', 'credentials.csv')).rejects.toThrow(
      'credentials.csv is not kept',
    );
  });

  test('are not made where nobody asked, nor where there are none to tell', async () => {
    const wizard = openRows(smallDistrict);
    const names = async (request: RequestJson, credentials: boolean) => {
      const { files } = await saveOf(wizard, request, credentials);
      return files.map(({ name }) => name);
    };
    expect(await names(createStudents, false)).not.toContain('credentials.csv');
    const { client } = wizard;
    const staff: RequestJson = {
      ...{ accountType: 'staff', changeType: 'createAccount', scope: { schools: ['G'] } },
      username: { from: 'email', excludeDomain: true },
    };
    expect(await names(staff, true)).not.toContain('credentials.csv');
    expect(await names(disableStudents, true)).not.toContain('credentials.csv');
    const [undo] = (await client.open()).history.slice(1);
    await client.undo({ batch: { id: undo!.id }, removeUnused: true });
    expect(await names(createSchoolrunner, true)).toContain('credentials.csv');
  });
});

describe('undo', () => {
  test('is previewed, done once, and marked', async () => {
    const wizard = openRows(smallDistrict);
    const { client } = wizard;
    const { batch } = await saveOf(wizard, createStudents);
    const what = { batch: { id: batch.id }, removeUnused: false };
    const preview = await client.previewUndo(what);
    expect(preview).toMatchObject({
      undo: {
        savedAt: batch.savedAt,
        what: { accountType: 'students', changeType: 'createAccount' },
        counts: { 'put back': 0, disabled: 3, removed: 0, left: 0 },
        done: false,
      },
    });
    expect((await client.open()).history[0]!.undoneAt).toBe(null);
    expect(await client.undo(what)).toMatchObject({ undo: { done: true } });
    const { history, saved, data } = await client.open();
    expect(history[0]!.undoneAt).toBe('2025-08-18T10:01:00.000Z');
    expect(saved).toBe(null);
    expect(data.version).toBe('3');
    // A second time there is nothing to put back, and nothing is written.
    expect(await client.undo(what)).toMatchObject({
      undo: { counts: { left: 3, disabled: 0 }, done: false },
    });
    expect((await client.open()).data.version).toBe('3');
    const report = csvRows(await taken(wizard, 'undo', 'undo-report.csv'));
    expect(report.map((row) => `${row['Username']!} ${row['Result']!}`)).toEqual([
      'asmith disabled',
      'bsmith2 disabled',
      'cnunez disabled',
    ]);
    const kept = await taken(wizard, { batch: batch.id }, 'undo-report.csv');
    expect(csvRows(kept)).toEqual(report);
  });

  test('goes by a journal that somebody brings, on data that another service saved', async () => {
    const wizard = openRows(smallDistrict);
    const { batch } = await saveOf(wizard, createStudents);
    const journal = await journalText(wizard, batch.id);
    const accounts = (await wizard.workbook.readTables(() => undefined)).savedAccounts!;
    const tables = makeTables(smallDistrict).filter(({ name }) => name !== 'accounts');
    const elsewhere = startWizard([...tables, accounts]);
    const undone = await elsewhere.client.undo({
      batch: { journal, name: 'journal.json' },
      removeUnused: true,
    });
    expect(undone).toMatchObject({ undo: { counts: { removed: 3 }, done: true } });
    // Where the batch is in the history, it is known by its journal.
    await wizard.client.undo({ batch: { journal, name: 'j.json' }, removeUnused: true });
    expect((await wizard.client.open()).history[0]!.undoneAt).not.toBe(null);
  });

  test('is refused in words where the journal is no journal, or is not kept', async () => {
    const { client } = openRows(smallDistrict);
    const undo = (journal: string) =>
      client.previewUndo({ batch: { journal, name: 'mine.json' }, removeUnused: false });
    expect(await undo('{ "a": ')).toEqual({
      faults: ['mine.json: line 1, column 8: this is no JSON; it ends too early'],
    });
    expect(await undo('[]')).toEqual({
      faults: ['mine.json: it is no journal of a saved batch (journal.json)'],
    });
    expect(await client.undo({ batch: { id: '7' }, removeUnused: false })).toEqual({
      faults: [
        'the journal of this batch is not kept here any more: choose the journal.json that you took of it',
      ],
    });
  });
});

describe('files', () => {
  test('are handed over together, in the way asked for', async () => {
    const wizard = openRows(smallDistrict);
    await previewOf(wizard, createStudents);
    await wizard.client.take(
      [
        { of: 'preview', name: 'preview.csv' },
        { of: 'preview', name: 'request.json' },
      ],
      'zip',
    );
    const [delivered] = wizard.workbook.delivered;
    expect(delivered!.how).toBe('zip');
    expect(delivered!.files.map(({ name }) => name)).toEqual(['preview.csv', 'request.json']);
    expect(JSON.parse(Buffer.from(delivered!.files[1]!.bytes).toString())).toEqual(createStudents);
  });

  test('of earlier batches are their journals; what is gone is said so', async () => {
    const wizard = openRows(smallDistrict);
    const { batch } = await saveOf(wizard, createStudents);
    await saveOf(wizard, disableStudents);
    const journal = await taken(wizard, { batch: batch.id }, 'journal.json');
    expect(JSON.parse(journal.toString())).toMatchObject({ changeType: 'createAccount' });
    await expect(taken(wizard, { batch: batch.id }, 'result.csv')).rejects.toThrow(
      'result.csv is not kept here any more: reports are kept of the last saved batch, journals of the last 20.',
    );
    await expect(taken(wizard, { batch: batch.id }, 'accounts.csv')).rejects.toThrow(
      'accounts.csv cannot be handed over: User Accounts have changed since.',
    );
  });
});

describe('a long call', () => {
  test('tells its stages, each share between 0 and 1', async () => {
    const wizard = openRows(smallDistrict);
    const told: Progress[] = [];
    const tell = (progress: Progress) => told.push(progress);
    const answer = await wizard.client.preview(createStudents, { tell });
    if (!('preview' in answer)) throw new Error('no preview');
    const expected = confirmation(answer.preview.summary.fingerprint);
    await wizard.client.save(createStudents, expected, { tell });
    const stages = told.map(({ stage }) => stage);
    expect(stages.filter((stage, i) => stage !== stages[i - 1])).toEqual([
      'reading',
      'checking',
      'planning',
      'storing',
      'writing',
    ]);
    for (const { done } of told) expect(done === null || (done >= 0 && done <= 1)).toBe(true);
  });

  test('that is stopped rejects with an AbortError and changes nothing', async () => {
    const wizard = openRows(smallDistrict);
    const { summary } = await previewOf(wizard, createStudents);
    const controller = new AbortController();
    const call = { signal: controller.signal };
    expect(await wizard.client.preview(createStudents, call)).toHaveProperty('preview');
    controller.abort();
    for (const stopped of [
      wizard.client.preview(disableStudents, call),
      wizard.client.save(createStudents, confirmation(summary.fingerprint), call),
      wizard.client.readData(call),
    ]) {
      await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    }
    expect(wizard.workbook.kept.size).toBe(0);
    expect((await wizard.client.open()).preview).not.toBe(null);
  });

  test('lets others wait their turn, and fails alone', async () => {
    const wizard = openRows(smallDistrict);
    const { client } = wizard;
    const results = await Promise.allSettled([
      client.matchTable('nowhere.csv', null),
      client.preview(createStudents),
      client.rows({ of: 'preview', report: 'changes', filter: {}, from: 0, count: 1 }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(wizard.workbook.timesRead()).toBe(1);
  });
});
