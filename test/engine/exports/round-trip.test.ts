import { describe, expect, test } from 'vitest';
import { cellText, readFormats, scanCsv, type Table } from '../../../core/engine/index.ts';
import { assembleData } from '../../../core/host/assemble-data.ts';
import { noMatches, withColumn, withTable } from '../../../core/host/table-matches.ts';
import { batches, make } from './small-exports.ts';
import { gamAfter, microsoft365After } from './systems.ts';

/* What a system lists after the import is what the file said: our readers of lists read it back. */

const stated = ['Person ID', 'Username', 'Enabled'];

/** A file as a list of accounts: Person ID, username and whether enabled, or other columns. */
function accountsIn(name: string, text: string, headings: readonly string[] = stated): string[] {
  const { tables, faults } = readFormats([tableOf(name, text)]);
  expect(faults).toEqual([]);
  const table = tables.find((one) => one.name === 'User Accounts')!;
  return rowsOf(table, headings);
}

function tableOf(name: string, text: string): Table {
  const scanned = scanCsv(new Uint8Array(Buffer.from(text)), name, `${name}.csv`);
  if ('fault' in scanned) throw new Error(scanned.fault);
  return scanned.table;
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

  const gam = { target: 'gam', domain, orgUnitRule: '/S' };
  const named = ['Person ID', 'Username', 'First Name', 'Last Name', 'Org Unit', 'Enabled'];

  test('GAM: what its commands make of the file is what it lists afterwards', () => {
    const created = make(batches.createStudents, gam).files;
    expect(accountsIn('users', gamAfter(created), named)).toEqual([
      '1001 jdoe@lg.example John Doe /S Yes',
      '1002 zoneiloz@lg.example Zoë O\'Neil "Oz" /S Yes',
    ]);
    const withoutPasswords = make(batches.createStudents, gam, 'not asked').files;
    expect(gamAfter(withoutPasswords)).toBe(gamAfter(created));
  });

  test('GAM: suspended, restored, and made to change their passwords', () => {
    const created = make(batches.createStudents, gam).files;
    const disabled = make(batches.disable, gam).files;
    const state = (...files: readonly Readonly<Record<string, string>>[]) =>
      accountsIn('users', gamAfter(...files), ['Username', 'Enabled', 'Force Password Change']);
    expect(state(created, disabled)).toEqual([
      'jdoe@lg.example No True',
      'zoneiloz@lg.example No True',
    ]);
    expect(state(created, disabled, make(batches.enable, gam).files)).toEqual([
      'jdoe@lg.example Yes True',
      'zoneiloz@lg.example Yes True',
    ]);
    expect(gamAfter(created, make(batches.force, gam).files)).toBe(gamAfter(created));
  });

  test('Microsoft 365: the users of the wizard as its admin center exports them', () => {
    const { files } = make(batches.createStudents, { target: 'microsoft-365', domain });
    const list = microsoft365After(files['microsoft-365-users.csv']!);
    const headings = ['Username', 'First Name', 'Last Name', 'Email', 'Created', 'Enabled'];
    expect(accountsIn('users_8_18_2025', list, headings)).toEqual([
      'jdoe@lg.example John Doe jdoe@lg.example 2025-08-18 Yes',
      'zoneiloz@lg.example Zoë O\'Neil "Oz" zoneiloz@lg.example 2025-08-18 Yes',
    ]);
  });

  const campus = (columns: readonly (readonly [heading: string, value: string])[]) => ({
    target: 'infinite-campus',
    columns: columns.map(([heading, value]) => ({ heading, value })),
  });

  test.each([
    ['enable', 'Yes'],
    ['disable', 'No'],
  ] as const)('Infinite Campus, %s: columns called as its fields are known', (batch, enabled) => {
    const options = campus([
      ['personID', 'personId'],
      ['username', 'username'],
      ['enabled', 'enabled'],
      ['homepage', 'homepage'],
    ]);
    const text = make(batches[batch], options).files['infinite-campus-user-accounts.csv']!;
    expect(accountsIn('accounts', text, [...stated, 'Homepage'])).toEqual([
      `1001 jdoe ${enabled} Campus Application`,
      `1002 zoneiloz ${enabled} Campus Application`,
    ]);
  });

  test('Infinite Campus: columns called anyhow are read by the mapping that was chosen', () => {
    const options = campus([
      ['Login', 'username'],
      ['Kennung', 'personId'],
      ['aktiv', 'enabled'],
      ['Vorname', 'firstName'],
    ]);
    const text = make(batches.disable, options).files['infinite-campus-user-accounts.csv']!;
    const table = tableOf('export', text);
    let matches = withTable(noMatches, table, [table], 'accounts');
    for (const [column, heading] of [
      ['Person ID', 'Kennung'],
      ['Username', 'Login'],
      ['Enabled', 'aktiv'],
    ] as const) {
      matches = withColumn(matches, table, [table], column, heading, 'accounts');
    }
    const host = { tables: [table], savedAccounts: null, settings: [], ignored: [], faults: [] };
    const { workbook, faults } = assembleData(host, matches);
    expect(faults).toEqual([]);
    expect(rowsOf(workbook.accounts!, stated)).toEqual(['1001 jdoe No', '1002 zoneiloz No']);
  });
});
