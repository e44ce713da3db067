import type { ProvisionSettings } from '../../api/provision-api.ts';
import type { Records } from '../records/records.ts';
import { usualPace } from './forecast.ts';

/** What is remembered of provisioning beside the tabs: choices, and what was measured. */
export interface ProvisionRecord {
  readonly settings: ProvisionSettings;
  /** Milliseconds that a request took in the last part. */
  readonly pace: number;
  /** Users that were read last time all of them were. */
  readonly users: number;
  /** By Google's number of a tab: why its last part ended early. */
  readonly troubles: Readonly<Record<string, string>>;
  /** Tabs that something was sent of, whether they are there or not; the newest last. */
  readonly sent: readonly SentTab[];
}

/** A tab that something was sent of. */
export interface SentTab {
  /** Google's number of it. */
  readonly id: number;
  readonly kind: 'directory' | 'directory-undo';
  /** The batch it belongs to. */
  readonly of: string;
  /** When that was saved, or undone: an ISO 8601 instant. */
  readonly at: string;
}

/** More batches than the history has, each with a way back. */
const mostSent = 100;

const key = 'provisioning';

/** What is remembered; the defaults where nothing is. */
export function provisionRecord(records: Records): ProvisionRecord {
  const known = records.get(key) as Partial<ProvisionRecord> | undefined;
  return {
    settings: { on: false, protectedUnits: [], readUnits: [], ...known?.settings },
    pace: known?.pace ?? usualPace,
    users: known?.users ?? 0,
    troubles: known?.troubles ?? {},
    sent: known?.sent ?? [],
  };
}

/** Remembers something new. */
export function rememberProvisioning(records: Records, change: Partial<ProvisionRecord>): void {
  records.change({ [key]: { ...provisionRecord(records), ...change } });
}

/** Remembers, before anything of it is sent, that a tab has its say in the order of batches. */
export function rememberSent(records: Records, tab: SentTab): void {
  const { sent } = provisionRecord(records);
  if (sent.some(({ id }) => id === tab.id)) return;
  rememberProvisioning(records, { sent: [...sent, tab].slice(-mostSent) });
}
