import fc from 'fast-check';
import type { PlainRequest } from './plan.ts';
import type { Rows } from './read.ts';

/*
 * Districts of few people in which nearly every rule of the contract decides something: days around
 * asOf (2025-08-18) and around calendars, several accounts a person, rows in error.
 */

/** A district, a batch on it, and the operator. */
export interface RandomContract {
  readonly tables: Rows;
  readonly request: PlainRequest;
  readonly operator: string;
}

const often = <T>(usual: T, ...others: readonly T[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
const yesNo = fc.constantFrom('Yes', 'Yes', 'x', 'TRUE', 'No', '', 'false', '0', 'n ', 'perhaps');
const studentIds = ['1', '2', '10', '010', '9', 'a1'];
const staffIds = ['1', '51', '053', '53', '\u{10000}', '\uffee'];
const day = often(
  '2025-08-11',
  ...['', '2024-08-12', '2025-05-30', '2025-05-31', '2025-08-10', '2025-08-17'],
  ...['2025-08-18', '2025-08-19', '8/18/2025', '2/30/2025', '2026-05-30', 'soon'],
);
const end = often(
  '',
  '2025-05-30',
  '2025-08-17',
  '2025-08-18',
  '2025-08-10',
  '2026-06-30',
  '08/19/2025',
  'later',
);
const lastName = fc.constantFrom(
  ...['Smith', 'smith', 'Smith Jr.', 'Smith, III', 'Jr', '- V', 'Núñez', "O'Brien-Lee", '李', ''],
  ...['=Lee', 'Łucki', 'Weiß', 'Montgomery', 'Van Der Berg II'],
);
const firstName = fc.constantFrom(
  'Ann',
  'ANN',
  'José',
  'Mary Kate',
  'Al Jr.',
  '',
  '明',
  '7',
  ' Bo ',
);
const middleName = fc.constantFrom('', 'Q', 'Mae-Lou', '-', ' ');
const number = fc.constantFrom('', '007', '12', '00-0123', '993842', '12');
const email = fc.constantFrom(
  ...['', 'a@s.org', ' A@S.org ', 'b@s.org', 'broken', '@s.org', 'a@', 'a b@s.org', 'a@x.org'],
  ...['a@b@c', 'a@s.org;b@s.org', 'é@s.org', 'É@s.org', 'smith@s.org'],
);
const username = fc.constantFrom(
  ...['', 'smith', 'Smith2', 'smith.2', 'a@s.org', 'A', 'b', 'nunez', 'é@s.org', 'SMITH.ANN'],
  ...[
    'Ann.Smith',
    'mont',
    'mon2',
    'ann7',
    'op',
    'OP',
    'Zed',
    'zed2',
    ' spaced ',
    'k',
    'l',
    'm',
    'n',
  ],
  ...['p', 'q', 'r', 's', 't', 'Lee', 'smith.ann', 'smithann', 'asmith', 'u', 'v', 'w'],
);
const roles = often(
  '',
  'Student Information System',
  'other;PAYROLL',
  'Other',
  ' campus learning ;',
);
const homepage = fc.constantFrom(
  ...['Campus Application', 'campus tools', 'Campus Instruction', '', 'Campus Portal', 'else'],
);
const groups = fc.constantFrom(
  '',
  'Teachers',
  'LHS 25;teachers',
  'Gone; LHS 25',
  'Everything;',
  'Twice',
);

function table(heading: string, cells: fc.Arbitrary<readonly string[]>, most: number) {
  const repeats = fc.array(fc.nat({ max: 5 }), { maxLength: 1 });
  return fc
    .tuple(fc.array(cells, { minLength: most / 2, maxLength: most, size: 'max' }), repeats)
    .map(([rows, again]): readonly (readonly string[])[] => [
      heading.split(','),
      ...rows.filter((row) => row.some((cell) => cell.trim() !== '')),
      // A row that stands twice, equal in every cell.
      ...again.flatMap((n) => (n < rows.length && rows[n]![0]! !== '' ? [rows[n]!] : [])),
    ]);
}

/** Mostly different Person IDs, now and then the same one twice, and none. */
function person(ids: readonly string[]) {
  return fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...ids) },
    { weight: 1, arbitrary: fc.constantFrom('', ' 2 ', '777') },
  );
}

/** Keeps most people once: the more rows share a Person ID, the fewer people can be planned. */
function fewRepeats(rows: Rows[string], keep: boolean): Rows[string] {
  if (keep) return rows;
  const seen = new Set<string>();
  return rows.filter(([id = '']) => !seen.has(id.trim()) && seen.add(id.trim()));
}

