import {
  findChanges,
  findSkipped,
  orderProblems,
  problemKinds,
  problemsReport,
  reportRows,
  type BatchPlan,
  type ProblemKind,
  type RosterProblem,
  type RowCriteria,
  type Report,
  type Table,
} from '../engine/index.ts';
import { findWritten } from '../engine/reports/find-written.ts';
import { foldForSearch, peopleBeginning, type PeopleIndex } from '../engine/search/index.ts';
import type { ReportId, RowsFilter } from './wizard-client.ts';

/** Does the filter leave all rows in? */
export function isOpen(filter: RowsFilter): boolean {
  const { reason, warning, problem, system } = filter;
  return textOf(filter) === '' && (reason ?? warning ?? problem ?? system) === undefined;
}

function textOf({ text }: RowsFilter): string {
  return foldForSearch(text ?? '');
}

/** The rows of a plan's changes or of its people not changed that a filter leaves in. */
export function filterPlan(
  plan: BatchPlan,
  report: Exclude<ReportId, 'problems' | 'export-notes'>,
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

/** The rows of the notes on import files that a filter leaves in; text begins a Person ID. */
export function filterNotes(report: Report, filter: RowsFilter): Int32Array {
  const { reason, warning, problem, system } = filter;
  if ((reason ?? warning ?? problem) !== undefined) return new Int32Array(0);
  const text = textOf(filter);
  const [systemAt, personAt] = ['System', 'Person ID'].map((name) => report.columns.indexOf(name));
  return rowsThat(report.rowCount, (row) => {
    const cells = reportRows(report, row, 1)[0]!;
    if (system !== undefined && cells[systemAt!] !== system) return false;
    return text === '' || beginsSo(cells[personAt!], text);
  });
}

/** The columns of a report in which a text is looked for. */
const textColumns: Readonly<Record<ReportId, readonly string[]>> = {
  changes: ['Person ID', 'Number', 'Last Name', 'First Name', 'Username'],
  'not-changed': ['Person ID', 'Number', 'Last Name', 'First Name', 'Username'],
  problems: ['Value'],
  'export-notes': ['Person ID'],
};

/**
 * The rows of a report that was written before that a filter leaves in. Of people not changed only
 * shared emails are a warning: a reason may read like any other.
 */
export function filterWritten(table: Table, id: ReportId, filter: RowsFilter): Int32Array {
  const { reason, warning, problem, system } = filter;
  const isNone =
    (id !== 'not-changed' && reason !== undefined) ||
    (id !== 'problems' && problem !== undefined) ||
    (id !== 'export-notes' && system !== undefined) ||
    (id !== 'changes' && warning !== undefined && warning !== 'shared-email');
  if (isNone) return new Int32Array(0);
  const equal: { column: string; text: string }[] = [];
  if (reason !== undefined) equal.push({ column: 'Reason Code', text: reason });
  if (problem !== undefined) {
    equal.push({ column: 'Table', text: problem.table });
    equal.push({ column: 'Problem', text: problemSentence(problem.kind) });
  }
  if (system !== undefined) equal.push({ column: 'System', text: system });
  const column = id === 'changes' ? 'Note' : 'Reason';
  return findWritten(table, {
    equal,
    warning: warning === undefined ? null : { column, code: warning },
    beginning: { columns: textColumns[id], text: textOf(filter) },
  });
}

function problemSentence(kind: string): string {
  return Object.prototype.hasOwnProperty.call(problemKinds, kind)
    ? problemKinds[kind as ProblemKind][1]
    : kind;
}

function beginsSo(cell: string | undefined, text: string): boolean {
  return cell !== undefined && foldForSearch(cell).startsWith(text);
}

function rowsThat(count: number, fits: (row: number) => boolean): Int32Array {
  const rows: number[] = [];
  for (let row = 0; row < count; row++) if (fits(row)) rows.push(row);
  return Int32Array.from(rows);
}
