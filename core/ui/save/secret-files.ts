import type { FileId, Saved } from '../../host/wizard-client.ts';
import type { WizardHost } from '../mount-wizard.tsx';

/**
 * The files with passwords that are taken right after a save. In a spreadsheet they are tabs, which
 * stay until somebody clears them: there it is enough to show the list of all passwords.
 */
export function secretFiles({ files }: Saved, { spreadsheet }: WizardHost): FileId[] {
  return files
    .filter(({ name, secret }) =>
      spreadsheet === null ? secret === true : name === 'credentials.csv',
    )
    .map(({ name }) => ({ of: 'saved', name }));
}
