import {
  cellText,
  createCsvSink,
  reportStyle,
  scanCsv,
  type Table,
} from '../../core/engine/index.ts';
import type { Tell } from '../../core/host/workbook.ts';
import { addFiles, type AddingParts } from './add-files.ts';
import type { FilesAdded, ReadTable, RowsAdded } from './extension-client.ts';
import { gatherBlob } from './output-blob.ts';

/** Stores a table read off a page; further pages of the same list add their rows, equal ones once. */
export async function addTable(
  parts: AddingParts,
  { file, headings, rows }: ReadTable,
  tell: Tell,
): Promise<RowsAdded> {
  const before = await parts.database.get('files', file);
  const sameList =
    before?.origin === 'page' ? await readSameList(parts, before, headings, tell) : null;
  const all = sameList === null ? [] : rowsOf(sameList);
  const known = new Set(all.map(rowKey));
  const oldRows = all.length;
  for (const row of rows) {
    const key = rowKey(row);
    if (known.has(key)) continue;
    known.add(key);
    all.push(row);
  }
  const blob = writeRows(headings, all);
  const outcome = await addFiles(parts, [{ name: file, file: blob }], 'page', tell);
  return {
    how: before === undefined ? 'new' : sameList === null ? 'instead' : 'more',
    addedRows: all.length - oldRows,
    equalRows: rows.length - (all.length - oldRows),
    allRows: all.length,
    accountsReplaced: outcome.accountsReplaced,
    sampleRemoved: outcome.sampleRemoved,
  };
}

/**
 * Stores a pasted table as a file.
 * @throws an `Error` with a sentence where the text is no table
 */
export async function pasteTable(
  parts: AddingParts,
  text: string,
  name: string,
  tell: Tell,
): Promise<FilesAdded> {
  const pasted = scanCsv(new TextEncoder().encode(text), name, parts.say('pastedText'));
  if ('fault' in pasted) throw new Error(pasted.fault);
  const { headings, rowCount } = pasted.table;
  if (rowCount === 0 || headings.length < 2)
    throw new Error(parts.say('pasteNoTable', headings.length, rowCount));
  return addFiles(parts, [{ name, file: new Blob([text], { type: 'text/csv' }) }], 'paste', tell);
}

async function readSameList(
  { opened }: AddingParts,
  file: Parameters<AddingParts['opened']['read']>[0],
  headings: readonly string[],
  tell: Tell,
): Promise<Table | null> {
  const [table] = (await opened.read(file, tell)).tables;
  const same =
    table?.headings.length === headings.length &&
    table.headings.every((heading, column) => heading === headings[column]);
  return same ? table : null;
}

function rowsOf(table: Table): (readonly string[])[] {
  return Array.from({ length: table.rowCount }, (_, row) =>
    table.headings.map((_heading, column) => cellText(table, row, column)),
  );
}

function rowKey(row: readonly string[]): string {
  return JSON.stringify(row);
}

function writeRows(headings: readonly string[], rows: readonly (readonly string[])[]): Blob {
  const gathering = gatherBlob('text/csv');
  const sink = createCsvSink(gathering.write, reportStyle);
  for (const row of [headings, ...rows]) {
    for (const cell of row) sink.cell(cell);
    sink.endRow();
  }
  sink.finish();
  return gathering.finish();
}
