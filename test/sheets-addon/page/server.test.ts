import { expect, test } from 'vitest';
import type {
  Call,
  Progress,
  RequestJson,
  SaveConfirmation,
  WizardDraft,
} from '../../../core/host/wizard-client.ts';
import type { ApiCall, SheetsApi } from '../../../sheets-addon/api/sheets-api.ts';
import { createServer } from '../../../sheets-addon/page/server/ask-server.ts';
import {
  createSheetsWizard,
  type SheetsWizard,
} from '../../../sheets-addon/page/server/sheets-wizard.ts';
import { words } from '../../../sheets-addon/page/text/words.ts';
import { tablesOf } from '../../ui/harness.tsx';
import { lincoln, lincolnDay, requestOfExample } from '../../ui/lincoln.ts';
import {
  createSheetsDouble,
  type DoubleOptions,
  type Fate,
  type SheetsDouble,
} from './sheets-double.ts';
import { createTestClock, type TestClock } from './test-clock.ts';

/* The page's side of the connection: what becomes of calls that are slow, many or lost. */

interface Page extends SheetsWizard {
  readonly server: SheetsDouble;
  readonly clock: TestClock;
  readonly downloads: { readonly name: string; readonly text: string | Uint8Array }[];
}

async function openPage(options: Partial<DoubleOptions> = {}): Promise<Page> {
  const server = createSheetsDouble({ tables: tablesOf(lincoln), today: lincolnDay, ...options });
  const clock = createTestClock();
  const downloads: Page['downloads'] = [];
  const wizard = createSheetsWizard({
    server: createServer({ run: server.run, words: words.en, clock }),
    clock,
    words: words.en,
    download: (name, text) => downloads.push({ name, text }),
  });
  await wizard.client.open();
  await wizard.client.readData();
  return { ...wizard, server, clock, downloads };
}

/** What becomes of the calls of one method, one after the other; all others arrive. */
function fates(method: keyof SheetsApi, ...list: readonly Fate[]): (call: ApiCall) => Fate {
  let nth = 0;
  return (call) => (call.method === method ? (list[nth++] ?? 'arrives') : 'arrives');
}

const request = requestOfExample('T01');

async function previewed(page: Page): Promise<[RequestJson, SaveConfirmation]> {
  const answer = await page.client.preview(request);
  if (!('preview' in answer)) throw new Error(JSON.stringify(answer));
  const expect = answer.preview.summary.fingerprint;
  return [request, { expect, overrideThreshold: false, credentials: false }];
}

function countOf({ server }: Page, method: string): number {
  return server.calls.filter((name) => name === method).length;
}

function draft(step: WizardDraft['step']): WizardDraft {
  return { step, request: {}, recipe: '' };
}

test('a save goes on part by part until it has an answer, and tells how far it is', async () => {
  const page = await openPage({ parts: 3 });
  const told: (Progress['rows'] | undefined)[] = [];
  const answer = await page.client.save(...(await previewed(page)), {
    tell: ({ rows }) => told.push(rows),
  });
  expect(answer).toMatchObject({ saved: { summary: { changed: 6 } } });
  expect(countOf(page, 'save')).toBe(1);
  expect(countOf(page, 'resume')).toBe(3);
  expect(told).toEqual([
    { done: 0, all: 6 },
    { done: 2, all: 6 },
    { done: 4, all: 6 },
  ]);
});

test('an answer of save that got lost is found where the batch stands as saved', async () => {
  const page = await openPage({ fate: fates('save', 'answer lost') });
  const answer = await page.client.save(...(await previewed(page)));
  expect(answer).toMatchObject({ saved: { summary: { changed: 6 } } });
  expect(countOf(page, 'save')).toBe(1);
});

test('a save that was begun before its answer got lost is resumed, not begun again', async () => {
  const page = await openPage({ parts: 2, fate: fates('save', 'answer lost') });
  const answer = await page.client.save(...(await previewed(page)));
  expect(answer).toMatchObject({ saved: { summary: { changed: 6 } } });
  expect(countOf(page, 'save')).toBe(1);
});

