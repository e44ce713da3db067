import { isCurrentOrFuture } from '../eligibility/counting-records.ts';
import { changeTypes } from '../changes/index.ts';
import type { BatchPlan } from '../plan/batch-plan.ts';
import { enabledState, type DatedRecords } from '../roster/roster.ts';
import { accountsAfter } from './accounts-after.ts';

/** The rows of a file, as numbers into the plan and the roster; -1 where there is none. */
export interface ExportRows {
  readonly count: number;
  /** Is it a row of the file at all? */
  readonly holds: (row: number) => boolean;
  /** Is it of somebody whose account is in error? Then it is left out, and that is told. */
  readonly isFaulty: (row: number) => boolean;
  readonly person: (row: number) => number;
  readonly account: (row: number) => number;
  readonly change: (row: number) => number;
  /** An index into the request's groups. */
  readonly group: (row: number) => number;
  /** A row of Enrollments or District Assignments, or a school. */
  readonly record: (row: number) => number;
  /** Is the record an enrollment? */
  readonly ofStudent: (row: number) => boolean;
  readonly enabled: (row: number) => boolean;
}

/** Which rows a file has. */
export type RowsOf = (plan: BatchPlan) => ExportRows;

const none = () => -1;
const yes = () => true;
const no = () => false;
const defaults = {
  holds: yes,
  isFaulty: no,
  person: none,
  account: none,
  change: none,
  group: none,
  record: none,
  ofStudent: no,
  enabled: yes,
};

/** The accounts in the data that can be used, before the batch: one row each. */
export function accountRows({ context }: BatchPlan): ExportRows {
  const { accounts } = context.roster;
  return {
    ...defaults,
    count: accounts.person.length,
    holds: (row) => accounts.inError[row] === 0,
    person: (row) => accounts.person[row]!,
    account: (row) => row,
  };
}

/** The planned changes: one row each. */
export function changedAccounts({ context, changes }: BatchPlan): ExportRows {
  const enabled = enabledAfter(context);
  return {
    ...defaults,
    count: changes.length,
    person: (row) => changes.person.items[row]!,
    account: (row) => changes.account.items[row]!,
    change: (row) => row,
    group: (row) => changes.group.items[row]!,
    enabled: (row) => enabled(changes.account.items[row]!),
  };
}

/** Is an account enabled after the batch changes it? A row of User Accounts; -1 for a new one. */
function enabledAfter({ request, roster }: BatchPlan['context']): (account: number) => boolean {
  const edit = changeTypes[request.changeType].accounts?.edit;
  if (edit?.column === 'Enabled') return () => edit.value === 'Yes';
  const { enabled } = roster.accounts;
  return (account) => account < 0 || enabled[account] === enabledState.yes;
}

/** A row for each account and group: of new accounts, every group they are given. */
export function memberships(plan: BatchPlan): ExportRows {
  const { context, changes } = plan;
  if (context.request.create === null) return changedAccounts(plan);
  const groups = context.request.groups.length;
  const changeOf = (row: number) => Math.floor(row / groups);
  return {
    ...defaults,
    count: changes.length * groups,
    person: (row) => changes.person.items[changeOf(row)]!,
    change: changeOf,
    group: (row) => row % groups,
  };
}

/** The accounts of one group. */
export function membersOf(group: number): RowsOf {
  return (plan) => {
    const { context, changes } = plan;
    const all = changedAccounts(plan);
    if (context.request.create !== null) return { ...all, group: () => group };
    return { ...all, holds: (row) => changes.group.items[row] === group };
  };
}

/** Everybody who has an account after the batch. */
export function peopleWithAccounts(onlyEnabled: boolean): RowsOf {
  return (plan) => {
    const { account, change, enabled, inError } = accountsAfter(plan);
    const hasOne = (row: number) =>
      enabled[row] === 1 || (!onlyEnabled && (account[row]! >= 0 || change[row]! >= 0));
    // Whoever is not in the set counts as gone: nobody leaves it in silence.
    const isFaulty = (row: number) => !hasOne(row) && inError[row]! >= (onlyEnabled ? 2 : 1);
    return {
      ...defaults,
      count: account.length,
      holds: (row) => hasOne(row) || isFaulty(row),
      isFaulty,
      person: (row) => row,
      account: (row) => account[row]!,
      change: (row) => change[row]!,
      enabled: (row) => enabled[row] === 1,
    };
  };
}

/** Current and future enrollments and assignments of people with accounts, each school once. */
export function placesOfPeople(onlyEnabled: boolean): RowsOf {
  return (plan) => {
    const { enrollments, assignments, asOf } = plan.context.roster;
    const people = peopleWithAccounts(onlyEnabled)(plan);
    const students = enrollments.person.length;
    const schools = plan.context.roster.schools.names.length;
    const firstOfStudents = firstAtSchools(enrollments, schools, asOf);
    const firstOfStaff = firstAtSchools(assignments, schools, asOf);
    const person = (row: number) =>
      row < students ? enrollments.person[row]! : assignments.person[row - students]!;
    return {
      ...defaults,
      count: students + assignments.person.length,
      holds: (row) =>
        (row < students ? firstOfStudents[row] : firstOfStaff[row - students]) === 1 &&
        people.holds(person(row)),
      person,
      account: (row) => people.account(person(row)),
      change: (row) => people.change(person(row)),
      record: (row) => (row < students ? row : row - students),
      ofStudent: (row) => row < students,
    };
  };
}

/** By row: 1 = the first current or future record of its person at its school. */
function firstAtSchools(records: DatedRecords, schools: number, asOf: number): Uint8Array {
  const first = new Uint8Array(records.person.length);
  const lastPersonAt = new Int32Array(schools).fill(-1);
  const { starts, rows } = records.ofPerson;
  for (let person = 0; person + 1 < starts.length; person++) {
    for (let i = starts[person]!; i < starts[person + 1]!; i++) {
      const row = rows[i]!;
      const school = records.school[row]!;
      if (records.noShow[row] === 1 || !isCurrentOrFuture(records, row, asOf)) continue;
      if (lastPersonAt[school] !== person) first[row] = 1;
      lastPersonAt[school] = person;
    }
  }
  return first;
}

/** The schools. */
export function allSchools({ context }: BatchPlan): ExportRows {
  const { schools } = context.roster;
  return { ...defaults, count: schools.names.length, record: (row) => row };
}
