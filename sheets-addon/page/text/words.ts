import { en } from './en.ts';
import { es } from './es.ts';

/** Every sentence of the page that the wizard does not bring. */
export type Words = typeof en;

/** The languages of the page. */
export type Language = 'en' | 'es';

/** The sentences of each language. */
export const words: Readonly<Record<Language, Words>> = { en, es };
