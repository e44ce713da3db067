import { emailAddress, rosterId } from '../cell-rules.ts';
import { allSchools, peopleWithAccounts, placesOfPeople } from '../export-rows.ts';
import type { ExportBatch } from '../export-batch.ts';
import type { ExportColumn, ExportTarget, FilesOf, TextFile } from '../export-target.ts';
import { gradeRule } from '../grade-codes.ts';
import { roleRule } from '../role-words.ts';
import { lacksForAll, withoutRole } from './whole-district.ts';

type Version = '1.1' | '1.2';

const empty = (heading: string): ExportColumn => ({ heading, value: { text: '' } });
/** The ID of a row: no two are the same, letter case not counting. */
const sourcedId = (value: 'personId' | 'orgId' | 'recordId'): ExportColumn => ({
  ...{ heading: 'sourcedId', value, needed: true, most: 255, unique: true },
  rules: [rosterId],
});
/** In a bulk package they are empty. */
const status = [empty('status'), empty('dateLastModified')];

const absentFiles: Readonly<Record<Version, readonly string[]>> = {
  '1.1': [
    ...['academicSessions', 'categories', 'classes', 'classResources', 'courses'],
    ...['courseResources', 'demographics', 'enrollments', 'lineItems', 'resources', 'results'],
  ],
  '1.2': [
    ...['academicSessions', 'categories', 'classes', 'classResources', 'courses'],
    ...['courseResources', 'demographics', 'enrollments', 'lineItemLearningObjectiveIds'],
    ...['lineItems', 'lineItemScoreScales', 'resources', 'resultLearningObjectiveIds', 'results'],
    ...['resultScoreScales', 'scoreScales', 'userProfiles', 'userResources'],
  ],
};

function manifest(version: Version): TextFile {
  const bulk = version === '1.1' ? ['orgs', 'users'] : ['orgs', 'roles', 'users'];
  const files = [
    ...bulk.map((name) => `file.${name},bulk`),
    ...absentFiles[version].map((name) => `file.${name},absent`),
  ];
  const lines = ['propertyName,value', 'manifest.version,1.0', `oneroster.version,${version}`];
  return { name: 'manifest.csv', text: `${[...lines, ...files.sort()].join('\r\n')}\r\n` };
}

function userColumns(version: Version, withPasswords: boolean): ExportColumn[] {
  const role: ExportColumn = {
    heading: 'role',
    value: 'role',
    needed: true,
    rules: [roleRule('one-roster-1.1')],
  };
  const first = version === '1.1';
  return [
    sourcedId('personId'),
    ...status,
    { heading: 'enabledUser', value: 'trueIfEnabled' },
    ...(first ? [{ heading: 'orgSourcedIds', value: 'orgIds', needed: true } as const, role] : []),
    { heading: 'username', value: 'username', needed: true },
    empty('userIds'),
    { heading: 'givenName', value: 'firstName', needed: true },
    { heading: 'familyName', value: 'lastName', needed: true },
    { heading: 'middleName', value: 'middleName' },
    { heading: 'identifier', value: 'number' },
    { heading: 'email', value: 'email', rules: [emailAddress] },
    empty('sms'),
    empty('phone'),
    empty('agentSourcedIds'),
    { heading: 'grades', value: 'gradeCode', rules: [gradeRule([])] },
    { heading: 'password', value: withPasswords ? 'password' : { text: '' } },
    ...(first
      ? []
      : [
          empty('userMasterIdentifier'),
          empty('preferredGivenName'),
          empty('preferredMiddleName'),
          empty('preferredFamilyName'),
          { heading: 'primaryOrgSourcedId', value: 'primaryOrgId' } as const,
          empty('pronouns'),
        ]),
  ];
}

/** A bulk package of schools and of everybody who has an account, enabled or not. */
function wholePackage(version: Version): FilesOf {
  return (batch: ExportBatch) => {
    const lacks = lacksForAll(batch, `OneRoster ${version}`);
    if (lacks !== null) return lacks;
    return [
      {
        name: 'orgs',
        together: true,
        rows: allSchools,
        columns: [
          sourcedId('orgId'),
          ...status,
          { heading: 'name', value: 'orgName', needed: true },
          { heading: 'type', value: { text: 'school' } },
          empty('identifier'),
          empty('parentSourcedId'),
        ],
      },
      {
        name: 'users',
        together: true,
        rows: peopleWithAccounts(false),
        columns: userColumns(version, batch.withPasswords),
        // In 1.1 such a row is left out.
        ...(version === '1.1' ? {} : { told: withoutRole }),
      },
      ...(version === '1.1'
        ? []
        : [
            {
              name: 'roles',
              rows: placesOfPeople(false),
              columns: roleColumns,
              follows: true as const,
              together: true as const,
            },
          ]),
      manifest(version),
    ];
  };
}

const roleColumns: readonly ExportColumn[] = [
  sourcedId('recordId'),
  ...status,
  { heading: 'userSourcedId', value: 'personId', needed: true },
  { heading: 'roleType', value: 'roleType' },
  { heading: 'role', value: 'role', needed: true, rules: [roleRule('one-roster-1.2')] },
  { heading: 'beginDate', value: 'recordStart' },
  { heading: 'endDate', value: 'recordEnd' },
  { heading: 'orgSourcedId', value: 'recordSchoolId', needed: true },
  empty('userProfileSourcedId'),
];

function oneRoster(version: Version): ExportTarget {
  const files = wholePackage(version);
  const noGroups = `OneRoster ${version} has no user groups`;
  return {
    label: `OneRoster ${version}`,
    byteOrderMark: false,
    formulas: 'refuse',
    changes: {
      createAccount: files,
      enableAccount: files,
      disableAccount: files,
      forcePasswordChange: `OneRoster ${version} cannot force a password change`,
      addUserGroups: noGroups,
      removeUserGroups: noGroups,
    },
  };
}

/** OneRoster 1.1: users with their schools and role. */
export const oneRoster11 = oneRoster('1.1');

/** OneRoster 1.2: users, and their roles at schools. */
export const oneRoster12 = oneRoster('1.2');
