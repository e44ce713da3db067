import { importFiles as en } from '../text/en/import-files.ts';
import { importFiles as es } from '../text/es/import-files.ts';
import { useWizard } from '../wizard.ts';

/** What is said of import files: fetched with their screens, and not with all other words. */
export type ImportWords = typeof en;

/** The words in the wizard's language. */
export function useImportWords(): ImportWords {
  return useWizard().host.language === 'es' ? es : en;
}
