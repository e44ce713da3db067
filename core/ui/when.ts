/** A moment as people write it where the wizard is read, in their own time zone. */
export function whenText(instant: string, language: string): string {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) return instant;
  return new Intl.DateTimeFormat(`${language}-US`, {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(moment);
}
