import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import Papa from 'papaparse';
import { everyLetter } from '../../core/engine/credentials/every-letter.ts';
import type { Table } from '../../core/engine/index.ts';
import { openFiles } from '../../core/files/open-files.ts';
import { createBatchService, type ServiceClient } from '../../core/host/batch-service.ts';
import { createMemoryWorkbook, type MemoryWorkbook } from '../../core/host/memory-workbook.ts';
import type {
  DataDamage,
  FileId,
  FileName,
  Preview,
  RequestJson,
  Saved,
} from '../../core/host/wizard-client.ts';
import { makeTables, type Tables } from '../helpers/district.ts';
import { testPath } from '../helpers/cli.ts';

/** A wizard's service over a workbook in memory, and both to look at. */
export interface Wizard {
  readonly workbook: MemoryWorkbook;
  readonly client: ServiceClient;
}

/** A service over tables; the clock goes on a minute with each look at it. */
export function startWizard(
  tables: readonly Table[],
  settings: readonly { readonly source: string; readonly text: string }[] = [],
  today = '2025-08-18',
): Wizard {
  let minutes = 0;
  let byte = 1;
  const workbook = createMemoryWorkbook({
    tables,
    settings,
    today: () => today,
    now: () => new Date(Date.UTC(2025, 7, 18, 10, minutes++)).toISOString(),
    // Bytes that differ are enough here: passwords are tested for chance elsewhere.
    random: (count) =>
      Uint8Array.from({ length: count }, () => (byte = (byte * 137 + 91) % 65_521)),
    everyLetter: () => Promise.resolve(everyLetter),
  });
  return { workbook, client: strictly(createBatchService(workbook)) };
}

/** A new service over the same workbook, as after its worker or server was started anew. */
export function restart({ workbook }: Wizard): Wizard {
  return { workbook, client: strictly(createBatchService(workbook)) };
}

/** Whatever goes through is plain JSON: as it would arrive from a worker or a server. */
function strictly(client: ServiceClient): ServiceClient {
  const entries = Object.entries(client) as [string, (...args: unknown[]) => Promise<unknown>][];
  const checked = entries.map(([name, call]) => [
    name,
    async (...args: unknown[]) => {
      const answer = await call(...args);
      if (answer !== undefined) expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer);
      return answer;
    },
  ]);
  const strict: unknown = Object.fromEntries(checked);
  return strict as ServiceClient;
}

/** A service over the files of a folder. */
export function openFolder(folder: string, today?: string): Wizard {
  const names = readdirSync(folder).filter((name) => /\.csv$|^settings\.json$/.test(name));
  const opened = openFiles(
    names.sort().map((path) => ({ path, bytes: readFileSync(join(folder, path)) })),
  );
  expect(opened.faults).toEqual([]);
  return startWizard(opened.tables, opened.settings, today);
}

/** A service over rows written in a test. */
export function openRows(tables: Tables, today?: string): Wizard {
  return startWizard(makeTables(tables), [], today);
}

/** The sample district. */
export const sampleDistrict = testPath('../local/sample-district');

/** A request of the sample district. */
export function sampleRequest(name: string): RequestJson {
  const path = join(sampleDistrict, 'requests', `${name}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as RequestJson;
}

/** A preview that must be possible. */
export async function previewOf({ client }: Wizard, request: RequestJson): Promise<Preview> {
  const answer = await client.preview(request);
  if ('preview' in answer) return answer.preview;
  throw new Error([...answer.requestFaults, ...answer.dataFaults].join('\n'));
}

/** All damage of the data, asked for until there is no more to look at. */
export async function damageOf({ client }: Wizard): Promise<NonNullable<DataDamage['findings']>> {
  for (;;) {
    const { findings } = await client.findDamage();
    if (findings !== null) return findings;
  }
}

/** A batch previewed and saved, thresholds overridden. */
export async function saveOf(
  wizard: Wizard,
  request: RequestJson,
  credentials = false,
): Promise<Saved> {
  const { summary } = await previewOf(wizard, request);
  const confirmed = { expect: summary.fingerprint, overrideThreshold: true, credentials };
  const answer = await wizard.client.save(request, confirmed);
  if ('saved' in answer) return answer.saved;
  throw new Error(answer.sentences.join('\n'));
}

/** A file as it is handed over. */
export async function taken(
  { client, workbook }: Wizard,
  of: FileId['of'],
  name: FileName,
): Promise<Buffer> {
  await client.take([{ of, name }], 'each');
  const [file] = workbook.delivered[workbook.delivered.length - 1]!.files;
  return Buffer.from(file!.bytes);
}

/** A CSV file's rows by heading, read by another CSV reader than ours. */
export function csvRows(bytes: Uint8Array): Record<string, string>[] {
  const text = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}
