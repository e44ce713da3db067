import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { testPath } from '../helpers/cli.ts';

test('the service runs where there is nothing but the language, code from strings forbidden', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        export { createBatchService } from './core/host/batch-service.ts';
        export { createMemoryWorkbook } from './core/host/memory-workbook.ts';
        export { latinLetters, tableFromRows } from './core/engine/index.ts';
      `,
      resolveDir: testPath('..'),
      loader: 'ts',
    },
    ...{ bundle: true, format: 'iife', globalName: 'Host', target: 'es2020', write: false },
  });
  const context = createContext(Object.create(null) as object, {
    codeGeneration: { strings: false, wasm: false },
  });
  runInContext(outputFiles[0]!.text, context);
  const answer = runInContext(
    `(async () => {
      const table = (name, rows) => Host.tableFromRows(name, name, rows);
      const workbook = Host.createMemoryWorkbook({
        tables: [
          table('Schools', [['School ID', 'School Name'], ['LHS', 'Lincoln High']]),
          table('Students', [
            ['Person ID', 'Student Number', 'Last Name', 'First Name'],
            ['1005', '204819', 'Núñez', 'José'],
          ]),
          table('Enrollments', [
            ['Person ID', 'School ID', 'Start Date'],
            ['1005', 'LHS', '2025-08-11'],
          ]),
          table('User Accounts', [['Person ID', 'Username', 'Enabled']]),
        ],
        today: () => '2025-08-18',
        now: () => '2025-08-18T10:00:00.000Z',
        random: (count) => new Uint8Array(count).map((_, i) => i * 7),
        everyLetter: async () => Host.latinLetters,
      });
      const client = Host.createBatchService(workbook);
      const request = {
        accountType: 'students',
        changeType: 'createAccount',
        scope: { schools: ['LHS'] },
        username: { from: 'pattern', pattern: '{lastName}.{firstName}' },
      };
      const search = { lastName: 'nun', firstName: '', gender: '', grade: '', title: '', role: '' };
      const found = await client.searchPeople({
        accountType: 'students', ...search, number: '', limit: 5,
      });
      const { preview } = await client.preview(request);
      const { saved } = await client.save(request, {
        expect: preview.summary.fingerprint, overrideThreshold: false, credentials: true,
      });
      const username = saved.firstRows.columns.indexOf('Username');
      return JSON.stringify([
        found.total, saved.firstRows.rows[0][username], saved.files.length,
      ]);
    })()`,
    context,
  ) as Promise<string>;
  expect(JSON.parse(await answer)).toEqual([1, 'Nunez.Jose', 8]);
});
