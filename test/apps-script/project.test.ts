import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  capturePush,
  createHost,
  type ProjectFile,
  readProjectFolder,
} from '../../local/apps-script/index.ts';
import { newFolder, testPath } from '../helpers/cli.ts';
import { project, scopes } from './script-host.ts';

/* What is in the script project: what clasp sends of a folder, and what Google would take of that. */

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = newFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

function sorted(files: readonly ProjectFile[]): ProjectFile[] {
  return [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
}

describe('what clasp pushes', () => {
  test('the real clasp sends the files of the add-on, and reading the folder gives the same', async () => {
    const folder = testPath('apps-script/fixtures/addon');
    const { files } = await capturePush(folder);
    expect(sorted(files).map(({ name, type }) => [name, type])).toEqual([
      ['Code', 'SERVER_JS'],
      ['Sidebar', 'HTML'],
      ['api/Copy', 'SERVER_JS'],
      ['appsscript', 'JSON'],
    ]);
    expect(sorted(readProjectFolder(folder))).toEqual(sorted(files));
  });

  test('both leave out the same: packages, maps, notes, TypeScript, loud names; hidden files go along', async () => {
    const folder = folderOf({
      'appsscript.json': '{}',
      'main.js': 'var a = "é\\u2028";',
      'main.js.map': '{}',
      'notes.txt': 'x',
      'types.ts': 'type A = 1;',
      'other.json': '{}',
      'deep/in/Page.html': '<p>é</p>',
      'deep/Loud.HTML': '<p></p>',
      '.hidden/more.gs': 'var b;',
      'node_modules/x/index.js': 'var c;',
      '.git/hook.js': 'var d;',
    });
    const { files } = await capturePush(folder);
    expect(sorted(files).map(({ name }) => name)).toEqual([
      '.hidden/more',
      'appsscript',
      'deep/in/Page',
      'main',
    ]);
    expect(sorted(readProjectFolder(folder))).toEqual(sorted(files));
  });

  test('a push that sends nothing is an error, whatever clasp’s exit code says', async () => {
    const folder = folderOf({ 'Code.js': 'var a;', 'Code.gs': 'var b;' });
    await expect(capturePush(folder)).rejects.toThrow('clasp pushed nothing');
  });
});

describe('what Google takes', () => {
  test.each([
    ['class A { #x = 1; }', 'private names'],
    ['class A { static x = 1; }', 'fields of classes'],
    ['class A { x = 1; }', 'fields of classes'],
    ['class A { static { go(); } }', 'static blocks'],
    ['var a; a ??= 1;', '??='],
    ['var a; a ||= 1;', '||='],
    ['var a = 1_000;', 'numbers with _'],
    ['export function go() {}', "Unexpected token 'export'"],
    ['import { a } from "a";', 'modules'],
    ['function (', 'Function statements require a function name'],
  ])('no server code newer than ES2020: %s', (code, fault) => {
    expect(() => createHost({ files: project(code) })).toThrow(fault);
  });

  test('a fault of syntax says where it is', () => {
    expect(() => createHost({ files: project('var a;\n\nclass A { #x = 1; }') })).toThrow(
      'Code: line 3: ',
    );
  });

  test('what ES2020 has is taken', () => {
    const code = 'async function go() { for await (const a of []) a?.b ?? 1n; return 2 ** 3; }';
    expect(() => createHost({ files: project(code) })).not.toThrow();
  });

  test.each([
    [{ runtimeVersion: 'DEPRECATED_ES5' }, 'runtimeVersion is not V8'],
    [{ timeZone: 'Nowhere/City' }, 'timeZone is missing or unknown'],
    [{ oauthScopes: undefined }, 'oauthScopes must be listed'],
    [{ oauthScopes: ['spreadsheets'] }, 'no such scopes: spreadsheets'],
  ])('no manifest that says %j', (manifest, fault) => {
    expect(() => createHost({ files: project('', manifest) })).toThrow(fault);
  });

  test('no project without a manifest', () => {
    expect(() => createHost({ files: project('').slice(1) })).toThrow('has no appsscript.json');
    expect(() =>
      createHost({ files: project('', { oauthScopes: scopes('drive.file') }) }),
    ).not.toThrow();
  });
});
