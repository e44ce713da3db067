import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import {
  contentsOf,
  createHost,
  loadWorkbook,
  makeWorkbook,
  type Workbook,
  writeXlsx,
} from '../../local/apps-script/index.ts';
import { cellText } from '../../core/engine/index.ts';
import { openFiles } from '../../core/files/open-files.ts';
import { newFolder } from '../helpers/cli.ts';
import { bookOf, project } from './script-host.ts';

/* Workbooks out of files and into them. */

const hostile = [
  ...['007', '=1+1', '<b>&"\'', ' two  blanks ', 'é 李 😀', 'line\nline', 'tab\tcr\r', '\u0001'],
  ...['_x0041_', 'TRUE', '\ud800 lone', "'quoted"],
];

/** All tables of a file as rows of text, headings first, by the reader of the product. */
function readBack(bytes: Uint8Array): Record<string, string[][]> {
  const opened = openFiles([{ path: 'book.xlsx', bytes: bytes.slice() }]);
  expect(opened.faults).toEqual([]);
  return Object.fromEntries(
    opened.tables.map((table) => [
      table.name,
      [
        [...table.headings],
        ...Array.from({ length: table.rowCount }, (_, row) =>
          table.headings.map((_, column) => cellText(table, row, column)),
        ),
      ],
    ]),
  );
}

function parts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
}

/** A book that a script has dressed up. */
function dressed(): Workbook {
  const workbook = bookOf(
    { name: 'People', rows: [['ID', 'Name'], ...hostile.map((text) => [text, 'x'])] },
    { name: 'Hidden & "more"', rows: [['A'], [1.5], [true]], hidden: true },
  );
  const code = `
    var sheet = SpreadsheetApp.getActive().getSheetByName('People');
    sheet.setFrozenRows(1); sheet.setFrozenColumns(1); sheet.setColumnWidth(1, 210); sheet.hideColumns(4);
    sheet.setTabColor('#ff8800'); sheet.hideRows(3);
    sheet.getRange('A1:B1').setFontWeight('bold').setBackground('#cfe2f3').setFontColor('red').setWrap(true);
    sheet.getRange('A2:A20').setNumberFormat('@');
    sheet.getRange('C1').setValue('When'); sheet.getRange('C2').setValue('2026-08-18').setNumberFormat('yyyy-mm-dd');
    sheet.getRange('C3').setValue('=A1');
    sheet.getRange('D1').setValue('Pick').setDataValidation(
      SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b & c']).build());
    sheet.getRange('E1:F1').merge(); sheet.getRange('A1:B3').createFilter();
  `;
  const host = createHost({ files: project(`function go() { ${code} }`), workbook });
  expect(host.run('go').error).toBeNull();
  return workbook;
}

