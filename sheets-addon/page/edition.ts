import type { ComponentType } from 'preact';
import type { InformRequest } from '../../core/host/inform-client.ts';
import type {
  AboveProps,
  DataSourcesProps,
  InformActionsProps,
  InformPart,
} from '../../core/ui/mount-wizard.tsx';
import { createNoMail } from './inform/no-mail.tsx';
import type { PageContext } from './context.ts';

/** Makes a part of the page. */
export type MakePart<Props> = (context: PageContext) => ComponentType<Props>;

/** Makes what mails one person's message to an address, for a look. */
export type MakeMailTest = (
  context: PageContext,
) => (request: InformRequest, person: number | string, to: string) => Promise<unknown>;

/** What an edition shows beside what all of them do; each list in its order. */
export interface PageEdition {
  /** What leaves the spreadsheet: a key of the sentences about it. */
  readonly leaves: 'nothing' | 'domain';
  /** Above every step, below what has not finished. */
  readonly above: readonly MakePart<AboveProps>[];
  /** On the step Data, below the tabs. */
  readonly data: readonly MakePart<DataSourcesProps>[];
  /** Once a batch is saved. */
  readonly saved: readonly MakePart<{ readonly changed: () => void }>[];
  /** Where a message is told: how it is sent, or why it is not. */
  readonly telling: readonly MakePart<InformActionsProps>[];
  /** Further parts of Tell people. */
  readonly informParts: readonly ((context: PageContext) => InformPart)[];
  /** How somebody mails a test to themselves; null where this edition sends nothing. */
  readonly mailTest: MakeMailTest | null;
  /** At the end of the settings. */
  readonly settings: readonly MakePart<{ readonly changed: () => void }>[];
}

/** The public edition: nothing beside; mail is sent by others. */
export const publicEdition: PageEdition = {
  leaves: 'nothing',
  ...{ above: [], data: [], saved: [], settings: [] },
  ...{ telling: [createNoMail], informParts: [], mailTest: null },
};
