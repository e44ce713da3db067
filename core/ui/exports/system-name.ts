import type { TargetId } from '../../engine/index.ts';
import type { ImportWords } from './use-words.ts';

/** Systems by their names, which are the same in every language. */
const names: Readonly<Record<Exclude<TargetId, 'generic'>, string>> = {
  'google-workspace': 'Google Workspace',
  gam: 'Google Workspace (GAM)',
  entra: 'Microsoft Entra',
  'microsoft-365': 'Microsoft 365',
  'active-directory': 'Active Directory (PowerShell)',
  csvde: 'Active Directory (csvde)',
  moodle: 'Moodle',
  'school-data-sync': 'School Data Sync 2.1',
  'one-roster-1.1': 'OneRoster 1.1',
  'one-roster-1.2': 'OneRoster 1.2',
  'infinite-campus': 'Infinite Campus',
};

/** What a system is called. */
export function systemName(target: TargetId, words: ImportWords): string {
  return target === 'generic' ? words.ownColumns : names[target];
}
