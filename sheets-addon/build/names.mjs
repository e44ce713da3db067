/*
 * The names that server code may have in common with what is around it. Everything else it uses it
 * has to bring along.
 */

/**
 * What Apps Script may call: triggers, entries of the menu, and api_call for the sidebar. Whoever
 * can open the sidebar can call every one of them, so each more is a decision: the build holds the
 * exports of server/entry.ts against this list.
 */
export const globalFunctions = [
  ...['onInstall', 'onOpen', 'openWizard', 'makeTemplateTabs', 'loadSampleDistrict'],
  ...['undoBatch', 'help', 'api_call'],
];

/** Functions that stand in files of their own and are called only when they are needed. */
export const lateFunctions = ['everyLetter_'];

/** The services of Apps Script that the scopes of the manifest suffice for, and no others. */
export const services = [
  ...['CacheService', 'HtmlService', 'LockService', 'Logger', 'PropertiesService', 'ScriptApp'],
  ...['Session', 'SpreadsheetApp', 'Utilities', 'console'],
];
