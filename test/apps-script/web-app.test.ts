import { expect, test } from 'vitest';
import { createHost, makeWorkbook, type Host } from '../../local/apps-script/index.ts';
import type { HostSettings } from '../../local/apps-script/execution/environment.ts';
import { errorOf, narrowScopes, project, scopes, valueOf } from './script-host.ts';

/* A project as a web app: what visitors get, and what they reach. */

const everybody = { access: 'ANYONE_ANONYMOUS', executeAs: 'USER_DEPLOYING' };

function webApp(doGet: string, go = '', settings: Partial<HostSettings> = {}): Host {
  const code = `function doGet(e) { ${doGet} } function go(a) { ${go} }`;
  const scoped = { oauthScopes: scopes(...narrowScopes, 'userinfo.email') };
  const host = createHost({
    files: project(code, { ...scoped, webapp: everybody }, { Page: '<p>Page</p>' }),
    workbook: makeWorkbook({ tabs: [{ name: 'Secret', rows: [['x']] }] }),
    settings,
  });
  host.deploy();
  return host;
}

test('there is one only where the manifest has one for everybody, as its owner', () => {
  const of = (webapp: unknown) => createHost({ files: project('', { webapp }) }).deploy();
  expect(of(everybody)).toMatch(/^https:\/\/script\.google\.com\/macros\/s\/AKfycb[\w-]+\/exec$/);
  expect(of({ ...everybody, access: 'ANYONE' })).toBeNull();
  expect(of({ ...everybody, executeAs: 'USER_ACCESSING' })).toBeNull();
  expect(of(undefined)).toBeNull();
});

test('a visitor gets a page, sanitised as in the sidebar, with the meta tags that are allowed', () => {
  const host = webApp(
    `return HtmlService.createHtmlOutputFromFile('Page').setTitle('T')
       .append('<!-- a --><b>' + e.parameter.t + '</b>').addMetaTag('viewport', 'width=device-width');`,
  );
  expect(host.visit('?t=1&t=2').page).toEqual({
    title: 'T',
    html: '<p>Page</p><b>1</b>',
    metas: { viewport: 'width=device-width' },
  });
  const odd = webApp(`return HtmlService.createHtmlOutput('').addMetaTag('referrer', 'no');`);
  expect(odd.visit('').error?.message).toContain('The meta tag you specified is not allowed');
});

test('the event holds what follows the address', () => {
  const host = webApp(
    `PropertiesService.getScriptProperties().setProperty('e', JSON.stringify(e));
     return HtmlService.createHtmlOutput('');`,
  );
  host.visit('?t=a%20b&t=c&u=');
  expect(JSON.parse(host.properties('script').get('e')!)).toEqual({
    queryString: 't=a%20b&t=c&u=',
    parameter: { t: 'a b', u: '' },
    parameters: { t: ['a b', 'c'], u: [''] },
    contextPath: '',
    contentLength: -1,
  });
});

test.each([
  ['', 'The script completed but did not return anything.'],
  ['return 1;', 'The script completed but did not return anything.'],
  [
    'return Session;',
    'The script completed but the returned value is not a supported return type.',
  ],
  ['throw new Error("x");', 'Error: x'],
])('what is no page: %s', (body, message) => {
  const { page, error } = webApp(body).visit('');
  expect([page, error?.message]).toEqual([null, message]);
});

test('a visitor has no spreadsheet open, whoever deployed it is who runs it', () => {
  const asks = `
    const ui = (() => { try { return String(SpreadsheetApp.getUi()); } catch (e) { return e.message; } })();
    return [ui, SpreadsheetApp.getActive() === null, LockService.getDocumentLock() === null,
      CacheService.getDocumentCache() === null, PropertiesService.getDocumentProperties() === null,
      Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(),
      Session.getTemporaryActiveUserKey(), ScriptApp.getService().getUrl().split('/').pop()];`;
  const of = (bound: boolean) => webApp('', asks, { user: 'a@b.c', webAppSpreadsheet: bound });
  const no = 'Cannot call SpreadsheetApp.getUi() from this context.';
  const asVisitor = of(false).run('go', [], { web: true }).value;
  expect(asVisitor).toEqual([no, true, true, true, true, '', 'a@b.c', '', 'exec']);
  const bound = of(true).run('go', [], { web: true }).value;
  expect(bound).toEqual([no, false, false, false, false, '', 'a@b.c', '', 'exec']);
  // In the editor it is known by the address of the test deployment.
  const inEditor = of(false).run('go').value as unknown[];
  expect([inEditor[0], inEditor[5], inEditor[8]]).toEqual(['Ui', 'a@b.c', 'dev']);
});

test('a day begins at midnight in its time zone', () => {
  const begin = (day: string, zone: string) =>
    valueOf(`return Utilities.parseDate('${day}', '${zone}', 'yyyy-MM-dd').toISOString();`);
  expect(begin('2025-09-01', 'America/New_York')).toBe('2025-09-01T04:00:00.000Z');
  expect(begin('2025-12-01', 'America/New_York')).toBe('2025-12-01T05:00:00.000Z');
  expect(begin('2025-09-01', 'Asia/Kolkata')).toBe('2025-08-31T18:30:00.000Z');
  // Java is lenient.
  expect(begin('2025-02-30', 'Etc/UTC')).toBe('2025-03-02T00:00:00.000Z');
  expect(errorOf(`Utilities.parseDate('soon', 'Etc/UTC', 'yyyy-MM-dd');`)).toBe(
    'Exception: Unparseable date: "soon"',
  );
});
