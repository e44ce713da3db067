import { describe, expect, test } from 'vitest';
import { cellText, readFormats, scanCsv, type Table } from '../../../core/engine/index.ts';
import { batches, make } from './small-exports.ts';

/* What a system lists after the import is what the file said: our readers of lists read it back. */

/** A file as a list of accounts: Person ID, username and whether enabled. */
function accountsIn(name: string, text: string): string[] {
  const scanned = scanCsv(new Uint8Array(Buffer.from(text)), name, `${name}.csv`);
  if ('fault' in scanned) throw new Error(scanned.fault);
  const { tables, faults } = readFormats([scanned.table]);
  expect(faults).toEqual([]);
  const table = tables.find((one) => one.name === 'User Accounts')!;
  return rowsOf(table, ['Person ID', 'Username', 'Enabled']);
}

function rowsOf(table: Table, headings: readonly string[]): string[] {
  const columns = headings.map((heading) => table.headings.indexOf(heading));
  return Array.from({ length: table.rowCount }, (_, row) =>
    columns.map((column) => (column < 0 ? '' : cellText(table, row, column))).join(' '),
  );
}

const domain = 'lg.example';

describe('round trip', () => {
  const google = { target: 'google-workspace', domain, orgUnitRule: '/S' };

  test.each([
    ['createStudents', 'Yes'],
    ['enable', 'Yes'],
    ['disable', 'No'],
  ] as const)('Google Workspace, %s: enabled %s', (batch, enabled) => {
    const text = make(batches[batch], google).files['google-users.csv']!;
    // A download calls by Status what an upload calls New Status.
    const download = text.replace('New Status [UPLOAD ONLY]', 'Status [READ ONLY]');
    expect(accountsIn('users', download)).toEqual([
      `1001 jdoe@lg.example ${enabled}`,
      `1002 zoneiloz@lg.example ${enabled}`,
    ]);
  });

  test('Entra: not blocked is enabled', () => {
    const { files } = make(batches.createStudents, { target: 'entra', domain });
    // As it is, with the line version:v1.0 above the headings.
    expect(accountsIn('users', files['entra-create-users.csv']!)).toEqual([
      ' jdoe@lg.example Yes',
      ' zoneiloz@lg.example Yes',
    ]);
  });

  test('Moodle', () => {
    const { files } = make(batches.createStudents, { target: 'moodle' });
    expect(accountsIn('users', files['moodle-users.csv']!)).toEqual([
      '1001 jdoe Yes',
      '1002 zoneiloz Yes',
    ]);
  });

  test('Active Directory: with passwords the script enables the accounts', () => {
    const { files } = make(batches.createStudents, {
      ...{ target: 'active-directory', domain, orgUnitRule: 'OU=S,DC=lg,DC=example' },
    });
    expect(accountsIn('users', files['active-directory-create.csv']!)).toEqual([
      '1001 jdoe Yes',
      '1002 zoneiloz Yes',
    ]);
  });

  test('csvde: disabled, because it sets no password', () => {
    const { files } = make(batches.createStudents, {
      ...{ target: 'csvde', domain, orgUnitRule: 'OU=S,DC=lg,DC=example' },
    });
    expect(accountsIn('users', files['csvde-users.csv']!)).toEqual([
      '1001 jdoe No',
      '1002 zoneiloz No',
    ]);
  });
});
