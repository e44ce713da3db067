import {
  accountDisabled,
  accountInError,
  alreadyFlagged,
  homepageNotCampusApplication,
} from '../eligibility/account-rules.ts';
import {
  assignmentStartsLater,
  excludedRole,
  noAssignment,
  noEnrollment,
  noShow,
  noUserAccount,
} from '../eligibility/person-rules.ts';
import type { ChangeType } from './change-type.ts';

/** Force Password Change (R118-R129). */
export const forcePasswordChange: ChangeType = {
  results: { preview: 'will be forced to change password', saved: 'forced to change password' },
  personRules: ({ accountType, scope }) => {
    if (accountType === 'students') return [noUserAccount, noShow, noEnrollment];
    return scope.by === 'people'
      ? [noUserAccount, excludedRole]
      : [noUserAccount, assignmentStartsLater, noAssignment, excludedRole];
  },
  accounts: {
    rules: ({ accountType, scope }) => {
      const common = [accountInError, accountDisabled, alreadyFlagged];
      const selectedStaff = accountType === 'staff' && scope.by === 'people';
      return selectedStaff ? [homepageNotCampusApplication, ...common] : common;
    },
    edit: { column: 'Force Password Change', value: 'Yes', was: 'No', becomes: 'Yes' },
    warnings: () => [],
  },
};
