import type { PageEdition } from './edition.ts';
import { createMailTest, createSendMessages } from './inform/send-messages.tsx';
import { createMailPart } from './inform/mail-part.tsx';
import { createSchedulesPart } from './inform/schedules-part.tsx';

/** The edition for one's own domain. */
export const domainEdition: PageEdition = {
  ...{ above: [], data: [], saved: [], settings: [] },
  telling: [createSendMessages],
  informParts: [createMailPart, createSchedulesPart],
  mailTest: createMailTest,
};
