import type { AccountType, ExportOptions } from '../../../core/engine/index.ts';
import { readKept, settingsInForce } from '../../../core/host/kept-records.ts';
import type { Session } from '../session.ts';

/** What to say where a district has not said what its Google Workspace is like. */
export const lacksOptions =
  'The settings do not say what your Google Workspace is like. In Settings, under import files, add ' +
  'Google Workspace with your domain, the organizational units and the addresses of groups.';

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

/** The settings in force, as far as they are known without reading the tabs. */
export function knownSettings({
  records,
}: Session): ReturnType<typeof settingsInForce>['settings'] {
  const { settings, overview } = readKept(records.all());
  return settingsInForce(settings, overview?.settings ?? null).settings;
}
