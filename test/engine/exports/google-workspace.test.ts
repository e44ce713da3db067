import { describe, expect, test } from 'vitest';
import { batches, lines, make } from './small-exports.ts';

const google = {
  target: 'google-workspace',
  domain: 'lg.example',
  orgUnitRule: [
    { changeType: 'disableAccount', orgUnit: '/Suspended' },
    { accountType: 'students', orgUnit: '/Students/{schoolId}/{grade}' },
    { orgUnit: '/Staff' },
  ],
  groups: { Teachers: 'teachers@lg.example', 'office staff': 'office@lg.example' },
};

/** The template as the Admin console gives it out: 29 columns. */
const header =
  'First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Password Hash Function [UPLOAD ONLY],Org Unit Path [Required],New Primary Email [UPLOAD ONLY],Recovery Email,Home Secondary Email,Work Secondary Email,Recovery Phone [MUST BE IN THE E.164 FORMAT],Work Phone,Home Phone,Mobile Phone,Work Address,Home Address,Employee ID,Employee Type,Employee Title,Manager Email,Department,Cost Center,Building ID,Floor Name,Floor Section,Change Password at Next Sign-In,New Status [UPLOAD ONLY],New Licenses [UPLOAD ONLY],Advanced Protection Program enrollment';

describe('Google Workspace', () => {
  test('creates: password, must change it, active', () => {
    expect(make(batches.createStudents, google).files).toEqual({
      'google-users.csv': lines(
        header,
        'John,Doe,jdoe@lg.example,doe00123,,/Students/LHS/12,,,,,,,,,,,1001,,,,Lincoln High,,,,,TRUE,Active,,',
        'Zoë,"O\'Neil ""Oz""",zoneiloz@lg.example,oneiloz00124,,/Students/GRE/03,,,,,,,,,,,1002,,,,"Grant, Elementary",,,,,TRUE,Active,,',
      ),
    });
  });

  test('makes no file of new users without their passwords, and says why', () => {
    const { files, cannot } = make(batches.createStudents, google, 'not asked');
    expect(files).toEqual({});
    expect(cannot).toBe(
      'Google Workspace takes a new account only with its password, and nobody asked for the passwords: ask for credentials.csv when saving',
    );
    expect(make(batches.createStaff, google).cannot).toBe(
      'Google Workspace takes a new account only with its password, and this batch makes none that can be told',
    );
  });

  test('restores: the password is kept, and the status is Active', () => {
    expect(make(batches.enable, google).files).toEqual({
      'google-users.csv': lines(
        header,
        'John,Doe,jdoe@lg.example,****,,/Students/LHS/12,,,,,,,,,,,1001,,,,Lincoln High,,,,,,Active,,',
        'Zoë,"O\'Neil ""Oz""",zoneiloz@lg.example,****,,/Students/GRE/03,,,,,,,,,,,1002,,,,"Grant, Elementary",,,,,,Active,,',
      ),
    });
  });

  test('suspends, in the place its rule says', () => {
    expect(make(batches.disable, google).files).toEqual({
      'google-users.csv': lines(
        header,
        'John,Doe,jdoe@lg.example,****,,/Suspended,,,,,,,,,,,1001,,,,Lincoln High,,,,,,Suspended,,',
        'Zoë,"O\'Neil ""Oz""",zoneiloz@lg.example,****,,/Suspended,,,,,,,,,,,1002,,,,"Grant, Elementary",,,,,,Suspended,,',
      ),
    });
  });

  test('forces a password change and leaves the status alone', () => {
    expect(make(batches.force, google).files).toEqual({
      'google-users.csv': lines(
        header,
        'John,Doe,jdoe@lg.example,****,,/Students/LHS/12,,,,,,,,,,,1001,,,,Lincoln High,,,,,TRUE,,,',
        'Zoë,"O\'Neil ""Oz""",zoneiloz@lg.example,****,,/Students/GRE/03,,,,,,,,,,,1002,,,,"Grant, Elementary",,,,,TRUE,,,',
      ),
    });
  });

  test('adds members to groups by the address of the group', () => {
    expect(make(batches.addGroups, google).files).toEqual({
      'google-group-members.csv': lines(
        'Group Email [Required],Member Email,Member Type,Member Role',
        'office@lg.example,ann.smith@lg.example,USER,MEMBER',
        'office@lg.example,amy.li@lg.example,USER,MEMBER',
      ),
    });
  });

  test('leaves members of a group without an address out, and names it', () => {
    const { files, findings, leftOut } = make(batches.addGroups, { ...google, groups: {} });
    expect(files).toEqual({});
    expect(leftOut).toBe(2);
    expect(findings.map(({ column, sentence }) => `${column} ${sentence}`)).toEqual(
      Array(2).fill(
        'Group Email [Required] "Office Staff" is no address: name it under groups, such as { "Teachers": "teachers@example.org" }',
      ),
    );
  });

  test('cannot take members out by file, and says what can', () => {
    expect(make(batches.removeGroups, google)).toMatchObject({
      files: {},
      cannot:
        'Google Workspace cannot take members out of groups by file: write files for gam, or do it in the Admin console',
    });
  });
});

