import { adminDirectoryKind } from './admin-directory.ts';
import { cacheServiceKind } from './cache.ts';
import { htmlServiceKind } from './html.ts';
import type { ServiceObject } from './kind.ts';
import { lockServiceKind } from './lock.ts';
import { consoleKind, loggerKind } from './logs.ts';
import { mailAppKind } from './mail.ts';
import { propertiesServiceKind } from './properties.ts';
import { scriptAppKind, sessionKind } from './session.ts';
import { spreadsheetAppKind } from './spreadsheet-app.ts';
import { utilitiesKind } from './utilities.ts';
// Kinds that are no services and are found by their names.
import './range.ts';
import './sheet.ts';
import './spreadsheet.ts';
import './ui.ts';
import './web-app.ts';

/** The services that stand in the global scope of a script, by name. */
export const globalServices: readonly (readonly [string, ServiceObject])[] = [
  spreadsheetAppKind,
  propertiesServiceKind,
  cacheServiceKind,
  lockServiceKind,
  htmlServiceKind,
  utilitiesKind,
  sessionKind,
  scriptAppKind,
  mailAppKind,
  loggerKind,
  consoleKind,
  adminDirectoryKind,
].map((kind): [string, ServiceObject] => [kind.name, { kind, state: null }]);

/** Services that are there only where the manifest switches them on. */
export const advancedServices: readonly string[] = [adminDirectoryKind.name];
