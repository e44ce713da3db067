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
    readonly count: (key: CountedKey, count: number, ...values: readonly (string | number)[]) => string;
    readonly language: Language;
}
/** The texts of a language, as `_locales` holds them. */
export type Messages = Readonly<Record<TextKey, {
    readonly message: string;
}>>;
/** The texts of a language, which are loaded alone; numbers are written as that language does. */
export declare function loadSay(language: Language): Promise<Say>;
/** The texts of a language, given as `_locales` holds them. */
export declare function createSay(language: Language, messages: Messages): Say;
export {};
