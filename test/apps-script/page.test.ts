import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import {
  connect as connectPage,
  type Connection,
  type ConnectOptions,
  contentsOf,
  createHost,
  type Host,
} from '../../local/apps-script/index.ts';
import { createGoogle, type Answered } from '../../local/apps-script/run/client.ts';
import { wireTable } from '../../local/apps-script/run/wire.ts';
import { sanitisePage, sanitiserTable } from '../../local/apps-script/services/sanitise.ts';
import { copyAddon, hostOf, project, rosterBook } from './script-host.ts';

/* Pages in the sidebar: what the browser gets of them, and how they talk to the server. */

describe('what HtmlService makes of a page', () => {
  test.each(sanitiserTable)('$name', ({ page, expected }) => {
    const result = sanitisePage(page);
    expect('html' in result ? result.html : null).toBe(expected);
  });

  test('a malformed page is not shown', () => {
    const files = project(
      'function go() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("Page")); }',
      {},
      { Page: '<script>a("<!--");</script>' },
    );
    const host = createHost({ files });
    expect(host.run('go').error?.message).toBe(
      'Exception: Malformed HTML content: <!-- within a script.',
    );
    expect(host.state.ui.sidebar).toBeNull();
  });

  test('a page that does not exist is missed by name; templates are refused', () => {
    expect(hostOf('HtmlService.createHtmlOutputFromFile("Page");').run('go').error?.message).toBe(
      'Exception: No HTML file named Page was found.',
    );
    expect(hostOf('HtmlService.createTemplateFromFile("Page");').run('go').refusals).toHaveLength(
      1,
    );
  });
});

describe('what goes over the wire', () => {
  test.each(wireTable)('$name, back from the server', ({ value, arrives }) => {
    const outcome = hostOf(`return ${value};`).run('go');
    expect(outcome.illegal === null ? JSON.stringify(outcome.value) : null).toBe(arrives);
  });

  test.each(wireTable)('$name, to the server', async ({ value, arrives }) => {
    const connection = connect(hostOf('return JSON.stringify(a);'));
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the table holds expressions
    const given: unknown = new Function(`return ${value};`)();
    expect(await called(connection, 'go', given).catch(() => null)).toBe(arrives);
  });

  test('objects of services do not travel', () => {
    expect(hostOf('return { it: SpreadsheetApp.getActive() };').run('go').illegal).toBe(
      'it is an object of a service',
    );
  });
});

/** Calls a function as pages do. */
function called(connection: Connection, name: string, ...args: unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const run = connection.google.script.run as unknown as Run;
    run.withSuccessHandler(resolve).withFailureHandler(reject)[name]!(...args);
  });
}

type Run = Record<'withSuccessHandler' | 'withFailureHandler' | 'withUserObject', With> &
  Record<string, (...args: unknown[]) => void>;
type With = (given: unknown) => Run;

/** A connection for one function, `go`, whose body this is. */
function connected(body: string, options: ConnectOptions = {}): Connection {
  return connect(hostOf(body), options);
}

function runOf({ google }: Connection): Run {
  return google.script.run as unknown as Run;
}

/** Until all that can happen has happened: nothing here waits for a clock. */
async function settled(): Promise<void> {
  for (let i = 0; i < 3; i++) await new Promise((resolve) => setImmediate(resolve));
}

/** A connection that takes no time. */
function connect(host: Host, options: ConnectOptions = {}): Connection {
  return connectPage(host, { pause: () => Promise.resolve(), ...options });
}

