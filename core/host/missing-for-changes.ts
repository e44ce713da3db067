import {
  accountTypeLabels,
  changeTypeLabels,
  defaultSettings,
  missingNeeds,
  readIsoDay,
  readRequest,
  tablesNeeded,
  type AccountType,
  type ChangeTypeId,
  type Workbook,
} from '../engine/index.ts';

/** A change, and what of the data stands in its way: nothing, or a sentence each. */
export interface ChangeNeeds {
  readonly accountType: AccountType;
  /** `Create Account`, or a way of it: `Create Account from census email`. */
  readonly change: string;
  readonly missing: readonly string[];
}

/** What the data lacks for each change of a whole school. */
export function missingForChanges(workbook: Workbook): ChangeNeeds[] {
  const accountTypes = Object.keys(accountTypeLabels) as AccountType[];
  return accountTypes.flatMap((accountType) =>
    changesOf(accountType).map(([change, options]) => {
      const json = { accountType, scope: { schools: ['any'] }, ...options };
      const { request } = readRequest(json, defaultSettings, readIsoDay('2000-01-01'));
      const missing = missingNeeds(workbook, tablesNeeded(request!, workbook));
      return { accountType, change, missing };
    }),
  );
}

/** Every change that there is for an account type, with a request for it. */
function changesOf(accountType: AccountType): [string, object][] {
  const { createAccount, ...others } = changeTypeLabels;
  const username = { from: 'pattern', pattern: '{lastName}' };
  const changes: [string, object][] = [
    [createAccount, { changeType: 'createAccount', username }],
    [
      `${createAccount} from census email`,
      { changeType: 'createAccount', username: { from: 'email', excludeDomain: false } },
    ],
  ];
  for (const [changeType, label] of Object.entries(others) as [ChangeTypeId, string][]) {
    const isOfGroups = changeType === 'addUserGroups' || changeType === 'removeUserGroups';
    if (isOfGroups && accountType === 'students') continue;
    const scope = changeType === 'disableAccount' ? { scope: { calendars: ['any'] } } : {};
    const groups = isOfGroups ? { userGroups: ['any'] } : {};
    changes.push([label, { changeType, ...scope, ...groups }]);
  }
  return changes;
}
