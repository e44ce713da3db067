import { hasWarning, type Warning } from '../changes/warnings.ts';
import { skipReasons, type SkipReason } from '../eligibility/skip-reasons.ts';
import type { BatchPlan } from '../plan/batch-plan.ts';
import { createCaseFolder } from '../roster/fold-case.ts';
import { createIntList, pushInt } from '../tables/int-list.ts';
import { encodeUtf8 } from '../tables/utf8.ts';

/** What rows of a plan's reports are looked for by; null counts for nothing. */
export interface RowCriteria {
  readonly reason: SkipReason | null;
  readonly warning: Warning | null;
  readonly beginning: RowBeginning | null;
}

/** Rows of these people (1 by person code), and rows whose username begins so, without case. */
export interface RowBeginning {
  readonly people: Uint8Array;
  readonly username: string;
}

/** The rows of the change report that fit, ascending. */
export function findChanges({ context, changes }: BatchPlan, criteria: RowCriteria): Int32Array {
  const { warning, beginning } = criteria;
  const { usernames } = changes;
  const fold = createCaseFolder();
  const nameFits = usernameTest({ context }, beginning);
  const beginsSo = beginning === null ? null : encodeUtf8(beginning.username.toLowerCase());
  return findRows(criteria.reason === null ? changes.length : 0, (row) => {
    if (warning !== null && !hasWarning(changes.warnings.items[row]!, warning)) return false;
    if (beginning === null || beginning.people[changes.person.items[row]!] === 1) return true;
    const account = changes.account.items[row]!;
    if (account >= 0) return nameFits(account);
    const length = fold(usernames.arena, usernames.starts[row]!, usernames.starts[row + 1]!);
    return begins(fold.bytes(), 0, length, beginsSo!);
  });
}

/** The rows of the report of people not changed that fit, ascending. */
export function findSkipped({ context, skipped }: BatchPlan, criteria: RowCriteria): Int32Array {
  const { warning, beginning } = criteria;
  const reason = criteria.reason === null ? -1 : skipReasons.indexOf(criteria.reason);
  const nameFits = usernameTest({ context }, beginning);
  return findRows(skipped.length, (row) => {
    if (reason >= 0 && skipped.reason.items[row] !== reason) return false;
    if (warning !== null && !hasWarning(skipped.warnings.items[row]!, warning)) return false;
    if (beginning === null || beginning.people[skipped.person.items[row]!] === 1) return true;
    const account = skipped.account.items[row]!;
    return account >= 0 && nameFits(account);
  });
}

function findRows(count: number, fits: (row: number) => boolean): Int32Array {
  const rows = createIntList(1024);
  for (let row = 0; row < count; row++) if (fits(row)) pushInt(rows, row);
  return rows.items.slice(0, rows.length);
}

/** Does the username of an account there is begin so? */
function usernameTest(
  { context }: Pick<BatchPlan, 'context'>,
  beginning: RowBeginning | null,
): (account: number) => boolean {
  const { usernames, usernameOf } = context.roster.accounts;
  const beginsSo = encodeUtf8(beginning?.username.toLowerCase() ?? '');
  return (account) => {
    const code = usernameOf[account]!;
    if (code < 0) return false;
    return begins(usernames.arena, usernames.starts[code]!, usernames.starts[code + 1]!, beginsSo);
  };
}

function begins(bytes: Uint8Array, start: number, end: number, beginning: Uint8Array): boolean {
  if (end - start < beginning.length) return false;
  for (let i = 0; i < beginning.length; i++) if (bytes[start + i] !== beginning[i]) return false;
  return true;
}
