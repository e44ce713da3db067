import { isCurrent } from '../../eligibility/counting-records.ts';
import type { DatedRecords } from '../../roster/roster.ts';
import type { Day } from '../../tables/dates.ts';

/**
 * The record that places each person, by person code, -1 for none: the current one, else the next,
 * else the one that ended last; no-shows and records without dates never (D17, D18). Where several
 * are current, the one that began first, then the school that stands first.
 */
export function currentRecords(records: DatedRecords, people: number, asOf: Day): Int32Array {
  const placing = new Int32Array(people).fill(-1);
  for (let row = 0; row < records.person.length; row++) {
    const person = records.person[row]!;
    if (person < 0 || records.start[row]! <= 0 || records.noShow[row] === 1) continue;
    const best = placing[person]!;
    if (best < 0 || isBetter(records, row, best, asOf)) placing[person] = row;
  }
  return placing;
}

function isBetter(records: DatedRecords, row: number, best: number, asOf: Day): boolean {
  const [state, bestState] = [stateOf(records, row, asOf), stateOf(records, best, asOf)];
  if (state !== bestState) return state < bestState;
  const earlier =
    state === 2
      ? records.end[best]! - records.end[row]!
      : records.start[row]! - records.start[best]!;
  return earlier === 0 ? records.school[row]! < records.school[best]! : earlier < 0;
}

/** 0 current, 1 future, 2 ended. */
function stateOf(records: DatedRecords, row: number, asOf: Day): 0 | 1 | 2 {
  if (isCurrent(records, row, asOf)) return 0;
  return records.start[row]! > asOf ? 1 : 2;
}
