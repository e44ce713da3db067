import { Linter } from 'eslint';
import { editions, lateFunctions } from './names.mjs';

/*
 * What must hold of the files before anybody pushes them. Each check gives sentences, none if all
 * is well.
 */

/** Whether the server has just the functions that it is meant to have. */
export function checkFunctions(functions, edition = editions.public) {
  const missing = edition.functions.filter((name) => !functions.includes(name));
  const odd = functions.filter((name) => !edition.functions.includes(name));
  return [
    ...missing.map((name) => `${edition.entry}: export the function ${name}, which is called.`),
    ...odd.map(
      (name) =>
        `${edition.entry}: ${name} is exported, so everybody who opens the sidebar can call it. If that is meant, add it to build/names.mjs.`,
    ),
  ];
}

/** Whether a file of server code is a script of ES2020 that uses nothing but what is there. */
export function checkServerFile(name, code, edition = editions.public) {
  const languageOptions = {
    ecmaVersion: 2020,
    sourceType: 'script',
    globals: Object.fromEntries(
      [...edition.services, ...lateFunctions].map((known) => [known, false]),
    ),
  };
  const config = { languageOptions, rules: { 'no-undef': 'error' } };
  const messages = new Linter().verify(code, [config], { allowInlineConfig: false });
  return [
    ...messages.map(({ line, message, fatal }) =>
      fatal === true
        ? `${name}, line ${line}: no script of ES2020, as Apps Script wants it: ${message}`
        : `${name}, line ${line}: ${message} It is not there in Apps Script, or the manifest's scopes do not allow it.`,
    ),
    ...checkWords(name, code, edition),
  ];
}

/** Whether HtmlService will leave the page as it is. */
export function checkSidebar(name, page, edition = editions.public) {
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
          `${name}: a letter beyond ASCII at ${around(page, letter.index)}: Google would spoil it; write it as an escape, such as \\u2019.`,
        ]),
    ...(open === 1 && close === 1
      ? []
      : [
          `${name}: one script is meant to be in it, but <script stands there ${open} times, </script ${close} times.`,
        ]),
    ...checkWords(name, page, edition),
  ];
}

/** Whether a file is as small as it should be. */
export function checkSize(name, text, edition = editions.public) {
  const size = Buffer.byteLength(text);
  const budget = edition.budgets[name] ?? Infinity;
  return size <= budget
    ? []
    : [
        `${name} has ${size} bytes, its budget is ${budget}: see what came in with the last change.`,
      ];
}

/** Google reads comments and texts too when it looks for what a script needs. */
function checkWords(name, text, { forbidden }) {
  const pattern = new RegExp(`\\b(?:${forbidden.join('|')})\\b|\\.appendRow\\b`, 'g');
  const words = new Set([...text.matchAll(pattern)].map(([word]) => word));
  return [...words].map((word) => `${name} mentions ${word}: the add-on does without it.`);
}

function count(text, pattern) {
  return [...text.matchAll(pattern)].length;
}

function around(text, index) {
  return JSON.stringify(text.slice(Math.max(0, index - 30), index + 30));
}
