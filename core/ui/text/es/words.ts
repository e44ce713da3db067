import { dayText } from '../../when.ts';
import { numberWriter } from '../count.ts';

/** A number as Spanish writes it in the United States and Mexico: 12,345. */
export const n = numberWriter('es-US');

/** A number of things: "1 fila", "12,345 filas". */
export function s(count: number, one: string, many: string): string {
  return `${n(count)} ${count === 1 ? one : many}`;
}

/** A part of a whole in percent: "8.6 %", "12 %", "menos del 0.1 %". */
export function share(part: number, whole: number): string {
  const percent = (part / whole) * 100;
  if (percent > 0 && percent < 0.1) return 'menos del 0.1 %';
  return `${percent.toFixed(1).replace(/\.0$/, '')} %`;
}

/** A day, YYYY-MM-DD, in words. */
export function day(iso: string): string {
  return dayText(iso, 'es');
}
