import type { DirectoryAction } from '../../../core/engine/exports/index.ts';
import type { ProvisionOutcome } from '../../api/provision-api.ts';

/** What is done to a user or to a membership; `release` takes a forced change back. */
export type ProvisionAction = DirectoryAction | 'release';

/** What a tab says of a row. Written before a request is sent, and after it was answered. */
export interface RowStatus {
  readonly status: string;
  /** Why, as one word that stays the same: `protected-admin`, or Google's own. */
  readonly reason: string;
  /** What was there before anything was sent, and what is there now. */
  readonly before: string;
  readonly after: string;
  readonly tries: number;
  /** When it was sent or answered, in the time zone of the spreadsheet. */
  readonly when: string;
  readonly googleId: string;
}

/** A row of the tab: what is to be done, for whom, and how it stands. */
export interface ProvisionRow extends RowStatus {
  /** Of the sheet, from 1. */
  readonly row: number;
  readonly action: ProvisionAction;
  readonly personId: string;
  readonly address: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly orgUnit: string;
  readonly mustChange: boolean;
  readonly group: string;
  /** Why Google would not take it; '' where it would. */
  readonly fault: string;
}

/** Statuses that something is still to do for. `sending`: nobody knows whether it was done. */
export const statuses = {
  waiting: 'waiting',
  sending: 'sending',
  retry: 'retry',
  alreadySo: 'already so',
  leftOut: 'left out',
  failed: 'failed',
} as const;

/** Why a row is left out that a newer batch speaks against. */
export const newerReason = 'newer-batch';

/** What a row is called once it is done. */
export const doneStatus: Readonly<Record<ProvisionAction, string>> = {
  create: 'created',
  restore: 'restored',
  suspend: 'suspended',
  force: 'must change password',
  release: 'need not change password',
  add: 'added',
  remove: 'taken out',
};

const open: ReadonlySet<string> = new Set([statuses.waiting, statuses.sending, statuses.retry]);

/** Is something left to do? */
export function isOpen({ status }: Pick<RowStatus, 'status'>): boolean {
  return open.has(status);
}

/** Is it done, by us? */
export function isDone({ action, status }: ProvisionRow): boolean {
  return status === doneStatus[action];
}

/** Is it about a membership? */
export function isMembership({ action }: Pick<ProvisionRow, 'action'>): boolean {
  return action === 'add' || action === 'remove';
}

const known: ReadonlySet<string> = new Set(Object.values(statuses));
const done: ReadonlyMap<string, string> = new Map(Object.entries(doneStatus));

/** Is it something that a row may say? A status that nobody knows would count as done. */
export function isKnown(action: string, status: string): action is ProvisionAction {
  return done.has(action) && (known.has(status) || done.get(action) === status);
}

/** What became of a row. */
export function outcomeOf(row: ProvisionRow): ProvisionOutcome {
  if (isOpen(row)) return 'waiting';
  if (row.status === statuses.alreadySo) return 'alreadySo';
  if (row.status === statuses.leftOut) return 'leftOut';
  return row.status === statuses.failed ? 'failed' : 'done';
}
