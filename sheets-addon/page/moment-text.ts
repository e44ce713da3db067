import type { Language } from './text/words.ts';

/** A moment as people write it, in their own time zone; what is no moment stays as it is. */
export function momentText(instant: string, language: Language): string {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) return instant;
  return new Intl.DateTimeFormat(`${language}-US`, {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(moment);
}
