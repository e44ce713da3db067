import { Linter } from 'eslint';
import { globalFunctions, lateFunctions, services } from './names.mjs';

/*
 * What must hold of the files before anybody pushes them. Each check gives sentences, none if all
 * is well.
 */

/** Wider rights, slow ways and weak chance: nothing of it may even be mentioned. */
const forbiddenWords = [
  ...['openById', 'openByUrl', 'UrlFetchApp', 'DriveApp', 'GmailApp', 'MailApp'],
  ...['appendRow', 'Math.random', 'eval', 'new Function'],
];

/** Bytes as they are pushed. */
const budgets = { 'Code.js': 420_000, 'Letters.js': 260_000, 'Sidebar.html': 290_000 };

/** Whether the server has just the functions that it is meant to have. */
export function checkFunctions(functions) {
  const missing = globalFunctions.filter((name) => !functions.includes(name));
  const odd = functions.filter((name) => !globalFunctions.includes(name));
  return [
    ...missing.map((name) => `server/entry.ts: export the function ${name}, which is called.`),
    ...odd.map(
      (name) =>
        `server/entry.ts: ${name} is exported, so everybody who opens the sidebar can call it. If that is meant, add it to build/names.mjs.`,
    ),
  ];
}

/** Whether a file of server code is a script of ES2020 that uses nothing but what is there. */
export function checkServerFile(name, code) {
  const languageOptions = {
    ecmaVersion: 2020,
    sourceType: 'script',
    globals: Object.fromEntries([...services, ...lateFunctions].map((known) => [known, false])),
  };
  const messages = new Linter().verify(code, [{ languageOptions, rules: { 'no-undef': 'error' } }]);
  return [
    ...messages.map(({ line, message, fatal }) =>
      fatal === true
        ? `${name}, line ${line}: no script of ES2020, as Apps Script wants it: ${message}`
        : `${name}, line ${line}: ${message} It is not there in Apps Script, or the manifest's scopes do not allow it.`,
    ),
    ...checkWords(name, code),
  ];
}

/** Whether HtmlService will leave the page as it is. */
export function checkSidebar(name, page) {
  const [open, close] = [count(page, /<script/gi), count(page, /<\/script/gi)];
  const signs = ['//', '/*', '<!--', '<?'].filter((sign) => page.includes(sign));
  const letter = /[^\0-\x7f]/.exec(page);
  return [
    ...signs.map(
      (sign) => `${name}: ${sign} at ${around(page, page.indexOf(sign))}: Google would cut it out.`,
    ),
    ...(letter === null
      ? []
      : [
          `${name}: a letter beyond ASCII at ${around(page, letter.index)}: Google would spoil it.`,
        ]),
    ...(open === 1 && close === 1
      ? []
      : [`${name}: not one script but ${open}, with ${close} ends.`]),
    ...checkWords(name, page),
  ];
}

/** Whether a file is as small as it should be. */
export function checkSize(name, text) {
  const size = Buffer.byteLength(text);
  const budget = budgets[name] ?? Infinity;
  return size <= budget
    ? []
    : [
        `${name} has ${size} bytes, its budget is ${budget}: see what came in with the last change.`,
      ];
}

function checkWords(name, text) {
  return forbiddenWords
    .filter((word) => new RegExp(`\\b${word.replace('.', '\\.')}\\b`).test(text))
    .map((word) => `${name} mentions ${word}: the add-on does without it.`);
}

function count(text, pattern) {
  return [...text.matchAll(pattern)].length;
}

function around(text, index) {
  return JSON.stringify(text.slice(Math.max(0, index - 30), index + 30));
}
