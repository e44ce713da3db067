import { en } from './en.ts';

/** Every sentence of the wizard, in one language. */
export type Text = typeof en;

/** The languages of the wizard. */
export type Language = 'en' | 'es';

/** The sentences of a language. English is there already; others are loaded when they are needed. */
export async function loadText(language: Language): Promise<Text> {
  return language === 'en' ? en : (await import('./es.ts')).es;
}

export { en };
