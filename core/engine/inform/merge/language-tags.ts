/** Languages of many homes, by the tag that HTML wants: how columns of rosters call them. */
const names: Readonly<Record<string, string>> = {
  am: 'amharic amh አማርኛ',
  ar: 'arabic ara العربية',
  de: 'german ger deu deutsch',
  en: 'english eng',
  es: 'spanish spa español espanol castellano',
  fr: 'french fre fra français francais',
  hi: 'hindi hin हिन्दी',
  ht: 'haitian hat haitian-creole kreyòl',
  ja: 'japanese jpn 日本語',
  ko: 'korean kor 한국어',
  pl: 'polish pol polski',
  pt: 'portuguese por português portugues',
  ru: 'russian rus русский',
  so: 'somali som soomaali',
  tl: 'tagalog tgl filipino',
  uk: 'ukrainian ukr українська',
  ur: 'urdu urd اردو',
  vi: 'vietnamese vie tiếng-việt',
  zh: 'chinese chi zho mandarin cantonese 中文',
};

let tags: ReadonlyMap<string, string> | undefined;

/**
 * The tag (BCP 47) of a language as a column names it: `Spanish`, `spa` and `es-MX` are `es`,
 * `es` and `es-MX`; '' where it is not known.
 */
export function languageTag(value: string): string {
  tags ??= new Map(
    Object.entries(names).flatMap(([tag, all]) => all.split(' ').map((name) => [name, tag])),
  );
  const plain = value
    .trim()
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\s_]+/g, '-');
  const named = tags.get(plain);
  if (named !== undefined) return named;
  const [language = '', ...rest] = plain.split('-');
  const isTag = /^[a-z]{2,3}$/.test(language) && rest.every((part) => /^[a-z0-9]{2,8}$/.test(part));
  if (!isTag) return '';
  return [tags.get(language) ?? language, ...rest].join('-');
}

/**
 * Finds the words of a language among some: by the column's value, else by the language it names;
 * null where the value is empty or names none of them.
 */
export function findLanguage<T>(words: Readonly<Record<string, T>>): (value: string) => T | null {
  const exact = new Map<string, string>();
  const byTag = new Map<string, string>();
  for (const key of Object.keys(words)) {
    exact.set(fold(key), key);
    const tag = languageTag(key);
    if (tag !== '' && !byTag.has(tag)) byTag.set(tag, key);
  }
  return (value) => {
    if (value.trim() === '') return null;
    const tag = languageTag(value);
    const key = exact.get(fold(value)) ?? byTag.get(tag) ?? byTag.get(tag.split('-')[0]!);
    return key === undefined ? null : words[key]!;
  };
}

function fold(value: string): string {
  return value.trim().toLowerCase().normalize('NFC');
}
