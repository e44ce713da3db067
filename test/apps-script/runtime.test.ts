import { describe, expect, test } from 'vitest';
import { createHost, limits } from '../../local/apps-script/index.ts';
import { laterLanguage } from '../../local/apps-script/execution/later-language.ts';
import { errorOf, hostOf, project, runBody, scopes, valueOf } from './script-host.ts';

/* How scripts run: what exists, what can be called, how long, and with what rights. */

/** Missing by Google's page on the V8 runtime, and what stands on neither list. */
const missing = [
  ...['setTimeout', 'setInterval', 'clearTimeout', 'ReadableStream', 'TextEncoder', 'TextDecoder'],
  ...['fetch', 'FormData', 'File', 'URL', 'URLSearchParams', 'DOMException', 'atob', 'btoa'],
  ...['crypto', 'window', 'navigator', 'performance', 'process', 'structuredClone'],
  ...['queueMicrotask', 'AbortController', 'Buffer', 'require', 'document', 'module', 'global'],
];

describe('what exists', () => {
  test.each(missing)('%s does not', (name) => {
    expect(valueOf(`return typeof ${name};`)).toBe('undefined');
  });

  test.each(
    Object.entries(laterLanguage).flatMap(([owner, names]) =>
      names.map((name) => (owner === 'globalThis' ? name : `${owner}.${name}`)),
    ),
  )('%s, which is younger than ES2020, does not either', (path) => {
    expect(valueOf(`return typeof globalThis.${path};`)).toBe('undefined');
  });

  test('the language, Intl, console and the services do', () => {
    const names = [
      'Promise',
      'Intl',
      'WeakMap',
      'SpreadsheetApp',
      'Utilities',
      'console',
      'Logger',
    ];
    expect(valueOf(`return [${names.join()}].map(function (it) { return typeof it; });`)).toEqual([
      'function',
      'object',
      'function',
      'object',
      'object',
      'object',
      'object',
    ]);
  });

  test('a method that nobody knows throws and names itself, also where the script catches it', () => {
    const outcome = runBody('try { sheet.getRange(1, 1).setEverything(); } catch (e) {}');
    expect(outcome.refusals).toEqual(['Range.setEverything is nothing it knows.']);
    expect(errorOf('sheet.frobnicate = 1;')).toContain('Sheet.frobnicate');
  });

  test('a mistake of the stand-in itself is no script’s to catch', () => {
    const body =
      'try { Utilities.computeDigest(Utilities.DigestAlgorithm.MD2, "a"); } catch (e) {}';
    expect(() => runBody(body)).toThrow('Digest method not supported');
  });

  test('asking whether a method exists does no harm', () => {
    expect(valueOf('return ["getName" in sheet, "frobnicate" in sheet];')).toEqual([true, false]);
  });

  test('objects of services travel through promises, texts and JSON unharmed', () => {
    expect(
      valueOf('return [String(sheet), JSON.stringify(sheet), "" + sheet.getRange("A1")];'),
    ).toEqual(['Sheet', '{}', 'Range']);
    const outcome = hostOf(
      'Promise.resolve(SpreadsheetApp.getActive()).then(function (it) { Logger.log(it.getName()); });',
    ).run('go');
    expect(outcome.log).toEqual(['Untitled spreadsheet']);
  });

  test('what services give is of the script’s own kind: lists, dates, errors', () => {
    expect(
      valueOf(
        `var values = sheet.getRange(1, 1, 2, 2).getValues();
         sheet.getRange(1, 1).setValue(new Date(0));
         var date = sheet.getRange(1, 1).getValue();
         var thrown; try { sheet.getRange(0, 1); } catch (e) { thrown = e; }
         return [values instanceof Array, values[0] instanceof Array, date instanceof Date,
           thrown instanceof Error, thrown.name, thrown.message];`,
      ),
    ).toEqual([true, true, true, true, 'Exception', 'The starting row of the range is too small.']);
  });
});

