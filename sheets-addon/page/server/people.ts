import {
  encodeUtf8,
  findColumns,
  scanCsv,
  type AccountType,
  type Table,
} from '../../../core/engine/index.ts';
import {
  createPeopleIndex,
  peopleByNumber,
  personLine,
  searchPeople,
  type PeopleIndex,
} from '../../../core/engine/search/index.ts';
import type { PeoplePage } from '../../../core/host/people-page.ts';
import type { PeopleFound, PeopleQuery, PersonLine } from '../../../core/host/wizard-client.ts';
import type { Client } from '../../api/sheets-api.ts';
import type { Words } from '../text/words.ts';

/** The people of an account type, here in the page: found as one types, without the server. */
export interface People {
  readonly search: (query: PeopleQuery) => PeopleFound;
  readonly named: (personIds: readonly string[]) => PersonLine[];
  readonly numbered: (numbers: readonly string[]) => string[][];
}

/** A page and which of all people it holds: from `from` up to, not including, `to`. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly csv: string;
}

const nobody: People = {
  search: () => ({ total: 0, people: [] }),
  named: () => [],
  numbered: (numbers) => numbers.map(() => []),
};

/** Fetches the people of an account type: the first page, then the others beside each other. */
export async function loadPeople(
  ask: Client['people'],
  accountType: AccountType,
  words: Words,
): Promise<People> {
  const stretches: Stretch[] = [];

  /** Pages from one person up to, not including, another: usually one. */
  async function fetchPages(from: number, end: number): Promise<PeoplePage> {
    const page = await ask(accountType, from);
    const to = page.next ?? page.all;
    stretches.push({ from, to, csv: page.csv });
    if (to < end && to > from) await fetchPages(to, end);
    return page;
  }

  const { next, all } = await fetchPages(0, 0);
  if (all === 0) return nobody;
  if (next !== null && next > 0) {
    const starts: number[] = [];
    for (let from = next; from < all; from += next) starts.push(from);
    await Promise.all(starts.map((from) => fetchPages(from, Math.min(from + next, all))));
  }
  stretches.sort((a, b) => a.from - b.from);
  return peopleOf(indexOf(stretches, all, accountType, words));
}

function indexOf(
  stretches: readonly Stretch[],
  all: number,
  accountType: AccountType,
  words: Words,
): PeopleIndex {
  const table = tableOf(stretches, accountType);
  const rowOf = new Int32Array(all).fill(-1);
  let row = 0;
  for (const { from, to } of stretches) {
    for (let person = from; person < to; person++, row++) rowOf[person] = row;
  }
  // Somebody changed the tab between two pages.
  if (row !== table.rowCount || rowOf.includes(-1)) throw new Error(words.peopleChanged);
  return createPeopleIndex(findColumns(accountType, table).found, rowOf);
}

/** All pages as one table: the headings of the first, then the rows of each. */
function tableOf(stretches: readonly Stretch[], accountType: AccountType): Table {
  const lines = stretches.map(({ csv }, index) => {
    const rows = index === 0 ? csv : csv.slice(csv.indexOf('\n') + 1);
    return rows === '' || rows.endsWith('\n') ? rows : `${rows}\r\n`;
  });
  const scanned = scanCsv(encodeUtf8(lines.join('')), accountType, accountType);
  if ('fault' in scanned) throw new Error(scanned.fault);
  return scanned.table;
}

function peopleOf(index: PeopleIndex): People {
  const line = (row: number) => personLine(index.found, row);
  let rowsById: Map<string, number> | null = null;

  function rowOfId(id: string): number | undefined {
    rowsById ??= new Map([...index.inOrder().rows].map((row) => [line(row).personId, row]));
    return rowsById.get(id);
  }

  return {
    search(query) {
      const { total, rows } = searchPeople(index, query, query.limit);
      return { total, people: rows.map(line) };
    },
    named: (ids) =>
      ids.flatMap((id) => {
        const row = rowOfId(id.trim());
        return row === undefined ? [] : [line(row)];
      }),
    numbered: (numbers) =>
      peopleByNumber(index, numbers).map((rows) => rows.map((row) => line(row).personId)),
  };
}
