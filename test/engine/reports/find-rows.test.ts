import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  changeReport,
  createCsvSink,
  findChanges,
  findSkipped,
  notChangedReport,
  reportStyle,
  scanCsv,
  skipReasons,
  warnings,
  writeReport,
  type BatchPlan,
  type Report,
  type RowCriteria,
  type Table,
  type Warning,
} from '../../../core/engine/index.ts';
import { findWritten } from '../../../core/engine/reports/find-written.ts';
import { hasWarning } from '../../../core/engine/changes/warnings.ts';
import { planOn } from '../../helpers/district.ts';
import { randomBatch } from '../../helpers/random-district.ts';

/** A report written as CSV and read back, as it is after a save. */
function written(report: Report): Table {
  const pieces: Buffer[] = [];
  const sink = createCsvSink((piece) => pieces.push(Buffer.from(piece)), reportStyle);
  writeReport(report, sink);
  sink.finish();
  const scanned = scanCsv(Buffer.concat(pieces), report.name, report.name);
  if ('table' in scanned) return scanned.table;
  throw new Error(scanned.fault);
}

/** A plan of a random batch; null where it cannot be planned. */
function planOf(batch: { tables: Parameters<typeof planOn>[0]; request: unknown }) {
  try {
    return planOn(batch.tables, batch.request);
  } catch {
    return null;
  }
}

const open: RowCriteria = { reason: null, warning: null, beginning: null };

/** Rows with a warning, going by the bits of the plan. */
function rowsWith({ changes }: BatchPlan, code: Warning): number[] {
  return Array.from({ length: changes.length }, (_, row) => row).filter((row) =>
    hasWarning(changes.warnings.items[row]!, code),
  );
}

test('the Note of a written report tells the warnings that the plan has', () => {
  const seen = new Set<Warning>();
  fc.assert(
    fc.property(randomBatch, (batch) => {
      const plan = planOf(batch);
      if (plan === null) return;
      const table = written(changeReport(plan, 'result'));
      const beginning = { columns: [], text: '' };
      for (const code of warnings) {
        const rows = rowsWith(plan, code);
        if (rows.length > 0) seen.add(code);
        const warning = { column: 'Note', code };
        expect([...findWritten(table, { equal: [], warning, beginning })]).toEqual(rows);
        expect([...findChanges(plan, { ...open, warning: code })]).toEqual(rows);
      }
    }),
    // Always the same batches, so that rare warnings are sure to be among them.
    { numRuns: 1500, seed: 20261123 },
  );
  expect([...seen].sort()).toEqual([
    'active-elsewhere',
    'collision-resolved',
    'security-role',
    'shared-email',
  ]);
});

test('the warnings that random batches do not give are told in their Notes too', () => {
  const tables = {
    schools: [
      ['School ID', 'School Name'],
      ['L', 'Lincoln'],
    ],
    groups: [
      ['Group Name', 'Tool Rights', 'Calendar Rights'],
      ['Everything', '30', 'All Schools/All Calendars'],
    ],
    students: [
      ['Person ID', 'Student Number', 'Last Name', 'First Name'],
      ['1', '', 'Smith', 'Ann'],
    ],
    staff: [
      ['Person ID', 'Staff Number', 'Last Name', 'First Name'],
      ['2', '', 'Poe', 'Bo'],
    ],
    enrollments: [
      ['Person ID', 'School ID', 'Start Date'],
      ['1', 'L', '2025-08-11'],
    ],
    assignments: [
      ['Person ID', 'School ID', 'Start Date'],
      ['2', 'L', '2025-08-11'],
    ],
    accounts: [
      ['Person ID', 'Username', 'Enabled', 'User Groups'],
      ['2', 'poe', 'Yes', 'Everything'],
    ],
  };
  const scope = { schools: ['L'] };
  const portal = planOn(tables, {
    accountType: 'students',
    changeType: 'createAccount',
    scope,
    username: { from: 'pattern', pattern: '{lastName}' },
    homepage: 'Campus Portal',
  });
  const remove = planOn(tables, {
    accountType: 'staff',
    changeType: 'removeUserGroups',
    scope,
    userGroups: ['Everything'],
  });
  for (const [plan, code] of [
    [portal, 'parent-portal-homepage'],
    [remove, 'all-calendars-group'],
  ] as const) {
    expect(rowsWith(plan, code)).toEqual([0]);
    const criteria = {
      equal: [],
      warning: { column: 'Note', code },
      beginning: { columns: [], text: '' },
    };
    expect([...findWritten(written(changeReport(plan, 'result')), criteria)]).toEqual([0]);
  }
});