describe('what can be called', () => {
  const code = `
    var kept = 0;
    function go() { return ++kept; }
    function secret_() { return 1; }
    var later = function () { return 1; };
    var held = { inner: function () { return 1; } };
    function outer() { function within() {} }
    async function promising() { return 1; }
  `;
  const host = createHost({ files: project(code) });

  test('functions declared at the top level, and no other', () => {
    expect(host.functions).toEqual(['go', 'outer', 'promising']);
    for (const name of ['secret_', 'later', 'held.inner', 'within', 'nothing', 'toString']) {
      expect(host.run(name).error?.message).toBe(`Script function not found: ${name}`);
    }
  });

  test('nothing is left from one execution to the next', () => {
    expect([host.run('go').value, host.run('go').value]).toEqual([1, 1]);
  });

  test('code before any function runs each time; if it throws, nothing runs', () => {
    const broken = createHost({
      files: project('throw new Error("at the top"); function go() {}'),
    });
    expect(broken.run('go').error?.message).toBe('Error: at the top');
  });

  test('nobody has shown that the value of an async function arrives', () => {
    expect(host.run('promising').illegal).toBe('it is a Promise');
  });

  test('arguments and what is returned are copies', () => {
    const copying = hostOf('a.x = 2; return a;');
    const given = { x: 1 };
    expect(copying.run('go', [given]).value).toEqual({ x: 2 });
    expect(given).toEqual({ x: 1 });
  });

  test('arguments that cannot travel are refused', () => {
    expect(() => hostOf('').run('go', [{ when: new Date(0) }])).toThrow(
      'Failed due to illegal value in property: [0].when is a Date',
    );
  });

  test('errors arrive with their name', () => {
    expect(errorOf('null.x;')).toMatch(/^TypeError: Cannot read properties of null/);
    expect(errorOf('throw new Error("so");')).toBe('Error: so');
    expect(errorOf('sheet.getRange(0, 1);')).toMatch(/^Exception: /);
  });
});

describe('time', () => {
  test('six minutes are the end, and nothing catches it', () => {
    const outcome = runBody(
      `var properties = PropertiesService.getDocumentProperties();
       try { for (;;) Utilities.sleep(60000); }
       catch (e) { properties.setProperty('caught', 'yes'); }
       finally { sheet.getRange(1, 1).setValue('finally'); }
       return 'alive';`,
    );
    expect(outcome.status).toBe('killed');
    expect(outcome.error?.message).toBe('Exceeded maximum execution time');
    expect(outcome.elapsed).toBe(360_000);
    expect(outcome.value).toBeNull();
  });

  test('what a killed script catches reaches nothing any more', () => {
    const host = hostOf(
      `try { for (;;) Utilities.sleep(60000); }
       catch (e) { PropertiesService.getDocumentProperties().setProperty('caught', 'yes'); }`,
    );
    host.run('go');
    expect([...host.properties('document')]).toEqual([]);
  });

  test('a simple trigger has 30 seconds', () => {
    const host = createHost({ files: project('function onOpen() { Utilities.sleep(31000); }') });
    const outcome = host.open('LIMITED');
    expect(outcome.error?.message).toBe('Exceeded maximum execution time');
    expect(outcome.elapsed).toBe(limits.simpleTrigger);
  });

  test('the clock of a script is the virtual one, and looking at it lets time pass', () => {
    const now = new Date('2026-08-18T12:00:00Z');
    const host = hostOf(
      'var start = Date.now(); Utilities.sleep(5000); return [start, Date.now() - start, new Date() > start];',
      { now },
    );
    const [start, slept, later] = host.run('go').value as [number, number, boolean];
    expect(start - now.getTime()).toBeGreaterThanOrEqual(0);
    expect(start - now.getTime()).toBeLessThan(1000);
    expect(slept).toBeGreaterThanOrEqual(5000);
    expect(later).toBe(true);
    const waiting = hostOf('while (Date.now() - a < 100) {} return true;', { now });
    expect(waiting.run('go', [now.getTime() + 300]).value).toBe(true);
  });

  test('10,000 reads and writes in turn take 70 seconds, one block a second or so', () => {
    // The figures of Google's best practices, within a third.
    const alternating = runBody(
      'for (var i = 0; i < 100; i++) { var cell = sheet.getRange(i + 1, 1); cell.setValue(cell.getValue() + 1); }',
    );
    expect(alternating.elapsed * 50).toBeGreaterThan(46_000);
    expect(alternating.elapsed * 50).toBeLessThan(94_000);
    const block = runBody(
      `var rows = []; for (var i = 0; i < 100; i++) rows.push(new Array(100).fill(1));
       sheet.insertColumns(1, 80); sheet.getRange(1, 1, 100, 100).setValues(rows);`,
    );
    expect(block.elapsed).toBeGreaterThan(600);
    expect(block.elapsed).toBeLessThan(2500);
  });

  test('cells take their time when they are flushed, or when something is read', () => {
    // 4,000 cells: 610 ms with their flush (the older measurement).
    const timed = (then: string) =>
      valueOf(
        `var rows = []; for (var i = 0; i < 400; i++) rows.push(new Array(10).fill(1));
         var start = Date.now(); sheet.getRange(1, 1, 400, 10).setValues(rows);
         var written = Date.now(); ${then} return [written - start, Date.now() - written];`,
      ) as [number, number];
    expect(timed('')[0]).toBeLessThan(50);
    for (const then of ['SpreadsheetApp.flush();', 'sheet.getRange(1, 1).getValue();']) {
      expect(timed(then)[1]).toBeGreaterThanOrEqual(600);
      expect(timed(then)[1]).toBeLessThan(650);
    }
  });

  test('computing takes no time, unless the host is told how slow it is', () => {
    const compute = 'var sum = 0; for (var i = 0; i < 3e6; i++) sum += i; return sum;';
    const quick = runBody(compute).elapsed;
    expect(runBody(compute).elapsed).toBe(quick);
    const endless = hostOf('for (;;) Date.now();', { settings: { slowness: 1e4 } });
    expect(endless.run('go').error?.message).toBe('Exceeded maximum execution time');
  });

  test('a loop that never ends is stopped', () => {
    const outcome = runBody('for (;;) {}', { settings: { patience: 200 } });
    expect(outcome.status).toBe('failed');
    expect(outcome.error?.message).toContain('timed out');
  });
});