describe('GAM', () => {
  const gam = { ...google, target: 'gam' };

  test('creates, with the command that goes through the file', () => {
    expect(make(batches.createStudents, gam).files).toEqual({
      'gam-create-users.csv': lines(
        'email,firstname,lastname,ou,personid,password',
        'jdoe@lg.example,John,Doe,/Students/LHS/12,1001,doe00123',
        'zoneiloz@lg.example,Zoë,"O\'Neil ""Oz""",/Students/GRE/03,1002,oneiloz00124',
      ),
      'gam-create-users-commands.txt':
        'gam csv gam-create-users.csv gam create user "~email" firstname "~firstname" lastname "~lastname" ou "~ou" externalid organization "~personid" password "~password" changepassword on\n',
    });
  });

  test('creates without passwords: GAM makes a random one for each; memberships follow', () => {
    expect(make(batches.createStaff, gam).files).toEqual({
      'gam-create-users.csv': lines(
        'email,firstname,lastname,ou,personid',
        'ann.smith@lg.example,Ann,Smith,/Staff,2001',
        'amy.li@lg.example,Amy,Li,/Staff,2002',
      ),
      'gam-create-users-commands.txt':
        'gam csv gam-create-users.csv gam create user "~email" firstname "~firstname" lastname "~lastname" ou "~ou" externalid organization "~personid" password random changepassword on\n',
      'gam-add-members.csv': lines(
        'group,email',
        'teachers@lg.example,ann.smith@lg.example',
        'office@lg.example,ann.smith@lg.example',
        'teachers@lg.example,amy.li@lg.example',
        'office@lg.example,amy.li@lg.example',
      ),
      'gam-add-members-commands.txt':
        'gam csv gam-add-members.csv gam update group "~group" add member user "~email"\n',
    });
  });

  test.each([
    ['enable', 'gam-restore-users', 'update user "~email" suspended off'],
    ['disable', 'gam-suspend-users', 'update user "~email" suspended on'],
    ['force', 'gam-force-password-change', 'update user "~email" changepassword on'],
  ] as const)('%s: addresses and one command', (batch, name, words) => {
    expect(make(batches[batch], gam).files).toEqual({
      [`${name}.csv`]: lines('email', 'jdoe@lg.example', 'zoneiloz@lg.example'),
      [`${name}-commands.txt`]: `gam csv ${name}.csv gam ${words}\n`,
    });
  });

  test('adds and removes members', () => {
    expect(make(batches.addGroups, gam).files).toEqual({
      'gam-add-members.csv': lines(
        'group,email',
        'office@lg.example,ann.smith@lg.example',
        'office@lg.example,amy.li@lg.example',
      ),
      'gam-add-members-commands.txt':
        'gam csv gam-add-members.csv gam update group "~group" add member user "~email"\n',
    });
    expect(make(batches.removeGroups, gam).files).toEqual({
      'gam-remove-members.csv': lines(
        'group,email',
        'teachers@lg.example,ann.smith@lg.example',
        'office@lg.example,ann.smith@lg.example',
      ),
      'gam-remove-members-commands.txt':
        'gam csv gam-remove-members.csv gam update group "~group" delete member user "~email"\n',
    });
  });
});
