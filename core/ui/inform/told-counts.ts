import type { ToldAndIn } from '../../host/inform-client.ts';

/** The steps from an account to being in, in order. */
export const countKeys = [
  'accounts',
  'told',
  'linkExpired',
  'loggedIn',
  'passwordChanged',
] as const;

/** How many people have come to each step. */
export type ToldCounts = Readonly<Record<(typeof countKeys)[number], number>>;

type Group = ToldAndIn['groups'][number];

/** A school: its grades, and all of them together. */
export interface ToldSchool {
  readonly school: string;
  readonly total: ToldCounts;
  readonly grades: readonly Group[];
}

/** The counts of several groups together. */
export function totalOf(groups: readonly ToldCounts[]): ToldCounts {
  const sums = countKeys.map((key) => [key, groups.reduce((sum, group) => sum + group[key], 0)]);
  return Object.fromEntries(sums) as ToldCounts;
}

/** The groups by school, in the order in which they came. */
export function bySchool(groups: readonly Group[]): ToldSchool[] {
  const schools = new Map<string, Group[]>();
  for (const group of groups) {
    const known = schools.get(group.school);
    if (known === undefined) schools.set(group.school, [group]);
    else known.push(group);
  }
  return [...schools].map(([school, grades]) => ({ school, grades, total: totalOf(grades) }));
}
