import type { ExportOptions, NamePolicy } from '../engine/index.ts';

/** Settings as in settings.json (contract, request). */
export interface SettingsJson extends NamePolicy {
  readonly configuredAuthentication: readonly ('ldap' | 'saml')[];
  readonly operator: string;
  readonly thresholds: { readonly maxDisable: number; readonly maxDisablePercent: number };
  readonly transliterate: 'latin' | 'all';
  readonly exports: readonly ExportOptions[];
}

/** The settings in force and where they come from. */
export interface SettingsState {
  readonly settings: SettingsJson;
  /** The file or tab that gives them; '' where they are kept by the wizard. */
  readonly source: string;
  /** The same of `exports` alone: they are kept by the wizard where a file or tab names none. */
  readonly exportsSource: string;
}
