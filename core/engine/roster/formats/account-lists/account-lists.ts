import { canonicalTables } from '../../canonical-tables.ts';
import type { Table } from '../../../tables/table.ts';
import { createTableSink } from '../../../tables/table-sink.ts';
import { findHeadings, layoutColumns } from '../headings.ts';
import type { ConvertedTables, FoundPart, RosterFormat } from '../roster-format.ts';
import type { AccountList } from './account-list.ts';
import { accountColumns, deletedReader, type ListedAccounts } from './account-rows.ts';
import { activeDirectory } from './active-directory.ts';
import { entraBulkCreate, entraUsers } from './entra-users.ts';
import { gamJsonUsers } from './gam-json.ts';
import { googleUpload, googleUsers } from './google-users.ts';
import { infiniteCampusAccounts } from './infinite-campus-accounts.ts';
import { moodleUsers } from './moodle-users.ts';
import { describeList, uploadNote } from './notes.ts';

/** Every layout of an account list; of several that a table may be, the first gets it. */
const accountLists: readonly AccountList[] = [
  ...[googleUsers, googleUpload, entraBulkCreate, entraUsers, activeDirectory, moodleUsers],
  ...[infiniteCampusAccounts, gamJsonUsers],
];

/** Lists of the accounts that a system has: Google, Entra, Moodle, Active Directory, Infinite Campus. */
export const accountListFormat: RosterFormat = {
  id: 'account-lists',
  label: 'Account lists',
  parts: accountLists.map(({ id, label }) => ({ part: id, label })),
  find: (tables) => tables.flatMap(findList),
  columns: (part) => {
    const { headings, unfold } = listOf(part);
    return unfold === undefined ? layoutColumns(part.table, headings, part.said) : [];
  },
  convert: convertLists,
};

function listOf({ part }: FoundPart): AccountList {
  return accountLists.find(({ id }) => id === part)!;
}

function findList(table: Table): FoundPart[] {
  for (const list of accountLists) {
    const known = list.recognise(table, findHeadings(table, list.headings));
    if (known !== null) return [{ table, part: list.id, label: list.label, ...known }];
  }
  return [];
}

function convertLists(parts: readonly FoundPart[]): ConvertedTables {
  const opened = parts.map((part) => {
    const list = listOf(part);
    const table = list.unfold?.(part.table) ?? part.table;
    return { table, list, found: findHeadings(table, list.headings, part.said) };
  });
  const uploads = opened.filter(({ list }) => list.purpose === 'upload');
  const listed = opened.filter(({ list }) => list.purpose !== 'upload');
  const notes = uploads.map(uploadNote);
  const format = [...new Set(opened.map(({ list }) => list.label))].join(', ');
  const faults = [...listed.flatMap(({ found }) => found.faults), ...twoSystems(listed)];
  if (listed.length === 0 || faults.length > 0) return { format, tables: [], notes, faults };
  const { table, deleted } = makeAccounts(listed);
  notes.push(...listed.flatMap((accounts, index) => describeList(accounts, deleted[index]!)));
  return { format, tables: [table], notes, faults };
}

/** A batch changes the accounts of one system: those of two are not mixed. */
function twoSystems(listed: readonly ListedAccounts[]): string[] {
  const other = listed.find(({ list }) => list !== listed[0]!.list);
  if (other === undefined) return [];
  const name = ({ table, list }: ListedAccounts) => `${table.source} (${list.label})`;
  return [
    `User Accounts are given by two systems, ${name(listed[0]!)} and ${name(other)}: keep the one whose accounts the batch is about`,
  ];
}

function makeAccounts(listed: readonly ListedAccounts[]): {
  readonly table: Table;
  readonly deleted: readonly number[];
} {
  const columns = accountColumns.filter(
    ({ from }) =>
      from.length === 0 ||
      from.some((meaning) => listed.some(({ found }) => found.column(meaning) >= 0)),
  );
  const rows = listed.reduce((sum, { table }) => sum + table.rowCount, 0);
  const sink = createTableSink(
    canonicalTables.accounts.label,
    listed.map(({ table }) => table.source).join(' and '),
    columns.map(({ heading }) => heading),
    rows,
  );
  const deleted = listed.map((accounts) => {
    const writers = columns.map(({ writer }) => writer(accounts));
    const isDeleted = deletedReader(accounts);
    let left = 0;
    for (let row = 0; row < accounts.table.rowCount; row++) {
      if (isDeleted(row)) {
        left++;
        continue;
      }
      sink.startRow(accounts.table, row);
      for (const write of writers) write(sink, row);
      sink.endRow();
    }
    return left;
  });
  return { table: sink.finish(), deleted };
}