describe('dates are of the script’s time zone, not of the machine', () => {
  const files = (body: string) =>
    project(`function go() { ${body} }`, { timeZone: 'America/Chicago' });
  const value = (body: string): unknown => createHost({ files: files(body) }).run('go').value;

  test('fields, texts and dates put together', () => {
    expect(
      value(
        `var date = new Date(Date.UTC(2026, 7, 18, 3, 4, 5));
         return [date.getFullYear(), date.getMonth(), date.getDate(), date.getDay(), date.getHours(),
           date.getTimezoneOffset(), date.toString(), new Date(2026, 0, 6).toISOString(),
           new Date('2026-01-06T00:00:00').toISOString(), new Date('2026-01-06').toISOString(),
           date.toLocaleString('en-US'), date.toISOString()];`,
      ),
    ).toEqual([
      ...[2026, 7, 17, 1, 22, 300, 'Mon Aug 17 2026 22:04:05 GMT-0500'],
      ...['2026-01-06T06:00:00.000Z', '2026-01-06T06:00:00.000Z', '2026-01-06T00:00:00.000Z'],
      ...['8/17/2026, 10:04:05 PM', '2026-08-18T03:04:05.000Z'],
    ]);
  });

  test('setting fields', () => {
    expect(
      value(
        'var date = new Date(Date.UTC(2026, 7, 18, 3)); date.setHours(0, 0, 0, 0); return date.toISOString();',
      ),
    ).toBe('2026-08-17T05:00:00.000Z');
  });

  test('Intl uses it too', () => {
    expect(
      value('return new Intl.DateTimeFormat("en-US").format(new Date(Date.UTC(2026, 7, 18, 3)));'),
    ).toBe('8/17/2026');
  });
});

