import {
  accountInError,
  activeElsewhere,
  alreadyDisabled,
  ownAccount,
} from '../eligibility/account-rules.ts';
import { activeElsewhereRow } from '../eligibility/active-elsewhere.ts';
import { noShow, noUserAccount, securityRoles } from '../eligibility/person-rules.ts';
import { passes } from '../eligibility/rule.ts';
import type { ChangeType } from './change-type.ts';
import type { Warning } from './warnings.ts';

/** Disable Account (R111-R117): instead of deleting, which there is not (R010). */
export const disableAccount: ChangeType = {
  results: { preview: 'will be disabled', saved: 'disabled' },
  personRules: ({ accountType, scope }) =>
    accountType === 'students' && scope.by === 'calendars'
      ? [noUserAccount, noShow]
      : [noUserAccount],
  accounts: {
    rules: () => [accountInError, ownAccount, alreadyDisabled, activeElsewhere],
    edit: { column: 'Enabled', value: 'No', was: 'Enabled', becomes: 'Disabled' },
    warnings: (context, account) => {
      const { accounts } = context.roster;
      const found: Warning[] = [];
      if (activeElsewhereRow(context, accounts.person[account]!) !== passes) {
        found.push('active-elsewhere');
      }
      if (securityRoles(accounts, account).length > 0) found.push('security-role');
      return found;
    },
  },
};
