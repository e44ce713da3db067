import type { Filter } from '../../../core/engine/inform/index.ts';
import { eventKey } from './sending.ts';
import { notSentDetail } from './settle.ts';
import { cellOf, type PlacedRow, type ToldTab } from './told-tab.ts';

/*
 * What Google refuses in a run of a schedule is tried once more, with the next run: a mailbox may
 * have been full, or Google out of order. Who is refused twice for one account is left to people.
 */

/** So many are tried again in one run; more wait for the run after. */
const mostRetried = 500;

/** Refused mails of a message, by account event (`eventKey`). */
export interface RefusedMails {
  /** Refused once, and to be tried again: their usernames by event. */
  readonly once: ReadonlyMap<string, string>;
  /** Refused more than once: what Google said last. */
  readonly twice: ReadonlyMap<string, string>;
}

/** Finds them. Who was told after all, or may have been, is not among them. */
export function refusedMails({ rows }: ToldTab, message: string): RefusedMails {
  const name = cellOf(message);
  const events = new Map<string, { username: string; count: number; said: string }>();
  const told = new Set<string>();
  for (const { row } of rows) {
    if (row.message !== name) continue;
    const key = eventKey(row);
    if (row.status !== 'failed') told.add(key);
    else if (row.how === 'email' && row.detail !== notSentDetail) {
      const count = (events.get(key)?.count ?? 0) + 1;
      events.set(key, { username: row.username, count, said: row.detail });
    }
  }
  const left = [...events].filter(([key]) => !told.has(key));
  const once = left.filter(([, { count }]) => count === 1).slice(0, mostRetried);
  return {
    once: new Map(once.map(([key, { username }]) => [key, username])),
    twice: new Map(left.filter(([, { count }]) => count > 1).map(([key, { said }]) => [key, said])),
  };
}

/**
 * A run's filter, and besides those whom an earlier run of the schedule was refused: of the accounts
 * created in the time of its runs, and only as long as its filter matches them.
 */
export function withRefused(
  run: Filter,
  [from, to]: readonly [from: string, to: string],
  { once }: RefusedMails,
): Filter {
  const [window, ...rest] = run.where.of;
  if (once.size === 0 || window === undefined) return run;
  const refused: Filter['where'] = {
    join: 'AND',
    of: [
      { field: 'accountManagement.created', operator: 'BETWEEN', values: [from, to] },
      { field: 'accountManagement.username', operator: 'IN', values: [...once.values()] },
    ],
  };
  return { ...run, where: { join: 'AND', of: [{ join: 'OR', of: [window, refused] }, ...rest] } };
}

/** What to say beside a schedule of the mails that Google refused in a run. */
export function refusedNotes(
  tab: ToldTab,
  message: string,
  ofRun: readonly PlacedRow[],
): readonly string[] {
  const { twice } = refusedMails(tab, message);
  const failed = ofRun.filter(({ row }) => row.status === 'failed').map(({ row }) => row);
  const forGood = failed.filter((row) => twice.has(eventKey(row)));
  const again = failed.length - forGood.length;
  const [first] = forGood;
  return [
    ...(again === 0 ? [] : [`${again} refused: tried once more with the next run`]),
    ...(first === undefined
      ? []
      : [
          `${forGood.length} refused twice, not tried again: ${first.username} ` +
            `(${twice.get(eventKey(first))!}); the tab Told names all`,
        ]),
  ];
}
