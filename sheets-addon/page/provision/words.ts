import { en } from './en.ts';
import { es } from './es.ts';

/** The sentences about Google Workspace in each language. */
export const provisionWords = { en, es };
