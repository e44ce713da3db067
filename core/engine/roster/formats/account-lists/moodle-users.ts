import { plainHeading, type HeadingWords } from '../headings.ts';
import { noHeadings, type AccountList, type AccountMeaning } from './account-list.ts';

const headings: HeadingWords<AccountMeaning> = {
  ...noHeadings,
  username: ['username'],
  email: ['email'],
  lastName: ['lastname'],
  firstName: ['firstname'],
  employeeId: ['idnumber'],
  blocked: ['suspended'],
  deleted: ['deleted'],
  lastLogin: ['lastaccess'],
};

/** Columns that no other system has. */
const ownColumns =
  /^(suspended|deleted|oldusername|auth|idnumber|mnethostid|maildisplay|mailformat|lastnamephonetic|firstnamephonetic|alternatename|(cohort|course|role|group|type|enrolperiod|enroltimestart|sysrole)\d+|profilefield\w+)$/;

/** All that such a list may have besides: with anything else it may well be a roster. */
const otherColumns =
  /^(username|password|firstname|lastname|middlename|email|city|country|lang|timezone|institution|department|phone\d?|address|description|url|icon|theme|id|lastaccess|timecreated)$/;

/** The users of a Moodle site as its bulk download or an upload file lists them. */
export const moodleUsers: AccountList = {
  id: 'moodle-users',
  label: 'Moodle user list',
  // What Moodle is not told about suspension means no.
  ...{ headings, statuses: {}, blankState: 'Yes', purpose: 'download' },
  hasWholeAddresses: false,
  recognise: (table, { column }) => {
    const needed = ['username', 'firstName', 'lastName', 'email'] as const;
    if (needed.some((meaning) => column(meaning) < 0)) return null;
    const plain = table.headings.map(plainHeading).filter((heading) => heading !== '');
    const own = plain.filter((heading) => ownColumns.test(heading));
    if (!plain.every((heading) => ownColumns.test(heading) || otherColumns.test(heading))) {
      return null;
    }
    const names = needed.map((meaning) => table.headings[column(meaning)]!).join(', ');
    return own.length > 0
      ? { confidence: 'certain', why: `its columns ${names}, ${own[0]!}` }
      : { confidence: 'likely', why: `its columns ${names}, and none that Moodle does not have` };
  },
};
