import { createActivationPanel } from './activation/activation-panel.tsx';
import { createBatchLinks } from './activation/batch-links.tsx';
import type { PageEdition } from './edition.ts';
import { createMailTest, createSendMessages } from './inform/send-messages.tsx';
import { createMailPart } from './inform/mail-part.tsx';
import { createSchedulesPart } from './inform/schedules-part.tsx';
import { createDirectoryReader } from './provision/directory-reader.tsx';
import { createProvisionPanel } from './provision/provision-panel.tsx';
import { createProvisionSettings } from './provision/provision-settings.tsx';
import { createSavedHint } from './provision/saved-hint.tsx';

/** The edition for one's own domain. */
export const domainEdition: PageEdition = {
  leaves: 'domain',
  above: [createProvisionPanel],
  data: [createDirectoryReader],
  saved: [createSavedHint, createBatchLinks],
  settings: [createProvisionSettings, createActivationPanel],
  telling: [createSendMessages],
  informParts: [createMailPart, createSchedulesPart],
  mailTest: createMailTest,
};
