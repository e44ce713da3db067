import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { testPath } from './helpers/cli.ts';

/*
 * Where each requirement (R) and each decision (D) is held: files of tests, and how the title of the
 * test begins. A test that is renamed or goes is missed here, and so is a requirement without one.
 */

/** A file of tests, and a title in it. */
type Held = readonly [file: string, title: string];

const contract: Held = [
  'engine/plan/contract.test.ts',
  'any batch on any district is planned as the contract says',
];
const examples: Held = ['scenarios/worked-examples.test.ts', 'the preview is as the document says'];
const saved: Held = ['scenarios/worked-examples.test.ts', 'what is saved is what was previewed'];
const emailOption: Held = [
  'ui/options.test.tsx',
  'census email: what people type at login, and who gets no account',
];
const emailRules: Held = [
  'local/create-rules.test.ts',
  'an email needs one @ with something on both sides',
];
const authentication: Held = [
  'ui/options.test.tsx',
  'authentication types show where one is configured',
];
const passwords: Held = ['ui/options.test.tsx', 'passwords: random with its strength'];
const homepages: Held = ['ui/options.test.tsx', 'the homepage shows what is stored'];
const staffOptions: Held = [
  'ui/options.test.tsx',
  'staff: groups, username, activation and homepage',
];
const groupSearch: Held = [
  'ui/options.test.tsx',
  'groups: by type and name, added and removed with a click',
];
const schools: Held = [
  'ui/who.test.tsx',
  'all: schools with how many students have a record there',
];
const calendars: Held = ['ui/who.test.tsx', 'disable goes by calendars, grouped by school'];
const people: Held = [
  'ui/who.test.tsx',
  'selected: a search answers each key stroke, a click adds, another removes',
];
const searchForm: Held = [
  'ui/who.test.tsx',
  'students are searched by gender and grade, staff by title',
];
const labels: Held = ['ui/seed-labels.test.ts', 'both ways of choosing say what the seed says'];
const what: Held = ['ui/what.test.tsx', 'account type first, then the change types'];
const noDeletion: Held = ['ui/what.test.tsx', 'T29: nothing deletes accounts'];
const neverLoggedIn: Held = [
  'engine/inform/filters.test.ts',
  'T23: no login and a password to change',
];
const seedFields: Held = [
  'engine/inform/messages.test.ts',
  'the shipped messages compile and say what R151-R153 ask for',
];
const expiration: Held = ['engine/inform/messages.test.ts', 'T24: the merged text shows'];
const schoolrunner: Held = [
  'local/create-rules.test.ts',
  'goes by Active and email; assignments only say who is considered',
];
const bulkCreate: Held = ['ui/save.test.tsx', 'bulk created staff are not notified'];
const noShow: Held = ['local/record-rules.test.ts', 'no-shows only, no-shows among others'];

