import {
  findChanges,
  findSkipped,
  foldForSearch,
  noteTells,
  orderProblems,
  peopleBeginning,
  problemKinds,
  problemsReport,
  reportRows,
  type BatchPlan,
  type PeopleIndex,
  type ProblemKind,
  type Report,
  type RosterProblem,
  type RowCriteria,
} from '../engine/index.ts';
import type { ReportId, RowsFilter } from './wizard-client.ts';

/** Does the filter leave all rows in? */
export function isOpen(filter: RowsFilter): boolean {
  const { reason, warning, problem } = filter;
  return textOf(filter) === '' && (reason ?? warning ?? problem) === undefined;
}

function textOf({ text }: RowsFilter): string {
  return foldForSearch(text ?? '');
}

/** The rows of a plan's changes or of its people not changed that a filter leaves in. */
export function filterPlan(
  plan: BatchPlan,
  report: Exclude<ReportId, 'problems'>,
  filter: RowsFilter,
  index: PeopleIndex | null,
): Int32Array {
  const text = filter.text?.trim() ?? '';
  const people = plan.context.roster.people.ids.count;
  const criteria: RowCriteria = {
    reason: filter.reason ?? null,
    warning: filter.warning ?? null,
    beginning:
      text === '' || index === null
        ? null
        : { people: peopleBeginning(index, text, people), username: text },
  };
  // Rows about people are about no problem of the data.
  if (filter.problem !== undefined) return new Int32Array(0);
  return report === 'changes' ? findChanges(plan, criteria) : findSkipped(plan, criteria);
}

/** The rows of the report of problems that a filter leaves in; text is the beginning of a value. */
export function filterProblems(problems: readonly RosterProblem[], filter: RowsFilter): Int32Array {
  const ordered = orderProblems(problems);
  const report = problemsReport(ordered);
  const value = report.columns.indexOf('Value');
  const text = textOf(filter);
  return rowsThat(report.rowCount, (row) => {
    const { kind, label } = ordered[row]!;
    const { problem } = filter;
    if (filter.reason !== undefined || filter.warning !== undefined) return false;
    if (problem !== undefined && (kind !== problem.kind || label !== problem.table)) return false;
    return text === '' || beginsSo(reportRows(report, row, 1)[0]?.[value], text);
  });
}

/** The columns of a report in which a text is looked for. */
const textColumns: Readonly<Record<ReportId, readonly string[]>> = {
  changes: ['Person ID', 'Number', 'Last Name', 'First Name', 'Username'],
  'not-changed': ['Person ID', 'Number', 'Last Name', 'First Name', 'Username'],
  problems: ['Value'],
};

/** The rows of a report that was written before that a filter leaves in, going by its cells. */
export function filterWritten(report: Report, id: ReportId, filter: RowsFilter): Int32Array {
  const text = textOf(filter);
  const at = (name: string) => report.columns.indexOf(name);
  const searched = textColumns[id].map(at);
  const fits = writtenTest(report, id, filter);
  return rowsThat(report.rowCount, (row) => {
    const [cells = []] = reportRows(report, row, 1);
    if (!fits(cells)) return false;
    return text === '' || searched.some((column) => beginsSo(cells[column], text));
  });
}

/** Tests a written row for reason, warning and problem. */
function writtenTest(
  { columns }: Report,
  id: ReportId,
  { reason, warning, problem }: RowsFilter,
): (cells: readonly string[]) => boolean {
  const cell = (cells: readonly string[], name: string) => cells[columns.indexOf(name)] ?? '';
  const tests: ((cells: readonly string[]) => boolean)[] = [];
  if (reason !== undefined) tests.push((cells) => cell(cells, 'Reason Code') === reason);
  if (warning !== undefined) {
    // Of those not changed, a reason may read like a warning: only shared emails are one there.
    const told = id === 'changes' || warning === 'shared-email';
    const column = id === 'changes' ? 'Note' : 'Reason';
    tests.push((cells) => told && noteTells(cell(cells, column), warning));
  }
  if (problem !== undefined) {
    const sentence =
      problem.kind in problemKinds ? problemKinds[problem.kind as ProblemKind][1] : '';
    tests.push(
      (cells) => cell(cells, 'Table') === problem.table && cell(cells, 'Problem') === sentence,
    );
  }
  return (cells) => tests.every((holds) => holds(cells));
}

function beginsSo(cell: string | undefined, text: string): boolean {
  return cell !== undefined && foldForSearch(cell).startsWith(text);
}

function rowsThat(count: number, fits: (row: number) => boolean): Int32Array {
  const rows: number[] = [];
  for (let row = 0; row < count; row++) if (fits(row)) rows.push(row);
  return Int32Array.from(rows);
}
