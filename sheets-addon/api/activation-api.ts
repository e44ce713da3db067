import type { PageWords } from './activation-page-api.ts';

/** What the sidebar may ask about activation links: only in the edition for one's own domain. */
export interface ActivationApi {
  activationState(): ActivationState;
  /** Changes how the page is set up. */
  keepActivationSettings(settings: ActivationSettings): ActivationState;
  /** A link to open once: it proves that an address of the web app leads to this page. */
  activationCheckLink(address: string): string;
  /** Whom links would be made for; nothing is written. */
  tryLinks(request: LinksRequest): LinksAnswer;
  /** Makes links, and writes them into User Accounts. */
  makeLinks(request: LinksRequest): LinksAnswer;
  /** Voids every link of an account: its username, as User Accounts has it, or its address. */
  revokeLinks(username: string): LinkDone;
  /** The same, and makes a new link; the account will ask for a new password. */
  renewLink(username: string, expirationDate: string): LinkDone;
  /** Voids all links of everybody. */
  revokeAllLinks(): LinkDone;
}

/** How the page is set up, as somebody may change it. */
export interface ActivationSettings extends PageWords {
  /** The shortest password that the domain takes, 8 to 100. */
  readonly leastLength: number;
}

/** How far everything is. */
export interface ActivationState {
  readonly settings: ActivationSettings;
  /** The web app's address, proven to lead to the page; '' before: then no links are made (D37). */
  readonly address: string;
  /** What Google says the address is; '' where it does not say one that people can open. */
  readonly suggested: string;
  /** Names of the filters there are, the shipped ones first. */
  readonly filters: readonly string[];
}

/** For whom, and until when. */
export interface LinksRequest {
  readonly who:
    /** Enabled accounts whose people have never signed in. */
    | 'new'
    /** The accounts that a saved batch created, by its ID. */
    | { readonly batch: string }
    /** Those that a filter finds, by its name. */
    | { readonly filter: string };
  /** YYYY-MM-DD, after today: links work until the day before (D35). */
  readonly expirationDate: string;
  /** Accounts that have a link get another one too; the old one works until it expires. */
  readonly again: boolean;
}

/**
 * Why an account gets no link. `not-in-google`: Google Workspace has no account of this person there
 * that a link may touch. `has-password`: its person has chosen one.
 */
export type LinkReason =
  | ('nobody' | 'disabled' | 'own-sign-in' | 'signed-in' | 'has-link' | 'no-address' | 'not-there')
  | ('not-in-google' | 'has-password');

/** Whom links were, or would be, made for; or what stands in the way, in words. */
export type LinksAnswer =
  | { readonly faults: readonly string[] }
  | {
      readonly links: number;
      readonly left: readonly {
        readonly reason: LinkReason;
        readonly accounts: number;
        /** The first of them, by username. */
        readonly first: readonly string[];
      }[];
      /** The tab that holds them. */
      readonly tab: string;
    };

/** What was done, or what stands in the way, in words. */
export type LinkDone = { readonly fault: string } | { readonly sentence: string };
