import { show } from '../../request/read-json.ts';

/** What is wrong with a key's value, and what it is to be: `is missing; it is a text`. */
export function refusal(value: unknown, belongs: string): string {
  return `${value === undefined ? 'is missing; it' : `${show(value)} is not possible; it`} is ${belongs}`;
}
