import { splitList } from '../roster/read-catalogue.ts';
import { enabledState, type DatedRecords, type UserAccounts } from '../roster/roster.ts';
import { cellText } from '../tables/table.ts';
import type { RecordState } from './counting-records.ts';
import { passes, type PersonRule, type RuleContext } from './rule.ts';

/** D22: any account of the person in the district blocks, disabled ones too. */
export const alreadyHasAccount: PersonRule = {
  reason: 'already-has-account',
  holds: ({ roster }, person) => firstAccount(roster.accounts, person),
};

/** Nothing to change where there is no account. */
export const noUserAccount: PersonRule = {
  reason: 'no-user-account',
  holds: ({ roster }, person) => (firstAccount(roster.accounts, person) < 0 ? 0 : passes),
};

/** D18: every enrollment that would have counted is a no-show. */
export const noShow: PersonRule = {
  reason: 'no-show',
  holds: (context, person) => (recordState(context, person) === 'no-show' ? 0 : passes),
};

/** R042, R033, R125: students need a current or future enrollment in scope. */
export const noEnrollment: PersonRule = {
  reason: 'no-current-or-future-enrollment',
  holds: (context, person) => (recordState(context, person) === 'none' ? 0 : passes),
};

/** D21: staff whose assignment has not started yet; the detail is the day it does. */
export const assignmentStartsLater: PersonRule = {
  reason: 'assignment-starts-later',
  holds: (context, person) =>
    recordState(context, person) === 'none' ? firstLaterStart(context, person) : passes,
};

/** R083, R034: staff need a current assignment in scope. */
export const noAssignment: PersonRule = {
  reason: 'no-current-assignment',
  holds: (context, person) => (recordState(context, person) === 'none' ? 0 : passes),
};

/** R182: Schoolrunner creates active staff only; without the column all are. */
export const staffInactive: PersonRule = {
  reason: 'staff-inactive',
  holds: ({ roster }, person) => {
    const { active, rowOf } = roster.people.staff;
    return active !== null && active[rowOf[person]!] === 0 ? 0 : passes;
  },
};

/** Holders of these Product Security Roles are never forced to change their password (R121). */
const sparedRoles: ReadonlySet<string> = new Set([
  'application security',
  'finance',
  'human resources',
  'open market food service',
  'payroll',
  'student information system',
  'campus learning',
]);

/** R121: any account of the person holds one of the seven roles; the detail is the account. */
export const excludedRole: PersonRule = {
  reason: 'excluded-role',
  holds: ({ roster }, person) => {
    const { starts, rows } = roster.accounts.ofPerson;
    for (let i = starts[person]!; i < starts[person + 1]!; i++) {
      if (sparedRole(roster.accounts, rows[i]!) !== null) return rows[i]!;
    }
    return passes;
  },
};

/** The role that spares an account from a forced change, or null. */
export function sparedRole(accounts: UserAccounts, row: number): string | null {
  return securityRoles(accounts, row).find((role) => sparedRoles.has(role.toLowerCase())) ?? null;
}

/** The Product Security Roles of an account. */
export function securityRoles({ found }: UserAccounts, row: number): string[] {
  return splitList(cellText(found.table, row, found.column('Product Security Roles')));
}

/** The row of a person's first account by username, or -1. */
export function firstAccount({ ofPerson }: UserAccounts, person: number): number {
  const start = ofPerson.starts[person]!;
  return start < ofPerson.starts[person + 1]! ? ofPerson.rows[start]! : -1;
}

/** Is the account one that can sign in? */
export function isEnabled(accounts: UserAccounts, row: number): boolean {
  return accounts.enabled[row] === enabledState.yes;
}

function recordState({ records }: RuleContext, person: number): RecordState {
  return records === null ? 'counts' : records.stateOf(person);
}

/** The first day on which an assignment in scope starts after asOf, or `passes`. */
function firstLaterStart({ roster, request, targets }: RuleContext, person: number): number {
  const records: DatedRecords = roster.assignments;
  const { starts, rows } = records.ofPerson;
  let first = passes;
  for (let i = starts[person]!; i < starts[person + 1]!; i++) {
    const row = rows[i]!;
    const start = records.start[row]!;
    const inScope = request.scope.by === 'people' || targets.has(records.school[row]!);
    if (inScope && start > roster.asOf && (first === passes || start < first)) first = start;
  }
  return first;
}
