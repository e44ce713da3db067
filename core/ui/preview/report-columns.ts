import type { ReportId } from '../../host/wizard-client.ts';

/** Columns that say the same in every row of a batch (contract, Reports): not shown in its tables. */
export const constantColumns: readonly string[] = [
  'Result',
  'Account Type',
  'Change Type',
  'Reason Code',
  'Username Source',
  'Authentication Type',
  'Password',
  'Homepage',
  'Force Password Change',
  'User Groups',
  'School Access',
  'Was',
  'Becomes',
  'Action',
];

/** What every account that is created has alike: told once, above the table. */
export const alikeColumns: readonly string[] = [
  'Homepage',
  'Password',
  'Authentication Type',
  'Force Password Change',
  'User Groups',
  'School Access',
];

/** Columns that stand first, because they are what one looks for in a narrow view. */
export const leadColumns: Readonly<Record<ReportId, readonly string[]>> = {
  changes: ['Last Name', 'First Name', 'Username', 'Group Name', 'Because'],
  'not-changed': ['Last Name', 'First Name', 'Reason'],
  problems: ['Severity', 'Table', 'Row', 'Problem'],
  'export-notes': ['Person ID', 'What', 'Note'],
};
