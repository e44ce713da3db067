import type { Job } from '../job/job.ts';
import { batchesName } from './own-tabs.ts';
import { quoted } from './text-into-cells.ts';

/*
 * Every save and undo in a tab that is only ever added to: what was done, when, by whom. No
 * passwords, and no person's name.
 */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The columns of the Batches tab. */
export const auditColumns = [
  'Run ID',
  'When',
  'Who',
  'What',
  'Account Type',
  'Change Type',
  'Request',
  'As Of',
  'Considered',
  'Changed',
  'Fingerprint',
  'Thresholds',
  'Undone By',
  'Notes',
] as const;

const widths = [170, 140, 180, 60, 100, 160, 360, 90, 90, 80, 260, 120, 170, 360];

/** So many notes are written out; the others are counted. */
const mostNotes = 20;

/** Writes a job down, once. */
export function addToBatches(spreadsheet: Spreadsheet, job: Job, left: readonly string[]): void {
  const sheet = batchesTab(spreadsheet);
  const rows = sheet.getDataRange().getDisplayValues();
  const [runId] = job.audit;
  const row = rows.findIndex(([id]) => id === runId);
  const at = row < 0 ? rows.length + 1 : row + 1;
  if (at > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), 1);
  const cells = auditColumns.map((column, index) =>
    column === 'Notes' ? notesOf(left) : (job.audit[index] ?? ''),
  );
  if (row < 0) sheet.getRange(at, 1, 1, cells.length).setValues([cells.map(quoted)]);
  if (job.kind !== 'undo') return;
  const undone = rows.findIndex(([id]) => id === job.batch);
  const column = auditColumns.indexOf('Undone By') + 1;
  if (undone > 0) sheet.getRange(undone + 1, column).setValue(quoted(runId!));
}

function batchesTab(spreadsheet: Spreadsheet): Sheet {
  const sheet =
    spreadsheet.getSheetByName(batchesName) ??
    spreadsheet.insertSheet(batchesName, spreadsheet.getNumSheets());
  // Frozen last: where it is, all else was done.
  if (sheet.getFrozenRows() > 0) return sheet;
  const extra = sheet.getMaxColumns() - auditColumns.length;
  if (extra > 0) sheet.deleteColumns(auditColumns.length + 1, extra);
  sheet
    .getRange(1, 1, 1, auditColumns.length)
    .setValues([auditColumns.map(quoted)])
    .setFontWeight('bold')
    .setBackground('#f1f3f4');
  widths.forEach((width, column) => sheet.setColumnWidth(column + 1, width));
  sheet.setFrozenRows(1);
  return sheet;
}

function notesOf(left: readonly string[]): string {
  const shown = left.slice(0, mostNotes).join(' ');
  const more = left.length - mostNotes;
  return more > 0 ? `${shown} And ${more} more.` : shown;
}
