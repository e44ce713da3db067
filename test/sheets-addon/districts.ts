import { tablesOf } from '../helpers/worked-examples.ts';
import type { Interruption, TabFacts } from '../../local/apps-script/index.ts';
import { districtBook, startAddon, type Addon } from './addon.ts';

/* Small districts for stories, and what happens in them. */

/** The worked example T17: students who have to choose another password. */
export function lincoln(): Addon {
  return startAddon(districtBook(tablesOf('T17')));
}

/** The tab of one school. */
export const oneSchool: TabFacts = {
  name: 'Schools',
  rows: [
    ['School ID', 'School Name'],
    ['A', 'Alpha'],
  ],
};

/** The tab of enrollments that puts people into that school. */
export function enrolled(personIds: readonly string[]): TabFacts {
  return {
    name: 'Enrollments',
    rows: [
      ['Person ID', 'School ID', 'Start Date'],
      ...personIds.map((id) => [id, 'A', '2025-08-01']),
    ],
  };
}

/** Google ends a save just before it changes the first cell of User Accounts. */
export const atFirstChange: Interruption = {
  at: { method: 'RangeList.setValue', nth: 1 },
  when: 'before',
  act: 'kill',
  pending: 'kept',
};
