/** The tab of every saved batch: only ever added to. */
export declare const batchesName = 'Batches';
/** Hidden: the small records of the wizard, in a form that only it reads. */
export declare const recordsName = 'Wizard records';
/** Hidden: journals and requests of saved batches. */
export declare const filesName = 'Wizard files';
/** Hidden, and there only while a save or undo is under way: what it changes. */
export declare const jobName = 'Wizard job';
/** Who was told of their accounts: only ever added to, or the status of a row changed. */
export declare const toldName = 'Told';
/** Messages that go out by themselves. */
export declare const schedulesName = 'Schedules';
/** Who was told, and who is in: written anew each time somebody asks. */
export declare const toldAndInName = 'Told and in';
/** The same, a row a person. */
export declare const toldPeopleName = 'Told and in - people';
/** Hidden, and there only while mail is being sent: to whom. */
export declare const sendingName = 'Wizard sending';
/** The same, of a schedule. */
export declare const scheduledName = 'Wizard schedule';
/** What a report's tab is called before the batch it belongs to is saved. */
export declare const unfinishedPrefix = 'Saving - ';
/** What stands in a report's tab. */
export type OwnKind = 'preview' | 'not-changed' | 'problems' | 'result' | 'credentials' | 'undo';
/** How the tab of each report begins; the change and the time follow. */
export declare const tabTitles: Readonly<Record<OwnKind, string>>;
/** Reports by the names of the files they are in other hosts. */
export declare const kindOfFile: Readonly<Record<string, OwnKind>>;
/** A report's tab, as it is remembered. */
export interface OwnTab {
  /** Google's number of the tab: it outlives another name. */
  readonly id: number;
  readonly kind: OwnKind;
  /** The fingerprint of its preview, or the batch it was saved with. */
  readonly of: string;
}
/** Reports about telling people: how their tabs begin; the time follows. */
export declare const informTitles: Readonly<Record<string, string>>;
/** Is it a tab of ours? A copy of one that somebody made is told by its name. */
export declare function isOwnTab(name: string, id: number, remembered: readonly OwnTab[]): boolean;
/** A title for the tab of a report: `Preview - Create Account - 2026-08-18 12.30`. */
export declare function tabTitle(kind: OwnKind, change: string, when: string): string;
/** The title, or the title with the next free number where a tab of that name is there. */
export declare function freeName(title: string, taken: (name: string) => boolean): string;
