import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ods, xlsx, zipOf } from '../files/fixtures.ts';
import { accountBatch, newFolder, testPath } from '../helpers/cli.ts';

/* The same district as a folder, a zip and two kinds of workbook: one and the same preview. */

const tables = testPath('scenarios/lincoln-grant/tables');
const files = readdirSync(tables).filter((name) => name.endsWith('.csv'));

function rowsOf(file: string): string[][] {
  // None of these files quotes a cell.
  return readFileSync(join(tables, file), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split(','));
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function sheetsOf(cell: (text: string) => string, row: (cells: string) => string) {
  return files.map((file): [string, string] => [
    file.replace('.csv', ''),
    rowsOf(file)
      .map((cells) => row(cells.map((text) => cell(escaped(text))).join('')))
      .join(''),
  ]);
}

const workbooks = {
  'district.xlsx': () =>
    xlsx({
      sheets: Object.fromEntries(
        sheetsOf(
          (text) => `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`,
          (cells) => `<row>${cells}</row>`,
        ),
      ),
    }),
  'district.ods': () =>
    ods(
      sheetsOf(
        (text) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`,
        (cells) => `<table:table-row>${cells}</table:table-row>`,
      )
        .map(([name, rows]) => `<table:table table:name="${name}">${rows}</table:table>`)
        .join(''),
    ),
  'district.zip': () =>
    zipOf(
      Object.fromEntries(
        files.map((file) => [`export/2025/${file}`, readFileSync(join(tables, file), 'utf8')]),
      ),
    ),
};

function preview(data: string): Buffer {
  const out = newFolder();
  const request = testPath('scenarios/lincoln-grant/requests/T01.json');
  const run = accountBatch('preview', '--data', data, '--request', request, '--out', out);
  expect(run.stderr).toBe('');
  return readFileSync(join(out, 'preview.csv'));
}

test.each(Object.entries(workbooks))('%s', (name, make) => {
  const path = join(newFolder(), name);
  writeFileSync(path, make());
  expect(preview(path)).toEqual(preview(tables));
});
