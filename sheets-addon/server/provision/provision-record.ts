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
}

const key = 'provisioning';

/** What is remembered; the defaults where nothing is. */
export function provisionRecord(records: Records): ProvisionRecord {
  const known = records.get(key) as Partial<ProvisionRecord> | undefined;
  return {
    settings: { on: false, protectedUnits: [], readUnits: [], ...known?.settings },
    pace: known?.pace ?? usualPace,
    users: known?.users ?? 0,
    troubles: known?.troubles ?? {},
  };
}

/** Remembers something new. */
export function rememberProvisioning(records: Records, change: Partial<ProvisionRecord>): void {
  records.change({ [key]: { ...provisionRecord(records), ...change } });
}
