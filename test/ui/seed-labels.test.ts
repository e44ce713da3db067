import { expect, test } from 'vitest';
import { en } from '../../core/ui/text/index.ts';

/*
 * The labels of the seed's screens, written down from the requirements (R014-R142). Where ours is
 * another one, it says why.
 */

const { scope, changeTypes, accountTypes, options, who, frame } = en;

test('account types, change types and the two buttons (R014, R015, R026, R027)', () => {
  expect(accountTypes).toEqual({ students: 'Students', staff: 'Staff' });
  expect(Object.values(changeTypes)).toEqual([
    ...['Create Account', 'Enable Account', 'Disable Account', 'Force Password Change'],
    ...['Add User Groups', 'Remove User Groups'],
  ]);
  expect([frame.previewChanges, frame.saveChanges]).toEqual(['Preview Changes', 'Save Changes']);
});

test('both ways of choosing say what the seed says', () => {
  const places = 'in the selected school(s)';
  expect(scope.all).toEqual({
    createAccount: {
      students: `Create user accounts for all students ${places}`, // D25
      staff: `Create user accounts for all staff ${places}`, // R108
    },
    enableAccount: {
      students: `Enable user accounts for all students ${places}`, // R031
      staff: `Enable user accounts for all staff ${places}`,
    },
    disableAccount: {
      students: 'Disable user accounts for all students in the selected calendar(s)', // R113
      staff: 'Disable user accounts for all staff in the selected calendar(s)',
    },
    forcePasswordChange: {
      students: `Force password change for all student accounts ${places}`, // R122
      staff: `Force password change for all staff accounts ${places}`,
    },
    addUserGroups: { students: '', staff: `Add User Groups to all staff ${places}` }, // R134
    // R141 has "to all staff", which takes groups away in no English.
    removeUserGroups: { students: '', staff: `Remove User Groups from all staff ${places}` },
  });
  expect(scope.selected).toEqual({
    createAccount: {
      students: 'Create user accounts for selected students', // R078
      staff: 'Create user accounts for all selected staff', // R109
    },
    enableAccount: {
      students: 'Enable user accounts for selected students', // R035
      staff: 'Enable user accounts for selected staff',
    },
    disableAccount: {
      students: 'Disable user accounts for selected students', // R115
      staff: 'Disable user accounts for all selected staff',
    },
    forcePasswordChange: {
      students: 'Force password change for all selected students', // R127
      staff: 'Force password change for all selected staff',
    },
    addUserGroups: { students: '', staff: 'Add User Groups for selected staff' }, // R137
    removeUserGroups: { students: '', staff: 'Remove User Groups for selected staff' }, // R142
  });
});

test('search, lists and options (R023-R025, R044-R066, R091, R092)', () => {
  expect(who.search.districtWide).toBe('Search results are district-wide.');
  expect(who.lists.add).toBe('B. Select a person to add to edit list');
  expect(who.lists.remove).toBe('C. Click on a person to remove from list');
  expect(options.groups.addList).toBe('Click on a group to add to the list');
  expect(options.groups.removeList).toBe('Click on a group to remove from list');
  const { username, password, authentication } = options;
  expect(username.email).toBe('Use census email as account username');
  expect(username.excludeDomain).toBe('Exclude email domain in username');
  expect(username.pattern).toBe('Use a pattern to generate username for each account created');
  expect(password.random).toBe('Randomly generate password for each account created');
  expect(password.pattern).toBe('Use a pattern to generate password for each account created');
  expect([authentication.local, authentication.ldap, authentication.saml]).toEqual([
    ...['Local Campus Authentication Only', 'LDAP Authentication', 'SAML Authentication'],
  ]);
});
