import { runInContext, createContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { build, type BuildOptions } from 'esbuild';
import { expect, test } from 'vitest';
// @ts-expect-error the build's own options, plain JavaScript
import { engine } from '../esbuild.config.mjs';

async function bundle(minify: boolean): Promise<string> {
  const { outputFiles } = await build({
    ...(engine as BuildOptions),
    outfile: 'engine.js',
    format: 'iife',
    globalName: 'Engine',
    minify,
    write: false,
  });
  return outputFiles[0]!.text;
}

test('the engine runs where there is nothing but the language, code from strings forbidden', async () => {
  const context = createContext(Object.create(null) as object, {
    codeGeneration: { strings: false, wasm: false },
  });
  new Script(await bundle(false)).runInContext(context);
  const made = runInContext(
    `(() => {
      const table = (name, rows) => Engine.tableFromRows(name, name, rows);
      const { workbook } = Engine.recogniseTables([
        table('Schools', [['School ID', 'School Name'], ['LHS', 'Lincoln High']]),
        table('Students', [
          ['Person ID', 'Student Number', 'Last Name', 'First Name'],
          ['1001', '123456789', 'Doe', 'John'],
          ['1005', '204819', 'Núñez', 'José'],
        ]),
        table('Enrollments', [
          ['Person ID', 'School ID', 'Start Date'],
          ['1001', 'LHS', '2025-08-11'],
          ['1005', 'LHS', '2025-08-11'],
        ]),
        table('User Accounts', [['Person ID', 'Username', 'Enabled']]),
      ]);
      const request = {
        accountType: 'students',
        changeType: 'createAccount',
        scope: { schools: ['LHS'] },
        username: { from: 'pattern', pattern: '{lastName}.{firstName}.{studentNumber}' },
      };
      const { plan } = Engine.planBatch({
        workbook, request, settings: Engine.defaultSettings,
        today: 20250818, asOf: null, letters: Engine.latinLetters,
      });
      const report = Engine.changeReport(plan, 'preview');
      const username = report.columns.indexOf('Username');
      return Engine.reportRows(report, 0, 10).map((row) => row[username]).join(' ');
    })()`,
    context,
  ) as unknown;
  // R053 and D44.
  expect(made).toBe('Doe.John.123456789 Nunez.Jose.204819');
});

test('the engine with CSV, letters and all rules is at most 94.5 kB gzipped', async () => {
  const size = gzipSync(await bundle(true), { level: 9 }).length;
  expect(size).toBeLessThanOrEqual(94_500);
});
