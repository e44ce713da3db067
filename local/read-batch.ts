import {
  canonicalTables,
  latinLetters,
  planBatch,
  readIsoDay,
  readSettings,
  type BatchPlan,
  type Day,
  type Settings,
  type TableId,
  type Workbook,
} from '../core/engine/index.ts';
import type { JobOutcome, TellStage } from './job.ts';
import { faulty } from './job.ts';
import { readData } from './read-data.ts';
import { readJsonAt } from './read-file.ts';
import { wallClock } from './wall-clock.ts';

/** A batch as planned from files, with what to know about its data. */
export interface ReadBatch {
  readonly plan: BatchPlan;
  /** The data the plan was made on, repaired as asked for. */
  readonly workbook: Workbook;
  readonly notes: readonly string[];
  readonly inputs: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
}

/** What a call names: data, a request and perhaps a day. */
export interface BatchSource {
  readonly data: readonly string[];
  readonly request: string;
  readonly mapping: string | null;
  readonly asOf: Day | null;
  /** Repairs to be made before anything else, by their IDs. */
  readonly repairs: readonly string[];
  /** A file with the systems to export to, instead of those of the settings. */
  readonly exports?: string | null;
}

/** Reads data and request and plans the batch, or says why that cannot be. */
export async function readBatch(
  source: BatchSource,
  tell: TellStage,
): Promise<{ readonly batch: ReadBatch } | { readonly outcome: JobOutcome }> {
  const faults: string[] = [];
  const request = readJsonAt(source.request, faults);
  const data = readData(source.data, source.mapping, tell, source.repairs);
  const { workbook } = data;
  const made = new Set(data.data.repairs.map(({ repair }) => repair.id));
  const missing = source.repairs.filter((id) => !made.has(id));
  faults.push(...data.faults, ...missing.map(nothingToRepair));
  const settings = withExports(data.settings, source.exports ?? null, faults);
  if (faults.length > 0 || request === null) return { outcome: faulty(faults, data.notes) };
  tell('Planning');
  const planned = planBatch({
    workbook,
    request: request.value,
    settings,
    today: readIsoDay(wallClock().slice(0, 10)),
    asOf: source.asOf,
    // Letters of other scripts are a large table that few districts want.
    letters:
      settings.transliterate === 'all'
        ? (await import('../core/engine/credentials/every-letter.ts')).everyLetter
        : latinLetters,
  });
  if ('plan' in planned) {
    const { inputs, folders } = data;
    const notes = [...data.notes, ...repairNotes(data.data.repairedCells)];
    return { batch: { plan: planned.plan, workbook, notes, inputs, folders } };
  }
  const { requestFaults, dataFaults } = planned;
  return {
    outcome: faulty(
      [...requestFaults.map((fault) => `${source.request}: ${fault}`), ...dataFaults],
      data.notes,
    ),
  };
}

function repairNotes(cells: ReadonlyMap<TableId, number>): string[] {
  return [...cells].map(
    ([id, count]) =>
      `${canonicalTables[id].label}: ${count === 1 ? '1 cell is' : `${count} cells are`} read repaired, as --repair asks; the file stays as it is`,
  );
}

function nothingToRepair(id: string): string {
  return `--repair ${id}: the data has nothing that this would repair; the repairs stand beside what looks damaged`;
}

/** The settings with the systems that a file of its own names. */
function withExports(settings: Settings, path: string | null, faults: string[]): Settings {
  if (path === null) return settings;
  const json = readJsonAt(path, faults);
  if (json === null) return settings;
  const read = readSettings({ exports: json.value }, path);
  faults.push(...read.faults);
  return { ...settings, exports: read.settings.exports };
}
