import {
  dueRun,
  filterOfRun,
  linkExpiresAfter,
  shippedFilters,
  shippedMessages,
  type DueRun,
  type Schedule,
} from '../../../core/engine/inform/index.ts';
import type { InformRequest } from '../../../core/host/inform-client.ts';
import { readKeptInform } from '../../../core/host/inform/kept-inform.ts';
import type { Session } from '../session.ts';
import { onlyRefused, withRefused, type RefusedMails } from './refused-mails.ts';

/** What a run is about. */
export interface RunParts {
  /** The accounts created in the time of this run; null where only refused mails are tried again. */
  readonly due: DueRun | null;
  readonly refused: RefusedMails;
  /** Up to when accounts were created that runs were about, this one included. */
  readonly to: string;
  readonly now: string;
}

/** Whom a run tells, and what: also those whom an earlier run was refused. Throws what is missing. */
export function requestOfRun(
  { records }: Session,
  schedule: Schedule,
  { due, refused, to, now }: RunParts,
): InformRequest {
  const kept = readKeptInform(records.all());
  const filter = [...shippedFilters, ...kept.filters].find(({ name }) => name === schedule.filter);
  const message = [...shippedMessages, ...kept.messages].find(
    ({ name }) => name === schedule.message,
  );
  if (filter === undefined) throw new Error(`there is no filter ${schedule.filter} any more`);
  if (message === undefined) throw new Error(`there is no message ${schedule.message} any more`);
  const runs = { from: dueRun(schedule, null, now)?.from ?? to, to };
  return {
    filter:
      due === null
        ? onlyRefused(filter, runs, refused)
        : withRefused(filterOfRun(filter, due), runs, refused),
    message,
    letter: null,
    expirationDate: linkExpiresAfter(schedule, now),
    ...{ toShared: false, again: false, from: '' },
  };
}