test('a lost part of a save is asked for again', async () => {
  const page = await openPage({ parts: 3, fate: fates('resume', 'request lost', 'answer lost') });
  const answer = await page.client.save(...(await previewed(page)));
  expect(answer).toMatchObject({ saved: { summary: { changed: 6 } } });
});

test('nothing is taken for "not saved" before the server has certainly ended', async () => {
  const page = await openPage({ fate: fates('save', 'request lost') });
  const confirmed = await previewed(page);
  const begun = page.clock.now();
  await expect(page.client.save(...confirmed)).rejects.toThrow(
    /^The connection .* Nothing was saved/,
  );
  expect(page.clock.now() - begun).toBeGreaterThanOrEqual(6 * 60_000);
  expect(countOf(page, 'save')).toBe(0);
});

test('a script that failed has ended: one look tells that nothing was saved', async () => {
  const page = await openPage({ fate: fates('save', 'script fails') });
  const confirmed = await previewed(page);
  const before = countOf(page, 'open');
  await expect(page.client.save(...confirmed)).rejects.toThrow(
    /Google says: Service Spreadsheets failed\. .* Nothing was saved/,
  );
  expect(countOf(page, 'open')).toBe(before + 1);
});

test('somebody else’s save is neither driven nor taken for one’s own', async () => {
  const page = await openPage({ fate: fates('save', 'request lost') });
  const confirmed = await previewed(page);
  page.server.setUnfinished({
    ...{ kind: 'save', batch: 'b9', who: 'kim@lincoln.example', since: '', done: 4, all: 9 },
  });
  await expect(page.client.save(...confirmed)).rejects.toThrow(
    'kim@lincoln.example is saving in this spreadsheet.',
  );
  expect(countOf(page, 'resume')).toBe(0);
});

test('Stop ends between two parts, and says that Resume finishes the rest', async () => {
  const page = await openPage({ parts: 3 });
  const controller = new AbortController();
  const told: string[] = [];
  const call: Call = {
    signal: controller.signal,
    tell: ({ rows, what }) => {
      told.push(what);
      if (rows?.done === 2) controller.abort();
    },
  };
  await expect(page.client.save(...(await previewed(page)), call)).rejects.toThrow(
    'Stopped after 2 of 6 changes. Resume, above, finishes the rest.',
  );
  expect(told).toEqual(['', '', 'Stopping after this part']);
  const { unfinished } = await page.look();
  expect(unfinished).toMatchObject({ done: 2, all: 6 });
  expect(await page.resume({})).toMatchObject({ saved: { summary: { changed: 6 } } });
});

test('an undo whose answer got lost is known to be done', async () => {
  const page = await openPage({ fate: fates('undo', 'answer lost') });
  const answer = await page.client.save(...(await previewed(page)));
  if (!('saved' in answer)) throw new Error(answer.refused);
  const batch = { id: answer.saved.batch.id };
  await expect(page.client.undo({ batch, removeUnused: false })).rejects.toThrow(
    'The batch is undone',
  );
  expect(countOf(page, 'undo')).toBe(1);
});

test('a call that never comes back is given up after six and a half minutes', async () => {
  const page = await openPage({ fate: fates('preview', 'silence') });
  const answer = page.client.preview(request);
  await new Promise((resolve) => setTimeout(resolve, 0));
  page.clock.pass(6.5 * 60_000);
  await expect(answer).rejects.toThrow('has not answered for more than six minutes');
});

test('what is only read is asked once more after the connection was lost; nothing else is', async () => {
  const page = await openPage({ fate: fates('choices', 'request lost') });
  expect((await page.client.choices('staff')).people).toBe(9);
  const other = await openPage({ fate: fates('preview', 'answer lost') });
  await expect(other.client.preview(request)).rejects.toThrow('connection to the spreadsheet');
  expect(countOf(other, 'preview')).toBe(1);
});

test('an answer that Google could not carry is said to be none', async () => {
  const page = await openPage({ fate: fates('why', 'null') });
  await expect(page.client.why(0)).rejects.toThrow('has not answered');
});

test('what the server says instead of an answer is passed on as it is', async () => {
  const page = await openPage();
  await expect(page.client.why(0)).rejects.toThrow(/preview/i);
});

