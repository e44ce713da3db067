/*
 * What each edition of the add-on is made of, and the names that its server code may have in common
 * with what is around it. Everything else it uses it has to bring along.
 */

/**
 * What Apps Script may call in every edition: triggers, entries of the menu, and api_call for the
 * sidebar. Whoever can open the sidebar can call every one of them, so each more is a decision: the
 * build holds the exports of the entry against this list.
 */
export const globalFunctions = [
  ...['onInstall', 'onOpen', 'openWizard', 'makeTemplateTabs', 'loadSampleDistrict'],
  ...['undoBatch', 'help', 'api_call'],
];

/** Functions that stand in files of their own and are called only when they are needed. */
export const lateFunctions = ['everyLetter_'];

/** The services of Apps Script that the scopes of the public edition suffice for, and no others. */
const publicServices = [
  ...['CacheService', 'HtmlService', 'LockService', 'Logger', 'PropertiesService', 'ScriptApp'],
  ...['Session', 'SpreadsheetApp', 'Utilities', 'console'],
];

/** Services that need more rights than the public edition asks for. */
const widerServices = ['AdminDirectory', 'MailApp'];

/** Wider rights than any edition has, code out of texts, weak chance, and the one way of writing that spoils identifiers. */
const neverMentioned = [
  ...['openById', 'openByUrl', 'UrlFetchApp', 'DriveApp', 'GmailApp'],
  ...['eval', 'new Function', 'Math\\.random'],
];

/**
 * The editions. `public` is for everybody and as narrow as it can be; `domain` is for one's own
 * Google Workspace: it provisions accounts there, sends mail and activates accounts.
 */
export const editions = {
  public: {
    /** Below dist. */
    folder: 'sheets-addon',
    manifest: 'appsscript.json',
    entry: 'server/entry.ts',
    page: 'main.ts',
    functions: globalFunctions,
    services: publicServices,
    forbidden: [...neverMentioned, ...widerServices],
    /** Bytes as they are pushed: what there is now and a little room, so that growth is noticed. */
    budgets: {
      'Code.js': 850_000,
      'Letters.js': 250_000,
      'Sample.html': 130_000,
      'Sidebar.html': 353_000,
      'Spanish.html': 205_000,
    },
  },
  domain: {
    folder: 'sheets-addon-domain',
    manifest: 'domain/appsscript.json',
    entry: 'server/entry-domain.ts',
    page: 'main-domain.ts',
    /** The page of activation links, and what its visitors may call, strangers all of them. */
    hasWebApp: true,
    functions: [...globalFunctions, 'runDueSchedules', 'doGet', 'setFirstPassword'],
    services: [...publicServices, ...widerServices],
    forbidden: neverMentioned,
    budgets: {
      'Code.js': 970_000,
      'Letters.js': 250_000,
      'Sample.html': 130_000,
      'Sidebar.html': 382_000,
      'Spanish.html': 213_000,
      'Activation.html': 40_000,
    },
  },
};
