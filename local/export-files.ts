import {
  exportNotesReport,
  planExports,
  type ExportPasswords,
  type TargetExport,
} from '../core/engine/exports/index.ts';
import { reportStyle, writeReport, type BatchPlan } from '../core/engine/index.ts';
import type { TellStage } from './job.ts';
import { exportsFolder } from './keep-earlier.ts';
import { writeCsvFile, writeFile } from './output-folder.ts';
import { type OutputFolder } from './publish.ts';

/** Checks what the systems of the settings would take, and writes who is left out and why. */
export function writeExportNotes(
  output: OutputFolder,
  plan: BatchPlan,
  passwords: ExportPasswords,
  tell: TellStage,
): readonly TargetExport[] {
  if (plan.context.settings.exports.length === 0) return [];
  tell('Checking import files');
  const exports = planExports(plan, passwords);
  const notes = exportNotesReport(plan, exports);
  const progress = (rows: number) => {
    tell('Writing export-notes.csv', rows / notes.rowCount);
  };
  const write = (sink: Parameters<typeof writeReport>[1]) => {
    writeReport(notes, sink, progress);
  };
  writeCsvFile(output, exportNotesName, write, reportStyle);
  return exports;
}

/** The file that says what is not in the import files. */
export const exportNotesName = 'export-notes.csv';

/** Writes the import files; those with passwords for their owner's eyes only. */
export function writeExportFiles(
  output: OutputFolder,
  exports: readonly TargetExport[],
  tell: TellStage,
): void {
  for (const file of exports.flatMap(({ files }) => files)) {
    const name = `${exportsFolder}/${file.name}`;
    const progress = (rows: number) => {
      tell(`Writing ${name}`, rows / file.rowCount);
    };
    const fill = (write: (piece: Uint8Array) => void) => {
      file.write(write, progress);
    };
    writeFile(output, name, fill, file.holdsPasswords);
  }
}
