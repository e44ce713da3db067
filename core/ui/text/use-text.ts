import { useContext } from 'preact/hooks';
import { WizardContext } from '../wizard.ts';
import { en, type Text } from './index.ts';

/** The sentences in the wizard's language; English before the wizard has opened. */
export function useWizardText(): Text {
  return useContext(WizardContext)?.text ?? en;
}
