import { createContext, runInContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { build, type BuildOptions } from 'esbuild';
import { expect, test } from 'vitest';
// @ts-expect-error the build's own options, plain JavaScript
import { engine } from '../../../esbuild.config.mjs';
import { testPath } from '../../helpers/cli.ts';

/* Telling people runs wherever the engine does: with packages in it, this is what holds them to it. */

async function bundle(minify: boolean, contents: string): Promise<string> {
  const { outputFiles } = await build({
    ...(engine as BuildOptions),
    entryPoints: [],
    stdin: { contents, resolveDir: testPath('../core/engine'), loader: 'ts' },
    outfile: 'inform.js',
    format: 'iife',
    globalName: 'Engine',
    minify,
    write: false,
  });
  return outputFiles[0]!.text;
}

const both = "export * from './index.ts'; export * from './inform/index.ts';";

test('filters, reach, messages and letters need nothing but the language, and no code from strings', async () => {
  const context = createContext(Object.create(null) as object, {
    codeGeneration: { strings: false, wasm: false },
  });
  new Script(await bundle(false, both)).runInContext(context);
  const made = runInContext(
    `(() => {
      const table = (name, rows) => Engine.tableFromRows(name, name, rows);
      const { workbook } = Engine.recogniseTables([
        table('Students', [
          ['Person ID', 'Student Number', 'Last Name', 'First Name', 'Email'],
          ['1', '001', 'Núñez', 'José', 'jose@s.org'],
        ]),
        table('User Accounts', [
          ['Person ID', 'Username', 'Enabled', 'Force Password Change', 'Total Login Count', 'Activation URL'],
          ['1', 'jnunez', 'Yes', 'Yes', '0', 'https://a.example/1'],
        ]),
      ]);
      const people = Engine.informPeople({
        roster: Engine.readRoster(workbook, 20250818),
        type: 'students', now: '2025-08-18T06:00', told: null, expirationDate: '2025-09-01',
      });
      const { filter } = Engine.checkFilter(Engine.shippedFilters[0], people.fields);
      const matching = Engine.findMatching(people, filter, null);
      const reach = Engine.planReach(people, matching, {
        medium: 'email', name: 'm', usesLink: true, ownSignIn: null, toShared: false, again: false,
      });
      const find = Engine.mergeFields(people);
      const { compiled } = Engine.compileMessage(Engine.shippedMessages[0], find);
      const letter = Engine.compileLetter(Engine.shippedLetters[0], find).compiled;
      const plan = Engine.planLetters(letter, Engine.recipientsOf(reach), find);
      let html = '';
      Engine.writeLetters(plan, find, { from: 0, count: 1, language: 'en' }, (text) => { html += text; });
      const run = Engine.nextRun(
        { name: 's', filter: 'f', message: 'm', every: 'monthly', hour: 6, start: '2025-08-31', end: '2026-08-31', linkDays: 14 },
        '2025-08-31T06:00', '2025-09-01T00:00',
      );
      return [
        reach.counts['will-be-told'],
        compiled.merge(matching[0], false).text.includes('https://a.example/1'),
        html.includes('jnunez'),
        run,
      ].join(' ');
    })()`,
    context,
  ) as unknown;
  expect(made).toBe('1 true true 2025-09-30T06:00');
});

test('what telling people adds to the engine is at most 48.5 kB gzipped', async () => {
  const size = async (contents: string) =>
    gzipSync(await bundle(true, contents), { level: 9 }).length;
  const added = (await size(both)) - (await size("export * from './index.ts';"));
  expect(added).toBeLessThanOrEqual(48_500);
});
