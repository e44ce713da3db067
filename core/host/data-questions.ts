import type { JoinQuestion } from '../engine/index.ts';

/** What somebody says about the data; null: as if nothing had been said. */
export type DataAnswer =
  /** Which of its candidates a table is, by the question's key and the candidate's ID. */
  | { readonly format: string; readonly candidate: string | null }
  /** Whose an account is, by the question's key: 1 for the first candidate, 0 for none of them. */
  | { readonly account: string; readonly candidate: number | null }
  /** Are accounts of our own table joined where their Person ID is blank? */
  | { readonly joinAccounts: boolean };

/** How accounts that do not say whose they are were joined to people. */
export interface AccountsJoin {
  /** How many by what, in words: `200 by number, 90 by email`. */
  readonly joined: string;
  /** So many belong to nobody on the roster. */
  readonly nobody: number;
  /** Of so many it is open whose they are. */
  readonly open: number;
  /** The first of these, with their candidates; none in what `open` gives, which is no people's data. */
  readonly questions: readonly JoinQuestion[];
}