const held: Readonly<Record<string, readonly Held[]>> = {
  R001: [['sheets-addon/menu.test.ts', 'installed, the menu is there at once']],
  'R002-R008': [contract, examples],
  R009: [['ui/preview.test.tsx', 'T01: the verdict comes first, with numbers']],
  'R010-R012': [noDeletion],
  R013: [['sheets-addon/rules.test.ts', 'only those whom Settings names may save']],
  'R014-R017': [what],
  R018: [schools],
  'R019-R021': [
    searchForm,
    ['engine/search/search-people.test.ts', 'all criteria that are filled in'],
  ],
  'R022-R025': [people],
  'R026-R029': [examples, saved, ['ui/preview.test.tsx', 'T21: a person with several groups']],
  'R030-R038': [contract, examples, labels],
  'R039-R043': [contract, examples],
  'R044-R050': [emailOption, emailRules],
  'R051-R054': [
    ['engine/credentials/usernames.test.ts', 'the counter starts at 2 and skips what is taken'],
    ['ui/pattern-pieces.test.ts', 'the examples are those of the seed (R053, R068, D01)'],
    ['local/create-rules.test.ts', 'the smallest free counter is taken'],
  ],
  'R055-R061': [
    authentication,
    ['local/create-rules.test.ts', 'managed elsewhere have no password'],
  ],
  'R062-R071': [
    passwords,
    ['local/create-rules.test.ts', 'are the values and literals in lower case'],
  ],
  'R072-R074': [homepages, ['local/create-rules.test.ts', 'with the parent portal as homepage']],
  R075: [examples],
  R076: [['ui/inform.test.tsx', 'after a save, its people are what it begins with']],
  'R077-R079': [['e2e/worked-example.test.ts', 'saving gives the files of the document'], labels],
  'R080-R083': [contract, staffOptions],
  'R084-R094': [staffOptions, groupSearch],
  'R095-R098': [emailOption, emailRules],
  'R099-R100': [['scenarios/worked-examples.test.ts', 'the preview is as the document says']],
  'R101-R103': [authentication, staffOptions],
  R104: [['ui/save.test.tsx', 'staff activate their account, so there is no file of passwords']],
  'R105-R107': [staffOptions, examples],
  'R108-R110': [labels, examples],
  'R111-R117': [
    calendars,
    labels,
    ['local/disable-rules.test.ts', 'reaches everybody assigned there on a day of the calendar'],
    ['local/disable-rules.test.ts', 'people who are named are disabled whatever their enrollments'],
  ],
  'R118-R129': [
    contract,
    examples,
    labels,
    ['local/account-rules.test.ts', 'a role of any account spares a person from a forced change'],
    ['local/account-rules.test.ts', 'selected staff are forced where their homepage'],
  ],
  'R130-R143': [contract, examples, labels, groupSearch],
  'R144-R149': [
    neverLoggedIn,
    ['ui/inform.test.tsx', 'it begins with the filter of people who never'],
  ],
  R150: [['engine/inform/reach.test.ts', 'each person stands in the report exactly once']],
  'R151-R153': [seedFields],
  'R154-R155': [expiration],
  'R156-R157': [['engine/inform/people.test.ts', 'T27: Staff Accounts by their homepages']],
  'R158-R161': [
    ['engine/inform/schedule.test.ts', 'T26: daily from 2025-08-18'],
    ['engine/inform/schedule.test.ts', 'a schedule is checked, each fault under its key'],
  ],
  'R162-R164': [['ui/inform.test.tsx', 'letters are opened by the host']],
  'R165-R166': [['engine/inform/letters.test.ts', 'the shipped letters say what R166 asks for']],
  'R167-R171': [
    ['engine/inform/people.test.ts', 'T27: Portal Accounts by theirs'],
    ['ui/inform.test.tsx', 'conditions are put together, counted as one types, and saved'],
  ],
  R172: [['ui/inform.test.tsx', 'a date that is not after today is refused (T24)']],
  'R173-R174': [['e2e/inform.test.ts', 'letters open in a window of their own']],
  'R175-R183': [schoolrunner, ['ui/who.test.tsx', 'Schoolrunner asks for the one school']],
  'R184-R188': [
    bulkCreate,
    ['local/create-rules.test.ts', 'for people, with the school logged into'],
  ],

  D01: [['local/create-rules.test.ts', 'are filled up with the number from its left']],
  D02: [
    ['local/create-rules.test.ts', 'letter case holds for the whole name'],
    ['local/create-rules.test.ts', 'are the values and literals in lower case'],
  ],
  D03: [
    ['local/create-rules.test.ts', 'what stands before a counter'],
    ['local/create-rules.test.ts', 'a counter and a separator count in the length'],
  ],
  'D04-D05': [
    ['local/create-rules.test.ts', 'who comes first gets it'],
    ['local/create-rules.test.ts', 'without the domain, what remains is compared'],
  ],
  D06: [emailOption],
  D07: [emailRules],
  'D08-D09': [contract, labels],
  'D10-D12': [
    contract,
    ['local/disable-rules.test.ts', 'can leave out who is still active elsewhere'],
    ['local/account-rules.test.ts', 'nobody disables the account they work with'],
  ],
  D13: [['ui/who.test.tsx', 'Force Password Change of selected staff may count'], contract],
  D14: [
    ['local/account-rules.test.ts', 'selected staff are forced where their homepage'],
    homepages,
  ],
  D15: [homepages],
  'D16-D17': [contract, ['local/record-rules.test.ts', 'an open one ends with its calendar']],
  D18: [noShow],
  'D19-D22': [contract, ['local/record-rules.test.ts', 'a current one in the selected schools']],
  'D23-D24': [authentication, ['local/create-rules.test.ts', 'managed elsewhere have no password']],
  D25: [labels],
  'D26-D28': [groupSearch, ['ui/options.test.tsx', 'a group with all schools and calendars']],
  D29: [['engine/search/search-people.test.ts', 'names are found by their beginning']],
  'D30-D31': [
    ['local/group-rules.test.ts', 'are given where they are missing, on disabled accounts too'],
  ],
  'D32-D33': [examples],
  D34: [
    ['scenarios/worked-examples.test.ts', 'T12: 500 random passwords'],
    ['local/save.test.ts', 'not unasked, and not in a preview'],
  ],
  D35: [expiration, ['sheets-addon/activation.test.ts', 'T24: a link works on 2025-08-31']],
  D36: [['engine/inform/messages.test.ts', 'T25: the misspelled field is the field']],
  D37: [['sheets-addon/activation.test.ts', 'no link before its page was reached: D37']],
  D38: [['engine/inform/schedule.test.ts', 'on a day that a month does not have']],
  D39: [['engine/inform/filters.test.ts', 'LIKE: % for any letters']],
  D40: [['engine/inform/messages.test.ts', 'T25: who has no address is listed, not told']],
  D41: [['engine/inform/messages.test.ts', 'D41: there is no field for passwords']],
  'D42-D43': [schoolrunner],
  'D44-D45': [
    ['local/create-rules.test.ts', 'letters of other scripts count where the settings say so'],
    ['local/create-rules.test.ts', 'numbers and years give their last signs'],
    ['local/create-rules.test.ts', 'a suffix is dropped only as the last of several words'],
  ],
  D47: [['ui/preview.test.tsx', 'where something is still to choose, it says what']],
  D48: [['host/batches.test.ts', 'where the data has changed since, with the people who differ']],
  D49: [['scenarios/worked-examples.test.ts', 'T30: saving T01 twice creates nobody']],
  D50: [examples],
  D51: [['ui/save.test.tsx', 'before saving it says what will happen']],
  D52: [
    ['sheets-addon/rules.test.ts', 'only those whom Settings names may save'],
    ['ui/save.test.tsx', 'nothing is saved until somebody says that they may'],
  ],
  D53: [people],
};

/** D46 is about the seed's pictures and has no effect. */
const withoutEffect = ['D46'];

/** R002-R004 as R002, R003, R004. */
function numbersOf(range: string): string[] {
  const [first = '', last = first] = range.split('-');
  const [from, to] = [Number(first.slice(1)), Number(last.slice(1))];
  const digits = first.length - 1;
  return Array.from(
    { length: to - from + 1 },
    (_, n) => first.charAt(0) + String(from + n).padStart(digits, '0'),
  );
}

describe('requirements and decisions', () => {
  test('each is held by a test', () => {
    const all = [...numbersOf('R001-R188'), ...numbersOf('D01-D53')];
    const covered = Object.keys(held).flatMap(numbersOf);
    expect([...covered, ...withoutEffect].sort()).toEqual(all.sort());
  });

  test('each of these tests is there', () => {
    const missing = Object.entries(held).flatMap(([range, tests]) =>
      tests.flatMap(([file, title]) => {
        const text = readFileSync(testPath(file), 'utf8').replace(/\\'/g, "'");
        return new RegExp(`['"\`]${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`).test(text)
          ? []
          : [`${range}: ${file}: ${title}`];
      }),
    );
    expect(missing).toEqual([]);
  });
});
