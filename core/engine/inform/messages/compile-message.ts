import type { MessageTemplate, MessageWords } from './message.ts';
import { compileWords, usesOfAll, type Chosen } from '../merge/choose-words.ts';
import { cleanValue, escapeHtml } from '../merge/clean-value.ts';
import {
  compileBody,
  compileText,
  inPart,
  type Compiled,
  type CompiledBody,
  type CompiledText,
} from '../merge/compile-template.ts';
import type { FindField, TemplateUses } from '../merge/merge-field.ts';
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
  /** What its words need of a person, in any of the languages. */
  readonly uses: TemplateUses;
  /** What the words for people who sign in by LDAP or SAML need; null: there are none. */
  readonly ownSignInUses: TemplateUses | null;
  /**
   * The message for an account, by row of User Accounts. `ownSignIn`: in the words for people who
   * sign in by LDAP or SAML.
   */
  readonly merge: (account: number, ownSignIn: boolean) => MergedMessage;
}

interface Words {
  readonly uses: TemplateUses;
  readonly subject: CompiledText;
  readonly body: CompiledBody;
}

/**
 * Compiles a message once for everybody, or tells what is wrong with it: unknown fields by their
 * names (T25), a field for passwords (D41), links that lead elsewhere. Faults name the part.
 */
export function compileMessage(
  template: MessageTemplate,
  find: FindField,
): Compiled<CompiledMessage> {
  const choice = compileWords(template, find, compileOne);
  if ('faults' in choice) return choice;
  const { uses, ownSignInUses, choose } = choice.compiled;
  return {
    compiled: {
      name: template.name,
      uses,
      ownSignInUses,
      merge: (account, ownSignIn) => mergeMessage(choose(account, ownSignIn), account),
    },
  };
}

function compileOne(words: MessageWords, find: FindField): Compiled<Words> {
  const subject = inPart('subject', compileText(words.subject, find));
  const body = inPart('body', compileBody(words.body, find, messageMedium));
  if ('faults' in subject || 'faults' in body) {
    return { faults: [subject, body].flatMap((part) => ('faults' in part ? part.faults : [])) };
  }
  const parts = { subject: subject.compiled, body: body.compiled };
  return { compiled: { ...parts, uses: usesOfAll(Object.values(parts)) } };
}

function mergeMessage(
  { words: { subject, body }, language }: Chosen<Words>,
  account: number,
): MergedMessage {
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
