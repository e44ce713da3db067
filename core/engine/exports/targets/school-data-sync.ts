import { addressRules, emailAddress } from '../cell-rules.ts';
import { allSchools, peopleWithAccounts, placesOfPeople } from '../export-rows.ts';
import type { ExportBatch } from '../export-batch.ts';
import type { ExportTarget, FilesOf } from '../export-target.ts';
import { gradeRule } from '../grade-codes.ts';
import { roleRule } from '../role-words.ts';
import { lacksForAll, withoutRole } from './whole-district.ts';

/**
 * The set without classes: orgs, users and roles, always of everybody with an enabled
 * account. The users are made in Entra, whose lengths count.
 */
function wholeSet(batch: ExportBatch): ReturnType<FilesOf> {
  const lacks = lacksForAll(batch, 'School Data Sync');
  if (lacks !== null) return lacks;
  return [
    {
      name: 'orgs',
      template: 'orgs',
      together: true,
      rows: allSchools,
      columns: [
        { heading: 'sourcedId', value: 'orgId', needed: true },
        { heading: 'name', value: 'orgName', needed: true },
        { heading: 'type', value: { text: 'school' } },
        { heading: 'parentSourcedId', value: { text: '' } },
      ],
    },
    {
      name: 'users',
      template: 'users',
      together: true,
      rows: peopleWithAccounts(true),
      told: withoutRole,
      columns: [
        { heading: 'sourcedId', value: 'personId', needed: true },
        {
          heading: 'username',
          value: 'address',
          needed: true,
          most: 113,
          rules: addressRules(batch.options),
          unique: true,
        },
        { heading: 'givenName', value: 'firstName', needed: true, most: 64 },
        { heading: 'familyName', value: 'lastName', needed: true, most: 64 },
        {
          heading: 'password',
          value: batch.withPasswords ? 'password' : { text: '' },
          least: 8,
          most: 256,
        },
        { heading: 'activeDirectoryMatchId', value: { text: '' } },
        { heading: 'email', value: 'email', rules: [emailAddress] },
        { heading: 'phone', value: { text: '' } },
        { heading: 'sms', value: { text: '' } },
      ],
    },
    {
      name: 'roles',
      template: 'roles',
      follows: true,
      together: true,
      rows: placesOfPeople(true),
      columns: [
        { heading: 'userSourcedId', value: 'personId', needed: true },
        { heading: 'orgSourcedId', value: 'recordSchoolId', needed: true },
        { heading: 'role', value: 'role', needed: true, rules: [roleRule('school-data-sync')] },
        { heading: 'sessionSourcedId', value: { text: '' } },
        {
          heading: 'grade',
          value: 'recordGrade',
          rules: [gradeRule(['14', 'PS1', 'PS2', 'PS3', 'PS4'])],
        },
        { heading: 'isPrimary', value: { text: '' } },
        { heading: 'roleStartDate', value: 'recordStart' },
        { heading: 'roleEndDate', value: 'recordEnd' },
      ],
    },
  ];
}

/** School Data Sync 2.1. */
export const schoolDataSync: ExportTarget = {
  label: 'School Data Sync',
  byteOrderMark: false,
  formulas: 'refuse',
  templates: {
    orgs: { signs: ['type', 'name', 'parentSourcedId'] },
    users: { signs: ['username', 'givenName', 'familyName'] },
    roles: { signs: ['userSourcedId', 'orgSourcedId', 'role'] },
  },
  changes: {
    createAccount: wholeSet,
    enableAccount: wholeSet,
    disableAccount: wholeSet,
    forcePasswordChange:
      'School Data Sync cannot force a password change: write files for entra instead',
    addUserGroups:
      'School Data Sync knows schools and classes, and no user groups: write files for entra instead',
    removeUserGroups:
      'School Data Sync knows schools and classes, and no user groups: write files for entra instead',
  },
};
