import {
  findColumns,
  isBlank,
  joinAccounts,
  type JoinedAccounts,
  type Table,
} from '../engine/index.ts';
import type { AssembledData } from './assemble-data.ts';
import type { JoinProposal } from './data-questions.ts';
import { joinedBy } from './join-notes.ts';
import type { Matches } from './table-matches.ts';

/** How accounts could be joined that are not joined by themselves; null where nothing would be. */
export function proposedJoin(
  { joined, workbook }: AssembledData,
  { joins }: Matches,
): JoinedAccounts | null {
  if (joined !== null || !isAnyBlank(workbook.accounts)) return null;
  const proposal = joinAccounts(workbook, 'blank', joins);
  return proposal === null || looked(proposal) === 0 ? null : proposal;
}

/** Does an account lack its Person ID? If none does, nobody's keys need to be read. */
function isAnyBlank(accounts: Table | undefined): boolean {
  if (accounts === undefined) return false;
  const personId = findColumns('accounts', accounts).found.column('Person ID');
  let row = 0;
  while (row < accounts.rowCount && personId >= 0 && !isBlank(accounts, row, personId)) row++;
  return row < accounts.rowCount;
}

/** What joining them would do, null where it would tie none and ask nothing. */
export function joinProposal(data: AssembledData, matches: Matches): JoinProposal | null {
  const proposal = proposedJoin(data, matches);
  if (proposal === null) return null;
  const { from, counts } = proposal;
  const joined = joinedBy(counts);
  if (joined === '' && counts.question === 0) return null;
  return { source: from.source, blank: looked(proposal), joined, open: counts.question };
}

/** So many accounts have no Person ID. */
function looked({ table, counts }: JoinedAccounts): number {
  return table.rowCount - counts['not looked at'];
}
