import { exportNotesReport, planExports } from '../engine/exports/index.ts';
import {
  encodeUtf8,
  reportStyle,
  scanCsv,
  type LetterTable,
  type RandomBytes,
  type Table,
} from '../engine/index.ts';
import type { FileName } from './wizard-client.ts';
import { writeTold } from '../engine/inform/index.ts';
import type { InformOutput, InformWorkbook, ToldChange } from './inform/inform-workbook.ts';
import type { Commit, HostTables, OutputFile } from './workbook.ts';
import { outputBytes } from './write-output.ts';

/** What a workbook in memory starts with; day, instant and chance are those of its owner. */
export interface MemoryData {
  readonly tables: readonly Table[];
  readonly settings?: HostTables['settings'];
  readonly today: () => string;
  readonly now: () => string;
  readonly random: RandomBytes;
  readonly everyLetter: () => Promise<LetterTable>;
}

/** A file that was handed over. */
export interface DeliveredFile {
  readonly name: FileName;
  readonly bytes: Uint8Array;
}

/** A workbook in memory, and what can be seen of it from outside. */
export interface MemoryWorkbook extends InformWorkbook {
  /** What was handed over, call by call. */
  readonly delivered: { readonly how: 'each' | 'zip'; readonly files: readonly DeliveredFile[] }[];
  /** What was handed over about telling people: files by name, those in a zip by zip and name. */
  readonly handedOver: ReadonlyMap<string, Uint8Array>;
  /** Who was told, as CSV; null where nobody has been. */
  readonly told: () => Uint8Array | null;
  /** The records as JSON texts: nothing but plain JSON survives in them. */
  readonly records: ReadonlyMap<string, string>;
  /** The files kept, by batch and name: `20250818/journal.json`. */
  readonly kept: ReadonlyMap<string, Uint8Array>;
  /** How often the tables were read. */
  readonly timesRead: () => number;
  /** Gives it other tables, as somebody does who opens other files; accounts saved before go. */
  readonly replaceTables: (tables: readonly Table[]) => void;
}

/** A host without storage: for tests, and for trying the wizard out. */
export function createMemoryWorkbook(data: MemoryData): MemoryWorkbook {
  let { tables } = data;
  let savedAccounts: Table | null = null;
  let version = 1;
  let reads = 0;
  const records = new Map<string, string>();
  const kept = new Map<string, Uint8Array>();
  const delivered: MemoryWorkbook['delivered'] = [];
  const handedOver = new Map<string, Uint8Array>();
  let told: Uint8Array | null = null;

  function writeRecords(changed: Readonly<Record<string, unknown>>): void {
    for (const [key, value] of Object.entries(changed)) {
      if (value === null) records.delete(key);
      else records.set(key, JSON.stringify(value));
    }
  }

  function commit(change: Commit): void {
    if (change.version !== versionText()) {
      throw new Error('The data has changed since: preview the batch again.');
    }
    const { source } = change.accounts;
    const files = change.keep.map(({ batch, file }) => [
      `${batch}/${file.name}`,
      outputBytes(file),
    ]);
    const scanned = scanCsv(outputBytes(change.accounts), 'accounts', source);
    if ('fault' in scanned) throw new Error(scanned.fault);
    savedAccounts = scanned.table;
    for (const { batch, name } of change.drop) kept.delete(`${batch}/${name}`);
    for (const [name, bytes] of files as [string, Uint8Array][]) kept.set(name, bytes);
    writeRecords(change.records);
    version++;
  }

  function handOver(files: readonly InformOutput[]): void {
    for (const file of files) {
      if ('content' in file) handedOver.set(file.name, outputBytes(file));
      else {
        file.fill((name, text) => {
          handedOver.set(`${file.name}/${name}`, encodeUtf8(text));
        });
      }
    }
  }

  function addTold({ before, rows, added }: ToldChange): void {
    told = outputBytes({
      content: {
        rows: before.table.rowCount + rows,
        style: reportStyle,
        fill: (sink) => {
          writeTold(before, added(), sink);
        },
      },
    });
  }

  function versionText(): string {
    return tables.length === 0 ? '' : String(version);
  }

  return {
    delivered,
    handedOver,
    told: () => told,
    records,
    kept,
    timesRead: () => reads,
    replaceTables(others) {
      tables = others;
      savedAccounts = null;
      version++;
    },
    version: () => Promise.resolve(versionText()),
    readTables(tell) {
      reads++;
      tell({ stage: 'reading', what: tables[0]?.source ?? '', done: 1, rows: null });
      const { settings = [] } = data;
      return Promise.resolve({ tables, savedAccounts, settings, ignored: [], faults: [] });
    },
    readRecords: () =>
      Promise.resolve(
        Object.fromEntries(
          [...records].map(([key, text]) => [key, JSON.parse(text) as unknown] as const),
        ),
      ),
    writeRecords(changed) {
      writeRecords(changed);
      return Promise.resolve();
    },
    commit(change, tell) {
      tell({ stage: 'storing', what: '', done: null, rows: null });
      return new Promise((resolve) => {
        commit(change);
        resolve();
      });
    },
    shownPreview: () => null,
    keptFile: (batch, name) => Promise.resolve(kept.get(`${batch}/${name}`)?.slice() ?? null),
    deliver(files: readonly OutputFile[], how) {
      delivered.push({
        how,
        files: files.map((file) => ({ name: file.name, bytes: outputBytes(file) })),
      });
      return Promise.resolve();
    },
    wallClock: () => `${data.today()}T${data.now().slice(11, 16)}`,
    utcOffset: () => 0,
    readTold() {
      if (told === null) return Promise.resolve(null);
      const scanned = scanCsv(told, 'told', 'told.csv');
      return 'table' in scanned ? Promise.resolve(scanned.table) : Promise.resolve(null);
    },
    addTold(change, files) {
      handOver(files);
      addTold(change);
      return Promise.resolve();
    },
    changeRecord(key, change) {
      const text = records.get(key);
      const value = change(text === undefined ? undefined : (JSON.parse(text) as unknown));
      writeRecords({ [key]: value });
      return Promise.resolve(value);
    },
    handOver(files) {
      handOver(files);
      return Promise.resolve();
    },
    today: data.today,
    now: data.now,
    random: data.random,
    everyLetter: data.everyLetter,
    importFileMaker: () => ({ planExports, exportNotesReport }),
  };
}
