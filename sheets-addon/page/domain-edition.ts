import { createActivationPanel } from './activation/activation-panel.tsx';
import { createBatchLinks } from './activation/batch-links.tsx';
import type { PageEdition } from './edition.ts';

/** The edition for one's own domain. */
export const domainEdition: PageEdition = {
  above: [],
  data: [],
  saved: [createBatchLinks],
  settings: [createActivationPanel],
};
