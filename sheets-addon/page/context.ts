import type { Client } from '../api/sheets-api.ts';
import type { PageEdition } from './edition.ts';
import type { Server } from './server/ask-server.ts';
import type { Clock } from './server/clock.ts';
import type { SheetsWizard } from './server/sheets-wizard.ts';
import type { Language, Words } from './text/words.ts';

/** What the parts of the page that are the spreadsheet's own work with. */
export interface PageContext {
  readonly words: Words;
  readonly language: Language;
  /** The server's methods as they are. */
  readonly server: Client;
  /** The connection itself, for methods that only an edition has. */
  readonly connection: Server;
  readonly clock: Clock;
  readonly wizard: SheetsWizard;
  readonly leaves: PageEdition['leaves'];
}
