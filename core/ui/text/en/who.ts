import type { AccountType } from '../../../engine/index.ts';
import { day, n, s } from './words.ts';

const people = (count: number, type: AccountType): string =>
  type === 'students' ? s(count, 'student') : s(count, 'staff member');
const those = { students: 'students', staff: 'staff members' } satisfies Record<
  AccountType,
  string
>;

/** The sentences of the Who step. */
export const who = {
  question: 'Whose accounts',
  chosen: {
    schools: (count: number): string => s(count, 'school'),
    calendars: (count: number): string => s(count, 'calendar'),
    people: (count: number): string => s(count, 'person', 'people'),
  },

  places: {
    schools: 'School(s)',
    calendars: 'Calendar(s)',
    count: people,
    gone: 'not in the data: take it off',
    noSchools:
      'There are no schools in the data. Go back to Data and bring in a table with the columns School ID and School Name, or select single people.',
    noCalendars:
      'There are no calendars in the data. Go back to Data and bring in a table with the columns Calendar ID, School ID and the dates, or select single people.',
    countHint: (type: AccountType): string =>
      type === 'students'
        ? 'The numbers are students with any enrollment there; the preview says who of them is changed.'
        : 'The numbers are staff members with any assignment there; the preview says who of them is changed.',
    missing: {
      schools: 'Choose at least one school.',
      calendars: 'Choose at least one calendar.',
    },
    dates: (start: string, end: string): string => `${start} to ${end}`,
    ended: 'ended',
    future: 'not begun',
    current: 'current',
    more: (count: number): string => `${s(count, 'more calendar')}: narrow the list.`,
    allEnded: (count: number): string =>
      `Add the ${n(count)} that ${count === 1 ? 'has' : 'have'} ended`,
    leaveOut: 'Leave out people who are still active elsewhere',
    leaveOutHint: {
      students:
        'Students who also have a current or future enrollment in a calendar that is not selected keep their account. Off: they are disabled too, with a warning in the preview.',
      staff:
        'Staff members who also have a current assignment at a school whose current calendar is not selected keep their account. Off: they are disabled too, with a warning in the preview.',
    } satisfies Record<AccountType, string>,
  },

  schoolrunner: {
    school: 'School you are logged into',
    choose: 'Choose a school',
    access: 'The new users will have access to this school, and to no other.',
    recommendation:
      'Only create users here who will work in this school. Then make a batch for the next school.',
  },

  search: {
    heading: (type: AccountType): string => `A. Search for ${those[type]}`,
    lastName: 'Last Name',
    firstName: 'First Name',
    gender: 'Gender',
    grade: 'Grade',
    title: 'Title',
    role: 'Role',
    number: { students: 'Person ID or Student Number', staff: 'Person ID or Staff Number' },
    any: 'Any',
    value: (value: string, count: number): string => `${value} (${n(count)})`,
    search: 'Search',
    reset: 'Empty the form',
    districtWide: 'Search results are district-wide.',
    found: (count: number, type: AccountType): string => `${people(count, type)} found`,
    failed: 'The search did not work',
  },

  lists: {
    add: 'B. Select a person to add to edit list',
    remove: 'C. Click on a person to remove from list',
    onList: (count: number): string => `${s(count, 'person', 'people')} on the list`,
    empty: 'Nobody is on the list yet.',
    noMatch: 'Nobody matches. Type less, or empty a field.',
    addAll: (count: number): string => `Add all ${n(count)} found`,
    tooMany: (found: number, most: number): string =>
      `${n(found)} people are too many to add at once. At most ${n(most)} can be added: narrow the search.`,
    adding: 'Adding people',
    added: (count: number): string => `${s(count, 'person', 'people')} added.`,
    clear: 'Clear list',
    cleared: (count: number): string => `${n(count)} taken off the list.`,
    putBack: (count: number): string => `Put ${n(count)} back`,
    personAdded: (name: string, count: number): string =>
      `${name} added. ${s(count, 'person', 'people')} on the list.`,
    personRemoved: (name: string, count: number): string =>
      `${name} removed. ${s(count, 'person', 'people')} on the list.`,
    backAgain: (count: number): string => `${n(count)} put back on the list.`,
    window: (from: number, to: number, all: number): string =>
      `${n(from)} to ${n(to)} of ${n(all)}, the newest first`,
    earlier: 'Previous',
    later: 'Following',
    gone: 'not in the data: remove it',
    detail: (type: AccountType, number: string, id: string, detail: string): string =>
      [number, `ID ${id}`, type === 'students' && detail !== '' ? `grade ${detail}` : detail]
        .filter((word) => word !== '')
        .join(' · '),
  },

  paste: {
    summary: 'Paste a list of Person IDs or numbers',
    label: 'One in each line, or with commas between them',
    hint: (most: number): string => `Up to ${n(most)} at once. Person IDs are looked for first.`,
    add: 'Add these',
    working: 'Looking for people',
    none: 'There is nothing in the box: paste Person IDs or numbers first.',
    tooMany: (found: number, most: number): string =>
      `There are ${n(found)} lines. At most ${n(most)} can be looked for at once: paste them in parts.`,
    added: (added: number, before: number, all: number): string =>
      `${n(added)} of ${s(all, 'line')} added${before === 0 ? '' : `, ${n(before)} ${before === 1 ? 'was' : 'were'} on the list before`}.`,
    notFound: (count: number): string =>
      count === 1 ? '1 line was not found' : `${n(count)} lines were not found`,
    ambiguous: (count: number): string =>
      count === 1
        ? '1 number belongs to several people: search for them'
        : `${n(count)} numbers belong to several people: search for them`,
    notFoundHint:
      'They are still in the box. Mend them there, leading zeros too, and add them again.',
    andMore: (count: number): string => `and ${n(count)} more`,
  },

  campusInstruction: 'Also count Campus Instruction',
  campusInstructionHint:
    'Staff members count whose homepage is Campus Application. With this, those with Campus Instruction count too.',

  asOf: {
    label: 'As of',
    hint: (today: string): string =>
      `Leave it empty for today, ${day(today)}. Enrollments and assignments count as they stand on that day: choose the first school day to work ahead of it.`,
    today: 'Use today',
  },
};
