import { accountInError, alreadyMember, notAMember } from '../eligibility/account-rules.ts';
import { assignmentStartsLater, noAssignment, noUserAccount } from '../eligibility/person-rules.ts';
import type { PersonRule } from '../eligibility/rule.ts';
import type { ResolvedRequest } from '../request/resolve-request.ts';
import type { ChangeType } from './change-type.ts';

function personRules({ scope }: ResolvedRequest): readonly PersonRule[] {
  return scope.by === 'people'
    ? [noUserAccount]
    : [noUserAccount, assignmentStartsLater, noAssignment];
}

/** Add User Groups (R130-R138); on disabled accounts too (D30). */
export const addUserGroups: ChangeType = {
  results: { preview: 'will be added', saved: 'added' },
  personRules,
  accounts: {
    rules: () => [accountInError, alreadyMember],
    edit: { column: 'User Groups', action: 'add' },
    warnings: () => [],
  },
};

/** Remove User Groups (R139-R143). */
export const removeUserGroups: ChangeType = {
  results: { preview: 'will be removed', saved: 'removed' },
  personRules,
  accounts: {
    rules: () => [accountInError, notAMember],
    edit: { column: 'User Groups', action: 'remove' },
    warnings: ({ request }, _account, group) =>
      request.groups[group]?.holdsEverything === true ? ['all-calendars-group'] : [],
  },
};
