import type { Text } from './text/index.ts';

/** Why something did not work, in the language of the screens. */
export function failureText(error: unknown, { said }: Text): string {
  return said('fault', error instanceof Error ? error.message : String(error));
}
