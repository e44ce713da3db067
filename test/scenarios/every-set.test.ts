import { webcrypto } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { latinLetters } from '../../core/engine/index.ts';
import { createBatchService } from '../../core/host/batch-service.ts';
import { createMemoryWorkbook } from '../../core/host/memory-workbook.ts';
import type { DataOverview } from '../../core/host/wizard-client.ts';
import { convert, openSample } from '../engine/roster/formats/packages.ts';
import { accountBatch, testPath } from '../helpers/cli.ts';

/*
 * Every set of test/data, as it is and without any mapping, in the Data step of a wizard and in
 * `account-batch inspect`: what each file was taken for, with its rows, what became of all of them,
 * and what is said against them.
 *
 * Rows of a file: `tail -n +2 FILE | awk NF | wc -l` (no cell of these files has a line break); files
 * in a zip likewise, after `unzip -p`. How many students, members of staff, schools, enrollments and
 * assignments these are: `cut -d, -f... | sort | uniq -c`, as package-samples.test.ts and
 * one-roster-samples.test.ts tell it, and the comments below. Who would get an account on which day
 * is in packages.test.ts and oneroster.test.ts.
 */

interface ExpectedSet {
  readonly format: string;
  /** `part rows` of each file, a `?` after what is likely only. */
  readonly files: readonly string[];
  /** Rows by canonical table. */
  readonly tables: Readonly<Record<string, number>>;
  /** A stretch of each fault. */
  readonly faults?: readonly string[];
  /** Canonical tables that are missing besides User Accounts and User Groups. */
  readonly missing?: readonly string[];
}

const cleverSet: ExpectedSet = {
  format: 'Clever',
  files: [
    ...['enrollments 1736', 'schools 3', 'sections 119', 'staff 4', 'students 248', 'teachers 16'],
  ],
  // 16 + 4 of staff; all sections in one school year, at 3 schools; each person at one school.
  tables: {
    ...{ Schools: 3, Calendars: 3, Students: 248, Staff: 20 },
    ...{ Enrollments: 248, 'District Assignments': 20 },
  },
};

const edFiSet: ExpectedSet = {
  format: 'OneRoster 1.1',
  files: [
    ...['academicSessions 3', 'classes 2', 'courses 2?', 'demographics 8', 'enrollments 24'],
    ...['manifest 17', 'orgs 2', 'users 10'],
  ],
  // 8 students, 2 teachers; orgs: a district and a school; one school year and its two terms.
  tables: {
    ...{ Schools: 1, Calendars: 1, Students: 8, Staff: 2 },
    ...{ Enrollments: 8, 'District Assignments': 2 },
  },
};

const longsightFiles = [
  ...['academicSessions 2', 'classes 1', 'courses 1?', 'demographics 1', 'enrollments 1'],
  ...['manifest 23', 'orgs 2', 'roles 2', 'userProfiles 1?', 'users 2'],
];
/** Both users are teachers; one of 2 orgs is a school. */
const longsightBulk: ExpectedSet = {
  format: 'OneRoster 1.2',
  files: longsightFiles,
  tables: { Schools: 1, Calendars: 1, Staff: 2, 'District Assignments': 2 },
  missing: ['Students', 'Enrollments'],
};
/** Only what changed: nothing can be made of it. */
const longsightDelta: ExpectedSet = {
  format: 'OneRoster',
  files: longsightFiles,
  tables: {},
  faults: ['this is a delta package (9 of its files hold only what changed since'],
  missing: [
    ...['Schools', 'Calendars', 'Students', 'Enrollments', 'Staff', 'District Assignments'],
  ],
};

const nothing = longsightDelta.missing!;
/** A header row alone, of accounts: who they belong to is in no roster here. */
const headerOnly = (format: string): ExpectedSet => ({
  ...{ format, files: ['0'], tables: { 'User Accounts': 0 }, missing: nothing },
});

