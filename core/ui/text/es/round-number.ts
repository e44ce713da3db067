import { s } from './words.ts';

/** Spanish has a new word for every million millions, where English has one for every thousand. */
const scales: readonly (readonly [size: number, one: string, many: string])[] = [
  [1e18, 'trillón', 'trillones'],
  [1e12, 'billón', 'billones'],
  [1e6, 'millón', 'millones'],
];

/** A number of things in words, two digits exact from a million on: "70 billones de intentos". */
export function roundly(count: number, thing: string, things: string): string {
  for (const [size, one, many] of scales) {
    if (count >= size) return `${s(Number((count / size).toPrecision(2)), one, many)} de ${things}`;
  }
  return s(Math.round(count), thing, things);
}
