import { withLock } from '../lock.ts';
import { readRecords, writeRecords } from './records-tab.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** New values by key; null removes one. */
type Changes = Readonly<Record<string, unknown>>;

/** The records of one execution: read once, and again under the lock; written through. */
export interface Records {
  /** All of them as the batch service knows them: of one's own records, those of this person. */
  readonly all: () => Readonly<Record<string, unknown>>;
  readonly get: (key: string) => unknown;
  /** What was read is old: it is read anew when somebody asks. */
  readonly forget: () => void;
  /** Writes some, all or none; null removes one. */
  readonly change: (changes: Changes) => void;
  /** Changes one of everybody's as it is under the lock, and gives what it is then. */
  readonly changeOne: (key: string, change: (value: unknown) => unknown) => unknown;
}

/** Everybody has a wizard of their own in a document: where it stands and what it shows. */
const ownKeys: ReadonlySet<string> = new Set(['draft', 'preview', 'address']);

/** Somebody's own records are kept so long without use, in days: Google names people anew after 30. */
const keptDays = 31;

const day = 24 * 60 * 60 * 1000;

/** Somebody's own record, and when it was last written. */
interface OwnRecord {
  readonly at: string;
  readonly value: unknown;
}

/** The records of the document as this person sees them. */
export function createRecords(spreadsheet: Spreadsheet, now: () => Date): Records {
  const me = Session.getTemporaryActiveUserKey();
  let known: ReadonlyMap<string, unknown> | null = null;

  function current(): ReadonlyMap<string, unknown> {
    known ??= readRecords(spreadsheet);
    return known;
  }

  function get(key: string): unknown {
    if (!ownKeys.has(key)) return current().get(key);
    return (current().get(`${key} ${me}`) as OwnRecord | undefined)?.value;
  }

  function write(changesTo: (records: ReadonlyMap<string, unknown>) => Changes): void {
    withLock(() => {
      const records = readRecords(spreadsheet);
      const at = now().toISOString();
      for (const [key, value] of Object.entries(changesTo(records))) {
        const isOwn = ownKeys.has(key);
        const stored = isOwn ? `${key} ${me}` : key;
        if (value === null) records.delete(stored);
        else records.set(stored, isOwn ? ({ at, value } satisfies OwnRecord) : value);
      }
      for (const [key, value] of records) {
        if (key.includes(' ') && isStale(value as OwnRecord, now())) records.delete(key);
      }
      writeRecords(spreadsheet, records);
      known = records;
    });
  }

  return {
    get,
    all() {
      const shared = [...current()].filter(([key]) => !key.includes(' '));
      const own = [...ownKeys].map((key) => [key, get(key)] as const);
      return Object.fromEntries([...shared, ...own.filter(([, value]) => value !== undefined)]);
    },
    forget() {
      known = null;
    },
    change(changes) {
      write(() => changes);
    },
    changeOne(key, change) {
      write((records) => ({ [key]: change(records.get(key)) }));
      return get(key);
    },
  };
}

function isStale({ at }: OwnRecord, now: Date): boolean {
  return !(now.getTime() - Date.parse(at) < keptDays * day);
}
