import { emailAddress, moodleCohort, moodleUsername } from '../cell-rules.ts';
import { changedAccounts, memberships } from '../export-rows.ts';
import type { ExportBatch } from '../export-batch.ts';
import type { ExportColumn, ExportTarget, FilesOf } from '../export-target.ts';
import { afterUsers } from './after-users.ts';

const username: ExportColumn = {
  heading: 'username',
  value: 'lowerUsername',
  needed: true,
  most: 100,
  rules: [moodleUsername],
};

function create({ plan, withPasswords }: ExportBatch): ReturnType<FilesOf> {
  const password: ExportColumn = { heading: 'password', value: 'password', needed: true };
  const users = {
    name: 'moodle-users',
    template: 'users',
    rows: changedAccounts,
    columns: [
      { ...username, unique: true },
      { heading: 'firstname', value: 'firstName', needed: true, most: 100 },
      { heading: 'lastname', value: 'lastName', needed: true, most: 100 },
      {
        heading: 'email',
        value: 'emailOrAddress',
        needed: true,
        most: 100,
        rules: [emailAddress],
      },
      { heading: 'idnumber', value: 'personId', most: 255 },
      ...(withPasswords ? [password] : []),
    ],
  } as const;
  return plan.context.request.groups.length === 0 ? [users] : [users, ...afterUsers([cohorts])];
}

const cohorts = {
  name: 'moodle-cohorts',
  template: 'cohorts',
  rows: memberships,
  columns: [
    username,
    { heading: 'cohort1', value: 'group', needed: true, most: 100, rules: [moodleCohort] },
  ],
} as const;

function suspended(name: string, value: '0' | '1'): FilesOf {
  return () => [
    {
      name,
      template: 'suspended',
      rows: changedAccounts,
      columns: [username, { heading: 'suspended', value: { text: value }, needed: true }],
    },
  ];
}

/** Moodle, by its Upload users. */
export const moodle: ExportTarget = {
  label: 'Moodle',
  byteOrderMark: false,
  formulas: 'refuse',
  templates: {
    users: { signs: ['firstname', 'lastname', 'email'] },
    cohorts: { signs: ['cohort1'] },
    suspended: { signs: ['suspended'] },
  },
  changes: {
    createAccount: create,
    enableAccount: suspended('moodle-restore-users', '0'),
    disableAccount: suspended('moodle-suspend-users', '1'),
    // The upload only chooses them: "Force password change" is one of the bulk user actions.
    forcePasswordChange: () => [
      {
        name: 'moodle-force-password-change',
        rows: changedAccounts,
        columns: [username, { heading: 'idnumber', value: 'personId', most: 255 }],
      },
    ],
    addUserGroups: () => [cohorts],
    removeUserGroups:
      'Moodle cannot take people out of cohorts by file: do it under Cohorts, Assign',
  },
};
