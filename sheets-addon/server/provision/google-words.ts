import type { ApiFailure } from '../directory/api-failure.ts';

/** What Google's catalogue of wrong input calls it, in our words; else Google's own. */
const inputs: readonly (readonly [sign: RegExp, word: string])[] = [
  [/INVALID_OU_ID|Org Unit/i, 'no-unit'],
  [/\bdomain\b/i, 'not-your-domain'],
  [/primary_user_email/i, 'address-refused'],
  [/Given.Family/i, 'name-refused'],
  [/password/i, 'password-refused'],
];

/** Why Google refuses a row, as a reason's word. */
export function wordFor({ code, reason, message }: ApiFailure): string {
  const known =
    code === 400 || code === 404 ? inputs.find(([sign]) => sign.test(message)) : undefined;
  return known?.[1] ?? (reason === '' ? `http-${code}` : reason);
}