const tables: fc.Arbitrary<Rows> = fc
  .record({
    schools: fc.constantFrom(
      [
        ['School ID', 'School Name'],
        ['L', 'Lincoln'],
        ['G', 'Grant'],
      ],
      [
        ['School ID', 'School Name'],
        ['L', 'Lincoln'],
        ['G', 'Grant'],
        ['L', 'Lincoln'],
        ['X', 'a'],
        ['X', 'b'],
        ['', 'c'],
      ],
    ),
    calendars: fc.constantFrom([
      ['Calendar ID', 'School ID', 'Calendar Name', 'Start Date', 'End Date'],
      ['24L', 'L', '24-25 Lincoln', '2024-08-12', '2025-05-30'],
      ['25L', 'L', '25-26 Lincoln', '2025-08-11', '2026-05-29'],
      ['25G', 'G', '25-26 Grant', '8/11/2025', '5/29/2026'],
      ['26G', 'nowhere', '26-27 Grant', '2026-08-11', '2027-05-29'],
      ['27G', 'G', '27-28 Grant', '2027-08-11', '2027-05-29'],
    ]),
    groups: fc.constantFrom([
      ['Group Name', 'Tool Rights', 'Calendar Rights'],
      ['Teachers', '0;14', ''],
      ['LHS 25', '0', '25L'],
      ['Mix', '1', '25G;24X'],
      ['Everything', '', '25L; all schools/All Calendars'],
      ['Twice', '1', ''],
      ['TWICE', '2', ''],
    ]),
    students: table(
      'Person ID,Student Number,Last Name,First Name,Grade,Email,Middle Name,Birth Date,Graduation Year',
      fc.tuple(
        ...([
          person(studentIds),
          number,
          lastName,
          firstName,
          fc.constantFrom('', '09', 'K'),
          email,
        ] as const),
        middleName,
        fc.constantFrom('', '2010-02-03', '2009-11-30', 'unknown'),
        fc.constantFrom('', '2031', '31'),
      ),
      8,
    ),
    staff: table(
      'Person ID,Staff Number,Last Name,First Name,Title,Email,Middle Name,Active',
      fc.tuple(
        ...([
          person(staffIds),
          number,
          lastName,
          firstName,
          fc.constantFrom('', 'Nurse'),
          email,
        ] as const),
        middleName,
        often('Yes', 'y', '', 'No', 'maybe'),
      ),
      8,
    ),
    enrollments: table(
      'Person ID,Calendar ID,Start Date,End Date,No Show,Grade',
      fc.tuple(
        person(studentIds),
        often('25L', '24L', '25G', '25G', '26G', '', 'nowhere'),
        ...([day, end, often('', 'Yes', 'no', 'eh'), fc.constantFrom('', '10', '11')] as const),
      ),
      18,
    ),
    assignments: table(
      'Person ID,School ID,Start Date,End Date,Title',
      fc.tuple(person(staffIds), often('L', 'G', 'G', 'X'), day, end, fc.constantFrom('', 'Coach')),
      16,
    ),
    accounts: table(
      'Person ID,Username,Homepage,Enabled,Force Password Change,Total Login Count,Created,Email,Product Security Roles,User Groups,School Access',
      fc.tuple(
        fc.oneof(person(studentIds), person(staffIds)),
        ...([username, homepage, yesNo, yesNo] as const),
        ...([
          fc.constantFrom('0', '3', '', 'x'),
          fc.constantFrom('', '2025-08-01', '8.1.2025'),
        ] as const),
        ...([email, roles, groups, fc.constantFrom('', 'L', 'L;Q')] as const),
      ),
      12,
    ),
    repeats: fc.boolean(),
  })
  .map(({ repeats, ...all }) => ({
    ...all,
    students: fewRepeats(all.students, repeats),
    staff: fewRepeats(all.staff, repeats),
  }));

const bySchools = fc.constantFrom({ schools: ['L'] }, { schools: ['Grant', 'L', 'Lincoln'] });
const byCalendars = fc.constantFrom(
  ...[{ calendars: ['24L'] }, { calendars: ['25L', '25-26 Grant'] }, { calendars: ['24L', '25L'] }],
);
/** The people are filled in from the table: who is not there would be refused. */
const byPeople = fc.constant({ people: [] as readonly string[] });
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const patternCase = optional(fc.constantFrom('keep', 'lower', 'upper'));
const usernameSource = (elements: readonly string[]) =>
  fc.oneof(
    fc.constantFrom({ from: 'email' }, { from: 'email', excludeDomain: true }),
    fc.record({
      from: fc.constant('pattern'),
      pattern: fc.constantFrom(...elements),
      letterCase: patternCase,
      maxLength: optional(fc.constantFrom(1, 3, 4, 7, 10)),
    }),
  );
