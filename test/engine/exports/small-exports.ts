import {
  planExports,
  type ExportFinding,
  type TargetExport,
} from '../../../core/engine/exports/index.ts';
import {
  createPasswords,
  readSettings,
  type BatchPlan,
  type ExportOptions,
} from '../../../core/engine/index.ts';
import { planOn, type Tables } from '../../helpers/district.ts';

/*
 * Two students and two staff members at two schools, and a request of every kind. The files that
 * the tests expect of them are written by hand, from the columns and limits of each system.
 */

const people: Tables = {
  Schools: [
    ['School ID', 'School Name'],
    ['LHS', 'Lincoln High'],
    ['GRE', 'Grant, Elementary'],
  ],
  Students: [
    [
      'Person ID',
      'Student Number',
      'Last Name',
      'First Name',
      'Middle Name',
      'Grade',
      'Graduation Year',
      'Email',
    ],
    ['1001', '00123', 'Doe', 'John', '', '12', '2026', 'john.doe@students.lg.example'],
    ['1002', '00124', 'O\'Neil "Oz"', 'Zoë', 'Mae', '03', '2035', 'zoe@students.lg.example'],
  ],
  Enrollments: [
    ['Person ID', 'School ID', 'Start Date', 'End Date'],
    ['1001', 'LHS', '2025-08-11', '2026-05-29'],
    ['1002', 'GRE', '2025-08-11', ''],
  ],
  Staff: [
    ['Person ID', 'Staff Number', 'Last Name', 'First Name', 'Title', 'Role', 'Email'],
    ['2001', 'S1', 'Smith', 'Ann', 'Math Teacher', 'Teacher', 'ann.smith@lg.example'],
    ['2002', 'S2', 'Li', 'Amy', 'Nurse', '', 'amy.li@lg.example'],
  ],
  'District Assignments': [
    ['Person ID', 'School ID', 'Start Date'],
    ['2001', 'LHS', '2020-08-01'],
    ['2002', 'GRE', '2024-08-01'],
  ],
  'User Groups': [
    ['Group Name', 'Tool Rights', 'Calendar Rights'],
    ['Teachers', '14', ''],
    ['Office Staff', '9', ''],
  ],
};

const accountHeadings = [
  'Person ID',
  'Username',
  'Enabled',
  'Force Password Change',
  'Email',
  'User Groups',
  'Homepage',
  'Product Security Roles',
];

/** The small district; `enabled` and `groups` of the four accounts, or no accounts at all. */
export function tablesWith(
  accounts: { readonly enabled: 'Yes' | 'No'; readonly groups: string } | null,
): Tables {
  const rows = (
    accounts === null
      ? []
      : [
          ['1001', 'jdoe'],
          ['1002', 'zoneiloz'],
          ['2001', 'ann.smith'],
          ['2002', 'amy.li'],
        ]
  ).map(([person, username]) => [
    person!,
    username!,
    accounts!.enabled,
    'No',
    '',
    person!.startsWith('2') ? accounts!.groups : '',
    'Campus Application',
    '',
  ]);
  return { ...people, 'User Accounts': [accountHeadings, ...rows] };
}

/** A batch of every kind: its tables and its request. */
export const batches = {
  createStudents: {
    tables: tablesWith(null),
    request: {
      accountType: 'students',
      changeType: 'createAccount',
      scope: { people: ['1001', '1002'] },
      username: { from: 'pattern', pattern: '{firstName:1}{lastName}', letterCase: 'lower' },
      password: { kind: 'pattern', pattern: '{lastName}{studentNumber}' },
    },
  },
  createStaff: {
    tables: tablesWith(null),
    request: {
      accountType: 'staff',
      changeType: 'createAccount',
      scope: { people: ['2001', '2002'] },
      username: { from: 'email', excludeDomain: true },
      userGroups: ['Teachers', 'Office Staff'],
    },
  },
  enable: {
    tables: tablesWith({ enabled: 'No', groups: '' }),
    request: {
      accountType: 'students',
      changeType: 'enableAccount',
      scope: { people: ['1001', '1002'] },
    },
  },
  disable: {
    tables: tablesWith({ enabled: 'Yes', groups: '' }),
    request: {
      accountType: 'students',
      changeType: 'disableAccount',
      scope: { people: ['1001', '1002'] },
    },
  },
  force: {
    tables: tablesWith({ enabled: 'Yes', groups: '' }),
    request: {
      accountType: 'students',
      changeType: 'forcePasswordChange',
      scope: { people: ['1001', '1002'] },
    },
  },
  addGroups: {
    tables: tablesWith({ enabled: 'Yes', groups: 'Teachers' }),
    request: {
      accountType: 'staff',
      changeType: 'addUserGroups',
      scope: { people: ['2001', '2002'] },
      userGroups: ['Teachers', 'Office Staff'],
    },
  },
  removeGroups: {
    tables: tablesWith({ enabled: 'Yes', groups: 'Teachers;Office Staff' }),
    request: {
      accountType: 'staff',
      changeType: 'removeUserGroups',
      scope: { people: ['2001'] },
      userGroups: ['Teachers', 'Office Staff'],
    },
  },
} as const;

/** One of them. */
export interface Batch {
  readonly tables: Tables;
  readonly request: unknown;
}

/** What a batch gives for one system. */
export interface Made {
  readonly cannot: string | null;
  readonly notes: readonly string[];
  readonly leftOut: number;
  /** By name without the folder: the text, without byte order mark. */
  readonly files: Readonly<Record<string, string>>;
  /** What is not in the files: Person ID, column, sentence. */
  readonly findings: readonly ExportFinding[];
}

/** The options as settings give them; throws the faults. */
export function optionsOf(exports: unknown): readonly ExportOptions[] {
  const { settings, faults } = readSettings({ exports: [exports] }, 'settings.json');
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return settings.exports;
}

/** Plans a batch for one system. */
export function planFor({ tables, request }: Batch, options: unknown): BatchPlan {
  return planOn(tables, request, { exports: optionsOf(options) });
}

/** The files of a batch for one system, with the passwords the batch makes, or without. */
export function make(
  batch: Batch,
  options: unknown,
  passwords: 'asked' | 'not asked' = 'asked',
): Made {
  const plan = planFor(batch, options);
  const made = createPasswords(plan, (count) =>
    Uint8Array.from({ length: count }, (_, i) => (i * 37) % 251),
  );
  const [one] = planExports(plan, passwords === 'asked' ? made : null);
  return read(one!);
}

/** A system's files as texts. */
export function read({ target, cannot, notes, leftOut, files, findings }: TargetExport): Made {
  const texts = files.map((file): [string, string] => {
    const bytes = bytesOf(file.write);
    const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
    const text = bytes.toString(utf16 ? 'utf16le' : 'utf8').replace(/^\ufeff/, '');
    return [file.name.replace(`${target}/`, ''), text];
  });
  return {
    cannot,
    notes,
    leftOut,
    files: Object.fromEntries(texts),
    findings: Array.from({ length: findings.length }, (_, i) => findings.at(i)),
  };
}

/** Everything a file writes. */
export function bytesOf(write: TargetExport['files'][number]['write']): Buffer {
  const pieces: Buffer[] = [];
  write((piece) => pieces.push(Buffer.from(piece)));
  return Buffer.concat(pieces);
}

/** Lines as they stand in a file. */
export function lines(...texts: readonly string[]): string {
  return texts.map((text) => `${text}\r\n`).join('');
}
