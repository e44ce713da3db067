import { formatDay, readIsoDay, type Day } from '../../tables/dates.ts';

/**
 * What is wrong with the activation link's expiration date, in a sentence; null if it can be used.
 * It is after today, for on the date itself the link has expired (R154, R155, D35, T24). '' is no
 * date: right where the words show none.
 */
export function expirationDateFault(text: string, isShown: boolean, today: Day): string | null {
  if (text === '') {
    return isShown
      ? 'the Account Activation URL Expiration Date is missing: the words show it'
      : null;
  }
  const day = readIsoDay(text);
  if (day < 0)
    return `the expiration date ${JSON.stringify(text.slice(0, 40))} is no date: write it as YYYY-MM-DD`;
  if (day > today) return null;
  return `the expiration date ${text} is not after today, ${formatDay(today)}: links are expired on that date already; choose a later one`;
}

/** Has a link with this expiration date (YYYY-MM-DD) expired? Without a date it never does. */
export function hasExpired(expires: string, today: Day): boolean {
  const day = readIsoDay(expires.slice(0, 10));
  return day > 0 && day <= today;
}
