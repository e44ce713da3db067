import type { Day } from '../core/engine/index.ts';
import type { InformSource } from './read-inform.ts';
import type { TellSource } from './tell-people.ts';

/** What a preview or save was asked to do. */
export interface BatchCommand {
  readonly name: 'preview' | 'save';
  readonly data: readonly string[];
  readonly mapping: string | null;
  readonly request: string;
  readonly out: string;
  readonly asOf: Day | null;
  readonly expect: string | null;
  readonly credentials: boolean;
  /** A file with the systems to write import files for, instead of those of the settings. */
  readonly exports: string | null;
  readonly overrideThreshold: boolean;
  /** Repairs of damaged data, by their IDs. */
  readonly repairs: readonly string[];
  readonly json: boolean;
}

/** What an undo was asked to do. */
export interface UndoCommand {
  readonly name: 'undo';
  readonly data: readonly string[];
  readonly mapping: string | null;
  readonly journal: string;
  readonly out: string;
  readonly removeUnused: boolean;
  readonly json: boolean;
}

/** Which person's verdict is to be explained. */
export interface WhyCommand {
  readonly name: 'why';
  readonly data: readonly string[];
  readonly mapping: string | null;
  readonly request: string;
  readonly person: string;
  readonly asOf: Day | null;
  readonly repairs: readonly string[];
}

/** What data is to be looked at, and where its mapping is to be written. */
export interface InspectCommand {
  readonly name: 'inspect';
  readonly data: readonly string[];
  readonly mapping: string | null;
  readonly out: string | null;
}

/** Whom to find. */
export interface FindCommand extends InformSource {
  readonly name: 'find';
  readonly out: string;
  readonly json: boolean;
}

/** Whose telling is to be looked at. */
export interface ToldCommand {
  readonly name: 'told';
  readonly data: readonly string[];
  readonly mapping: string | null;
  readonly now: string | null;
  readonly out: string;
  readonly json: boolean;
}

/** Whom to write to, and what. */
export interface MessageCommand extends TellSource {
  readonly name: 'message';
  /** A file with a message, or the name of a shipped one. */
  readonly message: string;
  readonly as: 'eml' | 'mail-merge';
  /** The sender's address; '' leaves it to the mail program. */
  readonly from: string;
  readonly out: string;
  readonly json: boolean;
}

/** Whom to print letters for. */
export interface LettersCommand extends TellSource {
  readonly name: 'letters';
  /** A file with a letter, or the name of a shipped one. */
  readonly letter: string;
  /** Person IDs of those whose letters are printed again; none for everybody. */
  readonly reprint: readonly string[];
  readonly out: string;
  readonly json: boolean;
}

/** One call of the command line. */
export type Command =
  | InspectCommand
  | BatchCommand
  | UndoCommand
  | WhyCommand
  | FindCommand
  | ToldCommand
  | MessageCommand
  | LettersCommand;
