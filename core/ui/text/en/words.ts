import { dayText } from '../../when.ts';
import { numberWriter } from '../count.ts';

/** A number as English writes it: 12,345. */
export const n = numberWriter('en-US');

/** A number of things: "1 row", "12,345 rows". */
export function s(count: number, one: string, many = `${one}s`): string {
  return `${n(count)} ${count === 1 ? one : many}`;
}

/** A part of a whole in percent: "8.6 %", "12 %", "less than 0.1 %". */
export function share(part: number, whole: number): string {
  const percent = (part / whole) * 100;
  if (percent > 0 && percent < 0.1) return 'less than 0.1 %';
  return `${percent.toFixed(1).replace(/\.0$/, '')} %`;
}

/** A day, YYYY-MM-DD, in words. */
export function day(iso: string): string {
  return dayText(iso, 'en');
}
