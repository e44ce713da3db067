import { accountInError, alreadyEnabled } from '../eligibility/account-rules.ts';
import {
  assignmentStartsLater,
  noAssignment,
  noEnrollment,
  noShow,
  noUserAccount,
} from '../eligibility/person-rules.ts';
import type { ChangeType } from './change-type.ts';

/** Enable Account (R030-R038). */
export const enableAccount: ChangeType = {
  results: { preview: 'will be enabled', saved: 'enabled' },
  personRules: ({ accountType }) =>
    accountType === 'students'
      ? [noUserAccount, noShow, noEnrollment]
      : [noUserAccount, assignmentStartsLater, noAssignment],
  accounts: {
    rules: () => [accountInError, alreadyEnabled],
    edit: { column: 'Enabled', value: 'Yes', was: 'Disabled', becomes: 'Enabled' },
    warnings: () => [],
  },
};
