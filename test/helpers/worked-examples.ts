import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv, readJson, testPath } from './cli.ts';

/*
 * The worked examples T01-T22, T28 and T30 (test/scenarios/lincoln-grant/README.md): expected files
 * typed by hand from the document. Wording (Note, Reason, Because) is free; all else is fixed.
 */

/** The folder of the worked examples. */
export const folder = testPath('scenarios/lincoln-grant');

/** Those that are refused: they have no expected files. */
export const refused: readonly string[] = ['T13-refused', 'T21-refused'];

/** All others, by name. */
export const examples: readonly string[] = readdirSync(join(folder, 'requests'))
  .map((file) => file.replace('.json', ''))
  .filter((name) => !refused.includes(name));

/** The folder of the tables that an example is about. */
export function tablesOf(name: string): string {
  return join(folder, tablesFolder(name));
}

function tablesFolder(name: string): string {
  if (name === 'T06-after-T01' || name === 'T30') return 'tables-after-T01';
  if (name === 'T17-again') return 'tables-after-T17';
  if (name.startsWith('T09')) return 'tables-T09';
  return existsSync(join(folder, `tables-${name}`)) ? `tables-${name}` : 'tables';
}

/** The file of an example's request. */
export function requestFile(name: string): string {
  return join(folder, 'requests', `${name}.json`);
}

/** The folder of an example's expected files. */
export function expectedFolder(name: string): string {
  return join(folder, 'expected', name);
}

/** The summary that the document expects; a fingerprint is no part of it. */
export function expectedSummary(name: string): object {
  return readJson(join(expectedFolder(name), 'summary.json')) as object;
}

const free = new Set(['Note', 'Reason', 'Because']);

/** The cells of a report's rows that the document fixes. */
export function fixedCells(
  name: string,
  rows: readonly Readonly<Record<string, string>>[],
): [column: string, cell: string][][] {
  return rows.map((row) =>
    Object.entries(row).filter(
      // Which records make somebody eligible there, the contract does not say.
      ([column]) => !free.has(column) && !(name === 'T28' && column === 'Schools'),
    ),
  );
}

/** The cells that the document fixes of a report it expects. */
export function expectedCells(name: string, file: string): ReturnType<typeof fixedCells> {
  return fixedCells(name, readCsv(join(expectedFolder(name), file)));
}
