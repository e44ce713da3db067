import type { Day } from '../../../tables/dates.ts';
import { createKeyIndex, findKey, type KeyIndex } from '../../../tables/key-index.ts';
import { eachInList, findCell, isDeleted, keyOfCell, type PackageFile } from '../shared/columns.ts';
import type { Orgs } from './orgs.ts';
import type { Sessions } from './sessions.ts';
import { leaveOutDamaged, type Tally } from './tally.ts';

/** When classes are held. */
export interface Classes {
  readonly ids: KeyIndex;
  /** The first day of the class's terms, by class code; 0 if it has none. */
  readonly start: readonly Day[];
  /** The class's school year, as an index; -1 if it has none. */
  readonly year: readonly number[];
  /** The school years in which each school has classes, by the code of the org. */
  readonly yearsOfSchool: ReadonlyMap<number, ReadonlySet<number>>;
}

/** Reads the terms of the classes. */
export function readClasses(
  file: PackageFile | null,
  orgs: Orgs,
  sessions: Sessions,
  tally: Tally,
): Classes {
  const ids = createKeyIndex(file?.table.rowCount ?? 0);
  const start: Day[] = [];
  const year: number[] = [];
  const yearsOfSchool = new Map<number, Set<number>>();
  if (file === null) return { ids, start, year, yearsOfSchool };
  const { table, column } = file;
  const damaged = leaveOutDamaged(table, tally);
  for (let row = 0; row < table.rowCount; row++) {
    if (damaged.has(row)) continue;
    if (isDeleted(table, row, column('status'))) {
      tally.deletedRows++;
      continue;
    }
    const code = keyOfCell(ids, table, row, column('sourcedId'));
    if (code < start.length) continue;
    start.push(0);
    year.push(-1);
    const school = findCell(orgs.ids, table, row, column('schoolSourcedId'));
    eachInList(table, row, column('termSourcedIds'), (bytes, from, to) => {
      const term = findKey(sessions.ids, bytes, from, to);
      if (term < 0) return;
      const termStart = sessions.list[term]!.start;
      if (termStart > 0 && (start[code] === 0 || termStart < start[code]!)) start[code] = termStart;
      const termYear = sessions.yearOf[term]!;
      if (termYear < 0) return;
      if (year[code]! < 0) year[code] = termYear;
      if (orgs.isSchool[school] !== true) return;
      const years = yearsOfSchool.get(school) ?? new Set<number>();
      yearsOfSchool.set(school, years.add(termYear));
    });
  }
  return { ids, start, year, yearsOfSchool };
}
