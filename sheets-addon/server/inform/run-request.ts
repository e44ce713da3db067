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
import { withRefused, type RefusedMails } from './refused-mails.ts';

/** Whom a run tells, and what: also those whom an earlier run was refused. Throws what is missing. */
export function requestOfRun(
  { records }: Session,
  schedule: Schedule,
  run: { readonly due: DueRun; readonly refused: RefusedMails; readonly now: string },
): InformRequest {
  const { due, refused, now } = run;
  const kept = readKeptInform(records.all());
  const filter = [...shippedFilters, ...kept.filters].find(({ name }) => name === schedule.filter);
  const message = [...shippedMessages, ...kept.messages].find(
    ({ name }) => name === schedule.message,
  );
  if (filter === undefined) throw new Error(`there is no filter ${schedule.filter} any more`);
  if (message === undefined) throw new Error(`there is no message ${schedule.message} any more`);
  const firstFrom = dueRun(schedule, null, now)?.from ?? due.from;
  return {
    filter: withRefused(filterOfRun(filter, due), [firstFrom, due.to], refused),
    message,
    letter: null,
    expirationDate: linkExpiresAfter(schedule, now),
    ...{ toShared: false, again: false, from: '' },
  };
}
