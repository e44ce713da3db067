import { scopeNamed } from '../project/manifest.ts';

/** How much a script may do: what somebody has agreed to, and what started it. */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** When a call is allowed. */
export interface Gate {
  readonly modes: readonly AuthMode[];
  /** The manifest must have one of them; none: no scope is needed. */
  readonly scopes: readonly string[];
}

const all: readonly AuthMode[] = ['NONE', 'LIMITED', 'FULL'];
const notNone: readonly AuthMode[] = ['LIMITED', 'FULL'];
const full: readonly AuthMode[] = ['FULL'];
const always: Gate = { modes: all, scopes: [] };
const elsewhere: Gate = { modes: notNone, scopes: [] };
const document: Gate = {
  modes: notNone,
  scopes: [scopeNamed('spreadsheets.currentonly'), scopeNamed('spreadsheets')],
};
const otherDocument: Gate = { modes: full, scopes: [scopeNamed('spreadsheets')] };
const dialog: Gate = { modes: full, scopes: [] };
const page: Gate = { modes: full, scopes: [scopeNamed('script.container.ui')] };
const triggers: Gate = { modes: full, scopes: [scopeNamed('script.scriptapp')] };
const user: Gate = { modes: full, scopes: [scopeNamed('userinfo.email')] };

/**
 * Which call needs what: `Kind.method`, or `Kind` for all its others. From the tables of
 * "Editor add-on authorization" and the section Authorization of each method's reference.
 */
export const gates: Readonly<Record<string, Gate>> = {
  MailApp: { modes: full, scopes: [scopeNamed('script.send_mail')] },
  Logger: always,
  console: always,
  Utilities: always,
  Blob: always,
  Menu: always,
  Session: elsewhere,
  'Session.getActiveUserLocale': always,
  'Session.getActiveUser': user,
  'Session.getEffectiveUser': user,
  User: always,
  ScriptApp: elsewhere,
  'ScriptApp.newTrigger': triggers,
  'ScriptApp.getProjectTriggers': triggers,
  'ScriptApp.deleteTrigger': triggers,
  TriggerBuilder: triggers,
  ClockTriggerBuilder: triggers,
  Trigger: triggers,
  AuthorizationInfo: elsewhere,
  Service: elsewhere,
  PropertiesService: elsewhere,
  Properties: elsewhere,
  CacheService: elsewhere,
  Cache: elsewhere,
  LockService: elsewhere,
  Lock: elsewhere,
  HtmlService: elsewhere,
  HtmlOutput: elsewhere,
  SpreadsheetApp: document,
  'SpreadsheetApp.getUi': always,
  'SpreadsheetApp.flush': elsewhere,
  'SpreadsheetApp.newDataValidation': elsewhere,
  'SpreadsheetApp.create': otherDocument,
  'SpreadsheetApp.open': otherDocument,
  'SpreadsheetApp.openById': otherDocument,
  'SpreadsheetApp.openByUrl': otherDocument,
  Ui: always,
  'Ui.alert': dialog,
  'Ui.prompt': dialog,
  'Ui.showSidebar': page,
  'Ui.showModalDialog': page,
  'Ui.showModelessDialog': page,
  PromptResponse: dialog,
  Spreadsheet: document,
  Sheet: document,
  Range: document,
  RangeList: document,
  Filter: document,
  Protection: document,
  Banding: document,
  DeveloperMetadata: document,
  DataValidation: elsewhere,
  DataValidationBuilder: elsewhere,
  AdminDirectory: always,
  UsersCollection: { modes: full, scopes: [scopeNamed('admin.directory.user')] },
  MembersCollection: { modes: full, scopes: [scopeNamed('admin.directory.group.member')] },
};

/** Services that exist and are not modelled: the scopes that each of them needs, any of these. */
export const otherServices: Readonly<Record<string, readonly string[]>> = {
  CalendarApp: [scopeNamed('calendar')],
  ContactsApp: [scopeNamed('contacts')],
  DocumentApp: [scopeNamed('documents'), scopeNamed('documents.currentonly')],
  DriveApp: [scopeNamed('drive'), scopeNamed('drive.readonly')],
  Drive: [scopeNamed('drive')],
  FormApp: [scopeNamed('forms'), scopeNamed('forms.currentonly')],
  GmailApp: [scopeNamed('gmail.modify')],
  Sheets: [scopeNamed('spreadsheets'), scopeNamed('drive.file')],
  SlidesApp: [scopeNamed('presentations')],
  UrlFetchApp: [scopeNamed('script.external_request')],
  CardService: [],
  Charts: [],
  ContentService: [],
  Jdbc: [scopeNamed('script.external_request')],
  LanguageApp: [],
  Maps: [],
  XmlService: [],
};

/** Why a call is not allowed, in Google's words; null if it is. */
export function gateFault(name: string, mode: AuthMode, granted: readonly string[]): string | null {
  const gate = gates[name] ?? gates[name.split('.')[0]!];
  if (gate === undefined) throw new Error(`No gate for ${name}: add a line to gates.ts.`);
  if (gate.scopes.length > 0 && !gate.scopes.some((scope) => granted.includes(scope))) {
    return scopeFault(name, gate.scopes);
  }
  return gate.modes.includes(mode) ? null : `You do not have permission to call ${name}`;
}

/** That the manifest has none of the scopes a call needs. */
export function scopeFault(name: string, scopes: readonly string[]): string {
  const needed = scopes.length === 1 ? scopes[0]! : `(${scopes.join(' || ')})`;
  return `Specified permissions are not sufficient to call ${name}. Required permissions: ${needed}`;
}