const sets: Readonly<Record<string, ExpectedSet>> = {
  'clever-derived/': cleverSet,
  'clever-derived/clever.zip': cleverSet,
  'oneroster-1.1-edfi/': edFiSet,
  'oneroster-1.1-edfi/oneroster-1.1-edfi.zip': edFiSet,
  'oneroster-1.1-generated/school-small/': {
    format: 'OneRoster 1.1',
    files: [
      ...['academicSessions 2', 'classes 42', 'courses 42?', 'demographics 72'],
      ...['enrollments 546', 'manifest 17', 'orgs 1', 'users 79'],
    ],
    // 72 students, 6 teachers and an administrator at the one school.
    tables: {
      ...{ Schools: 1, Calendars: 1, Students: 72, Staff: 7 },
      ...{ Enrollments: 72, 'District Assignments': 7 },
    },
  },
  'oneroster-1.1-generated/district-medium.zip': {
    format: 'OneRoster 1.1',
    files: [
      ...['academicSessions 2', 'classes 364', 'courses 91?', 'demographics 778'],
      ...['enrollments 5810', 'manifest 17', 'orgs 9', 'users 837'],
    ],
    // A district and 8 schools; 778 students; 50 teachers and 9 administrators, one of them at the
    // district alone.
    tables: {
      ...{ Schools: 8, Calendars: 8, Students: 778, Staff: 59 },
      ...{ Enrollments: 778, 'District Assignments': 58 },
    },
  },
  'oneroster-1.2-longsight/rostering-bulk/': longsightBulk,
  'oneroster-1.2-longsight/rostering-bulk.zip': longsightBulk,
  'oneroster-1.2-longsight/rostering-delta/': longsightDelta,
  'oneroster-1.2-longsight/rostering-delta.zip': longsightDelta,
  'sds-officedev/SDS Format/25 Users/': {
    format: 'School Data Sync v1',
    files: [
      ...['School 2', 'Section 2', 'Student 22', 'StudentEnrollment 44', 'Teacher 2'],
      'TeacherRoster 2',
    ],
    // Each of the 22 is in both sections, which are at one school in one school year.
    tables: {
      ...{ Schools: 2, Calendars: 2, Students: 22, Staff: 2 },
      ...{ Enrollments: 22, 'District Assignments': 2 },
    },
  },
  'sds-officedev/SDS Format/Min Required Attributes/': {
    format: 'School Data Sync v1',
    files: [
      ...['School 2', 'Section 2', 'Student 22?', 'StudentEnrollment 44', 'Teacher 2?'],
      'TeacherRoster 2',
    ],
    tables: {
      ...{ Schools: 2, Students: 22, Staff: 2 },
      ...{ Enrollments: 22, 'District Assignments': 2 },
    },
    missing: ['Calendars'],
  },
  'sds-officedev/SDS v2/': {
    format: 'School Data Sync v2',
    files: ['classes 4', 'enrollments 29', 'orgs 5', 'users 29'],
    // 22 students, 8 of them at a college; 7 of staff, 2 of them there.
    tables: {
      ...{ Schools: 2, Students: 22, Staff: 7 },
      ...{ Enrollments: 14, 'District Assignments': 5 },
    },
    missing: ['Calendars'],
  },
  'sds-officedev/SDS v2.1/': {
    format: 'School Data Sync v2.1',
    files: [
      ...['academicSessions 2', 'classes 2', 'courses 3', 'demographics 6', 'enrollments 6'],
      ...['orgs 4', 'relationships 3', 'roles 7', 'userFlags 3', 'users 8'],
    ],
    // Of 8 users 4 are students, 2 staff, 2 nobody's; one of 4 orgs is a school.
    tables: {
      ...{ Schools: 1, Calendars: 1, Students: 4, Staff: 2 },
      ...{ Enrollments: 3, 'District Assignments': 1 },
    },
  },
  'account-templates/google-user-download-header.csv': headerOnly('Google user download'),
  'account-templates/entra-bulk-create-template.csv': headerOnly('Entra bulk create file'),
  // It says who shall get an account, and is not used.
  'account-templates/google-bulk-upload-template.csv': {
    ...headerOnly('Google bulk upload template'),
    tables: {},
  },
};

/** `part rows` of each file of the set, as it was recognised. */
function filesOf(path: string): { readonly formats: Set<string>; readonly files: string[] } {
  const rows = new Map(openSample(path).map(({ source, rowCount }) => [source, rowCount]));
  const { recognised } = convert(path);
  return {
    formats: new Set(recognised.map(({ format }) => format)),
    files: recognised.map(
      ({ source, role, confidence }) =>
        `${role} ${rows.get(source)}${confidence === 'likely' ? '?' : ''}`.trim(),
    ),
  };
}

/** What the Data step of a wizard shows. */
async function dataStep(path: string): Promise<DataOverview> {
  const workbook = createMemoryWorkbook({
    tables: openSample(path),
    today: () => '2026-09-01',
    now: () => '2026-09-01T10:00:00.000Z',
    random: (count) => webcrypto.getRandomValues(new Uint8Array(count)),
    everyLetter: () => Promise.resolve(latinLetters),
  });
  return createBatchService(workbook).readData();
}

/** `Students 248` for each table that inspect lists. */
function tablesIn(stdout: string): Record<string, number> {
  const found = stdout.matchAll(/^([A-Z][A-Za-z ]+): .*?, ([\d,]+) rows?(?: \(.*\))?$/gm);
  return Object.fromEntries(
    [...found].map(([, label, rows]) => [label!, Number(rows!.replaceAll(',', ''))]),
  );
}

function missingIn(stdout: string): string[] {
  return [...stdout.matchAll(/^ {2}the table (.*?) \(.* is missing/gm)].map(([, label]) => label!);
}

describe.each(Object.entries(sets))('%s', (name, expected) => {
  const path = encodeURI(name);
  const faults = expected.faults ?? [];

  test('each file is taken for what it is, and none is left over', () => {
    const { formats, files } = filesOf(path);
    expect([...formats]).toEqual([expected.format]);
    expect(files.sort()).toEqual([...expected.files].sort());
    expect(files).toHaveLength(openSample(path).length);
  });

  test('the Data step shows what became of them, and asks nothing', async () => {
    const { tables, questions, ...overview } = await dataStep(path);
    expect(questions).toEqual([]);
    expect(tables.map(({ table }) => table)).not.toContain(null);
    expect(tables.map(({ rowCount }) => rowCount).sort()).toEqual(
      Object.values(expected.tables).sort(),
    );
    expect(overview.faults).toHaveLength(faults.length);
    faults.forEach((fault, i) => {
      expect(overview.faults[i]).toContain(fault);
    });
  });

  test('inspect says the same, and what is missing', () => {
    const run = accountBatch('inspect', '--data', testPath(`data/${name}`));
    expect(run.exitCode).toBe(faults.length === 0 ? 0 : 2);
    for (const fault of faults) expect(run.stderr).toContain(fault);
    expect(tablesIn(run.stdout)).toEqual(expected.tables);
    const accounts = 'User Accounts' in expected.tables ? [] : ['User Accounts'];
    expect(missingIn(run.stdout).sort()).toEqual(
      [...(expected.missing ?? []), ...accounts, 'User Groups'].sort(),
    );
    expect(run.stdout).not.toContain('by the mapping');
  });
});

test('two lists of accounts are not mixed', () => {
  const run = accountBatch('inspect', '--data', testPath('data/account-templates'));
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toContain('User Accounts are given by two systems');
  expect(run.stdout).toContain('Missing, until what is said below is put right');
});
