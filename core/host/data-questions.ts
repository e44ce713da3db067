import type { AnsweredJoin, JoinQuestion, RecognisedTable } from '../engine/index.ts';

/** What somebody says about the data; null: as if nothing had been said. */
export type DataAnswer =
  /** Which of its candidates a table is, by the question's key and the candidate's ID. */
  | { readonly format: string; readonly candidate: string | null }
  /** Whose an account is, by the question's key: 1 for the first candidate, 0 for none of them. */
  | { readonly account: string; readonly candidate: number | null }
  /** Are accounts of our own table joined where their Person ID is blank? */
  | { readonly joinAccounts: boolean }
  /** The table of this source is one of `layoutChoices`, by its ID. */
  | { readonly layout: string; readonly source: string }
  /** The table of this source is what it is recognised as, whatever was said of it. */
  | { readonly asRecognised: string };

/** What a table was taken for, and whether somebody had to say so. */
export interface TakenFor extends RecognisedTable {
  /** Somebody said which layout it is of. */
  readonly isSaid: boolean;
  /** The key of the question that was answered with it, '' where none was. */
  readonly answerTo: string;
  readonly headings: readonly string[];
  /** Of a table whose columns can be matched, by heading, as in `TableOverview`; else none. */
  readonly samples: readonly (readonly string[])[];
}

/** How accounts that do not say whose they are were joined to people. */
export interface AccountsJoin {
  readonly source: string;
  /** How many by what, in words: `200 by number, 90 by email`. */
  readonly joined: string;
  /** So many belong to nobody on the roster. */
  readonly nobody: number;
  /** Of so many it is open whose they are. */
  readonly open: number;
  /** The first of these, with their candidates; none in what `open` gives, which is no people's data. */
  readonly questions: readonly JoinQuestion[];
  /** The first that were answered; none in what `open` gives. */
  readonly answered: readonly AnsweredJoin[];
  /** Somebody asked for it: our own table is not joined by itself. */
  readonly isAsked: boolean;
}

/** What joining accounts of our own table would do, where their Person ID is blank. */
export interface JoinProposal {
  readonly source: string;
  /** So many have no Person ID. */
  readonly blank: number;
  /** How many would be joined by what, in words; '' for none. */
  readonly joined: string;
  /** Of so many it would be asked whose they are. */
  readonly open: number;
}