test('of choices made one after the other, the last is kept, once, after a pause', async () => {
  const page = await openPage();
  const kept = [page.client.keepDraft(draft('what')), page.client.keepDraft(draft('who'))];
  expect(countOf(page, 'keepDraft')).toBe(0);
  page.clock.pass(2000);
  await Promise.all(kept);
  expect(countOf(page, 'keepDraft')).toBe(1);
  expect((await page.look()).draft?.step).toBe('who');
});

test('what was chosen is kept before the batch is previewed', async () => {
  const page = await openPage();
  void page.client.keepDraft(draft('preview'));
  await page.client.preview(request);
  expect(page.server.calls.slice(-2)).toEqual(['keepDraft', 'preview']);
});

test('a draft that could not be kept is told, and does not keep a batch from being previewed', async () => {
  const page = await openPage({ fate: fates('keepDraft', 'request lost') });
  const kept = page.client.keepDraft(draft('preview'));
  expect(await page.client.preview(request)).toHaveProperty('preview');
  await expect(kept).rejects.toThrow('connection');
});

test('tabs that changed are read anew where the wizard goes on in the middle', async () => {
  const page = await openPage();
  void page.client.keepDraft(draft('who'));
  await page.flush();
  page.server.workbook.replaceTables(tablesOf(lincoln).filter(({ name }) => name !== 'groups'));
  const { data } = await page.client.open();
  expect(data.tables).toHaveLength(7);
});

test('the same question is asked once until the data changes', async () => {
  const page = await openPage();
  const answers = await Promise.all([page.client.checkData(), page.client.checkData()]);
  expect(answers[0]).toBe(answers[1]);
  await page.client.checkData();
  expect(countOf(page, 'checkData')).toBe(1);
  await page.client.save(...(await previewed(page)));
  await page.client.checkData();
  expect(countOf(page, 'checkData')).toBe(2);
});

test('four calls are under way at most', async () => {
  let waiting = 0;
  let most = 0;
  const done: (() => void)[] = [];
  const run: Parameters<typeof createServer>[0]['run'] = {
    withSuccessHandler: (success) => ({
      ...run,
      withFailureHandler: () => ({
        ...run,
        api_call() {
          most = Math.max(most, ++waiting);
          done.push(() => {
            waiting--;
            success('{"ok":true,"value":null}');
          });
        },
      }),
    }),
    withFailureHandler: () => run,
    api_call: () => undefined,
  };
  const { ask } = createServer({ run, words: words.en, clock: createTestClock() });
  const calls = Array.from({ length: 9 }, (_, row) => ask('why', row));
  for (let i = 0; i < 9; i++) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    done.shift()!();
  }
  await Promise.all(calls);
  expect(most).toBe(4);
});

test('people are fetched in pages and found in the page itself', async () => {
  const page = await openPage({ pageSize: 4 });
  const none = { lastName: '', firstName: '', gender: '', grade: '', title: '', role: '' };
  const query = { ...none, number: '', accountType: 'students', limit: 5 } as const;
  const found = await page.client.searchPeople({ ...query, lastName: 'do' });
  expect(found.people.map(({ personId, lastName }) => [personId, lastName])).toEqual([
    ['1001', 'Doe'],
  ]);
  // 14 students: four pages of four at most.
  expect(countOf(page, 'people')).toBe(4);
  expect((await page.client.searchPeople(query)).total).toBe(14);
  expect(await page.client.peopleNumbered('students', ['555001', '0'])).toEqual([['1002'], []]);
  const named = await page.client.peopleNamed('students', ['1003', ' 1001 ', '1']);
  expect(named.map(({ lastName }) => lastName)).toEqual(['Li', 'Doe']);
  expect(countOf(page, 'people')).toBe(4);
});

test('tables are shown as tabs, and a file that is none is put together and downloaded', async () => {
  const page = await openPage();
  await page.client.save(...(await previewed(page)));
  await page.client.take(
    [
      { of: 'saved', name: 'result.csv' },
      { of: 'saved', name: 'summary.json' },
    ],
    'each',
  );
  expect(page.server.shown).toEqual(['result.csv']);
  expect(page.downloads.map(({ name }) => name)).toEqual(['summary.json']);
  expect(JSON.parse(String(page.downloads[0]!.text))).toMatchObject({ changed: 6, notChanged: 6 });
});
