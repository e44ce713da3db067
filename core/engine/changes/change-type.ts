import type { AccountRule, PersonRule, RuleContext } from '../eligibility/rule.ts';
import type { ResolvedRequest } from '../request/resolve-request.ts';
import type { Warning } from './warnings.ts';

/** One of the six things a batch can do. All change types have this shape and stand in one list. */
export interface ChangeType {
  /** What a preview and a result say of a row: `will be created`, `created`. */
  readonly results: { readonly preview: string; readonly saved: string };
  /** Reasons not to change a person, in the order in which they are tried. */
  readonly personRules: (request: ResolvedRequest) => readonly PersonRule[];
  /** What happens to accounts there are; null where the batch creates new ones. */
  readonly accounts: AccountChange | null;
}

/** What a batch does to an account there is. */
export interface AccountChange {
  /** Reasons not to change an account, in the order in which they are tried. */
  readonly rules: (request: ResolvedRequest) => readonly AccountRule[];
  readonly edit: AccountEdit;
  /** What to warn of in a row; `group` is an index into the request's groups, or -1. */
  readonly warnings: (context: RuleContext, account: number, group: number) => readonly Warning[];
}

/** The cell an account change writes: a Yes/No, or membership in the chosen groups. */
export type AccountEdit =
  | {
      readonly column: 'Enabled' | 'Force Password Change';
      readonly value: 'Yes' | 'No';
      readonly was: string;
      readonly becomes: string;
    }
  | { readonly column: 'User Groups'; readonly action: 'add' | 'remove' };
