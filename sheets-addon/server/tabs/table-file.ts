import { reportOfTable, reportStyle, writeReport, type Table } from '../../../core/engine/index.ts';
import type { OutputFile } from '../../../core/host/workbook.ts';

/** A table that was read, as a file to write. */
export function tableFile(name: OutputFile['name'], table: Table): OutputFile {
  return {
    name,
    content: {
      rows: table.rowCount,
      style: reportStyle,
      fill: (sink) => {
        writeReport(reportOfTable('result', table), sink, () => undefined);
      },
    },
  };
}
