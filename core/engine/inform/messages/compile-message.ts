import { cleanValue, escapeHtml } from '../merge/clean-value.ts';
import {
  compileBody,
  compileText,
  type Compiled,
  type CompiledBody,
  type CompiledText,
  type TemplateUses,
} from '../merge/compile-template.ts';
import type { FindField } from '../merge/merge-field.ts';
import type { MessageTemplate, MessageWords } from '../message.ts';
import { findLanguage, languageTag } from './language-tags.ts';
import { messageMedium } from './message-medium.ts';

/** A message as one person gets it. */
export interface MergedMessage {
  /** One line. */
  readonly subject: string;
  readonly text: string;
  /** A page that stands by itself, without scripts, pictures or anything from the network. */
  readonly html: string;
}

/** A message ready to be merged with one account after another. */
export interface CompiledMessage {
  readonly name: string;
  /** What its words need of a person; the words for those with a sign-in of their own set apart. */
  readonly uses: TemplateUses;
  readonly hasOwnSignIn: boolean;
  /**
   * The message for an account, by row of User Accounts. `ownSignIn`: in the words for people who
   * sign in by LDAP or SAML.
   */
  readonly merge: (account: number, ownSignIn: boolean) => MergedMessage;
}

interface Words {
  readonly subject: CompiledText;
  readonly body: CompiledBody;
  /** A language's tag, '' where it is not known. */
  readonly language: string;
}

/**
 * Compiles a message once for everybody, or tells what is wrong with it: unknown fields by their
 * names (T25), a field for passwords (D41), links that lead elsewhere. Faults name the part.
 */
export function compileMessage(
  template: MessageTemplate,
  find: FindField,
): Compiled<CompiledMessage> {
  const faults: string[] = [];
  const compile = (words: MessageWords, where: string, language: string): Words | null => {
    const subject = compileText(words.subject, find);
    const body = compileBody(words.body, find, messageMedium);
    tellFaults(subject, `${where}subject`, faults);
    tellFaults(body, `${where}body`, faults);
    if ('faults' in subject || 'faults' in body) return null;
    return { subject: subject.compiled, body: body.compiled, language };
  };
  const own = compile(template.words, '', '');
  const ownSignIn =
    template.ownSignIn === null ? null : compile(template.ownSignIn, 'LDAP or SAML, ', '');
  const language = template.languages === null ? null : find(template.languages.field);
  if (language !== null && 'fault' in language) faults.push(`language: ${language.fault}`);
  const others: Record<string, Words> = {};
  for (const [key, words] of Object.entries(template.languages?.words ?? {})) {
    const compiled = compile(words, `language ${key}, `, languageTag(key));
    if (compiled !== null) others[key] = compiled;
  }
  if (ownSignIn?.body.uses.url === true || ownSignIn?.subject.uses.url === true) {
    faults.push(
      'LDAP or SAML, body: people who sign in by LDAP or SAML have no activation link; say how they sign in instead',
    );
  }
  if (faults.length > 0 || own === null || (language !== null && 'fault' in language)) {
    return { faults };
  }
  const inLanguage = findLanguage(others);
  return {
    compiled: {
      name: template.name,
      uses: allUses([own, ...Object.values(others)]),
      hasOwnSignIn: ownSignIn !== null,
      merge(account, bySelf) {
        const spoken = language === null ? null : inLanguage(cleanValue(language.read(account)));
        return mergeWords(
          bySelf && ownSignIn !== null ? ownSignIn : (spoken?.words ?? own),
          account,
        );
      },
    },
  };
}

/** Adds the faults of a part, with its name. */
export function tellFaults(compiled: Compiled<unknown>, where: string, faults: string[]): void {
  if ('faults' in compiled) faults.push(...compiled.faults.map((fault) => `${where}: ${fault}`));
}

function allUses(all: readonly Words[]): TemplateUses {
  const uses = all.flatMap(({ subject, body }) => [subject.uses, body.uses]);
  return {
    username: uses.some(({ username }) => username),
    url: uses.some(({ url }) => url),
    expirationDate: uses.some(({ expirationDate }) => expirationDate),
  };
}

function mergeWords({ subject, body, language }: Words, account: number): MergedMessage {
  const line = cleanValue(subject.merge(account));
  return {
    subject: line,
    text: `${body.text(account)}\n`,
    html: messagePage(line, body.html(account), language),
  };
}

const pageStyle =
  "font-family:'Segoe UI',Helvetica,Arial,'Noto Sans',sans-serif;font-size:16px;line-height:1.5;color:#1f2328;max-width:40em";

function messagePage(subject: string, body: string, language: string): string {
  const lang = language === '' ? '' : ` lang="${escapeHtml(language)}"`;
  return `<!doctype html>
<html${lang}><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="${pageStyle}">
${body}</body></html>
`;
}
