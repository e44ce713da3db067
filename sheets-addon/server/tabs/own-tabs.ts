/*
 * Which tabs are ours: reports that previews and saves wrote, and the hidden ones. All others are
 * the district's data.
 */

/** The tab of every saved batch: only ever added to. */
export const batchesName = 'Batches';

/** Hidden: the small records of the wizard, in a form that only it reads. */
export const recordsName = 'Wizard records';

/** Hidden: journals and requests of saved batches. */
export const filesName = 'Wizard files';

/** Hidden, and there only while a save or undo is under way: what it changes. */
export const jobName = 'Wizard job';

/** Who was told of their accounts: only ever added to, or the status of a row changed. */
export const toldName = 'Told';

/** Messages that go out by themselves. */
export const schedulesName = 'Schedules';

/** Who was told, and who is in: written anew each time somebody asks. */
export const toldAndInName = 'Told and in';

/** The same, a row a person. */
export const toldPeopleName = 'Told and in - people';

/** Hidden, and there only while mail is being sent: to whom. */
export const sendingName = 'Wizard sending';

/** The same, of a schedule. */
export const scheduledName = 'Wizard schedule';

/** What a report's tab is called before the batch it belongs to is saved. */
export const unfinishedPrefix = 'Saving - ';

/** What stands in a report's tab. */
export type OwnKind =
  | 'preview'
  | 'not-changed'
  | 'problems'
  | 'export-notes'
  | 'result'
  | 'credentials'
  | 'import-file'
  | 'undo'
  | 'directory'
  | 'directory-undo'
  | 'directory-read';

/** How the tab of each report begins; the change and the time follow. */
export const tabTitles: Readonly<Record<OwnKind, string>> = {
  preview: 'Preview',
  'not-changed': 'Not changed',
  problems: 'Problems',
  'export-notes': 'Import notes',
  result: 'Result',
  credentials: 'Credentials',
  'import-file': 'Import file',
  undo: 'Undo',
  directory: 'Google Workspace',
  'directory-undo': 'Google Workspace undo',
  'directory-read': 'Google Workspace users',
};

/** Reports by the names of the files they are in other hosts. */
export const kindOfFile: Readonly<Record<string, OwnKind>> = {
  'preview.csv': 'preview',
  'result.csv': 'result',
  'not-changed.csv': 'not-changed',
  'problems.csv': 'problems',
  'export-notes.csv': 'export-notes',
  'undo-report.csv': 'undo',
  'credentials.csv': 'credentials',
};

/** A report's tab, as it is remembered. */
export interface OwnTab {
  /** Google's number of the tab: it outlives another name. */
  readonly id: number;
  readonly kind: OwnKind;
  /** The fingerprint of its preview, or the batch it was saved with. */
  readonly of: string;
  /** Which import file of the batch; absent for reports. */
  readonly file?: string;
}

const fixedNames: readonly string[] = [
  ...[batchesName, recordsName, filesName, jobName],
  ...[toldName, schedulesName, toldAndInName, toldPeopleName, sendingName, scheduledName],
];
/** Reports about telling people: how their tabs begin; the time follows. */
export const informTitles: Readonly<Record<string, string>> = {
  'mail-merge.csv': 'Messages',
  'reach.csv': 'Reach',
};

const reportName = new RegExp(
  `^(${[...Object.values(tabTitles), ...Object.values(informTitles)].join('|')}|Saving) - `,
);

/** Is it a tab of ours? A copy of one that somebody made is told by its name. */
export function isOwnTab(name: string, id: number, remembered: readonly OwnTab[]): boolean {
  const plain = name.replace(/^Copy of /, '');
  return (
    fixedNames.includes(plain) || reportName.test(plain) || remembered.some((tab) => tab.id === id)
  );
}

/** A title for the tab of a report: `Preview - Create Account - 2026-08-18 12.30`. */
export function tabTitle(kind: OwnKind, change: string, when: string): string {
  return `${tabTitles[kind]} - ${change} - ${when}`;
}

/** The title, or the title with the next free number where a tab of that name is there. */
export function freeName(title: string, taken: (name: string) => boolean): string {
  if (!taken(title)) return title;
  for (let n = 2; ; n++) {
    const name = `${title} (${n})`;
    if (!taken(name)) return name;
  }
}
