import {
  isTold,
  nextRun,
  outcomeLabels,
  reachOutcomes,
  type Schedule,
} from '../../../core/engine/inform/index.ts';
import type { Session } from '../session.ts';
import type { Mailing } from './mailing.ts';
import { tellSchedule, type WhichSchedule } from './schedules-tab.ts';
import type { ScheduledRun } from './sending.ts';

/* What is written beside a schedule of its runs. */

/** Writes what a run that has come to its end did. */
export function tellFinished(
  session: Session,
  schedule: Schedule,
  { to, note, before }: ScheduledRun,
  { told, failed }: { readonly told: number; readonly failed: number },
  notes: readonly string[],
): void {
  const now = session.workbook.wallClock();
  const next = nextRun(schedule, to, now) ?? 'ended';
  const which = { name: schedule.name, nth: 0 };
  const again =
    before === undefined ? [] : [before.note, `Tried again ${now.replace('T', ' ')}: ${told} told`];
  tellSchedule(session.spreadsheet, which, {
    ...{ lastRun: to, nextRun: next, told: told + (before?.told ?? 0), failed },
    note: [...again, ...notes, note].filter((text) => text !== '').join('. '),
  });
}

/** Writes why a run failed. */
export function noteFailure(
  { spreadsheet, workbook }: Session,
  which: WhichSchedule,
  error: unknown,
): void {
  const words = error instanceof Error ? error.message : String(error);
  const when = workbook.wallClock().replace('T', ' ');
  tellSchedule(spreadsheet, which, { note: `Failed ${when}: ${words}` });
}

/** Who of the accounts of a run gets no mail, and why. */
export function leftOutNote({ counts, notes }: Mailing): string {
  const reasons = reachOutcomes
    .filter((outcome) => !isTold(outcome) && outcome !== 'already-told' && counts[outcome] > 0)
    .map((outcome) => `${outcomeLabels.email[outcome]}: ${counts[outcome]}`);
  const left = reasons.length === 0 ? [] : [`Not told: ${reasons.join(', ')}`];
  return [...left, ...notes].join('. ');
}
