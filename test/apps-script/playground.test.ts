import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentsOf, type Playground, serve } from '../../local/apps-script/index.ts';
import { openFiles } from '../../core/files/open-files.ts';
import type { ActionReply, ExecutionView } from '../../local/apps-script/playground/actions.ts';
import type { RowsView, StateView } from '../../local/apps-script/playground/view.ts';
import { copyAddon, narrowScopes, project, rosterBook, scopes } from './script-host.ts';

/* The playground's server: what it gives, what it does, and whom it listens to. */

let playground: Playground;

beforeAll(async () => {
  playground = await serve({
    files: copyAddon(),
    workbook: rosterBook(500),
    click: 'Copy names',
    latency: 0,
  });
});

afterAll(() => playground.close());

async function get<T>(path: string): Promise<T> {
  const response = await fetch(new URL(path, playground.url));
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

async function post(path: string, body: unknown): Promise<unknown> {
  const response = await fetch(new URL(path, playground.url), {
    method: 'POST',
    body: JSON.stringify(body),
  });
  return response.json();
}

async function textOf(path: string): Promise<string> {
  return (await fetch(new URL(path, playground.url))).text();
}

type State = StateView & { readonly executions: readonly ExecutionView[] };

const rosterId = (): number => playground.host.workbook.sheets[0]!.id;

describe('what it shows', () => {
  test('the tabs, the menu and the sidebar, once the add-on is installed and opened', async () => {
    const state = await get<State>('/state');
    expect(state.sheets.map(({ name, rows, columns }) => [name, rows, columns])).toEqual([
      // 501 rows and some empty ones.
      ['Roster', 521, 8],
    ]);
    expect(state.menu).toEqual([
      { caption: 'Copy names', run: 'showSidebar' },
      'separator',
      { caption: 'Delete copy', run: 'deleteCopy' },
    ]);
    expect(state.sidebar?.title).toBe('Copy names');
    expect(state.executions[0]).toMatchObject({ name: 'Copy names', status: 'done' });
  });

  test('rows of a tab, as many as are asked for and there are', async () => {
    const { rows } = await get<RowsView>(`/rows?sheet=${rosterId()}&top=498&height=4`);
    expect(rows.map((cells) => cells[0]!.text)).toEqual([
      'Person 498',
      'Person 499',
      'Person 500',
      '',
    ]);
    // What one would have to type: text that would not stay text has an apostrophe.
    expect(rows[0]![1]).toEqual({ text: '=1+1', edit: "'=1+1" });
    expect((await get<RowsView>(`/rows?sheet=${rosterId()}&top=519&height=50`)).rows).toHaveLength(
      2,
    );
  });

  test('the sidebar’s page, sanitised, with google before any of its own scripts', async () => {
    const page = await textOf('/sidebar');
    expect(page.indexOf('standIn.giveGoogle(["api_look",')).toBeGreaterThan(0);
    expect(page.indexOf('standIn.giveGoogle(["api_look",')).toBeLessThan(
      page.indexOf("getElementById('what')"),
    );
  });

  test('the workbook as a file, and the code that checks the tables', async () => {
    const bytes = new Uint8Array(
      await (await fetch(new URL('/workbook.xlsx', playground.url))).arrayBuffer(),
    );
    const opened = openFiles([{ path: 'book.xlsx', bytes }]);
    expect(opened.tables.map(({ name, rowCount }) => [name, rowCount])).toEqual([['Roster', 500]]);
    expect(await textOf('/conformance.gs')).toContain('function checkConformance()');
  });

  test('its own files and no others', async () => {
    for (const path of ['/', '/page/main.js', '/page/page.css']) {
      expect((await fetch(new URL(path, playground.url))).status).toBe(200);
    }
    for (const path of ['/page/../serve.ts', '/page/..%2fserve.ts', '/package.json', '/dialog']) {
      expect((await fetch(new URL(path, playground.url))).status).toBe(404);
    }
  });
});

describe('what it does', () => {
  test('runs functions with what google.script.run carries', async () => {
    expect(await post('/run', { name: 'api_look', json: '[null]' })).toMatchObject({
      answered: { json: '{"ok":true,"headings":["Name","Number"],"people":500}' },
    });
    expect(await post('/run', { name: 'step_', json: '[]' })).toMatchObject({
      answered: { message: 'Script function not found: step_' },
    });
  });

  test('types into cells as people do', async () => {
    const cell = { sheet: rosterId(), row: 1, column: 1 };
    await post('/edit', { ...cell, text: '007' });
    const now = async () =>
      (await get<RowsView>(`/rows?sheet=${rosterId()}&top=1&height=1`)).rows[0]![1];
    expect(await now()).toEqual({ text: '7', right: true });
    await post('/edit', { ...cell, text: "'007" });
    expect(await now()).toEqual({ text: '007', edit: "'007" });
  });

  test('asks what a script asks, and goes on with the answer', async () => {
    await post('/run', { name: 'api_step', json: '[{"job":"x"}]' });
    expect(contentsOf(playground.host.workbook, 'Copy')).toHaveLength(4);
    const asked = (await post('/click', { caption: 'Delete copy' })) as ActionReply;
    expect(asked).toMatchObject({
      question: { title: 'Delete the copy?', buttons: ['YES', 'NO'] },
    });
    const token = 'token' in asked ? asked.token : 0;
    await post('/answer', { token, answer: { button: 'YES' } });
    expect(playground.host.workbook.sheets.map(({ props }) => props.name)).toEqual(['Roster']);
    expect(await post('/answer', { token, answer: { button: 'YES' } })).toEqual({
      fault: 'Nobody waits for this answer any more.',
    });
  });

  test('says what is wrong with what it cannot do', async () => {
    expect(await post('/click', { caption: 'Nothing' })).toEqual({
      fault: 'No entry "Nothing" in the menu.',
    });
    expect(await post('/nowhere', {})).toEqual({ fault: 'Nothing to do at /nowhere.' });
    expect(await post('/edit', { sheet: 99, row: 0, column: 0, text: '' })).toEqual({
      fault: 'No tab 99.',
    });
  });
});

describe('whom it listens to', () => {
  function statusWith(headers: Readonly<Record<string, string>>): Promise<number> {
    const { port } = new URL(playground.url);
    return new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path: '/state', headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      sent.on('error', reject);
      sent.end();
    });
  }

  test('only pages of its own, under its own name', async () => {
    const { host, origin } = new URL(playground.url);
    expect(await statusWith({})).toBe(200);
    expect(await statusWith({ origin })).toBe(200);
    expect(await statusWith({ origin: 'https://example.org' })).toBe(403);
    expect(await statusWith({ host: 'example.org' })).toBe(403);
    expect(await statusWith({ host: host.replace('127.0.0.1', 'localhost') })).toBe(200);
  });

  test('a port that is taken is an error', async () => {
    const port = Number(new URL(playground.url).port);
    await expect(serve({ files: copyAddon(), workbook: rosterBook(1), port })).rejects.toThrow(
      'EADDRINUSE',
    );
  });

  test('an add-on that cannot be opened is an error', async () => {
    const files = project('function onOpen() { throw new Error("broken"); }');
    await expect(serve({ files, workbook: rosterBook(1) })).rejects.toThrow('broken');
  });
});

test('mail can be looked at, and a day can pass in which triggers run', async () => {
  const oauthScopes = scopes(...narrowScopes, 'script.send_mail', 'script.scriptapp');
  const code = `
    function onInstall() { ScriptApp.newTrigger('tick').timeBased().everyHours(12).create(); }
    function tick() { MailApp.sendEmail('ann@s.org', 'Hello', 'Good morning'); }`;
  const mailing = await serve({ files: project(code, { oauthScopes }), workbook: rosterBook(1) });
  const at = (path: string) => new URL(path, mailing.url);
  expect(await (await fetch(at('/mail'))).text()).toMatch(/^0 mails/);
  const passed = await fetch(at('/pass-day'), { method: 'POST', body: '{}' });
  expect(await passed.json()).toMatchObject({
    execution: { name: 'A day passed: 2 triggers ran' },
  });
  const mail = await (await fetch(at('/mail'))).text();
  expect(mail).toMatch(/^2 mails/);
  expect(mail).toContain('Subject: Hello\n\nGood morning');
  await mailing.close();
});
