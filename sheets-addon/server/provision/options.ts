import type { AccountType, ExportOptions } from '../../../core/engine/index.ts';
import { findSettings } from '../../../core/host/find-settings.ts';
import { readKept, settingsInForce } from '../../../core/host/kept-records.ts';
import type { SettingsJson } from '../../../core/host/wizard-client.ts';
import type { Session } from '../session.ts';
import { isSettings, readTabs } from '../tabs/read-tabs.ts';
import { rememberedTabs } from '../tabs/remembered-tabs.ts';

/** What to say where a district has not said what its Google Workspace is like. */
export const lacksOptions =
  'The settings do not say what your Google Workspace is like. In Settings, under Import files for ' +
  'other systems, tick Google Workspace, and fill in the domain, the organizational units and the ' +
  'addresses of groups.';

/**
 * The domain, the rules for organizational units and the addresses of groups: those of the import
 * files for Google Workspace. Null where the settings have none for this account type.
 */
export function workspaceOptions(
  settings: { readonly exports: readonly ExportOptions[] },
  accountType: AccountType | null,
): ExportOptions | null {
  const found = settings.exports.find(
    (options) =>
      options.target === 'google-workspace' &&
      (accountType === null || (options.accountType ?? accountType) === accountType),
  );
  return found ?? null;
}

/** The settings in force: of the tab Settings, which is read alone, and those kept here. */
export function knownSettings({ spreadsheet, records }: Session): SettingsJson {
  const { tables } = readTabs(spreadsheet, rememberedTabs(records), isSettings);
  const { settings, source } = findSettings([], tables);
  const ofData = settings === null ? null : { settings, source };
  return settingsInForce(readKept(records.all()).settings, ofData).settings;
}
