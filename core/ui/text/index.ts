import { en } from './en.ts';

/** Every sentence of the wizard, in one language. */
export type Text = typeof en;

/** The sentences of a language. */
export function textIn(language: 'en' | 'es'): Text {
  return { en, es: en }[language];
}

export { en };
