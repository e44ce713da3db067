import { isTold, type Reach } from '../reach/plan-reach.ts';
import { reachOutcomes } from '../reach/reach.ts';

/** Who gets a message or letter. */
export interface Recipients {
  /** Rows of User Accounts, each person once. */
  readonly accounts: Int32Array;
  /** By place among them: 1 = in the words for people who sign in by LDAP or SAML. */
  readonly ownSignIn: Uint8Array;
}

/** Those of a reach report who are told, in its order. */
export function recipientsOf({ accounts, outcomes }: Reach): Recipients {
  const own = reachOutcomes.indexOf('will-be-told-own-sign-in');
  const told = (_: number, index: number) => isTold(reachOutcomes[outcomes[index]!]!);
  return {
    accounts: accounts.filter(told),
    ownSignIn: outcomes.filter(told).map((outcome) => (outcome === own ? 1 : 0)),
  };
}
