import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import ts from 'typescript';
import { describe, expect, inject, test } from 'vitest';
import { createHost, readProjectFolder, type ProjectFile } from '../../local/apps-script/index.ts';
import { sanitisePage } from '../../local/apps-script/services/sanitise.ts';
// @ts-expect-error the build itself, plain JavaScript
import { editions, globalFunctions } from '../../sheets-addon/build/names.mjs';
import { newFolder, readCsv, readJson, testPath } from '../helpers/cli.ts';
import { districtBook, startAddon } from './addon.ts';

/* What is built, and what clasp makes of it. */

const folder = inject('addonFolder');

function sorted(files: readonly ProjectFile[]): ProjectFile[] {
  return [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function sourceOf(name: string): string {
  return inject('addonFiles').find((file) => file.name === name)!.source;
}

describe('what clasp pushes', () => {
  test('these files, as they were built', () => {
    const pushed = sorted(inject('addonFiles'));
    expect(pushed.map(({ name, type }) => [name, type])).toEqual([
      ['Code', 'SERVER_JS'],
      ['Letters', 'SERVER_JS'],
      ['Sample', 'HTML'],
      ['Sidebar', 'HTML'],
      ['Spanish', 'HTML'],
      ['appsscript', 'JSON'],
    ]);
    expect(pushed).toEqual(sorted(readProjectFolder(folder)));
  });

  test('it says so beforehand, without an account', () => {
    const home = realpathSync(newFolder());
    cpSync(folder, join(home, 'dist/sheets-addon'), { recursive: true });
    writeFileSync(join(home, '.clasp.json'), readFileSync(testPath('../.clasp.example.json')));
    const clasp = testPath('../node_modules/@google/clasp/build/src/index.js');
    const { stdout } = spawnSync(process.execPath, [clasp, 'show-file-status', '--json'], {
      cwd: home,
      env: { PATH: process.env['PATH'], HOME: home },
      encoding: 'utf8',
    });
    const status = JSON.parse(stdout) as Readonly<Record<string, readonly string[]>>;
    expect([...status['filesToPush']!].sort()).toEqual(
      [
        ...['Code.js', 'Letters.js', 'Sample.html', 'Sidebar.html', 'Spanish.html'],
        'appsscript.json',
      ].map((name) => `dist/sheets-addon/${name}`),
    );
    expect(status['untrackedFiles']).toEqual([]);
  });

  test('the manifest asks for this spreadsheet and the sidebar, and for nothing else', () => {
    expect(readJson(join(folder, 'appsscript.json'))).toEqual({
      timeZone: 'Etc/UTC',
      runtimeVersion: 'V8',
      exceptionLogging: 'STACKDRIVER',
      oauthScopes: [
        'https://www.googleapis.com/auth/spreadsheets.currentonly',
        'https://www.googleapis.com/auth/script.container.ui',
      ],
    });
  });
});

describe('the edition for one’s own domain', () => {
  const domainFolder = inject('domainFolder');
  const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;

  test('asks for users, members, mail and triggers besides, and for nothing else', () => {
    expect(readJson(join(domainFolder, 'appsscript.json'))).toEqual({
      timeZone: 'Etc/UTC',
      runtimeVersion: 'V8',
      exceptionLogging: 'STACKDRIVER',
      oauthScopes: [
        ...[scope('spreadsheets.currentonly'), scope('script.container.ui')],
        ...[scope('admin.directory.user'), scope('admin.directory.group.member')],
        ...[scope('script.send_mail'), scope('script.scriptapp')],
      ],
      dependencies: {
        enabledAdvancedServices: [
          { userSymbol: 'AdminDirectory', serviceId: 'admin', version: 'directory_v1' },
        ],
      },
      webapp: { executeAs: 'USER_DEPLOYING', access: 'ANYONE_ANONYMOUS' },
    });
  });

  test('is pushed as the same files and the page of its web app, and has the functions that are listed for it', () => {
    const files = sorted(readProjectFolder(domainFolder));
    expect(files.map(({ name }) => name)).toEqual([
      'Activation',
      ...sorted(inject('addonFiles')).map(({ name }) => name),
    ]);
    const host = createHost({ files });
    const { domain } = editions as { readonly domain: { readonly functions: readonly string[] } };
    expect([...host.functions].sort()).toEqual([...domain.functions].sort());
  });

  test('has settings of its own for clasp, beside those of the public one', () => {
    expect(readJson(testPath('../.clasp-domain.example.json'))).toEqual({
      scriptId: 'PASTE-THE-SCRIPT-ID-HERE',
      rootDir: 'dist/sheets-addon-domain',
    });
  });
});

describe('the server', () => {
  test('Google finds the listed functions by reading, and no others', () => {
    const { host } = startAddon(districtBook(testPath('../local/sample-district')));
    expect([...host.functions].sort()).toEqual([...(globalFunctions as string[])].sort());
  });

  test('says that it sees only the spreadsheet it is in', () => {
    expect(sourceOf('Code').startsWith('/** @OnlyCurrentDoc */\n')).toBe(true);
  });

  test('the letters of all scripts come when they are asked for, and not through the sidebar', () => {
    const context = createContext(Object.create(null) as object);
    runInContext(sourceOf('Letters'), context);
    // any-ascii: Wang, Myung (Hangul is put together), and Latin as ever.
    const fold = 'everyLetter_()';
    expect(
      runInContext(`[...'王명é'].map((sign) => ${fold}(sign.codePointAt(0))).join(' ')`, context),
    ).toBe('Wang Myeong e');
    const { host } = startAddon(districtBook(testPath('../local/sample-district')));
    expect(host.run('everyLetter_').error?.message).toContain('Script function not found');
  });
});

test('the sample district is packed whole', () => {
  const json = gunzipSync(Buffer.from(sourceOf('Sample'), 'base64')).toString('utf8');
  const { tables, requests } = JSON.parse(json) as {
    readonly tables: Readonly<Record<string, readonly (readonly string[])[]>>;
    readonly requests: Readonly<Record<string, unknown>>;
  };
  const sample = testPath('../local/sample-district');
  expect(tables['schools']).toEqual([
    ['School ID', 'School Name'],
    ...readCsv(join(sample, 'schools.csv')).map((school) => Object.values(school)),
  ]);
  expect(Object.keys(tables).sort()).toEqual([
    ...['accounts', 'assignments', 'calendars', 'enrollments', 'groups'],
    ...['schools', 'staff', 'students'],
  ]);
  expect(Object.keys(requests)).toHaveLength(13);
  expect(requests['Sample: create students']).toEqual(
    readJson(join(sample, 'requests/create-students.json')),
  );
});

test.each(['Sidebar', 'Spanish'])('%s reaches the browser as it was built', (name) => {
  const page = sourceOf(name);
  expect(sanitisePage(page)).toEqual({ html: page });
});

test('Spanish stands in a file of its own, and in no other', () => {
  const sentence = 'Ver la vista previa';
  expect(sourceOf('Spanish')).toContain(sentence);
  expect(sourceOf('Sidebar')).not.toContain(sentence);
});

describe('the types of the server', () => {
  const config = ts.getParsedCommandLineOfConfigFile(
    testPath('../sheets-addon/server/tsconfig.json'),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  )!;

  function faultsOf(code: string): string[] {
    const name = testPath('../sheets-addon/server/tried.ts');
    const host = ts.createCompilerHost(config.options);
    const getSourceFile = host.getSourceFile.bind(host);
    host.getSourceFile = (path, ...rest) =>
      path === name ? ts.createSourceFile(path, code, rest[0]) : getSourceFile(path, ...rest);
    const program = ts.createProgram([name], config.options, host);
    return program
      .getSemanticDiagnostics(program.getSourceFile(name))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  }

  test('know what Apps Script has and what it has not', () => {
    expect(faultsOf('export const name: string = SpreadsheetApp.getActive().getName();')).toEqual(
      [],
    );
    const missing = [
      ...['document', 'window', 'fetch', 'setTimeout', 'structuredClone', 'TextEncoder'],
      ...['URL', 'crypto', 'performance', 'process', 'Buffer', 'btoa', 'AbortController'],
    ];
    expect(faultsOf(`export const all = [${missing.join(', ')}];`)).toHaveLength(missing.length);
    expect(faultsOf(`export const later = 'a'.replaceAll('a', 'b') + [1].at(0);`)).toHaveLength(2);
  });
});