describe('a workbook written as .xlsx', () => {
  const bytes = writeXlsx(dressed());

  test('is read back cell for cell by the product’s own reader; formulas are text', () => {
    const tables = readBack(bytes);
    expect(tables['People']!.map((row) => row[0])).toEqual(['ID', ...hostile.map(readable)]);
    expect(tables['People']!.slice(1, 3).map((row) => row[2])).toEqual(['2026-08-18', '=A1']);
    expect(tables['Hidden & "more"']).toEqual([['A'], ['1.5'], ['TRUE']]);
  });

  test('says what a spreadsheet program needs to show it the same way', () => {
    const files = parts(bytes);
    const sheet = files['xl/worksheets/sheet1.xml']!;
    expect(files['xl/workbook.xml']).toContain(
      'name="Hidden &amp; &quot;more&quot;" sheetId="2" state="hidden"',
    );
    expect(sheet).toContain('<tabColor rgb="FFFF8800"/>');
    expect(sheet).toContain(
      '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>',
    );
    expect(sheet).toContain('<col min="1" max="1" width="30.00" customWidth="1"/>');
    expect(sheet).toContain('<col min="4" max="4" width="14.29" customWidth="1" hidden="1"/>');
    expect(sheet).toContain('<row r="3" hidden="1">');
    expect(sheet).toContain('<autoFilter ref="A1:B3"/>');
    expect(sheet).toContain('<mergeCell ref="E1:F1"/>');
    expect(sheet).toContain('sqref="D1"><formula1>"a,b &amp; c"</formula1>');
    expect(files['xl/styles.xml']).toContain('<b/>');
    expect(files['xl/styles.xml']).toContain('<fgColor rgb="FFCFE2F3"/>');
    expect(files['xl/styles.xml']).toContain('numFmtId="49"');
    expect(files['xl/styles.xml']).toContain('formatCode="yyyy-mm-dd"');
  });

  test('the parts stand in the order that the format asks for', () => {
    const order = [
      'sheetPr',
      'sheetViews',
      'cols',
      'sheetData',
      'autoFilter',
      'mergeCells',
      'dataValidations',
    ];
    const sheet = parts(bytes)['xl/worksheets/sheet1.xml']!;
    const places = order.map((name) => sheet.indexOf(`<${name}`));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('opens in LibreOffice with the same cells, where that is installed', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1';
    const done = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        ...['--headless', '--convert-to', csv, '--outdir', folder, join(folder, 'book.xlsx')],
      ],
      { encoding: 'utf8' },
    );
    if (done.error !== undefined) return;
    const text = readFileSync(join(folder, 'book-People.csv'), 'utf8');
    const rows = Papa.parse<string[]>(text.trimEnd()).data;
    // LibreOffice drops control characters and ends lines in cells in its own way.
    const odd = ['\u0001', '\r', '\ud800'];
    const compared = hostile.filter((cell) => !odd.some((character) => cell.includes(character)));
    const firsts = rows.map((row) => row[0]!);
    for (const cell of compared) expect(firsts).toContain(cell);
    expect(rows[1]![2]).toBe('2026-08-18');
  }, 120_000);
});

/** Half of a pair of surrogates is no character, and tables hold only such. */
function readable(text: string): string {
  return text.replace('\ud800', '\ufffd');
}

describe('a workbook loaded from files', () => {
  const csv = new TextEncoder().encode('ID,Born,Name\r\n007,2010-05-01,Ann\r\n8,,=x\r\n');

  test('has a tab for each table; text stays text', () => {
    const book = loadWorkbook(
      [
        { path: 'people.csv', bytes: csv.slice() },
        { path: 'more/people.csv', bytes: csv.slice() },
      ],
      { cells: 'text' },
    );
    expect(book.sheets.map(({ props }) => props.name)).toEqual(['people', 'people (2)']);
    expect(contentsOf(book, 'people')).toEqual([
      ['ID', 'Born', 'Name'],
      ['007', '2010-05-01', 'Ann'],
      ['8', '', '=x'],
    ]);
  });

  test('or everything becomes what it would have become when typed', () => {
    const book = loadWorkbook([{ path: 'people.csv', bytes: csv.slice() }], { cells: 'typed' });
    expect(contentsOf(book, 'people')).toEqual([
      ['ID', 'Born', 'Name'],
      [7, 40_299, 'Ann'],
      [8, '', { formula: '=x' }],
    ]);
    const host = createHost({
      files: project(
        'function go() { return SpreadsheetApp.getActive().getSheets()[0].getRange("B2").getDisplayValue(); }',
      ),
      workbook: book,
    });
    expect(host.run('go').value).toBe('5/1/2010');
  });

  test('what was written is loaded again', () => {
    const rows = [
      ['ID', 'Name'],
      ['007', 'Ann'],
      ['=1', 'Bob'],
    ];
    const bytes = writeXlsx(makeWorkbook({ tabs: [{ name: 'People', rows, plainText: true }] }));
    const book = loadWorkbook([{ path: 'book.xlsx', bytes }], { cells: 'text' });
    expect(contentsOf(book, 'People')).toEqual(rows);
  });

  test('what is no table is refused in the product’s own words', () => {
    const bytes = new TextEncoder().encode('no zip');
    expect(() => loadWorkbook([{ path: 'book.xlsx', bytes }], { cells: 'text' })).toThrow(
      'book.xlsx',
    );
  });
});
