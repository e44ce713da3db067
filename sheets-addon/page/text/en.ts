import type { FileName } from '../../../core/host/wizard-client.ts';
import type { Text } from '../../../core/ui/mount-wizard.tsx';
import type { Unfinished } from '../../api/sheets-api.ts';
import { telling } from './telling-en.ts';

const numbers = new Intl.NumberFormat('en-US');
const n = (count: number) => numbers.format(count);
const changes = (count: number) => (count === 1 ? '1 change' : `${n(count)} changes`);
const names = (list: readonly string[]) => list.join(', ');

const titles: Readonly<Partial<Record<FileName, string>>> = {
  'preview.csv': 'Preview',
  'result.csv': 'Result',
  'not-changed.csv': 'Not changed',
  'problems.csv': 'Problems',
  'accounts.csv': 'User Accounts',
  'export-notes.csv': 'Import notes',
  'undo-report.csv': 'Undo',
  'credentials.csv': 'Credentials',
};
const title = (file: FileName) => titles[file] ?? file;
const isTab = (file: FileName) => titles[file] !== undefined;

const begun: Readonly<Record<Unfinished['kind'], (changes: string) => string>> = {
  save: (some) => `A save of ${some}`,
  undo: (some) => `An undo of ${some}`,
  take: (some) => `Taking over users (${some})`,
};

const readable =
  'Everybody who can open the spreadsheet can read it until you clear it, and the version history keeps it.';