describe('google.script.run', () => {
  test('has the functions that can be called, and no others', () => {
    const connection = connect(createHost({ files: copyAddon(), workbook: rosterBook(1) }));
    expect(
      Object.keys(connection.google.script.run).filter((name) => name.startsWith('api')),
    ).toEqual(['api_look', 'api_step', 'api_careless']);
    expect('step_' in connection.google.script.run).toBe(false);
  });

  test('hands the answer and the user object to the handler', async () => {
    const got: unknown[] = [];
    const run = runOf(connected('return a + 1;'));
    const marked = { a: 'mark' };
    run.withSuccessHandler((...args: unknown[]) => got.push(args)).withUserObject(marked)['go']!(1);
    await settled();
    expect(got).toEqual([[2, marked]]);
  });

  test('never changes: each handler makes another runner', async () => {
    const got: string[] = [];
    const run = runOf(connected(''));
    const first = run.withSuccessHandler(() => got.push('first'));
    first.withSuccessHandler(() => got.push('second'))['go']!();
    first['go']!();
    run['go']!();
    await settled();
    expect(got).toEqual(['second', 'first']);
  });

  test('failures have the name and message of the server’s error; without a handler they are reported', async () => {
    const connection = connected('null.x;');
    const failure = called(connection, 'go');
    await expect(failure).rejects.toThrow(/^TypeError: Cannot read/);
    await expect(failure).rejects.toHaveProperty('name', 'ScriptError');
    runOf(connection)['go']!();
    runOf(connection).withFailureHandler(null)['go']!();
    await settled();
    expect(connection.reported).toHaveLength(1);
  });

  test('a date that comes back brings nothing, or null', async () => {
    const handled: unknown[] = [];
    const handle = (value: unknown) => handled.push(value);
    runOf(connected('return new Date();')).withSuccessHandler(handle).withFailureHandler(handle)[
      'go'
    ]!();
    await settled();
    expect(handled).toEqual([]);
    expect(
      await called(connected('return new Date();', { illegalShows: 'null' }), 'go'),
    ).toBeNull();
  });

  test('user objects made with new are refused', () => {
    const run = runOf(connected(''));
    expect(() => run.withUserObject(new Map())).toThrow('objects constructed with new');
    expect(() => run.withUserObject(() => 1)).not.toThrow();
  });

  test('ten calls are under way at most; the eleventh waits for a place', async () => {
    const places: ((answer: Answered) => void)[] = [];
    const google = createGoogle({
      functions: ['go'],
      send: () => new Promise((resolve) => places.push(resolve)),
      report: () => undefined,
      close: () => undefined,
      focus: () => undefined,
    });
    const run = google.script.run as unknown as Run;
    for (let i = 0; i < 12; i++) run['go']!();
    await settled();
    expect(places).toHaveLength(10);
    places[3]!({ json: 'null' });
    await settled();
    expect(places).toHaveLength(11);
  });

  test('calls may be executed and answered in another order than they were made', async () => {
    const got: unknown[] = [];
    const travelling: (() => void)[] = [];
    const connection = connected('return a;', {
      latency: (call) => ({ there: call, back: 0 }),
      pause: (milliseconds) =>
        new Promise((resolve) => {
          if (milliseconds === 0) resolve();
          else travelling[milliseconds] = resolve;
        }),
    });
    for (const name of ['a', 'b', 'c']) {
      runOf(connection).withSuccessHandler((value: unknown) => got.push(value))['go']!(name);
    }
    for (const call of [2, 3, 1]) {
      travelling[call]!();
      await settled();
    }
    expect(got).toEqual(['b', 'c', 'a']);
  });

  test('a lost request was never done; a lost answer was', async () => {
    const body = 'PropertiesService.getDocumentProperties().setProperty("done", a);';
    for (const [loses, done] of [
      ['request', undefined],
      ['answer', 'yes'],
    ] as const) {
      const host = hostOf(body);
      const connection = connect(host, { lose: () => loses });
      await expect(called(connection, 'go', 'yes')).rejects.toThrow('NetworkError');
      expect(host.properties('document').get('done')).toBe(done);
      const handled: unknown[] = [];
      const handle = (value: unknown) => handled.push(value);
      runOf(connect(host, { lose: () => loses, lossShows: 'nothing' }))
        .withSuccessHandler(handle)
        .withFailureHandler(handle)['go']!('yes');
      await settled();
      expect(handled).toEqual([]);
    }
  });

  test('time passes for the server while a call travels', async () => {
    const host = hostOf('');
    const before = host.state.clock.now;
    const connection = connect(host, {
      latency: () => ({ there: 1000, back: 2000 }),
    });
    await called(connection, 'go');
    expect(host.state.clock.now - before).toBeGreaterThanOrEqual(3000);
  });
});

describe('the sidebar of the add-on that copies names, in a page', () => {
  async function opened(host: Host, options: ConnectOptions = {}) {
    host.open('NONE');
    host.click('Copy names');
    const window = new Window({
      settings: {
        enableJavaScriptEvaluation: true,
        suppressInsecureJavaScriptEnvironmentWarning: true,
      },
    });
    const connection = connect(host, options);
    Object.assign(window, { google: connection.google });
    window.document.write(host.state.ui.sidebar!.html);
    await settled();
    const text = (id: string) => window.document.getElementById(id)!.textContent;
    const click = async () => {
      (window.document.getElementById('go') as unknown as { click(): void }).click();
      await settled();
    };
    return { connection, text, click };
  }

  test('shows what there is and copies it', async () => {
    const host = createHost({ files: copyAddon(), workbook: rosterBook(7) });
    const page = await opened(host);
    expect(host.state.ui.sidebar).toMatchObject({ title: 'Copy names', width: 300 });
    expect(page.text('what')).toBe('7 people');
    await page.click();
    expect(page.text('how-far')).toBe('7 of 7');
    expect(contentsOf(host.workbook, 'Copy')).toEqual(contentsOf(host.workbook, 'Roster'));
    expect(page.connection.outcomes.map(({ calls }) => calls['Range.setValues'] ?? 0)).toEqual([
      // The look; then three people a step, the first with the headings.
      ...[0, 2, 1, 1],
    ]);
  });

  test('says so when the network fails', async () => {
    const host = createHost({ files: copyAddon(), workbook: rosterBook(7) });
    const page = await opened(host, { lose: (call) => (call === 3 ? 'answer' : null) });
    await page.click();
    expect(page.text('wrong')).toContain('NetworkError');
  });

  test('says so when the lock is held', async () => {
    const host = createHost({ files: copyAddon(), workbook: rosterBook(7) });
    const page = await opened(host);
    host.holdLock('document', 3_600_000);
    await page.click();
    expect(page.text('wrong')).toBe('busy');
  });
});
