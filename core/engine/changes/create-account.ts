import {
  alreadyHasAccount,
  assignmentStartsLater,
  noAssignment,
  noEnrollment,
  noShow,
  staffInactive,
} from '../eligibility/person-rules.ts';
import type { ChangeType } from './change-type.ts';

/** Create Account (R039-R110), and Schoolrunner's Bulk Create Users (R175-R187). */
export const createAccount: ChangeType = {
  results: { preview: 'will be created', saved: 'created' },
  personRules: ({ accountType, create }) => {
    if (create?.schoolrunner != null) return [alreadyHasAccount, staffInactive];
    return accountType === 'students'
      ? [alreadyHasAccount, noShow, noEnrollment]
      : [alreadyHasAccount, assignmentStartsLater, noAssignment];
  },
  accounts: null,
};
