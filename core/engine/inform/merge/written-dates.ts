const months: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'],
    ...['September', 'October', 'November', 'December'],
  ],
  es: [
    ...['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto'],
    ...['septiembre', 'octubre', 'noviembre', 'diciembre'],
  ],
};

/**
 * A date, `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, as people of a language write it: `December 31, 2026`
 * (en), `31 de diciembre de 2026` (es). In any other language, and where it is no date, it stays as
 * it is. The names of months are ours: those of hosts differ.
 */
export function writtenDate(text: string, language: string): string {
  const names = months[language.split('-')[0]!];
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?$/.exec(text);
  if (names === undefined || match === null) return text;
  const [, year, month, day, hours, minutes = ''] = match;
  const name = names[Number(month) - 1];
  if (name === undefined) return text;
  if (names === months['es']) {
    const date = `${Number(day)} de ${name} de ${year}`;
    return hours === undefined ? date : `${date}, ${Number(hours)}:${minutes}`;
  }
  const date = `${name} ${Number(day)}, ${year}`;
  if (hours === undefined) return date;
  return `${date}, ${Number(hours) % 12 || 12}:${minutes} ${Number(hours) < 12 ? 'AM' : 'PM'}`;
}
