import type { Filter } from '../engine/inform/filters/filter.ts';
import type { LetterTemplate } from '../engine/inform/letters/letter.ts';
import type { MessageTemplate } from '../engine/inform/messages/message.ts';
import type { ReachOutcome } from '../engine/inform/reach/reach.ts';
import type { Call } from './call.ts';
import type { RowsPage } from './report-rows.ts';

/** What the screens for telling people may ask of a host; part of the wizard's client. */
export interface InformClient {
  /** Everything these screens begin with. */
  openInform(): Promise<InformState>;
  /** Who matches a filter that is being put together. */
  tryFilter(filter: Filter, call?: Call): Promise<FilterAnswer>;
  /** Keeps something under its name, in place of another of that name. A fault is a rejection. */
  saveFilter(filter: Filter): Promise<InformState>;
  saveMessage(message: MessageTemplate): Promise<InformState>;
  saveLetter(letter: LetterTemplate): Promise<InformState>;
  /** Removes one of what is saved. */
  forget(kind: 'filter' | 'message' | 'letter', name: string): Promise<InformState>;
  /** What would become of everybody the filter matches. Nothing is changed. */
  reach(request: InformRequest, call?: Call): Promise<ReachAnswer>;
  /** A window of the reach report's rows: at most 200; null for all outcomes. */
  reachRows(
    request: InformRequest,
    outcome: ReachOutcome | null,
    from: number,
    count: number,
    call?: Call,
  ): Promise<RowsPage>;
  /** What one person would get: the n-th of those who will be told, or a Person ID. */
  tryOut(request: InformRequest, person: number | string, call?: Call): Promise<TriedOut>;
  /** One person's message for the address of whoever tests it; nobody counts as told. */
  testMessage(
    request: InformRequest,
    person: number | string,
    to: string,
    call?: Call,
  ): Promise<InformDone>;
  /** Hands the messages over as files, and remembers who was told. */
  makeMessages(request: InformRequest, how: MadeFiles, call?: Call): Promise<InformDone>;
  /** Some of the letters as a page that stands by itself. */
  buildLetters(request: InformRequest, wanted: LettersWanted, call?: Call): Promise<LettersPart>;
  /** Remembers that the letters were printed: all, or those of these people (Person IDs). */
  lettersPrinted(
    request: InformRequest,
    people: readonly string[] | null,
    call?: Call,
  ): Promise<InformDone>;
  /** Who was told and who is in, by school and grade. */
  toldAndIn(call?: Call): Promise<ToldAndIn>;
  /** Hands over a file about telling people; `request` where it is about one. */
  takeInform(file: InformFile, request: InformRequest | null, call?: Call): Promise<void>;
}

/** What messages can be made into, for other programs to send. */
export type MadeFiles = 'message files' | 'mail-merge file';

/** Files about telling people: what becomes of whom, all tellings, each person's way in. */
export type InformFile = 'reach.csv' | 'told.csv' | 'told-and-in.csv';

/** What is saved, and what there is to choose from. */
export interface InformState {
  /** Shipped ones first. */
  readonly filters: readonly SavedFilter[];
  readonly messages: readonly SavedMessage[];
  readonly letters: readonly SavedLetter[];
  /** The fields of filters and templates, those of the seeds first. */
  readonly fields: readonly FieldChoice[];
}

/** A saved filter; shipped ones cannot be removed. */
export interface SavedFilter {
  readonly filter: Filter;
  readonly shipped: boolean;
}

/** A saved message; shipped ones cannot be removed. */
export interface SavedMessage {
  readonly message: MessageTemplate;
  readonly shipped: boolean;
}

/** A saved letter; shipped ones cannot be removed. */
export interface SavedLetter {
  readonly letter: LetterTemplate;
  readonly shipped: boolean;
}

