import { flag, isRecord, oneOf, show, type Json, type Tell } from '../../request/read-json.ts';
import { checkName } from '../check-name.ts';
import { letterLayouts, type LetterTemplate } from './letter.ts';
import { checkLanguage, checkLanguages, checkText } from '../merge/check-words.ts';
import { logoFault } from './logo.ts';

/** A letter as checked, or what is wrong with it. */
export type LetterReading =
  { readonly letter: LetterTemplate } | { readonly faults: readonly string[] };

const keys = [
  ...(['name', 'body', 'language', 'ownSignIn', 'languages', 'address'] as const),
  ...(['window', 'logo', 'paper', 'layout', 'bundles', 'coverSheets'] as const),
];

/**
 * Checks a letter given as parsed JSON; each fault names its key. Without `paper` it is Letter,
 * without `layout` one a page, without `window` none.
 */
export function checkLetter(json: unknown): LetterReading {
  if (!isRecord(json)) return { faults: ['a letter is a JSON object { "name", "body" }'] };
  const faults: string[] = [];
  const tell: Tell = (key, sentence) => faults.push(`${key}: ${sentence}`);
  for (const key of Object.keys(json)) {
    if (!keys.some((known) => known === key))
      tell(key, `does not belong in a letter; here belong ${keys.join(', ')}`);
  }
  const name = checkName(json['name'], tell);
  const body = checkText(json, 'body', tell);
  if (body.trim() === '' && typeof json['body'] === 'string') tell('body', 'is empty');
  const language = checkLanguage(json, tell);
  const ownSignIn = optionalText(json, 'ownSignIn', null, tell);
  const languages = checkLanguages(json['languages'], 'bodies', tell, (text, key, tellHere) =>
    checkText({ [key]: text }, key, tellHere),
  );
  const address = optionalText(json, 'address', '', tell);
  const logo = optionalText(json, 'logo', '', tell);
  const wrongLogo = logoFault(logo ?? '');
  if (wrongLogo !== null) tell('logo', wrongLogo);
  const window = oneOf(json, 'window', ['left', 'right', 'none'] as const, 'none', tell);
  const paper = oneOf(json, 'paper', ['A4', 'Letter'] as const, 'Letter', tell);
  const layout = oneOf(json, 'layout', letterLayouts, 'letter', tell);
  const bundles = readBundles(json, tell);
  const coverSheets = flag(json, 'coverSheets', tell);
  if (faults.length > 0 || window === null || paper === null || layout === null) return { faults };
  return {
    letter: {
      ...{ name, body, ...language, ownSignIn, window, paper, layout, bundles, coverSheets },
      languages:
        languages === null
          ? null
          : { field: languages.field, bodies: languages.by, ...languages.ownSignIn },
      address: address ?? '',
      logo: logo ?? '',
    },
  };
}

function optionalText(json: Json, key: string, absent: string | null, tell: Tell): string | null {
  const { [key]: value } = json;
  return value === undefined || value === null ? absent : checkText(json, key, tell);
}

function readBundles(json: Json, tell: Tell): LetterTemplate['bundles'] {
  const { bundles = [] } = json;
  const known = ['school', 'grade', 'homeroom'] as const;
  const isOne = (value: unknown) => known.some((name) => name === value);
  if (Array.isArray(bundles) && bundles.every(isOne) && new Set(bundles).size === bundles.length) {
    return bundles as LetterTemplate['bundles'];
  }
  tell(
    'bundles',
    `${show(bundles)} is not possible; it is a list of ${known.join(', ')}, each once`,
  );
  return [];
}
