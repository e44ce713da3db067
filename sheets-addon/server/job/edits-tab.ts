import { quoted } from '../tabs/text-into-cells.ts';
import { addHiddenTab } from '../records/hidden-tab.ts';
import { jobName } from '../tabs/own-tabs.ts';
import type { AccountsEdits, CellEdit, NewRow, RemovedRow } from './accounts-edits.ts';

/*
 * The changes of a save that is under way, in a hidden tab: whoever resumes it needs nothing else.
 * A row a change; the cells of new accounts stand to the right, under their headings.
 */

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const heads = ['Change', 'Username', 'Person ID', 'Column', 'Before', 'After'] as const;
const width = heads.length;

type Line = readonly string[];

/** Writes the changes, and compares what is there then. */
export function writeEditsTab(spreadsheet: Spreadsheet, edits: AccountsEdits): void {
  const lines = [...linesOf(edits)];
  const columns = width + edits.headings.length;
  const sheet = addHiddenTab(spreadsheet, jobName, lines.length, columns);
  const range = sheet.getRange(1, 1, lines.length, columns);
  const texts = lines.map((line) => Array.from({ length: columns }, (_, c) => line[c] ?? ''));
  range.setValues(texts.map((cells) => cells.map(quoted)));
  const held = range.getDisplayValues();
  if (texts.some((cells, row) => cells.some((text, column) => held[row]![column] !== text))) {
    throw new Error('What is to be saved could not be written down, so nothing was saved.');
  }
}

/** Reads the changes back. */
export function readEditsTab(spreadsheet: Spreadsheet): AccountsEdits | null {
  const sheet = spreadsheet.getSheetByName(jobName);
  if (sheet === null) return null;
  const [head, keys, ...lines] = sheet.getDataRange().getDisplayValues();
  if (head === undefined || keys === undefined) return null;
  const headings = head.slice(width);
  const of = (kind: string) => lines.filter(([first]) => first === kind);
  return {
    keys: { username: keys[1]!, personId: keys[2]! },
    headings,
    addedColumns: of('add column').map((line) => line[3]!),
    droppedColumns: of('drop column').map((line) => line[3]!),
    cells: of('cell').map(
      ([, username, personId, heading, before, after]) =>
        ({ username, personId, heading, before, after }) as CellEdit,
    ),
    created: of('new').map(
      ([, username, personId, , , , ...cells]) => ({ username, personId, cells }) as NewRow,
    ),
    removed: of('remove').map(([, username, personId]) => ({ username, personId }) as RemovedRow),
  };
}

function* linesOf(edits: AccountsEdits): Generator<Line> {
  const { keys, headings, addedColumns, droppedColumns, cells, created, removed } = edits;
  yield [...heads, ...headings];
  yield ['keys', keys.username, keys.personId];
  for (const heading of addedColumns) yield ['add column', '', '', heading];
  for (const { username, personId, heading, before, after } of cells) {
    yield ['cell', username, personId, heading, before, after];
  }
  for (const { username, personId, cells: row } of created) {
    yield ['new', username, personId, '', '', '', ...row];
  }
  for (const { username, personId } of removed) yield ['remove', username, personId];
  for (const heading of droppedColumns) yield ['drop column', '', '', heading];
}