const common = [
  ...['{lastName}', '{lastName}.{firstName}', '{firstName:1}{lastName}', '{lastName}_{number}'],
  ...[
    '{firstName}.{middleName}-{lastName}',
    '{lastName}{middleName}',
    '{middleName}.{lastName}@s.org',
  ],
  ...['{lastName}.{middleName}@{firstName}.org', '{lastName:3}7', '{middleName:1}{number:3}_'],
  ...['a-{middleName}.{middleName}_{firstName}', '{middleName}'],
];

const createStudents = fc.record({
  accountType: fc.constant('students' as const),
  changeType: fc.constant('createAccount'),
  scope: fc.oneof(bySchools, byPeople),
  username: usernameSource([
    ...common,
    '{graduationYear:2}{lastName}',
    '{grade}{firstName}{studentNumber:4}',
  ]),
  password: fc.oneof(
    fc.constant({ kind: 'random' }),
    fc.record({
      kind: fc.constant('pattern'),
      pattern: fc.constantFrom(
        ...[
          '{lastName}{firstName}',
          '{birthMonth}{birthDay}{birthYear:2}',
          '{lastName}-{middleName}.',
        ],
        ...['{grade}x{graduationYear}'],
      ),
      minLength: optional(fc.constantFrom(1, 6, 10)),
    }),
  ),
  homepage: optional(fc.constantFrom('Campus Student', 'Campus Portal')),
});
const createStaff = fc.record({
  accountType: fc.constant('staff' as const),
  changeType: fc.constant('createAccount'),
  scope: fc.oneof(bySchools, byPeople),
  username: usernameSource([...common, '{staffNumber}', '{firstName:2}{staffNumber:2}']),
  userGroups: optional(fc.constantFrom([], ['teachers', 'LHS 25', 'TEACHERS'])),
});
const schoolrunner = fc.oneof(
  fc.record({ scope: fc.constantFrom({ schools: ['L'] }, { schools: ['Grant'] }) }),
  fc.record({ scope: byPeople, school: fc.constantFrom('G', 'Lincoln') }),
);
const createSchoolrunner = schoolrunner.map((scope) => ({
  ...scope,
  accountType: 'staff' as const,
  changeType: 'createAccount',
  profile: 'schoolrunner',
}));
const enableOrForce = fc.record({
  accountType: fc.constantFrom('students' as const, 'staff' as const),
  changeType: fc.constantFrom('enableAccount', 'forcePasswordChange'),
  scope: fc.oneof(bySchools, byPeople),
});
const forceStaff = fc.record({
  accountType: fc.constant('staff' as const),
  changeType: fc.constant('forcePasswordChange'),
  scope: byPeople,
  includeCampusInstruction: fc.boolean(),
});
const disable = fc.oneof(
  fc.record({
    accountType: fc.constantFrom('students' as const, 'staff' as const),
    changeType: fc.constant('disableAccount'),
    scope: byCalendars,
    leaveOutActiveElsewhere: fc.boolean(),
  }),
  fc.record({
    accountType: fc.constantFrom('students' as const, 'staff' as const),
    changeType: fc.constant('disableAccount'),
    scope: byPeople,
  }),
);
const membership = fc.record({
  accountType: fc.constant('staff' as const),
  changeType: fc.constantFrom('addUserGroups', 'removeUserGroups'),
  scope: fc.oneof(bySchools, byPeople),
  userGroups: fc.constantFrom(['Teachers'], ['LHS 25', 'Teachers'], ['Mix', 'lhs 25', 'LHS 25']),
});
const removeEverything = fc.record({
  accountType: fc.constant('staff' as const),
  changeType: fc.constant('removeUserGroups'),
  scope: fc.oneof(bySchools, byPeople),
  userGroups: fc.constant(['everything', 'Teachers']),
});

/** Random districts, batches and operators. */
export const randomContract: fc.Arbitrary<RandomContract> = fc.record({
  tables,
  request: fc.oneof(
    ...[createStudents, createStaff, createSchoolrunner, enableOrForce, forceStaff, disable],
    ...[createStudents, createStaff, enableOrForce, disable, membership, removeEverything],
  ) as fc.Arbitrary<PlainRequest>,
  operator: fc.constantFrom('', 'Op', 'SMITH', 'ann.smith', 'k'),
});
