import type { Report } from '../../../core/engine/index.ts';
import type { ReportContent } from '../tabs/write-report.ts';
import { factHeads, provisionContent } from './provision-tab.ts';
import {
  isDone,
  isMembership,
  statuses,
  type ProvisionAction,
  type ProvisionRow,
} from './provision-row.ts';

/** What takes an action back. Nothing is ever deleted: what was created is suspended. */
const reverse: Readonly<Record<ProvisionAction, ProvisionAction>> = {
  create: 'suspend',
  suspend: 'restore',
  restore: 'suspend',
  force: 'release',
  release: 'force',
  add: 'remove',
  remove: 'add',
};

/** Is there something to put back: was it done, or does nobody know whether it was? */
export function mayBeDone(row: ProvisionRow): boolean {
  const { status, before } = row;
  const isUnclear = before !== '' && (status === statuses.sending || status === statuses.retry);
  return isDone(row) || isUnclear;
}

/** What would put back what some rows have done, or may have. What was so before stays so. */
export function undoContent(rows: readonly ProvisionRow[]): ReportContent {
  const done = rows.filter(mayBeDone);
  const inOrder = [
    ...done.filter((row) => !isMembership(row)),
    ...done.filter((row) => isMembership(row)),
  ];
  const report: Report<'google-workspace'> = {
    name: 'google-workspace',
    columns: factHeads,
    rowCount: inOrder.length,
    writeRow(index, sink) {
      const { action, personId, address, firstName, lastName, group } = inOrder[index]!;
      sink.same([reverse[action], personId, address, firstName, lastName, '', '', group, '']);
    },
  };
  return provisionContent(report, (row) => inOrder[row]!.googleId);
}
