import {
  problemKinds,
  reasonLabels,
  warningLabels,
  type ElementId,
  type ProblemKind,
} from '../../engine/index.ts';
import type { AccountType, ChangeTypeId } from '../../engine/index.ts';
import { data } from './en/data.ts';
import { history } from './en/history.ts';
import { options } from './en/options.ts';
import { preview } from './en/preview.ts';
import { save } from './en/save.ts';
import { settings } from './en/settings.ts';
import { who } from './en/who.ts';
import { n } from './en/words.ts';

/** Every sentence of the wizard in English. Other languages have the same shape. */
export const en = {
  number: n,

  frame: {
    name: 'Account Batch Wizard',
    steps: {
      data: 'Data',
      what: 'What',
      options: 'Options',
      who: 'Who',
      preview: 'Preview Changes',
      save: 'Save Changes',
    },
    stepOf: (step: number, all: number) => `Step ${step} of ${all}`,
    stepsLabel: 'Steps',
    done: 'done',
    back: 'Back',
    next: 'Next',
    previewChanges: 'Preview Changes',
    previewAgain: 'Preview Changes again',
    saveChanges: 'Save Changes',
    settings: 'Settings',
    settingsClose: 'Close settings',
    history: 'History',
    inform: 'Tell people',
    startOver: 'New batch',
    stop: 'Stop',
    stopped: 'Stopped. Nothing was changed.',
    busy: 'Working',
    loading: 'Opening ...',
    close: 'Close',
    cancel: 'Cancel',
    dismiss: 'Dismiss',
    tryAgain: 'Try again',
    failed: 'This did not work',
    filesElsewhere: (label: string) => `${label} (in a tab)`,
    timeLeft: (seconds: number) =>
      seconds < 60 ? `about ${seconds} s left` : `about ${Math.round(seconds / 60)} min left`,
    rowsDone: (done: number, all: number) => `${n(done)} of ${n(all)} rows`,
    stages: {
      reading: (what: string) => (what === '' ? 'Reading' : `Reading ${what}`),
      checking: () => 'Checking the data',
      planning: (what: string) =>
        what === '' ? 'Working out who changes and why' : `Working out the files for ${what}`,
      writing: (what: string) => (what === '' ? 'Writing' : `Writing ${what}`),
      storing: (what: string) => (what === '' ? 'Storing' : `Storing ${what}`),
    },
    missing: {
      accountType: 'Choose an Account Type.',
      changeType: 'Choose a Change Type.',
      groups: 'Choose at least one user group.',
      places: 'Choose at least one.',
      people: 'Select at least one person.',
      school: 'Say which school you are logged into.',
      oneSchool: 'Choose exactly one school: the one you are logged into.',
      password: 'Type the initial password, or choose to give none.',
      usernamePattern: 'Mend the username pattern.',
      passwordPattern: 'Mend the password pattern.',
      length: 'Type a number of characters of 1 or more, or leave it empty.',
    },
    noData: 'First bring in your data.',
    noTableKnown: 'Say under What was found what each table is.',
    faultsFirst: 'First mend what is marked in red.',
  },

  accountTypes: { students: 'Students', staff: 'Staff' } satisfies Record<AccountType, string>,
  changeTypes: {
    createAccount: 'Create Account',
    enableAccount: 'Enable Account',
    disableAccount: 'Disable Account',
    forcePasswordChange: 'Force Password Change',
    addUserGroups: 'Add User Groups',
    removeUserGroups: 'Remove User Groups',
  } satisfies Record<ChangeTypeId, string>,
  changeTypeHints: {
    createAccount: 'For people who have no account yet.',
    enableAccount: 'Lets people with a disabled account sign in again.',
    disableAccount: 'Keeps people from signing in. Nothing is deleted.',
    forcePasswordChange: 'People choose a new password the next time they sign in.',
    addUserGroups: 'Gives staff accounts tool and calendar rights.',
    removeUserGroups: 'Takes tool and calendar rights from staff accounts.',
  } satisfies Record<ChangeTypeId, string>,
  tables: {
    schools: 'Schools',
    calendars: 'Calendars',
    groups: 'User Groups',
    students: 'Students',
    staff: 'Staff',
    enrollments: 'Enrollments',
    assignments: 'District Assignments',
    accounts: 'User Accounts',
  },
  reasons: reasonLabels,
  warnings: warningLabels,
  problems: englishProblems(),
  /** Says a sentence of the engine's: `of` is the column of a report, or what the sentence tells. */
  said: (_of: string, sentence: string): string => sentence,
  elements: {
    lastName: 'Last Name',
    firstName: 'First Name',
    preferredFirstName: 'Preferred First Name',
    middleName: 'Middle Name',
    studentNumber: 'Student Number',
    staffNumber: 'Staff Number',
    number: 'Number',
    graduationYear: 'Graduation Year',
    grade: 'Grade',
    birthYear: 'Birth Year',
    birthMonth: 'Birth Month',
    birthDay: 'Birth Day',
  } satisfies Record<ElementId, string>,

  data,

  what: {
    recipes: 'Saved recipes',
    recipesCount: (count: number) => `Saved recipes (${n(count)})`,
    deleteRecipe: (name: string) => `Delete the recipe ${name}`,
    deleteQuestion: (name: string) => `Delete ${name}?`,
    deleteIt: 'Delete',
    importRecipe: 'Open a request.json',
    recipeLoaded: (name: string) => `${name} is loaded: every option is as saved.`,
    accountType: 'Account Type',
    changeType: 'Change Type',
    chooseAccountTypeFirst: 'User groups are for staff only.',
    noDelete:
      'Nothing here deletes accounts: that is too dangerous to do in a batch. Disable accounts instead.',
    recovery:
      'Somebody forgot a username or password? "Forgot Your Username?" and "Forgot Your Password?" on the login page help at once; no batch is needed.',
    notARequest: (name: string) => `${name} is no request.json: it holds no JSON object.`,
  },

  scope: {
    all: {
      createAccount: {
        students: 'Create user accounts for all students in the selected school(s)',
        staff: 'Create user accounts for all staff in the selected school(s)',
      },
      enableAccount: {
        students: 'Enable user accounts for all students in the selected school(s)',
        staff: 'Enable user accounts for all staff in the selected school(s)',
      },
      disableAccount: {
        students: 'Disable user accounts for all students in the selected calendar(s)',
        staff: 'Disable user accounts for all staff in the selected calendar(s)',
      },
      forcePasswordChange: {
        students: 'Force password change for all student accounts in the selected school(s)',
        staff: 'Force password change for all staff accounts in the selected school(s)',
      },
      addUserGroups: {
        students: '',
        staff: 'Add User Groups to all staff in the selected school(s)',
      },
      removeUserGroups: {
        students: '',
        staff: 'Remove User Groups from all staff in the selected school(s)',
      },
    } satisfies Record<ChangeTypeId, Record<AccountType, string>>,
    selected: {
      createAccount: {
        students: 'Create user accounts for selected students',
        staff: 'Create user accounts for all selected staff',
      },
      enableAccount: {
        students: 'Enable user accounts for selected students',
        staff: 'Enable user accounts for selected staff',
      },
      disableAccount: {
        students: 'Disable user accounts for selected students',
        staff: 'Disable user accounts for all selected staff',
      },
      forcePasswordChange: {
        students: 'Force password change for all selected students',
        staff: 'Force password change for all selected staff',
      },
      addUserGroups: { students: '', staff: 'Add User Groups for selected staff' },
      removeUserGroups: { students: '', staff: 'Remove User Groups for selected staff' },
    } satisfies Record<ChangeTypeId, Record<AccountType, string>>,
  },

  options,
  who,

  // The Preview Changes step.
  preview,

  // The Save Changes step and what comes after it.
  save,

  // The history panel, and undoing wherever it is offered.
  history,

  settings,

  lists: {
    narrow: 'Narrow the list',
    chosen: (chosen: number, all: number) => `${n(chosen)} of ${n(all)} selected`,
    all: 'Select all',
    none: 'Select none',
    noneMatch: 'Nothing matches.',
  },

  table: {
    label: (what: string) => `${what}: a table`,
    rowsShown: (from: number, to: number, all: number) =>
      `Rows ${n(from)} to ${n(to)} of ${n(all)}`,
    none: 'No rows.',
    goTo: 'Go to row',
    go: 'Go',
    find: 'Find a person',
    findHint: 'Beginning of a name, ID or username',
    loading: 'Loading rows ...',
    rowHint: 'Choose a row to read all of it. With the keyboard: arrow keys, then Enter.',
    rowHintBesideLink:
      'Choose a row elsewhere to read all of it. With the keyboard: the space bar.',
    rowTitle: (at: number, all: number) => `Row ${n(at)} of ${n(all)}`,
    emptyCell: 'empty',
    cellCut: (shown: number, all: number) =>
      `The first ${n(shown)} of ${n(all)} characters are shown.`,
    all: 'All',
  },
};

function englishProblems(): Readonly<Record<ProblemKind, string>> {
  const sentences = Object.entries(problemKinds).map(([kind, [, problem]]) => [kind, problem]);
  return Object.fromEntries(sentences) as Record<ProblemKind, string>;
}
