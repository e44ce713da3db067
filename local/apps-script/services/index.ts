import { cacheServiceKind } from './cache.ts';
import { htmlServiceKind } from './html.ts';
import type { Kind, ServiceObject } from './kind.ts';
import { lockServiceKind } from './lock.ts';
import { consoleKind, loggerKind } from './logs.ts';
import { propertiesServiceKind } from './properties.ts';
import { rangeKind } from './range.ts';
import { scriptAppKind, sessionKind } from './session.ts';
import { rangeListKind, sheetKind } from './sheet.ts';
import { spreadsheetAppKind } from './spreadsheet-app.ts';
import { spreadsheetKind } from './spreadsheet.ts';
import { uiKind } from './ui.ts';
import { utilitiesKind } from './utilities.ts';

/** The kinds that are no services and are made of them. */
export const innerKinds: readonly Kind<never>[] = [
  spreadsheetKind,
  sheetKind,
  rangeKind,
  rangeListKind,
  uiKind,
];

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
  loggerKind,
  consoleKind,
].map((kind): [string, ServiceObject] => [kind.name, { kind, state: null }]);
