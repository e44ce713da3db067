import { readIsoDay, readRoster, recogniseTables } from '../../../core/engine/index.ts';
import {
  checkFilter,
  findMatching,
  informPeople,
  readTold,
  type Filter,
  type FilterType,
  type InformPeople,
} from '../../../core/engine/inform/index.ts';
import { makeTables, type Tables } from '../../helpers/district.ts';

/** Reads people as a host does; a table `told` is the Told table. */
export function peopleOf(
  { told, ...tables }: Tables,
  type: FilterType | null,
  now = '2025-08-18T06:00',
  expirationDate = '',
  utcOffset: (instant: number) => number = () => 0,
): InformPeople {
  const { workbook } = recogniseTables(makeTables(tables));
  const roster = readRoster(workbook, readIsoDay(now.slice(0, 10)));
  const read = told === undefined ? null : readTold(makeTables({ told })[0]!);
  if (read !== null && 'faults' in read) throw new Error(read.faults.join('\n'));
  return informPeople({
    ...{ roster, type, now, utcOffset, expirationDate },
    told: read?.told ?? null,
  });
}

/** The faults of a filter, none if it can be used. */
export function faultsOf(json: unknown, people: InformPeople): readonly string[] {
  const read = checkFilter(json, people.fields);
  return 'faults' in read ? read.faults : [];
}

/** A filter as checked; throws where it cannot be used. */
export function filterOf(json: unknown, people: InformPeople): Filter {
  const read = checkFilter(json, people.fields);
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  return read.filter;
}

/** The usernames that a filter matches, in the order of the rows. */
export function usernamesOf(
  json: unknown,
  people: InformPeople,
  batch: ReadonlySet<string> | null = null,
): string[] {
  const username = people.reader('accountManagement.username');
  return Array.from(findMatching(people, filterOf(json, people), batch), username);
}
