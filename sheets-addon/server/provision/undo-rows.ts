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

/**
 * What would put back what some rows have done: also those that nobody knows of whether they were
 * done. What was so before stays so.
 */
export function undoContent(rows: readonly ProvisionRow[]): ReportContent {
  const isUnclear = ({ status, before }: ProvisionRow) =>
    before !== '' && (status === statuses.sending || status === statuses.retry);
  const done = rows.filter((row) => isDone(row) || isUnclear(row));
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
