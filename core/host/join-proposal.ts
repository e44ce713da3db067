import { joinAccounts, type JoinedAccounts } from '../engine/index.ts';
import type { AssembledData } from './assemble-data.ts';
import type { JoinProposal } from './data-questions.ts';
import { joinedBy } from './join-notes.ts';
import type { Matches } from './table-matches.ts';

/** How accounts could be joined that are not joined by themselves; null where nothing would be. */
export function proposedJoin(
  { joined, workbook }: AssembledData,
  { joins }: Matches,
): JoinedAccounts | null {
  if (joined !== null) return null;
  const proposal = joinAccounts(workbook, 'blank', joins);
  return proposal === null || looked(proposal) === 0 ? null : proposal;
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