/** What telling people is put together of, as far as it is; kept as the wizard's draft is. */
export interface InformDraft {
  /** These screens are open, instead of the step. */
  readonly open: boolean;
  readonly part: string;
  readonly filter: Filter;
  readonly medium: 'message' | 'letter';
  readonly message: MessageTemplate;
  readonly letter: LetterTemplate;
  readonly expirationDate: string;
  readonly toShared: boolean;
  readonly again: boolean;
  readonly from: string;
}

/** A field to choose. */
export interface FieldChoice {
  /** `usage.totalLoginCount` */
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'number' | 'yesNo' | 'date';
  /** Whether templates may merge it; all can be filtered by. */
  readonly merges: boolean;
}

/** Who matches, or what is wrong with the filter, in words. */
export type FilterAnswer =
  | { readonly faults: readonly string[] }
  | {
      /** People, each once however many accounts they have. */
      readonly matching: number;
      /** People of the filter's type with an account. */
      readonly all: number;
      /** The first people: Person ID, last name, first name, username. */
      readonly first: RowsPage;
      /** What to know about it, in words. */
      readonly notes: readonly string[];
    };

/** Whom to tell, and what. Exactly one of message and letter. */
export interface InformRequest {
  readonly filter: Filter;
  readonly message: MessageTemplate | null;
  readonly letter: LetterTemplate | null;
  /** The activation link's expiration date, YYYY-MM-DD; '' where the template shows none (R154). */
  readonly expirationDate: string;
  /** Send to an address that several people share. */
  readonly toShared: boolean;
  /** Tell those again who were told of this account before. */
  readonly again: boolean;
  /** The sender of message files, an address; '' leaves it to the mail program. */
  readonly from: string;
}

/** The reach report in numbers, or what stands in the way. */
export type ReachAnswer =
  | { readonly faults: readonly string[] }
  | {
      readonly people: number;
      readonly outcomes: Readonly<Partial<Record<ReachOutcome, number>>>;
      /** Sheets and cards: how many pages letters make, covers included; null for messages. */
      readonly pages: number | null;
      /** Letters whose link is too long for a QR code. */
      readonly withoutCode: number;
    };

/** A message or letter as one person gets it. */
export interface TriedOut {
  /** Who it is: name and username. */
  readonly person: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** A page that stands by itself, to be shown in a frame without scripts. */
  readonly html: string;
}

/** What was done. */
export interface InformDone {
  readonly told: number;
  /** In words: "812 messages were written." */
  readonly sentence: string;
}

/** Which letters are asked for. */
export interface LettersWanted {
  /** The first letter; a part holds a few hundred of them. From 0 on, letters are planned anew. */
  readonly from: number;
  /** Prints the letters of these people again, by their Person IDs; null: of all who will be told. */
  readonly people: readonly string[] | null;
  /** The language of what stands around the letters. */
  readonly language: 'en' | 'es';
}

/** Some of the letters. */
export interface LettersPart {
  readonly html: string;
  /** Whose they are, in their order: Person ID and name. */
  readonly people: readonly (readonly [string, string])[];
  /** All letters, and all their pages, cover sheets included. */
  readonly all: number;
  readonly pages: number;
  /** Letters whose text is longer than their page. */
  readonly tooLong: number;
  /** Letters whose link is too long for a QR code. */
  readonly withoutCode: number;
  /** Where the next part begins, null at the end. */
  readonly next: number | null;
}

/** Told and in, in numbers: each step of people with an account. */
export interface ToldAndIn {
  readonly groups: readonly {
    readonly school: string;
    readonly grade: string;
    readonly accounts: number;
    readonly told: number;
    readonly linkExpired: number;
    readonly loggedIn: number;
    readonly passwordChanged: number;
  }[];
  /** Those who were told and are not in yet: a filter for each type of which there are accounts. */
  readonly remind: readonly { readonly filter: Filter; readonly people: number }[];
  /** What the data does not say of people's way in, in words. */
  readonly notes: readonly string[];
}
