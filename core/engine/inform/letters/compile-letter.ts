import type { LetterTemplate } from './letter.ts';
import { compileWords } from '../merge/choose-words.ts';
import { cleanValue } from '../merge/clean-value.ts';
import { compileBody, compileText, inPart, type Compiled } from '../merge/compile-template.ts';
import { languageTag } from '../merge/language-tags.ts';
import {
  datesIn,
  linkFields,
  roleOf,
  type FindField,
  type TemplateUses,
} from '../merge/merge-field.ts';
import { letterMedium, longLinkStart } from './letter-medium.ts';
import { logoFault } from './logo.ts';
import { sheetOf, type Sheet } from './sheet.ts';

/** A letter's parts for one person. */
export interface MergedLetter {
  /** The lines in the envelope's window, as plain text. */
  readonly address: readonly string[];
  /** HTML. */
  readonly body: string;
  /** The tag of its language, '' where it is not known. */
  readonly language: string;
}

/** A letter ready to be merged with one account after another. */
export interface CompiledLetter {
  readonly template: LetterTemplate;
  readonly sheet: Sheet;
  /** As for messages. */
  readonly uses: TemplateUses;
  readonly ownSignInUses: TemplateUses | null;
  /** As for messages: an account by its row, in the words for LDAP and SAML or not. */
  readonly merge: (account: number, ownSignIn: boolean) => MergedLetter;
  /** The body as plain text. */
  readonly text: (account: number, ownSignIn: boolean) => string;
}

/** Compiles a letter once for everybody, or tells what is wrong with it, part by part. */
export function compileLetter(template: LetterTemplate, find: FindField): Compiled<CompiledLetter> {
  const sheet = sheetOf(template);
  const medium = letterMedium(sheet);
  const short = (of: FindField) => shortValues(of, sheet.longestValue);
  const { body, languages, language = '' } = template;
  const tag = languageTag(language);
  const byLanguage = languages === null ? null : { ...languages, words: languages.bodies };
  const choice = compileWords(
    { ...template, words: body, languages: byLanguage },
    find,
    (text, findHere) => inPart('body', compileBody(text, short(findHere), medium)),
  );
  const address = inPart('address', compileText(template.address, short(datesIn(find, tag))));
  const logo = logoFault(template.logo);
  const faults = [choice, address].flatMap((part) => ('faults' in part ? part.faults : []));
  if (logo !== null) faults.push(`logo: ${logo}`);
  if (faults.length > 0 || 'faults' in choice || 'faults' in address) return { faults };
  const { uses, ownSignInUses, choose } = choice.compiled;
  const { merge: mergeAddress } = address.compiled;
  const code = codeAtTheEnd(find, medium.urlAlone);
  return {
    compiled: {
      template,
      sheet,
      uses,
      ownSignInUses,
      merge(account, isOwnSignIn) {
        const { words, language } = choose(account, isOwnSignIn);
        const html = words.html(account);
        const hasCode = html.includes('<div class="q">') || html.includes(longLinkStart);
        const needsCode = words.uses.url && !hasCode;
        return {
          address: sheet.address === null ? [] : addressLines(mergeAddress(account)),
          body: needsCode ? `${html}${code(account)}` : html,
          language,
        };
      },
      text: (account, isOwnSignIn) => choose(account, isOwnSignIn).words.text(account),
    },
  };
}

/** Who has put the link only into a sentence gets its code below the text. */
function codeAtTheEnd(
  find: FindField,
  write: (url: string) => string,
): (account: number) => string {
  const url = find(linkFields.url);
  return (account) => ('fault' in url ? '' : write(cleanValue(url.read(account))));
}

/** Fields that keep to their place on paper whatever a cell holds. */
function shortValues(find: FindField, longest: number): FindField {
  return (name) => {
    const field = find(name);
    if ('fault' in field || roleOf(field) !== 'text') return field;
    const { read } = field;
    return { ...field, read: (account) => shortened(read(account), longest) };
  };
}

function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…`;
}

function addressLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
