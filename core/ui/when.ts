/** A moment as people write it where the wizard is read, in their own time zone. */
export function whenText(instant: string, language: string): string {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) return instant;
  return new Intl.DateTimeFormat(`${language}-US`, {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(moment);
}

/** A day, YYYY-MM-DD, as people write it in a language; anything else stays as it is. */
export function dayText(day: string, language: string): string {
  const moment = new Date(day);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(moment.getTime())) return day;
  return new Intl.DateTimeFormat(`${language}-US`, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(moment);
}
