import { n, s } from './words.ts';

/** The history and undoing, in English. */
export const history = {
  none: 'No batch has been saved here yet.',
  intro: (count: number) =>
    count === 1
      ? 'The batch saved here.'
      : `The last ${n(count)} batches saved here, newest first.`,
  changed: (changed: number, considered: number) => `${n(changed)} of ${n(considered)} changed`,
  undone: (when: string) => `undone ${when}`,
  useAgain: 'Use its choices again',

  undo: 'Undo this batch',
  undoHeading: 'Undo',
  planning: 'Working out what undoing would do',
  undoing: 'Undoing',
  would: {
    'put back': (count: number) => `${s(count, 'account')} would be put back as before.`,
    disabled: (count: number) =>
      `${s(count, 'account')} that the batch created would be disabled, not deleted.`,
    removed: (count: number) => `${s(count, 'account')} that nobody ever used would be removed.`,
    left: (count: number) =>
      `${s(count, 'account')} would be left as ${count === 1 ? 'it is' : 'they are'}, for the reason in the list.`,
  },
  did: {
    'put back': (count: number) =>
      `${s(count, 'account')} ${count === 1 ? 'is' : 'are'} as before.`,
    disabled: (count: number) =>
      `${s(count, 'account')} that the batch had created ${count === 1 ? 'is' : 'are'} disabled, not deleted.`,
    removed: (count: number) =>
      `${s(count, 'account')} that nobody ever used ${count === 1 ? 'is' : 'are'} removed.`,
    left: (count: number) =>
      `${s(count, 'account')} ${count === 1 ? 'was' : 'were'} left as ${count === 1 ? 'it is' : 'they are'}, for the reason in the list.`,
  },
  takenOver: 'Users of Google Workspace taken over',
  /** Of those, cells and rows are counted: an account may have several. */
  taken: {
    would: {
      'put back': (count: number) => `${s(count, 'cell')} would be put back as before.`,
      disabled: () => '',
      removed: (count: number) =>
        `${s(count, 'row')} would be removed from User Accounts again; Google Workspace keeps its users.`,
      left: (count: number) =>
        `${s(count, 'change')} would be left as ${count === 1 ? 'it is' : 'they are'}, for the reason in the list.`,
    },
    did: {
      'put back': (count: number) => `${s(count, 'cell')} ${count === 1 ? 'is' : 'are'} as before.`,
      disabled: () => '',
      removed: (count: number) =>
        `${s(count, 'row')} ${count === 1 ? 'is' : 'are'} removed from User Accounts again; Google Workspace keeps its users.`,
      left: (count: number) =>
        `${s(count, 'change')} ${count === 1 ? 'was' : 'were'} left as ${count === 1 ? 'it is' : 'they are'}, for the reason in the list.`,
    },
    confirm: (count: number) => `Undo now: ${s(count, 'change')}`,
  },
  nothingToUndo: 'Nothing would be put back. Is this the data that the batch was saved on?',
  removeUnused: 'Remove accounts nobody ever used, rather than disable them',
  removeUnusedHint: 'Only accounts that this batch created and that have never signed in.',
  confirm: (count: number) => `Undo now: ${s(count, 'account')}`,
  doneTitle: 'The batch is undone',
  doneNext: 'Nothing has changed in your SIS until you import accounts.csv there.',
  rowsLabel: 'What undoing does, account by account',
  cannot: 'This cannot be undone:',

  fileHeading: 'Undo from a journal file',
  fileHint: 'For a batch saved elsewhere, or one that is no longer in this list.',
  chooseFile: 'Choose a journal.json',
};
