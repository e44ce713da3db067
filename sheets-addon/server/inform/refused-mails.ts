import { filterOfRun, type Condition, type Filter } from '../../../core/engine/inform/index.ts';
import { eventKey } from './sending.ts';
import { notSentDetail } from './settle.ts';
import { cellOf, type PlacedRow, type ToldTab } from './told-tab.ts';

/*
 * What Google refuses in a run of a schedule is tried once more, the day after: a mailbox may have
 * been full, or Google out of order. Who is refused twice for one account is left to people.
 */

/** So many are tried again at once; more wait for another day. */
const mostRetried = 500;

/** Refused mails of a message, by account event (`eventKey`). */
export interface RefusedMails {
  /** Refused once, and to be tried again: their usernames by event. */
  readonly once: ReadonlyMap<string, string>;
  /** Refused more than once: what Google said last. */
  readonly twice: ReadonlyMap<string, string>;
}

/**
 * Finds them. Who was told after all, or may have been, is not among them. `isWanted` tells by the
 * instant of the refusal who of those refused once is to be tried again.
 */
export function refusedMails(
  { rows }: ToldTab,
  message: string,
  isWanted: (at: string) => boolean = () => true,
): RefusedMails {
  const name = cellOf(message);
  const events = new Map<string, { username: string; count: number; said: string; at: string }>();
  const told = new Set<string>();
  for (const { row } of rows) {
    if (row.message !== name) continue;
    const key = eventKey(row);
    if (row.status !== 'failed') told.add(key);
    else if (row.how === 'email' && row.detail !== notSentDetail) {
      const count = (events.get(key)?.count ?? 0) + 1;
      events.set(key, { username: row.username, count, said: row.detail, at: row.at });
    }
  }
  const left = [...events].filter(([key]) => !told.has(key));
  const once = left
    .filter(([, { count, at }]) => count === 1 && isWanted(at))
    .slice(0, mostRetried);
  return {
    once: new Map(once.map(([key, { username }]) => [key, username])),
    twice: new Map(left.filter(([, { count }]) => count > 1).map(([key, { said }]) => [key, said])),
  };
}

/** From when to when accounts were created that a schedule's runs were about so far. */
export interface RunsSoFar {
  readonly from: string;
  readonly to: string;
}

/**
 * A run's filter, and besides those whom an earlier run of the schedule was refused: of the accounts
 * created in the time of its runs, and only as long as its filter matches them.
 */
export function withRefused(run: Filter, { from, to }: RunsSoFar, { once }: RefusedMails): Filter {
  const [window, ...rest] = run.where.of;
  if (once.size === 0 || window === undefined) return run;
  const created: Condition = {
    ...{ field: 'accountManagement.created', operator: 'BETWEEN', values: [from, to] },
  };
  const refused: Filter['where'] = { join: 'AND', of: [created, isRefused(once)] };
  return { ...run, where: { join: 'AND', of: [{ join: 'OR', of: [window, refused] }, ...rest] } };
}

/** Only those, as long as the schedule's filter matches them. */
export function onlyRefused(filter: Filter, runs: RunsSoFar, { once }: RefusedMails): Filter {
  const { where, ...rest } = filterOfRun(filter, runs);
  return { ...rest, where: { join: 'AND', of: [...where.of, isRefused(once)] } };
}

function isRefused(once: RefusedMails['once']): Condition {
  return { field: 'accountManagement.username', operator: 'IN', values: [...once.values()] };
}

/**
 * What to say beside a schedule of the mails that Google refused in a run. `again`: when they are
 * tried once more, null for never.
 */
export function refusedNotes(
  tab: ToldTab,
  message: string,
  ofRun: readonly PlacedRow[],
  again: string | null,
): readonly string[] {
  const { twice } = refusedMails(tab, message);
  const failed = ofRun.filter(({ row }) => row.status === 'failed').map(({ row }) => row);
  const forGood = failed.filter((row) => twice.has(eventKey(row)));
  const left = failed.length - forGood.length;
  const [first] = forGood;
  const what =
    again === null
      ? 'refused, and not tried again: the schedule has ended. Send to them under Send the messages'
      : `refused: tried once more from ${again.replace('T', ' ')} on`;
  return [
    ...(left === 0 ? [] : [`${left} ${what}`]),
    ...(first === undefined
      ? []
      : [
          `${forGood.length} refused twice, not tried again: ${first.username} ` +
            `(${twice.get(eventKey(first))!}); the tab Told names all`,
        ]),
  ];
}
