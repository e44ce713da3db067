import { describe, expect, test } from 'vitest';
import { batches, lines, make } from './small-exports.ts';

/* The line of headings of one's own downloaded template, in `header` of the settings. */

const google = { target: 'google-workspace', domain: 'lg.example', orgUnitRule: '/S' };
const entra = { target: 'entra', domain: 'lg.example', usageLocation: 'US' };

describe("one's own template", () => {
  test('an older edition has fewer columns, in its own order; what has no place is told', () => {
    const header =
      'Email Address [Required],First Name [Required],Last Name [Required],Password [Required],Org Unit Path [Required],New Column';
    const { files, notes } = make(batches.createStudents, { ...google, header });
    expect(files).toEqual({
      'google-users.csv': lines(
        header,
        'jdoe@lg.example,John,Doe,doe00123,/S,',
        'zoneiloz@lg.example,Zoë,"O\'Neil ""Oz""",oneiloz00124,/S,',
      ),
    });
    expect(notes).toEqual([
      'the header in your settings has no column for Employee ID, Employee Title, Department, Change Password at Next Sign-In, New Status [UPLOAD ONLY]: left out',
    ]);
  });

  test('with semicolons, as spreadsheets in some countries save it, the file has semicolons', () => {
    const header = 'First Name;Last Name;Email Address;Password;Org Unit Path';
    expect(make(batches.createStudents, { ...google, header }).files['google-users.csv']).toBe(
      lines(
        header,
        'John;Doe;jdoe@lg.example;doe00123;/S',
        'Zoë;"O\'Neil ""Oz""";zoneiloz@lg.example;oneiloz00124;/S',
      ),
    );
  });

  test('in another language, Entra is known by what stands in the brackets', () => {
    const header =
      'Nombre [displayName] Obligatorio,Nombre de usuario [userPrincipalName] Obligatorio,Contraseña inicial [passwordProfile] Obligatorio,Bloquear inicio de sesión (Sí/No) [accountEnabled] Obligatorio,Ubicación [usageLocation]';
    expect(make(batches.createStudents, { ...entra, header }).files['entra-create-users.csv']).toBe(
      lines(
        'version:v1.0',
        header,
        'John Doe,jdoe@lg.example,doe00123,No,US',
        '"Zoë O\'Neil ""Oz""",zoneiloz@lg.example,oneiloz00124,No,US',
      ),
    );
  });

  test('without a column that is needed there is no file, and the column is named', () => {
    const header = 'First Name [Required],Last Name [Required],Password [Required]';
    expect(make(batches.createStudents, { ...google, header })).toMatchObject({
      files: {},
      cannot:
        'the header in your settings lacks Email Address [Required], Org Unit Path [Required]: download the template of Google Workspace again, in English, or leave header out: then it is the one known here',
    });
  });

  test.each([
    ['disable', 'New Status [UPLOAD ONLY]'],
    ['enable', 'New Status [UPLOAD ONLY]'],
    ['force', 'Change Password at Next Sign-In'],
  ] as const)(
    '%s: a template without the column that changes anything is refused',
    (batch, column) => {
      const header = 'First Name,Last Name,Email Address,Password,Org Unit Path';
      expect(make(batches[batch], { ...google, header })).toMatchObject({
        files: {},
        cannot: `the header in your settings lacks ${column}: download the template of Google Workspace again, in English, or leave header out: then it is the one known here`,
      });
      const { files } = make(batches[batch], { ...google, header: `${header},${column}` });
      expect(Object.keys(files)).toEqual(['google-users.csv']);
    },
  );

  test('it is for the file of users, and leaves that of members alone', () => {
    const header = 'First Name,Last Name,Email Address,Password,Org Unit Path';
    const { files } = make(batches.addGroups, {
      ...google,
      header,
      groups: { 'Office Staff': 'office@lg.example' },
    });
    expect(files['google-group-members.csv']!.split('\r\n')[0]).toBe(
      'Group Email [Required],Member Email,Member Type,Member Role',
    );
  });
});
