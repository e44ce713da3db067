import { reportStyle, writeReport, type Report } from '../../engine/index.ts';
import type { Tell } from '../workbook.ts';
import type { WrittenFile } from './inform-workbook.ts';

/** A report about telling people as a CSV file. */
export function informReport(report: Report<string>, tell: Tell): WrittenFile {
  const name = `${report.name}.csv`;
  const all = report.rowCount;
  return {
    name,
    content: {
      rows: all,
      style: reportStyle,
      fill(sink) {
        writeReport(report, sink, (done) => {
          tell({
            stage: 'writing',
            what: name,
            done: all === 0 ? 1 : done / all,
            rows: { done, all },
          });
        });
      },
    },
  };
}
