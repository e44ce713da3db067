import { en } from './en.ts';
import { es } from './es.ts';

/** The sentences about activation links in each language. */
export const activationWords = { en, es };
