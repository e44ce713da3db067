import { createActivationPanel } from './activation/activation-panel.tsx';
import { createBatchLinks } from './activation/batch-links.tsx';
import type { PageEdition } from './edition.ts';
import { createDirectoryReader } from './provision/directory-reader.tsx';
import { createProvisionPanel } from './provision/provision-panel.tsx';
import { createProvisionSettings } from './provision/provision-settings.tsx';
import { createSavedHint } from './provision/saved-hint.tsx';

/** The edition for one's own domain. */
export const domainEdition: PageEdition = {
  above: [createProvisionPanel],
  data: [createDirectoryReader],
  saved: [createSavedHint, createBatchLinks],
  settings: [createProvisionSettings, createActivationPanel],
};