describe('rights', () => {
  /** From Google's table of authorization modes: what each of them allows. */
  const calls: readonly (readonly [name: string, code: string, modes: string])[] = [
    [
      'the menu',
      'SpreadsheetApp.getUi().createAddonMenu().addItem("A", "a").addToUi()',
      'NONE LIMITED FULL',
    ],
    ['Logger', 'Logger.log(1)', 'NONE LIMITED FULL'],
    ['Utilities', 'Utilities.getUuid()', 'NONE LIMITED FULL'],
    ['the locale', 'Session.getActiveUserLocale()', 'NONE LIMITED FULL'],
    ['the spreadsheet', 'SpreadsheetApp.getActive()', 'LIMITED FULL'],
    ['properties', 'PropertiesService.getDocumentProperties()', 'LIMITED FULL'],
    ['the cache', 'CacheService.getDocumentCache()', 'LIMITED FULL'],
    ['locks', 'LockService.getDocumentLock()', 'LIMITED FULL'],
    ['pages', 'HtmlService.createHtmlOutput("a")', 'LIMITED FULL'],
    [
      'the sidebar',
      'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("a"))',
      'FULL',
    ],
    ['dialogs', 'SpreadsheetApp.getUi().alert("a")', 'FULL'],
  ];

  test.each(calls)('%s', (_name, code, modes) => {
    const host = createHost({
      files: project(`function onOpen() { ${code}; } function go() { ${code}; }`),
      settings: { answer: () => ({ button: 'OK' }) },
    });
    const allowed = ['NONE', 'LIMITED', 'FULL'].filter(
      (mode) =>
        (mode === 'FULL' ? host.run('go') : host.open(mode as 'NONE' | 'LIMITED')).status ===
        'done',
    );
    expect(allowed.join(' ')).toBe(modes);
  });

  test('code at the top runs with the rights of what follows', () => {
    const host = createHost({
      files: project(
        'var book = SpreadsheetApp.getActive(); function onOpen() {} function go() {}',
      ),
    });
    expect(host.open('NONE').error?.message).toBe(
      'Exception: You do not have permission to call SpreadsheetApp.getActive',
    );
    expect(host.run('go').status).toBe('done');
  });

  test('the event says how much is allowed, and has the spreadsheet only where that is', () => {
    const host = createHost({
      files: project(
        `function onOpen(e) {
           Logger.log([e.authMode === ScriptApp.AuthMode.NONE, String(e.authMode), 'source' in e]);
         }
         function onInstall(e) { onOpen(e); }`,
      ),
    });
    expect(host.open('NONE').log).toEqual(["[ true, 'NONE', false ]"]);
    expect(host.open('LIMITED').log).toEqual(["[ false, 'LIMITED', true ]"]);
    expect(host.install().log).toEqual(["[ false, 'FULL', true ]"]);
  });

  /** Each with the scope it lacks, by the section Authorization of its reference. */
  const tooMuch: readonly (readonly [code: string, scope: string])[] = [
    ['Session.getEffectiveUser()', 'userinfo.email'],
    ['Session.getActiveUser()', 'userinfo.email'],
    ['SpreadsheetApp.openById("a")', 'spreadsheets'],
    ['MailApp.sendEmail("a", "b", "c")', 'script.send_mail'],
    ['UrlFetchApp.fetch("https://x.org")', 'script.external_request'],
    ['Drive.Files()', 'drive'],
  ];

  test.each(tooMuch)('%s needs the scope %s', (code, scope) => {
    expect(errorOf(`${code};`)).toMatch(
      new RegExp(
        `^Exception: Specified permissions are not sufficient to call .*Required permissions: https://www.googleapis.com/auth/${scope}$`,
      ),
    );
  });

  test('a spreadsheet needs one of two scopes, a sidebar its own', () => {
    const files = project('function go() { SpreadsheetApp.getActive(); }', {
      oauthScopes: scopes('script.container.ui'),
    });
    expect(createHost({ files }).run('go').error?.message).toBe(
      'Exception: Specified permissions are not sufficient to call SpreadsheetApp.getActive. ' +
        'Required permissions: (https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets)',
    );
    const code = 'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("a"));';
    const currentOnly = project(`function go() { ${code} }`, {
      oauthScopes: scopes('spreadsheets.currentonly'),
    });
    expect(createHost({ files: currentOnly }).run('go').error?.message).toContain(
      'not sufficient to call Ui.showSidebar',
    );
  });

  test('a user may refuse single scopes, and a script can see it', () => {
    const host = hostOf(
      'return String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus());',
      { granted: scopes('spreadsheets.currentonly') },
    );
    expect(host.run('go').value).toBe('REQUIRED');
    expect(
      hostOf(
        'return String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus());',
      ).run('go').value,
    ).toBe('NOT_REQUIRED');
  });

  test('of others the address is there without a scope, but not in triggers, and not where it is hidden', () => {
    const files = project(
      `function address() { return SpreadsheetApp.getActive().getOwner().getEmail(); }
       function onOpen() { Logger.log(address()); }`,
    );
    const host = createHost({ files });
    expect(host.run('address').value).toBe('owner@example.org');
    expect(host.open('LIMITED').log).toEqual(['']);
    const hidden = createHost({ files, settings: { emailsHidden: true } });
    expect(hidden.run('address').value).toBe('');
  });

  test('a key tells people apart without a scope; it changes every 30 days', () => {
    const host = hostOf('return Session.getTemporaryActiveUserKey();', {
      now: new Date('2026-08-18T12:00:00Z'),
    });
    const key = (user: string) => host.run('go', [], { user }).value;
    const before = key('a@example.org');
    expect(key('a@example.org')).toBe(before);
    expect(key('b@example.org')).not.toBe(before);
    host.wait(30 * 24 * 60 * 60_000);
    expect(key('a@example.org')).not.toBe(before);
  });

  test('the email address is there with its scope', () => {
    const files = project('function go() { return Session.getEffectiveUser().getEmail(); }', {
      oauthScopes: scopes('spreadsheets.currentonly', 'userinfo.email'),
    });
    expect(createHost({ files, settings: { user: 'me@example.org' } }).run('go').value).toBe(
      'me@example.org',
    );
  });
});