test('people not changed are found by their reason, in the plan and as written', () => {
  fc.assert(
    fc.property(randomBatch, fc.constantFrom(...skipReasons), (batch, reason) => {
      const plan = planOf(batch);
      if (plan === null) return;
      const rows = findSkipped(plan, { ...open, reason });
      expect(rows.length).toBe(plan.reasons.get(reason) ?? 0);
      const equal = [{ column: 'Reason Code', text: reason }];
      const beginning = { columns: [], text: '' };
      const table = written(notChangedReport(plan));
      expect(findWritten(table, { equal, warning: null, beginning })).toEqual(rows);
    }),
    { numRuns: 300 },
  );
});

test('rows are found by how a username begins, of new accounts and of those there are', () => {
  const tables = {
    schools: [
      ['School ID', 'School Name'],
      ['L', 'Lincoln'],
    ],
    students: [
      ['Person ID', 'Student Number', 'Last Name', 'First Name'],
      ['1', '', 'Smith', 'Ann'],
      ['2', '', 'Smithers', 'Bo'],
      ['3', '', 'Ray', 'Cy'],
      ['4', '', 'Poe', 'Di'],
    ],
    enrollments: [
      ['Person ID', 'School ID', 'Start Date'],
      ...['1', '2', '3', '4'].map((id) => [id, 'L', '2025-08-11']),
    ],
    accounts: [
      ['Person ID', 'Username', 'Enabled'],
      ['3', 'SMI.ray', 'No'],
      ['4', 'poe', 'No'],
    ],
  };
  const scope = { schools: ['L'] };
  const nobody = { people: new Uint8Array(4), username: 'sMi' };
  const create = planOn(tables, {
    accountType: 'students',
    changeType: 'createAccount',
    scope,
    username: { from: 'pattern', pattern: '{lastName}' },
  });
  expect([...findChanges(create, { ...open, beginning: nobody })]).toEqual([0, 1]);
  // Ray is not changed, with the account SMI.ray.
  expect([...findSkipped(create, { ...open, beginning: nobody })]).toEqual([0]);
  const enable = planOn(tables, { accountType: 'students', changeType: 'enableAccount', scope });
  expect([...findChanges(enable, { ...open, beginning: nobody })]).toEqual([0]);
  // Person 4 has the code 3: found as a person, whatever the username.
  const poe = { people: Uint8Array.of(0, 0, 0, 1), username: 'zz' };
  expect([...findChanges(enable, { ...open, beginning: poe })]).toEqual([1]);
});

test('a written report is found by how cells begin, without case and accents', () => {
  const csv = 'Person ID,Last Name,Note\n1,Núñez,a\n2,Ray,b\n3,nun,a\n12,Poe,\n';
  const scanned = scanCsv(Buffer.from(csv), 'result', 'result.csv');
  if (!('table' in scanned)) throw new Error(scanned.fault);
  const find = (text: string, equal: { column: string; text: string }[] = []) => [
    ...findWritten(scanned.table, {
      equal,
      warning: null,
      beginning: { columns: ['Person ID', 'Last Name', 'Gone'], text },
    }),
  ];
  expect(find('NUN')).toEqual([0, 2]);
  expect(find('1')).toEqual([0, 3]);
  expect(find('')).toEqual([0, 1, 2, 3]);
  expect(find('', [{ column: 'Note', text: 'a' }])).toEqual([0, 2]);
  expect(find('', [{ column: 'Gone', text: '' }])).toEqual([]);
});
