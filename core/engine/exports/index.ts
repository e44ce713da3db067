/**
 * Import files: a saved batch as files that other systems take. A door of its own beside the
 * engine's: a host that writes none does not carry it.
 */

export { exportTargets } from './export-targets.ts';
export type { ExportTarget } from './export-target.ts';
export {
  checkTarget,
  planExports,
  type ExportPasswords,
  type TargetExport,
} from './plan-exports.ts';
export type { ExportFile, ExportFinding, ExportFindings } from './table-file.ts';
export { directoryColumns, directoryReport, type DirectoryAction } from './directory-report.ts';
export { exportNotesReport } from './notes-report.ts';
