import { readHomepage } from '../request/labels.ts';
import type { UserGroup, UserAccounts } from '../roster/roster.ts';
import { splitList } from '../roster/read-catalogue.ts';
import { cellText } from '../tables/table.ts';
import { activeElsewhereRow } from './active-elsewhere.ts';
import { isEnabled } from './person-rules.ts';
import { passes, type AccountRule, type RuleContext } from './rule.ts';

/** R126, D13: staff selected by name are those whose homepage is Campus Application. */
export const homepageNotCampusApplication: AccountRule = {
  reason: 'homepage-not-campus-application',
  holds: ({ roster, request }, account) => {
    const { table, column } = roster.accounts.found;
    const homepage = readHomepage(cellText(table, account, column('Homepage')));
    const counts =
      homepage === 'Campus Application' ||
      (request.includeCampusInstruction && homepage === 'Campus Instruction');
    return counts ? passes : account;
  },
};

/** The account's row has an error: nobody knows what changing it would do. */
export const accountInError: AccountRule = {
  reason: 'account-in-error',
  holds: ({ roster }, account) => (roster.accounts.inError[account] === 1 ? account : passes),
};

/** D12: nobody disables the account they work with. */
export const ownAccount: AccountRule = {
  reason: 'own-account',
  holds: ({ ownAccount: own }, account) => (account === own ? account : passes),
};

/** Enable Account changes disabled accounts (R033, R034). */
export const alreadyEnabled: AccountRule = {
  reason: 'already-enabled',
  holds: ({ roster }, account) => (isEnabled(roster.accounts, account) ? account : passes),
};

/** Disable Account changes enabled accounts (D11). */
export const alreadyDisabled: AccountRule = {
  reason: 'already-disabled',
  holds: ({ roster }, account) => (isEnabled(roster.accounts, account) ? passes : account),
};

/** R119, D16: only enabled accounts are forced to change their password. */
export const accountDisabled: AccountRule = {
  reason: 'account-disabled',
  holds: ({ roster }, account) => (isEnabled(roster.accounts, account) ? passes : account),
};

/** R119, D16: nothing to do where Force Password Change is set. */
export const alreadyFlagged: AccountRule = {
  reason: 'already-flagged',
  holds: ({ roster }, account) => (roster.accounts.forced[account] === 1 ? account : passes),
};

/** D11: the switch that leaves out people still active elsewhere; the detail is the record. */
export const activeElsewhere: AccountRule = {
  reason: 'active-elsewhere',
  holds: (context, account) =>
    context.request.leaveOutActiveElsewhere
      ? activeElsewhereRow(context, context.roster.accounts.person[account]!)
      : passes,
};

/** Member of every chosen group. */
export const alreadyMember: AccountRule = {
  reason: 'already-member',
  holds: (context, account) =>
    groupsToChange(context, account, 'add').length === 0 ? account : passes,
};

/** Member of none of the chosen groups. */
export const notAMember: AccountRule = {
  reason: 'not-a-member',
  holds: (context, account) =>
    groupsToChange(context, account, 'remove').length === 0 ? account : passes,
};

/** The chosen groups that an account does not have yet, or has: indices into the request's groups. */
export function groupsToChange(
  { request, roster }: RuleContext,
  account: number,
  action: 'add' | 'remove',
): number[] {
  const member = new Set(groupsOf(roster.accounts, account).map((name) => name.toLowerCase()));
  return request.groups.flatMap((group: UserGroup, index) =>
    member.has(group.name.toLowerCase()) === (action === 'remove') ? [index] : [],
  );
}

/** The names of an account's groups as they are written. */
export function groupsOf({ found }: UserAccounts, account: number): string[] {
  return splitList(cellText(found.table, account, found.column('User Groups')));
}
