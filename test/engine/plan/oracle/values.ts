/*
 * Values of cells as contract/tables says they are read.
 */

/** yes/no, true/false, 1/0, y/n, x/blank (contract, tables). */
export function yesNo(text: string): 'yes' | 'no' | 'unreadable' {
  const word = text.trim().toLowerCase();
  if (['yes', 'true', '1', 'y', 'x'].includes(word)) return 'yes';
  return ['no', 'false', '0', 'n', ''].includes(word) ? 'no' : 'unreadable';
}

/** A `;` list. */
export function list(text: string): string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Order by code point. */
export function byCodePoint(a: string, b: string): number {
  const [x, y] = [Array.from(a), Array.from(b)];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const difference = x[i]!.codePointAt(0)! - y[i]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return x.length - y.length;
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A column's dates as YYYY-MM-DD; '' for an empty cell, null for one that cannot be read. */
export function dates(values: readonly string[]): (string | null)[] {
  const trimmed = values.map((value) => value.trim());
  const slashed = trimmed.filter((value) => value.split('/').length === 3);
  const fits = slashed.every((value) => {
    const [, month, day] = /^(\d{1,2})\/(\d{1,2})\/\d{4}$/.exec(value) ?? [];
    return Number(month) <= 12 && Number(day) <= 31;
  });
  return trimmed.map((value) => {
    if (value === '') return '';
    const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
    if (iso !== null) return isDay(+iso[1]!, +iso[2]!, +iso[3]!) ? value : null;
    const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value);
    if (american === null || !fits) return null;
    const [, month = '', day = '', year = ''] = american;
    const day2 = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isDay(+year, +month, +day) ? day2 : null;
  });
}
