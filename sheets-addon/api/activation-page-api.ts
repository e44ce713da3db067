/*
 * What the server tells the page that activation links lead to, and what that page asks. Plain JSON
 * both ways. Whoever has a link has nothing else of ours, so nothing here is about anybody else.
 */

/** Words of the school's own on the page; each may be ''. */
export interface PageWords {
  /** The school or district. */
  readonly school: string;
  /** Where to sign in afterwards, an address. */
  readonly signInAt: string;
  /** Whom to ask for help, in a line. */
  readonly help: string;
}

/** What the page shows. */
export type PageView = PageWords &
  (
    | {
        /** The link works: its person may choose a password. */
        readonly state: 'ready';
        readonly token: string;
        readonly username: string;
        readonly leastLength: number;
      }
    | { readonly state: PageFailure }
    /** Whoever set the page up has reached it. */
    | { readonly state: 'reached' }
  );

/**
 * Why a link does not work. `expired` and `used` are told only of links that we signed ourselves; all
 * else that can be wrong with one is `broken`.
 */
export type PageFailure = 'broken' | 'expired' | 'used' | 'busy';

/** What becomes of a password that somebody chose. */
export type PasswordAnswer =
  | { readonly state: 'done'; readonly username: string }
  /** The domain's rules do not allow it; see `passwordFaults`. */
  | { readonly state: 'refused'; readonly faults: readonly PasswordFault[] }
  /** Google did not take it; nothing was changed. */
  | { readonly state: 'not-taken' }
  | { readonly state: PageFailure };

/** What can be wrong with a password. */
export type PasswordFault = 'short' | 'long' | 'letters' | 'blank' | 'username' | 'common';

/** A password in Google Workspace has at least and at most so many characters, all of them ASCII. */
export const passwordLimits = { least: 8, most: 100 } as const;
