import type { View } from './browsers/view.ts';
import { button, checkbox, radio, unfold, type BatchChoices } from './wizard.ts';

/** A batch on the sample district: what somebody chooses, and the request that this is. */
export interface SampleBatch {
  readonly name: string;
  readonly choices: BatchChoices;
  readonly request: Readonly<Record<string, unknown>>;
}

const asOf = '2026-08-17';

/** Types a pattern for usernames as text, and has them in lower case. */
async function chooseUsernamePattern(view: View, pattern: string): Promise<void> {
  await view.click(radio('Use a pattern to generate username'));
  await view.fill({ role: 'textbox', name: /^The pattern as text/ }, pattern);
  await view.choose({ role: 'combobox', name: /^Letter case/ }, ['Lower case (doe.john)']);
}

/** Puts groups on the list of the step Options. */
async function chooseGroups(view: View, names: readonly string[]): Promise<void> {
  const groupName = { role: 'searchbox', name: /^Group Name/ };
  await unfold(view, /^User Groups/, groupName);
  for (const name of names) {
    await view.fill(groupName, name);
    await view.click(button('Search'));
    const found = { role: 'list', name: 'Click on a group to add to the list' };
    await view.click({ ...button(new RegExp(`^${name}`)), within: found });
  }
}

const calendarsOf2025 = [
  '25-26 Maple Grove',
  '25-26 Birch Lane',
  '25-26 Stony Creek',
  '25-26 Alder Park',
  '25-26 Cedar Ridge',
  '25-26 Lookout Point',
];

/** One batch of every change type, as the sample district's story has them. */
export const sampleBatches: readonly SampleBatch[] = [
  {
    name: 'creates student accounts by a pattern',
    choices: {
      accountType: 'Students',
      changeType: 'Create Account',
      options: (view) => chooseUsernamePattern(view, '{firstName:1}{lastName}'),
      who: {
        label: 'Create user accounts for all students in the selected school(s)',
        places: ['Cedar Ridge High', 'Stony Creek Middle'],
      },
      asOf,
    },
    request: {
      accountType: 'students',
      changeType: 'createAccount',
      scope: { schools: ['CRHS', 'SCMS'] },
      asOf,
      username: { from: 'pattern', pattern: '{firstName:1}{lastName}', letterCase: 'lower' },
      password: { kind: 'random' },
      homepage: 'Campus Student',
    },
  },
  {
    name: 'creates staff accounts with user groups, by email',
    choices: {
      accountType: 'Staff',
      changeType: 'Create Account',
      options: async (view: View): Promise<void> => {
        await chooseGroups(view, ['Teachers Tools', 'CRHS 26-27']);
        await view.click(radio('Use census email as account username'));
        await view.click(checkbox('Exclude email domain in username'));
        await view.click(radio('Campus Instruction'));
      },
      who: {
        label: 'Create user accounts for all staff in the selected school(s)',
        places: ['Cedar Ridge High'],
      },
      asOf,
    },
    request: {
      accountType: 'staff',
      changeType: 'createAccount',
      scope: { schools: ['CRHS'] },
      asOf,
      username: { from: 'email', excludeDomain: true },
      homepage: 'Campus Instruction',
      userGroups: ['Teachers Tools', 'CRHS 26-27'],
    },
  },
  {
    name: 'enables student accounts',
    choices: {
      accountType: 'Students',
      changeType: 'Enable Account',
      who: {
        label: 'Enable user accounts for all students in the selected school(s)',
        places: ['Cedar Ridge High', 'Stony Creek Middle'],
      },
      asOf,
    },
    request: {
      accountType: 'students',
      changeType: 'enableAccount',
      scope: { schools: ['CRHS', 'SCMS'] },
      asOf,
    },
  },
  {
    name: 'disables student accounts of last year',
    choices: {
      accountType: 'Students',
      changeType: 'Disable Account',
      who: {
        label: 'Disable user accounts for all students in the selected calendar(s)',
        places: calendarsOf2025,
      },
      alsoWho: (view) => view.click(checkbox('Leave out people who are still active elsewhere')),
      asOf,
    },
    request: {
      accountType: 'students',
      changeType: 'disableAccount',
      scope: { calendars: ['25MGES', '25BLES', '25SCMS', '25APMS', '25CRHS', '25LPCS'] },
      asOf,
      leaveOutActiveElsewhere: true,
    },
  },
  {
    name: 'forces staff to change their passwords',
    choices: {
      accountType: 'Staff',
      changeType: 'Force Password Change',
      who: {
        label: 'Force password change for all staff accounts in the selected school(s)',
        places: ['Maple Grove Elementary', 'Cedar Ridge High'],
      },
      asOf,
    },
    request: {
      accountType: 'staff',
      changeType: 'forcePasswordChange',
      scope: { schools: ['MGES', 'CRHS'] },
      asOf,
    },
  },
  {
    name: 'adds user groups',
    choices: {
      accountType: 'Staff',
      changeType: 'Add User Groups',
      options: (view) => chooseGroups(view, ['Counselors at the high school', 'CRHS 26-27']),
      who: {
        label: 'Add User Groups to all staff in the selected school(s)',
        places: ['Cedar Ridge High'],
      },
      asOf,
    },
    request: {
      accountType: 'staff',
      changeType: 'addUserGroups',
      scope: { schools: ['CRHS'] },
      asOf,
      userGroups: ['Counselors at the high school', 'CRHS 26-27'],
    },
  },
  {
    name: 'removes user groups',
    choices: {
      accountType: 'Staff',
      changeType: 'Remove User Groups',
      options: (view) => chooseGroups(view, ['CRHS 25-26', 'District Administration']),
      who: {
        label: 'Remove User Groups',
        places: ['Maple Grove Elementary', 'Stony Creek Middle', 'Cedar Ridge High'],
      },
      asOf,
    },
    request: {
      accountType: 'staff',
      changeType: 'removeUserGroups',
      scope: { schools: ['MGES', 'SCMS', 'CRHS'] },
      asOf,
      userGroups: ['CRHS 25-26', 'District Administration'],
    },
  },
];
