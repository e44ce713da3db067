import { toldGroupsReport } from '../../../core/engine/inform/index.ts';
import { informReport } from '../../../core/host/inform/inform-report.ts';
import { runNow } from '../../../core/host/steps.ts';
import type { Session } from '../session.ts';

/** Who was told and who is in, anew: a tab a row a person, and one with counts by school and grade. */
export function writeToldAndIn({ inform, workbook }: Session): void {
  runNow(inform.takeInform('told-and-in.csv', null));
  const { groups } = runNow(inform.toldAndIn());
  const counts = informReport(toldGroupsReport(groups), () => undefined);
  void workbook.handOver([counts], () => undefined);
}