/** Every sentence of the page in English. */
export const en = {
  /** Says a refusal of the server's. */
  refusal: (sentence: string): string => sentence,
  telling,

  // What becomes of calls.
  noAnswer:
    'The spreadsheet has not answered for more than six minutes. Google ends such work by then. Look again.',
  connectionLost:
    'The connection to the spreadsheet was lost. Look whether you are online, then try again.',
  serverFailed: (message: string) =>
    `The spreadsheet could not do this. Google says: ${message} Try again; if it stays so, reload the spreadsheet.`,
  notDone: (why: string) => `${why} Nothing was saved or undone: the spreadsheet was looked at.`,
  notKnown: (why: string) =>
    `${why} It is not known yet what has been done. Open History in a few minutes: a batch that was saved stands there.`,
  undoneButLost:
    'The batch is undone, but the numbers got lost on the way. Its tab, "Undo - ...", says what was done.',
  otherAtWork: (who: string) =>
    `${who} is saving in this spreadsheet. Wait until that has finished, then preview again.`,
  stoppedBetween: ({ done, all }: Unfinished) =>
    `Stopped after ${n(done)} of ${changes(all)}. Resume, above, finishes the rest.`,
  stopping: 'Stopping after this part',
  peopleChanged: 'The people changed while they were being fetched. Search once more.',
  noTabFor: (file: FileName) =>
    `No tab can hold "${title(file)}": it would be too large. Use fewer schools or people in one batch.`,

  // Data.
  sources: 'Your tabs',
  readAgain: 'Read the tabs again',
  makeTabs: 'Make template tabs',
  makeTabsHint: 'Empty tabs with the right headings, for you to paste your exports into.',
  loadSample: 'Load the sample district',
  loadSampleHint: 'Made-up schools and people, to try everything with.',
  sampleQuestion:
    'There is data in this spreadsheet already. The sample comes into tabs of its own names; tabs with these names would be replaced.',
  sampleReplace: 'Load the sample',
  made: (tabs: readonly string[]) => `New tabs: ${names(tabs)}.`,
  kept: (tabs: readonly string[]) =>
    `They were there already and stay as they are: ${names(tabs)}.`,
  noneMade: 'Every tab was there already.',
  oldTabs: (count: number) =>
    count === 1 ? '1 tab of an earlier preview' : `${n(count)} tabs of earlier previews`,
  oldTabsHint: 'Nothing needs them any more. Deleting them changes no data.',
  deleteTabs: (count: number) =>
    count === 1 ? 'Delete this tab' : `Delete these ${n(count)} tabs`,
  deleteNow: 'Delete now',
  deletedTabs: (tabs: readonly string[]) => `Deleted: ${names(tabs)}.`,
  cancel: 'Cancel',
  close: 'Close',

  // What has not finished.
  unfinishedTitle: {
    save: 'A save has not finished',
    undo: 'An undo has not finished',
    take: 'Taking over users has not finished',
  },
  unfinished: ({ kind, who, done, all }: Unfinished, since: string) =>
    `${begun[kind](changes(all))}${who === '' ? '' : ` by ${who}`} was begun ${since} and has not finished: ${n(done)} ${done === 1 ? 'is' : 'are'} done.`,
  unfinishedHint: {
    save: 'Resume makes exactly the changes that are missing. Undo takes back those that were made.',
    undo: 'Resume puts back exactly what is still missing.',
    take: 'Resume makes exactly the changes that are missing. Undo takes back those that were made.',
  },
  resume: 'Resume',
  resuming: 'Finishing what was begun',
  undoInstead: 'Undo',
  finished: 'It is finished now. The batch stands in History.',

  // Saving.
  mayNotSave: (user: string, operators: readonly string[]) =>
    `You are ${user}. In this spreadsheet only these may save: ${names(operators)}. Ask one of them to save; until then you can preview as much as you like. Whoever may edit the tab Settings can change the list.`,
  passwordsTab: (tab: string) => `The passwords stand in the tab "${tab}".`,
  passwordsInFiles:
    'They also stand in the tabs "Import file - ...", for the systems that take them. Clearing clears those tabs, too.',
  passwordsWarning:
    'Everybody who can open this spreadsheet can read them until you clear the tab. And Google keeps earlier versions: in File > Version history they can be read even after that.',
  openPasswords: 'Open the tab',
  clearPasswords: 'Clear the tab of passwords',
  clearNow: 'Clear it now',
  passwordsCleared: 'The tab of passwords is gone. The version history may still show it.',

  // Settings.
  hostHeading: 'In this spreadsheet',
  settingsTab: 'Settings stand in the tab Settings.',
  goToSettings: 'Go to the tab Settings',
  noSettingsTab:
    'There is no tab Settings yet: the settings above are kept within this spreadsheet. Template tabs, on the step Data, include one.',
  operatorsHeading: 'Who may save',
  everybody:
    'Everybody who can edit this spreadsheet. To name some, write their addresses into the row operators of the tab Settings.',
  operators: (list: readonly string[]) => `Only ${names(list)}; all others may preview.`,
  noLock: 'The list is a guard against mistakes, not a lock: whoever can edit can change it.',
  storedHeading: 'What is stored where',
  stored: [
    'Your data, previews and results: in the tabs of this spreadsheet.',
    'What undo needs, your recipes, and where this wizard stands: in a hidden tab of it.',
    'The tab Batches lists who saved what, and never a password.',
    'Who was told, by which message and until when their link is good: in the tab Told. What you are putting together: in a hidden tab.',
  ],
  leaves: {
    nothing:
      'Nothing leaves the spreadsheet: the add-on can reach no other file and no other server.',
    domain:
      'What you have it do leaves the spreadsheet, and nothing else: mail to the people you tell, accounts to your own Google Workspace. It can reach no other file and no other server.',
  },

  /** The wizard's own sentences, those about files said about tabs. */
  wizard: (text: Text): Text => ({
    ...text,
    frame: {
      ...text.frame,
      stopped: 'Stopped. User Accounts are as they were.',
      noData: 'First make tabs and fill them.',
      stages: {
        ...text.frame.stages,
        storing: (what) => (what === '' ? 'Changing User Accounts' : what),
      },
      rowsDone: (done, all) => `${n(done)} of ${n(all)}`,
    },
    data: {
      ...text.data,
      intro:
        'The data are the tabs of this spreadsheet: Students, Enrollments, User Accounts and so on. They stay in it.',
      matchedRemembered: 'What you choose here is remembered for the tab of this name.',
    },
    preview: {
      ...text.preview,
      filesHeading: 'Tabs and files of this preview',
    },
    save: {
      ...text.save,
      taking: 'Opening the tab',
      notInSis: 'Nothing changes in your SIS until you import the tab User Accounts there.',
      credentials: 'Also make a tab of the passwords',
      credentialsHint: {
        random: `It lists each new username with its password; random passwords stand nowhere else. ${readable}`,
        pattern: `It lists each new username with its password. ${readable}`,
        initial: `It lists each new username with the initial password. ${readable}`,
      },
      next: {
        ...text.save.next,
        take: 'Take User Accounts as they are now (File > Download > Comma Separated Values), and import them into your SIS. Nothing has changed there until you do.',
        fresh: 'Paste fresh exports into the tabs before your next batch.',
      },
      filesHeading: (count) => `All ${n(count)} tabs and files of this batch`,
      title,
      download: (file) => (isTab(file) ? `Open the tab ${title(file)}` : `Download ${file}`),
      downloadShort: (file) => (isTab(file) ? 'Open tab' : 'Download'),
      files: {
        ...text.save.files,
        'accounts.csv': 'as they are now, to import into your SIS',
        'credentials.csv': 'usernames and passwords; clear it soon',
      },
    },
    settings: {
      ...text.settings,
      fromFile: () =>
        'These settings come from the tab Settings: change them there, then read the tabs again.',
    },
    history: {
      ...text.history,
      doneNext: 'Nothing has changed in your SIS until you import the tab User Accounts there.',
      fileHint: 'For a batch that is no longer in this list.',
    },
  }),
};
