import type { SaveAnswer, UndoAnswer } from '../../../core/host/wizard-client.ts';
import type { TakeAnswer, Unfinished } from '../../api/sheets-api.ts';
import type { OwnTab } from '../tabs/own-tabs.ts';

/** What the taking over of users is called. */
export const takeTitle = 'Users taken over';

/** What is under way. */
export type JobKind = Unfinished['kind'];

/** What whoever finishes it is told. */
export type JobAnswer = SaveAnswer | UndoAnswer | TakeAnswer;

/** A save, an undo or the taking over of users that was begun: all that is needed to go on with it, whoever does. */
export interface Job {
  readonly kind: JobKind;
  readonly batch: string;
  /** Who began it, '' where nobody knows. */
  readonly who: string;
  /** An ISO 8601 instant. */
  readonly since: string;
  /** Google's number of the tab of User Accounts. */
  readonly accountsTab: number;
  readonly changes: number;
  /** The report's tabs: hidden, under another name, until all is done. */
  readonly tabs: readonly (Omit<OwnTab, 'of'> & { readonly title: string })[];
  /** The fingerprint of what is saved; '' for an undo. */
  readonly preview: string;
  /** Records that change when it is done. */
  readonly records: Readonly<Record<string, unknown>>;
  /** What whoever finishes it is told. */
  readonly answer: JobAnswer;
  /** Its row in the Batches tab. */
  readonly audit: readonly string[];
}
