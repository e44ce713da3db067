import type { exportNotesReport, planExports, TargetExport } from '../engine/exports/index.ts';
import type { BatchPlan, PasswordOf, Report } from '../engine/index.ts';
import { reportFile } from './output-files.ts';
import { ask, type Steps } from './steps.ts';
import type { ExportLine, FileName } from './wizard-client.ts';
import type { HostWorkbook, OutputFile, Tell } from './workbook.ts';

/** What makes import files: a host loads it when settings name systems. */
export interface ImportFileMaker {
  readonly planExports: typeof planExports;
  readonly exportNotesReport: typeof exportNotesReport;
}

/** The import files of a batch, checked and not yet written, and what is not in them. */
export interface ImportFiles {
  readonly targets: readonly TargetExport[];
  readonly notes: Report;
}

/**
 * Checks what the systems of the settings would take of a plan; null where the settings name none.
 * In a preview passwords are `assumed`, null where nobody asked for them.
 */
export function* planImportFiles(
  workbook: HostWorkbook,
  plan: BatchPlan,
  passwords: PasswordOf | 'assumed' | null,
  tell: Tell,
): Steps<ImportFiles | null> {
  if (plan.context.settings.exports.length === 0) return null;
  const maker = yield* ask(workbook.importFileMaker());
  const targets = maker.planExports(plan, passwords, (what) => {
    tell({ stage: 'planning', what, done: null, rows: null });
  });
  return targets.length === 0 ? null : { targets, notes: maker.exportNotesReport(plan, targets) };
}

/** What screens say of the import files: numbers and sentences, no person. */
export function exportLines(files: ImportFiles | null): ExportLine[] {
  return (files?.targets ?? []).map((one) => ({
    target: one.target,
    label: one.label,
    cannot: one.cannot,
    notes: one.notes,
    leftOut: one.leftOut,
    findings: one.findings.length,
    needsPasswords: one.needsPasswords,
    files: one.files.map(({ name, rowCount, holdsPasswords }) => ({
      name: `exports/${name}`,
      rows: rowCount === 0 ? null : rowCount,
      passwords: holdsPasswords,
    })),
  }));
}

/** The import files as files to keep, and those that hold passwords, which are never kept. */
export function importOutputs(
  files: ImportFiles | null,
  tell: Tell,
): { readonly keep: readonly OutputFile[]; readonly secrets: readonly OutputFile[] } {
  const all = (files?.targets ?? []).flatMap((one) => one.files);
  const output = (file: (typeof all)[number]): OutputFile => {
    const name: FileName = `exports/${file.name}`;
    const rows = file.rowCount;
    return {
      name,
      content: {
        rows: rows === 0 ? null : rows,
        encoding: file.encoding,
        writeBytes(write) {
          file.write(write, (done) => {
            tell({ stage: 'writing', what: name, done: done / rows, rows: { done, all: rows } });
          });
        },
      },
    };
  };
  return {
    keep: [
      ...(files === null ? [] : [reportFile(files.notes, tell)]),
      ...all.filter(({ holdsPasswords }) => !holdsPasswords).map(output),
    ],
    secrets: all.filter(({ holdsPasswords }) => holdsPasswords).map(output),
  };
}
