/**
 * What becomes of a person whom a filter matches when they are told: exactly one of these each.
 * `will-be-told` by e-mail means mailed, on paper a letter is printed.
 */
export const reachOutcomes = [
  'will-be-told',
  'will-be-told-own-sign-in',
  'no-address',
  'invalid-address',
  'shared-address',
  'no-activation-url',
  'own-sign-in',
  'already-told',
  'account-disabled',
] as const;

/** One of the outcomes. */
export type ReachOutcome = (typeof reachOutcomes)[number];

/** How somebody was told. */
export type ToldHow = 'email' | 'letter' | 'message file' | 'mail-merge file';

/**
 * How far telling somebody has come: `sending` is written before a mail leaves, so a stop is seen.
 */
export type ToldStatus = 'sending' | 'told' | 'failed' | 'unclear';

/** A row of the Told table: somebody who was told (Told and in). */
export interface ToldRow {
  readonly personId: string;
  readonly username: string;
  /** Account created on, as User Accounts had it: with the username, the account event. */
  readonly created: string;
  readonly how: ToldHow;
  /** The message's or letter's name. */
  readonly message: string;
  /** An ISO 8601 instant. */
  readonly at: string;
  /** The activation link's expiration date, YYYY-MM-DD, '' for none. */
  readonly expires: string;
  readonly status: ToldStatus;
  readonly detail: string;
}
