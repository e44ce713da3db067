import type { AccountType, ChangeTypeId } from '../../../engine/index.ts';
import { day, n, s, share } from './words.ts';

const people = (count: number, type: AccountType) =>
  type === 'students' ? s(count, 'student') : s(count, 'staff member');

/** What becomes of people: "217 of 722 students" stands before it. */
const will: Readonly<Record<ChangeTypeId, string>> = {
  createAccount: 'will be created',
  enableAccount: 'will be enabled',
  disableAccount: 'will be disabled',
  forcePasswordChange: 'will be forced to change their password',
  addUserGroups: 'will be given user groups',
  removeUserGroups: 'will be taken out of user groups',
};

/** The Preview Changes step in English. */
export const preview = {
  planning: 'Previewing',
  planningNow: 'Working out who changes and why ...',
  chosen: (changed: number, considered: number) => `${n(changed)} of ${n(considered)}`,
  goTo: (step: string) => `Go to ${step}`,
  cannot: (faults: number) => `This cannot be previewed: ${s(faults, 'thing')} to mend`,
  notComplete: 'Something is still to choose',
  notYet: 'There is no preview yet.',
  first: 'First preview the changes.',
  nothingToSave: 'Nobody changes: there is nothing to save.',
  savedBefore: (when: string) =>
    `This batch is saved already, ${when}: what it did is in Save Changes.`,

  verdict: (change: ChangeTypeId, type: AccountType, changed: number, considered: number) =>
    `${n(changed)} of ${people(considered, type)} ${will[change]}.`,
  others: (count: number) => `${n(count)} ${count === 1 ? 'is' : 'are'} not changed.`,
  nobody: {
    schools: {
      students: 'No student has an enrollment at the selected schools.',
      staff: 'No staff member has a district assignment at the selected schools.',
    },
    calendars: {
      students: 'No student has an enrollment in the selected calendars.',
      staff: 'No staff member has a district assignment at the schools of the selected calendars.',
    },
    people: {
      students: 'None of the selected students is in the data.',
      staff: 'None of the selected staff members is in the data.',
    },
  } satisfies Record<'schools' | 'calendars' | 'people', Record<AccountType, string>>,
  nobodyRemedy: 'Choose others, or check that your exports hold them.',
  nothingChanged: 'This is a preview. Nothing has changed.',
  severalRows: (rows: number, changed: number) =>
    `${s(rows, 'change')} for ${s(changed, 'person', 'people')}: a person can have several accounts or groups.`,

  reasonsHeading: 'Not changed, by reason',
  warningsHeading: 'Changed, but look at these',
  problemsHeading: 'Problems in the data',
  problems: (errors: number, warnings: number) => {
    const parts = [
      ...(errors > 0 ? [`${s(errors, 'error')}: these rows were left out`] : []),
      ...(warnings > 0 ? [`${s(warnings, 'warning')}: these rows were used`] : []),
    ];
    return parts.map((part) => `${part}.`).join(' ');
  },
  show: 'Show',
  hide: 'Hide',
  rowsOf: (what: string) => `People who ${what}`,

  unusualHeading: 'Good to know about this batch',
  thresholdNobody: (count: number, enabled: number, type: AccountType) =>
    `Saving asks you once more, because this batch would disable ${n(count)} of ${n(enabled)} enabled ${type === 'students' ? 'student' : 'staff'} accounts and leave none enabled.`,
  thresholdMany: (
    count: number,
    enabled: number,
    type: AccountType,
    most: number,
    percent: number,
  ) =>
    `Saving asks you once more, because this batch would disable ${n(count)} of ${n(enabled)} enabled ${type === 'students' ? 'student' : 'staff'} accounts (${share(count, enabled)}): more than ${n(most)} accounts and more than ${n(percent)} %.`,
  thresholdMeans:
    'A batch this large is often a wrong calendar or an old export. Look at the people in the preview before you save.',
  disables: (count: number, enabled: number, type: AccountType) =>
    `${n(count)} of the ${n(enabled)} enabled ${type === 'students' ? 'student' : 'staff'} accounts would be disabled (${share(count, enabled)}).`,
  half: (count: number, all: number, type: AccountType) =>
    `More than half of all ${type === 'students' ? 'student' : 'staff'} accounts would change: ${n(count)} of ${n(all)}.`,
  oneReason: (count: number, reason: string) =>
    `All ${n(count)} are left out for one and the same reason: they ${reason}.`,
  counters: (count: number, all: number) =>
    `${n(count)} of ${s(all, 'new username')} ${count === 1 ? 'gets' : 'get'} a counter because the name is taken (${share(count, all)}). A pattern with the Student Number or Staff Number in it needs no counters.`,
  asOf: (asOf: string, today: string) =>
    `Worked out as of ${day(asOf)}, not as of today (${day(today)}). The date is chosen in the step Who.`,
  changedBy: (change: string, when: string) =>
    `User Accounts are as your batch "${change}" of ${when} left them here. If they have changed in your SIS since then, bring in a fresh export first.`,
  changedByUndo: (change: string, when: string) =>
    `User Accounts are as undoing your batch "${change}" of ${when} left them here. If they have changed in your SIS since then, bring in a fresh export first.`,

  changesHeading: 'The changes, row by row',
  changesLabel: 'Accounts that change',
  find: 'Find a person',
  findHint: 'The beginning of a name, ID, number or username',
  found: (found: number, all: number) => `${n(found)} of ${s(all, 'row')} match.`,
  foundNotChanged: (count: number) => `Not changed: ${s(count, 'person', 'people')}`,
  foundNobody:
    'Nobody whom this batch is about has a name, ID, number or username that begins so. The step Who says whom it is about.',
  underReasons: 'People who are not changed stand further up, under their reason.',
  forAll: 'The same for every new account',
  whyHint:
    'Choose a username to see why it is that one. With the keyboard: arrow keys, then Enter.',
  whyLabel: (username: string) => `${username}: why this username`,
  whyTitle: 'Why this username',
  whyFrom: {
    email: (base: string) => `It is made of the email: ${base}.`,
    pattern: (base: string) => `The pattern gives ${base}.`,
  },
  whyFree: (username: string) => `${username} was not taken, so no counter is needed.`,
  whyTries: (tries: number) =>
    tries === 1
      ? '1 username was tried first, and is taken:'
      : `${n(tries)} usernames were tried first, and are taken:`,
  whyFirst: (shown: number, tries: number) => `The first ${n(shown)} of ${n(tries)} are listed.`,
  whyTaken: 'taken by',
  whySo: (username: string) => `So it is ${username}, the first one that is free.`,
  looking: 'Looking it up ...',

  showAll: (count: number) => `Show all ${s(count, 'row')} in the tab`,
  filesHeading: 'Download the reports',
  recipeHeading: 'Keep this batch as a recipe',
  recipeHint:
    'A recipe keeps all that you chose, to use again in the step What. It holds no people but those you selected by hand.',
  recipeName: 'Name of the recipe',
  recipeSave: 'Save recipe',
  recipeSaved: (name: string) => `The recipe "${name}" is saved.`,
  recipeReplaces: (name: string) => `There is a recipe "${name}": saving replaces it.`,
  recipeNoName: 'Type a name for the recipe.',
};
