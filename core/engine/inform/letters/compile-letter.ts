import { cleanValue, escapeHtml } from '../merge/clean-value.ts';
import {
  compileBody,
  compileText,
  type Compiled,
  type CompiledBody,
  type TemplateUses,
} from '../merge/compile-template.ts';
import { linkFields, roleOf, type FindField } from '../merge/merge-field.ts';
import type { LetterTemplate } from '../letter.ts';
import { findLanguage, languageTag } from '../messages/language-tags.ts';
import { tellFaults } from '../messages/compile-message.ts';
import { letterMedium } from './letter-medium.ts';
import { logoFault } from './logo.ts';
import { sheetOf, type Sheet } from './sheet.ts';

/** A letter's parts for one person, as HTML. */
export interface MergedLetter {
  /** The lines in the envelope's window, '' for none. */
  readonly address: string;
  readonly body: string;
  /** The tag of its language, '' where it is not known. */
  readonly language: string;
}

/** A letter ready to be merged with one account after another. */
export interface CompiledLetter {
  readonly template: LetterTemplate;
  readonly sheet: Sheet;
  readonly uses: TemplateUses;
  readonly hasOwnSignIn: boolean;
  /** As for messages: an account by its row, in the words for LDAP and SAML or not. */
  readonly merge: (account: number, ownSignIn: boolean) => MergedLetter;
  /** The body as plain text. */
  readonly text: (account: number, ownSignIn: boolean) => string;
}

/** Values in letters are no longer than this, in characters; usernames and links stay whole. */
const longestValue = 120;

interface Words {
  readonly body: CompiledBody;
  readonly language: string;
}

/** Compiles a letter once for everybody, or tells what is wrong with it, part by part. */
export function compileLetter(template: LetterTemplate, find: FindField): Compiled<CompiledLetter> {
  const faults: string[] = [];
  const sheet = sheetOf(template);
  const medium = letterMedium(sheet);
  const short = shortValues(find);
  const compile = (text: string, where: string, language: string): Words | null => {
    const body = compileBody(text, short, medium);
    tellFaults(body, where, faults);
    return 'faults' in body ? null : { body: body.compiled, language };
  };
  const own = compile(template.body, 'body', '');
  const ownSignIn =
    template.ownSignIn === null ? null : compile(template.ownSignIn, 'LDAP or SAML', '');
  if (ownSignIn?.body.uses.url === true) {
    faults.push(
      'LDAP or SAML: people who sign in by LDAP or SAML have no activation link; say how they sign in instead',
    );
  }
  const address = compileText(template.address, short);
  tellFaults(address, 'address', faults);
  const logo = logoFault(template.logo);
  if (logo !== null) faults.push(`logo: ${logo}`);
  const language = template.languages === null ? null : find(template.languages.field);
  if (language !== null && 'fault' in language) faults.push(`language: ${language.fault}`);
  const others: Record<string, Words> = {};
  for (const [key, text] of Object.entries(template.languages?.bodies ?? {})) {
    const compiled = compile(text, `language ${key}`, languageTag(key));
    if (compiled !== null) others[key] = compiled;
  }
  if (
    faults.length > 0 ||
    own === null ||
    'faults' in address ||
    (language !== null && 'fault' in language)
  ) {
    return { faults };
  }
  const inLanguage = findLanguage(others);
  const wordsFor = (account: number, bySelf: boolean): Words => {
    if (bySelf && ownSignIn !== null) return ownSignIn;
    const spoken = language === null ? null : inLanguage(cleanValue(language.read(account)));
    return spoken?.words ?? own;
  };
  const codeOf = codeAtTheEnd(find, medium.urlAlone);
  const { merge: mergeAddress } = address.compiled;
  return {
    compiled: {
      template,
      sheet,
      uses: allUses([own, ...Object.values(others)]),
      hasOwnSignIn: ownSignIn !== null,
      merge(account, bySelf) {
        const words = wordsFor(account, bySelf);
        const body = words.body.html(account);
        const needsCode = words.body.uses.url && !body.includes('<div class="q">');
        return {
          address: sheet.address === null ? '' : addressHtml(mergeAddress(account)),
          body: needsCode ? `${body}${codeOf(account)}` : body,
          language: words.language,
        };
      },
      text: (account, bySelf) => wordsFor(account, bySelf).body.text(account),
    },
  };
}

/** Who has put the link into a sentence only gets its code below the text. */
function codeAtTheEnd(
  find: FindField,
  write: (url: string) => string,
): (account: number) => string {
  const url = find(linkFields.url);
  return (account) => ('fault' in url ? '' : write(cleanValue(url.read(account))));
}

/** Fields that keep to their place on paper whatever a cell holds. */
function shortValues(find: FindField): FindField {
  return (name) => {
    const field = find(name);
    if ('fault' in field || roleOf(field) !== 'text') return field;
    const { read } = field;
    return { name: field.name, read: (account) => shortened(read(account)) };
  };
}

function shortened(text: string): string {
  if (text.length <= longestValue) return text;
  return `${text.slice(0, longestValue).replace(/[\ud800-\udbff]$/, '')}…`;
}

function addressHtml(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => `<div dir="auto">${escapeHtml(line)}</div>`)
    .join('');
}

function allUses(all: readonly Words[]): TemplateUses {
  const uses = all.map(({ body }) => body.uses);
  return {
    username: uses.some(({ username }) => username),
    url: uses.some(({ url }) => url),
    expirationDate: uses.some(({ expirationDate }) => expirationDate),
  };
}
