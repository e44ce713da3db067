import { inside, isRecord, refuseOthers, type Tell } from '../../request/read-json.ts';
import { checkName } from '../check-name.ts';
import { checkLanguage, checkLanguages, checkText } from '../merge/check-words.ts';
import type { MessageTemplate, MessageWords } from './message.ts';

/** A message as checked, or what is wrong with it. */
export type MessageReading =
  { readonly message: MessageTemplate } | { readonly faults: readonly string[] };

const noWords: MessageWords = { subject: '', body: '' };

/**
 * Checks a message given as parsed JSON; each fault names its key. What its words say is checked
 * when they are compiled.
 */
export function checkMessage(json: unknown): MessageReading {
  if (!isRecord(json)) {
    return { faults: ['a message is a JSON object { "name", "words": { "subject", "body" } }'] };
  }
  const faults: string[] = [];
  const tell: Tell = (key, sentence) => faults.push(`${key}: ${sentence}`);
  const keys = ['name', 'words', 'language', 'ownSignIn', 'languages'];
  for (const key of Object.keys(json)) {
    if (!keys.includes(key))
      tell(key, `does not belong in a message; here belong ${keys.join(', ')}`);
  }
  const name = checkName(json['name'], tell);
  const words = checkWords(json['words'], 'words', tell);
  const language = checkLanguage(json, tell);
  const { ownSignIn = null } = json;
  const bySelf = ownSignIn === null ? null : checkWords(ownSignIn, 'ownSignIn', tell);
  const languages = checkLanguages(json['languages'], 'words', tell, checkWords);
  if (faults.length > 0) return { faults };
  return {
    message: {
      name,
      words,
      ...language,
      ownSignIn: bySelf,
      languages:
        languages === null
          ? null
          : { field: languages.field, words: languages.by, ...languages.ownSignIn },
    },
  };
}

function checkWords(value: unknown, key: string, tell: Tell): MessageWords {
  if (!isRecord(value)) {
    tell(key, 'is { "subject": a line of text, "body": text in Markdown }');
    return noWords;
  }
  refuseOthers(value, ['subject', 'body'], key, tell);
  const tellHere = inside(key, tell);
  const subject = checkText(value, 'subject', tellHere);
  const body = checkText(value, 'body', tellHere);
  if (subject.trim() === '' && typeof value['subject'] === 'string') {
    tellHere('subject', 'is empty: mail without a subject is taken for spam');
  }
  if (body.trim() === '' && typeof value['body'] === 'string') tellHere('body', 'is empty');
  return { subject, body };
}
