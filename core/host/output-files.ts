import {
  copyAccounts,
  reportStyle,
  writeReport,
  type CellSink,
  type FileStyle,
  type Report,
  type Table,
} from '../engine/index.ts';
import { accountsSink } from './accounts-sink.ts';
import type { FileName, FileOffer } from './wizard-client.ts';
import type { OutputFile, Tell } from './workbook.ts';

/** A report as a CSV file. */
export function reportFile(report: Report, tell: Tell): OutputFile {
  const name: FileName = `${report.name}.csv`;
  const all = report.rowCount;
  const fill = (sink: CellSink) => {
    writeReport(report, sink, (done) => {
      tell({ stage: 'writing', what: name, done: done / all, rows: { done, all } });
    });
  };
  return { name, content: { rows: all, style: reportStyle, fill } };
}

/** A value as a JSON file. */
export function jsonFile(name: FileName, value: unknown): OutputFile {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  return {
    name,
    content: {
      fillText: (write) => {
        write(text);
      },
    },
  };
}

/** What User Accounts are to be: so many rows, in this style, under the headings they came with. */
export interface NewAccounts {
  readonly rows: number;
  readonly style: FileStyle;
  /** By heading as it is read: the heading as it came. */
  readonly headings: ReadonlyMap<string, string>;
  readonly write: (sink: CellSink) => void;
}

/** Rows are told each time so many are written. */
const toldEvery = 0x4000;

/** User Accounts as they are to be, as a CSV file. */
export function accountsFile(accounts: NewAccounts, tell: Tell): OutputFile {
  const { rows: all, style, headings } = accounts;
  const fill = (sink: CellSink) => {
    let done = -1;
    const told = accountsSink(sink, headings, () => {
      if ((++done & (toldEvery - 1)) !== 0) return;
      tell({
        stage: 'writing',
        what: 'accounts.csv',
        done: all === 0 ? 1 : done / all,
        rows: { done, all },
      });
    });
    accounts.write(told);
  };
  return { name: 'accounts.csv', content: { rows: all, style, fill } };
}

/** User Accounts as they are, as a CSV file in the style they came in. */
export function currentAccountsFile(
  table: Table,
  headings: ReadonlyMap<string, string>,
  tell: Tell,
): OutputFile {
  const { rowCount: rows, style } = table;
  const write = (sink: CellSink) => {
    copyAccounts(table, sink);
  };
  return accountsFile({ rows, style, headings, write }, tell);
}

/** A file as it is offered: its name, and its rows if it is a table. */
export function offerOf({ name, content }: OutputFile): FileOffer {
  return { name, rows: 'rows' in content ? (content.rows ?? null) : null };
}
