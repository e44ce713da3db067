import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../helpers/cli.ts';
import { callAccountBatch } from '../local/small-district.ts';
import {
  csvRows,
  openFolder,
  previewOf,
  restart,
  sampleDistrict,
  sampleRequest,
  saveOf,
  taken,
} from './wizard.ts';

/*
 * Every ready request of the sample district through the service, as a wizard asks for it, beside
 * the command line: the same files, byte for byte.
 */

const requests = readdirSync(join(sampleDistrict, 'requests')).map((file) =>
  file.replace('.json', ''),
);

/** Runs the command line on the sample district and gives what it wrote. */
async function commandLine(command: string, name: string) {
  const out = newFolder();
  const request = join(sampleDistrict, 'requests', `${name}.json`);
  const args = [command, '--data', sampleDistrict, '--request', request, '--out', out];
  const { exitCode } = await callAccountBatch(
    ...args,
    ...(command === 'save' ? ['--override-threshold'] : []),
  );
  expect(exitCode).toBe(0);
  return (file: string) => readFileSync(join(out, file));
}

describe.concurrent.each(requests)('%s', (name) => {
  const request = sampleRequest(name);

  test('is previewed as the command line does it', async () => {
    const wizard = openFolder(sampleDistrict);
    const preview = await previewOf(wizard, request);
    const file = await commandLine('preview', name);
    expect(preview.summary).toEqual(JSON.parse(file('summary.json').toString()));
    for (const csv of ['preview.csv', 'not-changed.csv', 'problems.csv'] as const) {
      expect((await taken(wizard, 'preview', csv)).equals(file(csv))).toBe(true);
    }
    const rows = csvRows(file('preview.csv'));
    expect(preview.changeRows).toBe(rows.length);
    expect(preview.firstRows.total).toBe(rows.length);
    // A screen shows a cell as it is; a file protects what a spreadsheet takes for a formula.
    const shown = rows
      .slice(0, 50)
      .map((row) => Object.values(row).map((cell) => cell.replace(/^'(?=[=+@-])/, '')));
    expect(preview.firstRows.rows).toEqual(shown);
  });

  test('is saved as the command line does it, by a service started anew, and undone to the byte', async () => {
    const wizard = openFolder(sampleDistrict);
    const preview = await previewOf(wizard, request);
    const again = restart(wizard);
    const confirmed = {
      expect: preview.summary.fingerprint,
      overrideThreshold: true,
      credentials: false,
    };
    const answer = await again.client.save(request, confirmed);
    const file = await commandLine('save', name);
    if (!('saved' in answer)) throw new Error(answer.sentences.join('\n'));
    const { batch, files } = answer.saved;
    for (const csv of ['result.csv', 'not-changed.csv', 'problems.csv', 'accounts.csv'] as const) {
      expect((await taken(again, 'saved', csv)).equals(file(csv))).toBe(true);
      expect(files.find((one) => one.name === csv)?.rows).toBe(csvRows(file(csv)).length);
    }
    const journal = JSON.parse((await taken(again, 'saved', 'journal.json')).toString()) as object;
    const expected = JSON.parse(file('journal.json').toString()) as object;
    expect(journal).toEqual({ ...expected, savedAt: batch.savedAt });

    const undone = await again.client.undo({ batch: { id: batch.id }, removeUnused: true });
    if (!('undo' in undone)) throw new Error(undone.faults.join('\n'));
    expect(undone.undo.done).toBe(true);
    expect(undone.undo.counts).toMatchObject({ disabled: 0, left: 0 });
    const before = readFileSync(join(sampleDistrict, 'accounts.csv'));
    expect((await taken(again, 'undo', 'accounts.csv')).equals(before)).toBe(true);
    const { history } = await again.client.open();
    expect(history).toMatchObject([{ id: batch.id, undoneAt: expect.any(String) as string }]);
    // What was undone can be done again, with the same fingerprint.
    expect((await saveOf(again, request)).summary).toEqual(readSummary(file));
    expect(wizard.workbook.timesRead()).toBe(2);
  });
});

function readSummary(file: (name: string) => Buffer): unknown {
  return JSON.parse(file('summary.json').toString());
}
