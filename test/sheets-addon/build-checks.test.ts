import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import {
  checkFunctions,
  checkServerFile,
  checkSidebar,
  checkSize,
  // @ts-expect-error the build itself, plain JavaScript
} from '../../sheets-addon/build/checks.mjs';
// @ts-expect-error the build itself, plain JavaScript
import { inlineScript } from '../../sheets-addon/build/inline-script.mjs';
// @ts-expect-error the build itself, plain JavaScript
import { editions, globalFunctions } from '../../sheets-addon/build/names.mjs';
import { sanitisePage } from '../../local/apps-script/services/sanitise.ts';

/* What the build refuses, in words. */

const functions = globalFunctions as readonly string[];
const ofFunctions = checkFunctions as (functions: readonly string[]) => string[];
const ofServer = checkServerFile as (name: string, code: string, edition?: unknown) => string[];
const { domain } = editions as { readonly domain: unknown };
const ofSidebar = checkSidebar as (name: string, page: string) => string[];
const ofSize = checkSize as (name: string, text: string) => string[];
const inline = inlineScript as (code: string) => string;

describe('a server', () => {
  test('with a function more or less than it is meant to have', () => {
    expect(ofFunctions(functions)).toEqual([]);
    expect(ofFunctions([...functions, 'eraseAll'])).toEqual([
      'server/entry.ts: eraseAll is exported, so everybody who opens the sidebar can call it. If that is meant, add it to build/names.mjs.',
    ]);
    expect(ofFunctions(functions.filter((name) => name !== 'onOpen'))).toEqual([
      'server/entry.ts: export the function onOpen, which is called.',
    ]);
  });

  test.each([
    'class A { #x = 1; }',
    'class A { static x = 1; }',
    'class A { static { go(); } }',
    'var a; a ??= 1;',
    'var a = 1_000;',
    'export function go() {}',
    'await 1;',
  ])('that is newer than ES2020: %s', (code) => {
    const faults = ofServer('Code.js', `var ok;\n${code}`);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('Code.js, line 2: no script of ES2020');
  });

  test.each(['fetch', 'setTimeout', 'structuredClone', 'window', 'WeakRef'])(
    'that uses %s',
    (name) => {
      expect(ofServer('Code.js', `function go() { return ${name}; }`)).toEqual([
        `Code.js, line 1: '${name}' is not defined. It is not there in Apps Script, or the manifest's scopes do not allow it.`,
      ]);
    },
  );

  test.each([
    ...['openById', 'UrlFetchApp', 'DriveApp', 'GmailApp', 'Math.random', 'eval', 'new Function'],
    ...['AdminDirectory', 'MailApp'],
    '.appendRow',
  ])('that mentions %s, in a comment or a text too', (word) => {
    const fault = `Code.js mentions ${word}: the add-on does without it.`;
    expect(ofServer('Code.js', `// a${word === '.appendRow' ? '' : ' '}${word}(`)).toEqual([fault]);
    expect(ofServer('Code.js', `var a = "x${word === '.appendRow' ? '' : ' '}${word}";`)).toEqual([
      fault,
    ]);
  });

  test('of one’s own domain may use the services of its wider rights, and no others', () => {
    const code = 'function go() { return AdminDirectory.Users || MailApp; }';
    expect(ofServer('Code.js', code, domain)).toEqual([]);
    expect(ofServer('Code.js', code)).toHaveLength(4);
    expect(ofServer('Code.js', 'UrlFetchApp.fetch("");', domain)).toHaveLength(2);
  });

  test('but not for what only looks like it', () => {
    const code =
      'function appendRow() { return evaluate(Intl, Symbol, BigInt(1), globalThis); } function evaluate() {}';
    expect(ofServer('Code.js', `${code} typeof structuredClone; SpreadsheetApp.flush();`)).toEqual(
      [],
    );
  });
});

describe('a sidebar', () => {
  const page = (script: string) => `<!doctype html><p>a</p><script>${script}</script>`;

  test.each(['//', '/*', '<!--', '<?'])('with %s', (sign) => {
    const faults = ofSidebar('Sidebar.html', page(`a("${sign}")`));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`Sidebar.html: ${sign} at `);
  });

  test('with letters beyond ASCII, or with more than one script', () => {
    expect(ofSidebar('Sidebar.html', page('a("é")'))[0]).toContain('a letter beyond ASCII at');
    expect(ofSidebar('Sidebar.html', page('a("</script>")'))).toEqual([
      'Sidebar.html: one script is meant to be in it, but <script stands there 1 times, </script 2 times.',
    ]);
    expect(ofSidebar('Sidebar.html', page('a("<script>")'))).toEqual([
      'Sidebar.html: one script is meant to be in it, but <script stands there 2 times, </script 1 times.',
    ]);
  });

  test('but a plain one passes', () => {
    expect(ofSidebar('Sidebar.html', page('a("x")'))).toEqual([]);
  });

  test('larger than its budget', () => {
    expect(ofSize('Sidebar.html', 'x')).toEqual([]);
    expect(ofSize('Sidebar.html', 'x'.repeat(1_000_000))[0]).toContain(
      'Sidebar.html has 1000000 bytes, its budget is ',
    );
  });
});

describe('a script for the sidebar', () => {
  test('keeps its meaning, and passes HtmlService as it is', () => {
    const code =
      'const all=["http://x.org/*",`${1}//<!--`,"<? <script> <\\/script>"];all.join("|")';
    const escaped = inline(code);
    const page = `<p></p><script>${escaped}</script>`;
    expect(sanitisePage(page)).toEqual({ html: page });
    expect(runInNewContext(escaped)).toBe('http://x.org/*|1//<!--|<? <script> </script>');
  });

  test.each([
    ['a regular expression', 'a.replace(/^https?:\\/\\//,"")'],
    ['a class of signs in one', 'a.replace(/[/*]/g,"")'],
    ['a tagged template', 'String.raw`//x`'],
  ])('is refused for %s that cannot be escaped', (_, code) => {
    expect(() => inline(code)).toThrow('can only be escaped in texts');
  });
});
