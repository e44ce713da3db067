import type english from '../_locales/en/messages.json';

/** The languages of the extension's own texts. */
export type Language = 'en' | 'es';

/** Names a text of the extension; all of them stand in `_locales`, in every language. */
export type TextKey = keyof typeof english;

/** Keys that come in two forms, one for a count of 1 and one for all others. */
type CountedKey = TextKey extends infer K ? (K extends `${infer Stem}_one` ? Stem : never) : never;

/** Gives a text in one language; `$1`, `$2` and so on stand for the values. */
export interface Say {
  (key: TextKey, ...values: readonly (string | number)[]): string;
  /** The text for a count, which is its `$1`; further values are `$2` and so on. */
  readonly count: (
    key: CountedKey,
    count: number,
    ...values: readonly (string | number)[]
  ) => string;
  readonly language: Language;
}

/** The texts of a language, as `_locales` holds them. */
export type Messages = Readonly<Record<TextKey, { readonly message: string }>>;

/** The texts of a language, which are loaded alone; numbers are written as that language does. */
export async function loadSay(language: Language): Promise<Say> {
  const { default: messages } =
    language === 'es'
      ? await import('../_locales/es/messages.json')
      : await import('../_locales/en/messages.json');
  return createSay(language, messages);
}

/** The texts of a language, given as `_locales` holds them. */
export function createSay(language: Language, messages: Messages): Say {
  const numbers = new Intl.NumberFormat(language === 'en' ? 'en-US' : 'es-MX');
  function fill(key: TextKey, values: readonly (string | number)[]): string {
    return messages[key].message.replace(/\$(\d)/g, (_, digit: string) => {
      const value = values[Number(digit) - 1] ?? '';
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  }
  return Object.assign(
    (key: TextKey, ...values: readonly (string | number)[]) => fill(key, values),
    {
      count: (key: CountedKey, count: number, ...values: readonly (string | number)[]) =>
        fill(`${key}_${count === 1 ? 'one' : 'other'}` as TextKey, [count, ...values]),
      language,
    },
  );
}
