import { skipReasons } from '../eligibility/skip-reasons.ts';
import type { BatchPlan } from '../plan/batch-plan.ts';
import { accountTypeLabels, changeTypeLabels } from '../request/labels.ts';
import { problemCells, severityOf, type RosterProblem } from '../roster/problems.ts';
import type { UndoPlan } from '../save/undo.ts';
import { copyTrimmed } from '../tables/csv-write.ts';
import { personColumns, personWriter } from './person-cells.ts';
import type { Report } from './report.ts';
import { reasonSentence } from './sentences.ts';

/** The people who are considered and not changed, one row and one reason each (D33). */
export function notChangedReport(plan: BatchPlan): Report {
  const { context, skipped } = plan;
  const { request } = context;
  const batchCells = [accountTypeLabels[request.accountType], changeTypeLabels[request.changeType]];
  const writePerson = personWriter(context, skipped.person, false);
  const { table, column } = context.roster.accounts.found;
  const usernameColumn = column('Username');
  return {
    name: 'not-changed',
    columns: ['Account Type', 'Change Type', ...personColumns, 'Username', 'Reason Code', 'Reason'],
    rowCount: skipped.length,
    writeRow(row, sink) {
      const about = {
        person: skipped.person.items[row]!,
        detail: skipped.detail.items[row]!,
        account: skipped.account.items[row]!,
        warnings: skipped.warnings.items[row]!,
      };
      const reason = skipReasons[skipped.reason.items[row]!]!;
      sink.same(batchCells);
      writePerson(row, sink);
      copyTrimmed(sink, table, about.account, about.account < 0 ? -1 : usernameColumn);
      sink.cell(reason);
      sink.cell(reasonSentence(plan, reason, about));
    },
  };
}

/** Problems in the order of their report: errors first. */
export function orderProblems(found: readonly RosterProblem[]): readonly RosterProblem[] {
  const errors = found.filter((problem) => severityOf(problem) === 'error');
  return errors.concat(found.filter((problem) => severityOf(problem) === 'warning'));
}

/** What in the data cannot be used as it stands, errors first (contract, tables). */
export function problemsReport(found: readonly RosterProblem[]): Report {
  const problems = orderProblems(found);
  return {
    name: 'problems',
    columns: ['Severity', 'Table', 'Row', 'Column', 'Value', 'Problem'],
    rowCount: problems.length,
    writeRow(row, sink) {
      for (const cell of problemCells(problems[row]!)) sink.cell(cell);
    },
  };
}

/** What an undo did with each account of the batch. */
export function undoReport({ entries }: UndoPlan): Report {
  return {
    name: 'undo-report',
    columns: ['Result', 'Person ID', 'Username', 'Column', 'Was', 'Becomes', 'Reason'],
    rowCount: entries.length,
    writeRow(row, sink) {
      const { entry, result, reason } = entries[row]!;
      const edit = 'column' in entry ? entry : null;
      sink.cell(result);
      sink.cell(entry.personId);
      sink.cell(entry.username);
      sink.cell(edit?.column ?? '');
      sink.cell(edit?.after ?? '');
      sink.cell(edit?.before ?? '');
      sink.cell(reason);
    },
  };
}
