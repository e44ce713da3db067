import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  changeReport,
  decodeUtf8,
  notChangedReport,
  problemsReport,
  reportRows,
  warnings,
  writeAccounts,
  type BatchPlan,
  type Report,
} from '../../../core/engine/index.ts';
import { skipReasons } from '../../../core/engine/eligibility/skip-reasons.ts';
import { planOn } from '../../helpers/district.ts';
import { planPlainly, type PlainPlan, type PlainRequest } from './oracle/plan.ts';
import { randomContract } from './oracle/random.ts';
import { savePlainly } from './oracle/save.ts';
import { readPlain, type Rows } from './oracle/read.ts';

/*
 * The engine against a second reading of contract/tables, request and runs (oracle/), written for
 * nothing but to be plain. What one of them got wrong, the other is unlikely to get wrong alike.
 */

const asOf = '2025-08-18';

function cells(report: Report, ...columns: readonly string[]): string[] {
  return reportRows(report, 0, report.rowCount).map((row) =>
    columns.map((name) => row[report.columns.indexOf(name)] ?? '').join('|'),
  );
}

function verdicts(plan: BatchPlan): PlainPlan {
  const groups = plan.context.request.changeType.endsWith('UserGroups');
  const group = groups ? ['Group Name', 'Group Type'] : ['No Group'];
  const change = ['Person ID', 'Username', 'Schools', 'Grade or Title', ...group];
  return {
    considered: plan.considered,
    changes: cells(changeReport(plan, 'preview'), ...change),
    notChanged: cells(notChangedReport(plan), 'Person ID', 'Reason Code', 'Username'),
    warnings: Object.fromEntries(plan.warnings),
    problems: cells(
      problemsReport(plan.context.roster.problems),
      ...['Severity', 'Table', 'Row', 'Column'],
    )
      .map((problem) => problem.replace(/\|/g, ' '))
      .sort(),
  };
}

/** User Accounts after a save, by the sink that screens and tabs use. */
function savedRows(plan: BatchPlan): string[][] {
  const rows: string[][] = [[]];
  const cell = (text: string) => {
    rows.at(-1)!.push(text);
  };
  writeAccounts(plan, {
    cell,
    bytes(bytes, start, end) {
      cell(decodeUtf8(bytes, start, end));
    },
    same(texts) {
      texts.forEach(cell);
    },
    endRow() {
      rows.push([]);
    },
  });
  return rows.slice(0, -1);
}

/** A batch of named people names whom the table has; null where it has nobody. */
function withPeople(tables: Rows, request: PlainRequest): PlainRequest | null {
  if (request.scope['people'] === undefined) return request;
  const people = [...readPlain(tables, asOf)[request.accountType].keys()].slice(0, 5);
  return people.length === 0 ? null : { ...request, scope: { people: people.reverse() } };
}

test('any batch on any district is planned as the contract says', () => {
  fc.assert(
    fc.property(randomContract, ({ tables, request, operator }) => {
      const batch = withPeople(tables, request);
      fc.pre(batch !== null);
      const expected = planPlainly(tables, batch, asOf, operator);
      const plan = planOn(tables, JSON.parse(JSON.stringify({ ...batch, asOf })), { operator });
      expect(verdicts(plan)).toEqual({ ...expected, problems: [...expected.problems].sort() });
      expect(savedRows(plan)).toEqual(savePlainly(tables, batch, expected, asOf));
    }),
    { numRuns: 500 },
  );
});

test('the random districts reach every reason and every warning', () => {
  const seen = new Set<string>();
  for (const { tables, request, operator } of fc.sample(randomContract, {
    numRuns: 1500,
    seed: 1,
  })) {
    const batch = withPeople(tables, request);
    if (batch === null) continue;
    const { notChanged, warnings: codes } = planPlainly(tables, batch, asOf, operator);
    const reasons = notChanged.map((line) => line.split('|')[1]!);
    for (const code of [...reasons, ...Object.keys(codes)]) seen.add(code);
  }
  expect([...skipReasons, ...warnings].filter((code) => !seen.has(code))).toEqual([]);
});
