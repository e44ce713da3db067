import { createCsvSink, type WriteBytes } from '../tables/csv-write.ts';
import type { FileStyle } from '../tables/table.ts';
import { cellProblems, cellProblemText } from './cell-problems.ts';
import type { ExportBatch } from './export-batch.ts';
import type { ExportTarget, TableFile } from './export-target.ts';
import type { FileEdition } from './own-templates.ts';
import { exportValues, type ExportValues } from './export-values.ts';
import {
  createFindings,
  layOut,
  noColumn,
  noteCells,
  noteLacks,
  writeHead,
  type CellFindings,
} from './file-layout.ts';
import { fileRows, rawText } from './file-rows.ts';
import type { PasswordOf } from '../reports/credentials-report.ts';
import type { ExportRows } from './export-rows.ts';
import { asUtf16 } from './utf16.ts';
import type { IsOfSomebodyElse } from './value-owners.ts';

/** A cell that the system would not take, or a person it would not. */
export interface ExportFinding {
  /** A person code, -1 where the row is about a school. */
  readonly person: number;
  readonly file: string;
  readonly column: string;
  readonly effect: 'row left out' | 'cell left empty' | 'note';
  /** What is wrong with the cell, and what to do. */
  readonly sentence: string;
}

/** A file that a system takes. */
export interface ExportFile {
  /** With the folder of its system: `moodle/moodle-users.csv`. */
  readonly name: string;
  /** 0 for a script or a list of commands. */
  readonly rowCount: number;
  readonly holdsPasswords: boolean;
  readonly encoding: 'utf-8' | 'utf-16';
  readonly write: (write: WriteBytes, progress?: (rows: number) => void) => void;
}

/** The cells that cannot stand in the files, in their order. */
export interface ExportFindings {
  readonly length: number;
  readonly at: (index: number) => ExportFinding;
}

/** A file with rows, cut into parts, and what is not in it. */
export interface PlannedTableFile {
  readonly files: readonly ExportFile[];
  readonly leftOut: number;
  readonly findings: ExportFindings;
}

/** What the files of one system know of each other and of the accounts there are. */
export interface SystemFacts {
  readonly isOfSomebodyElse: IsOfSomebodyElse;
  /** By person: 1 = left out of a file that others follow, and so of these. */
  readonly isMissing: Uint8Array;
  /** By school: 1 = left out of the file of schools, so that nobody is at it. */
  readonly noSchool: Uint8Array;
}

/** Checks every row of a file and cuts it into numbered parts where it is too large for one. */
export function planTableFile(
  batch: ExportBatch,
  target: ExportTarget,
  { spec, delimiter }: FileEdition,
  folder: string,
  passwordOf: PasswordOf | null,
  { isOfSomebodyElse, isMissing, noSchool }: SystemFacts,
): PlannedTableFile {
  const { byteOrderMark, formulas } = target;
  const style: FileStyle = { delimiter, lineEnd: '\r\n', byteOrderMark };
  const all = spec.rows(batch.plan);
  const rows: ExportRows =
    spec.follows === true
      ? { ...all, holds: (row) => all.holds(row) && isMissing[all.person(row)] !== 1 }
      : all;
  const values = exportValues(batch, rows, passwordOf, noSchool);
  const findings = createFindings();
  const checked = fileRows(spec, rows, values, formulas, {
    tell: noteCells(findings),
    tellLack: noteLacks(findings),
    isOfSomebodyElse,
  });
  const layout = layOut(spec, checked, style);
  if (spec.follows !== true && layout.leftOutCount > 0) {
    layout.leftOut.forEach((is, row) => {
      if (is !== 1) return;
      if (rows.person(row) >= 0) isMissing[rows.person(row)] = 1;
      else noSchool[rows.record(row)] = 1;
    });
  }
  const several = layout.parts.length > 1;
  const path = `${folder}/${spec.name}`;
  const files = layout.parts.map((part, index): ExportFile => ({
    name: several ? `${path}-${index + 1}.csv` : `${path}.csv`,
    rowCount: part.rowCount,
    encoding: spec.encoding ?? 'utf-8',
    holdsPasswords: passwordOf !== null && spec.columns.some(({ value }) => value === 'password'),
    write(write, progress = () => undefined) {
      const sink = createCsvSink(
        spec.encoding === 'utf-16' ? asUtf16(write) : write,
        style,
        formulas === 'protect' ? 'protect' : 'keep',
      );
      writeHead(sink, spec.columns, spec.firstLine);
      const { read, write: writeRow } = fileRows(spec, rows, values, formulas, null);
      for (let row = part.from, done = 0; row < part.to; row++) {
        if (!rows.holds(row) || layout.leftOut[row] === 1) continue;
        read(row);
        writeRow(sink);
        sink.endRow();
        if ((++done & 0x3fff) === 0) progress(done);
      }
      sink.finish();
    },
  }));
  return {
    files,
    leftOut: layout.leftOutCount,
    findings: findingsOf(spec, rows, values, findings),
  };
}

function findingsOf(
  spec: TableFile,
  rows: ExportRows,
  values: ExportValues,
  { row, column, problem }: CellFindings,
): ExportFindings {
  return {
    length: row.length,
    at(index) {
      const ofRow = row.items[index]!;
      const about = { person: rows.person(ofRow), file: spec.name };
      const at = column.items[index]!;
      if (at === noColumn) {
        const { about: heading, sentence } = spec.told!;
        return { ...about, column: heading, effect: 'note', sentence };
      }
      const ofColumn = spec.columns[at]!;
      const what = cellProblems[problem.items[index]!]!;
      return {
        ...about,
        column: ofColumn.heading,
        effect: ofColumn.needed === true ? 'row left out' : 'cell left empty',
        sentence: cellProblemText(ofColumn, what, rawText(ofColumn, values, ofRow)),
      };
    },
  };
}
