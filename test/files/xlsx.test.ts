import { describe, expect, test } from 'vitest';
import { cellText, rowNumber } from '../../core/engine/tables/table.ts';
import { decodeUtf8 } from '../../core/engine/tables/utf8.ts';
import { addRow, startSheet } from '../../core/files/sheet-table.ts';
import { column, onlyTable, open, rowsOf, xlsx, xlsxFiles, zipOf } from './fixtures.ts';

describe('texts in .xlsx cells', () => {
  test('shared texts, with runs of different fonts joined and phonetic hints left out', () => {
    const strings =
      '<si><t>Plain</t></si>' +
      '<si><r><rPr><b/></rPr><t>Mc</t></r><r><t xml:space="preserve"> Do</t></r></si>' +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>' +
      '<si/><si><t/></si>' +
      '<si><t xml:space="preserve">  two blanks  </t></si>';
    const cells = [0, 1, 2, 5].map((i) => `<c t="s"><v>${i}</v></c>`).join('');
    expect(column(cells, { strings })).toEqual(['Plain', 'Mc Do', '東京', '  two blanks  ']);
  });

  test('inline texts, formula results, errors and Yes/No', () => {
    const cells =
      '<c t="inlineStr"><is><t>in</t></is></c>' +
      '<c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>' +
      '<c t="str"><f>A1&amp;"x"</f><v>result</v></c>' +
      '<c><f>1+1</f><v>2</v></c>' +
      '<c t="b"><v>1</v></c><c t="b"><v>0</v></c>' +
      '<c t="e"><v>#N/A</v></c>' +
      '<c t="d"><v>2024-08-15T00:00:00</v></c><c t="d"><v>2024-08-15T13:45:00Z</v></c>';
    expect(column(cells)).toEqual([
      'in',
      'ab',
      'result',
      '2',
      'TRUE',
      'FALSE',
      '#N/A',
      '2024-08-15',
      '2024-08-15 13:45:00',
    ]);
  });

  test('entities, CDATA, comments, line ends and _x000D_', () => {
    const cells =
      '<c t="str"><v>O&apos;Neil &amp; &lt;Sons&gt; &quot;x&quot;</v></c>' +
      '<c t="str"><v>&#233;&#xE9;&#x1F600;</v></c>' +
      '<c t="str"><v>&unknown; &#0; &#x110000;</v></c>' +
      '<c t="str"><v>a<![CDATA[<&amp;>]]>b<!-- no -->c<?no no?>d</v></c>' +
      '<c t="str"><v>a\r\nb\rc</v></c>' +
      '<c t="str"><v>a_x000D__x000A_b_x005F_x000D_ _xZZZZ_</v></c>';
    expect(column(cells)).toEqual([
      'O\'Neil & <Sons> "x"',
      'éé😀',
      '&unknown; &#0; &#x110000;',
      'a<&amp;>bcd',
      'a\nb\nc',
      'a\r\nb_x000D_ _xZZZZ_',
    ]);
  });
});

describe('numbers in .xlsx cells', () => {
  test('identifiers read as people see them', () => {
    const values = {
      '123456789012': '123456789012',
      '123456789012345': '123456789012345',
      '12345678901234567': '12345678901234567',
      '1.23456789012E11': '123456789012',
      '5.0': '5',
      '0': '0',
      '-0': '0',
      '-17': '-17',
      '007': '7',
      ' 5 ': '5',
      '0.30000000000000004': '0.3',
      '434.99999999999994': '435',
      '1.1000000000000001': '1.1',
      '2.5': '2.5',
      '1e-7': '1e-7',
      what: 'what',
    };
    const cells = Object.keys(values).map((value) => `<c><v>${value}</v></c>`);
    expect(column(cells.join(''))).toEqual(Object.values(values));
  });

  test('a format of zeros keeps its leading zeros, and its dashes', () => {
    const codes = [
      '000000',
      '000-00-0000',
      '&quot;S&quot;00000',
      '#,##0',
      '0.00',
      '[Red]0000;\\-0',
      '0',
    ];
    const styles =
      `<numFmts>${codes.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`).join('')}</numFmts>` +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
      `<cellXfs><xf numFmtId="0"/>${codes.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join('')}</cellXfs>`;
    const cells =
      '<c s="1"><v>1234</v></c><c s="1"><v>12345678</v></c><c s="1"><v>-5</v></c><c s="1"><v>0</v></c>' +
      '<c s="1"><v>1.5</v></c>' +
      '<c s="2"><v>12345678</v></c><c s="3"><v>42</v></c><c s="4"><v>1234567</v></c>' +
      '<c s="5"><v>3</v></c><c s="6"><v>12</v></c><c s="7"><v>12</v></c><c s="99"><v>12</v></c>';
    expect(column(cells, { styles })).toEqual([
      '001234',
      '12345678',
      '-000005',
      '000000',
      '1.5',
      '012-34-5678',
      'S00042',
      '1234567',
      '3',
      '0012',
      '12',
      '12',
    ]);
  });
});

describe('dates in .xlsx cells', () => {
  const dateStyle = '<cellXfs><xf numFmtId="14"/></cellXfs>';

  test('days and times, around the 29 February 1900 that Excel counts', () => {
    const values = {
      '1': '1900-01-01',
      '59': '1900-02-28',
      '60': '1900-02-29',
      '61': '1900-03-01',
      '36526': '2000-01-01',
      '45351': '2024-02-29',
      '45519': '2024-08-15',
      '45519.5': '2024-08-15 12:00:00',
      '45519.572916666664': '2024-08-15 13:45:00',
      '45519.999999999': '2024-08-16',
      '0.25': '06:00:00',
      '2958465': '9999-12-31',
      '2958466': '2958466',
      '-1': '-1',
    };
    const cells = Object.keys(values).map((value) => `<c s="0"><v>${value}</v></c>`);
    expect(column(cells.join(''), { styles: dateStyle })).toEqual(Object.values(values));
  });

  test('workbooks of old Macs count from 1904', () => {
    const cells = '<c s="0"><v>0</v></c><c s="0"><v>44057</v></c><c s="0"><v>60.5</v></c>';
    const parts = { styles: dateStyle, workbookPr: '<workbookPr date1904="1"/>' };
    expect(column(cells, parts)).toEqual(['1904-01-01', '2024-08-15', '1904-03-01 12:00:00']);
  });

  test('built-in and custom formats that are dates, and formats that only look like it', () => {
    const isDate: Record<string, boolean> = {
      'yyyy\\-mm\\-dd': true,
      'd. mmmm yyyy;@': true,
      '[$-409]h:mm AM/PM': true,
      '[h]:mm': true,
      '0 &quot;days&quot;': false,
      '#,##0.00 [$USD]': false,
      '[Red]0': false,
      '0\\d': false,
      '0_d': false,
      Standard: false,
      General: false,
    };
    const codes = Object.keys(isDate);
    const builtIn = {
      0: false,
      13: false,
      14: true,
      22: true,
      23: false,
      27: true,
      36: true,
      37: false,
      45: true,
      47: true,
      48: false,
      50: true,
      58: true,
      59: false,
    };
    const ids = Object.keys(builtIn);
    const styles =
      `<numFmts>${codes.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`).join('')}</numFmts>` +
      `<cellXfs>${codes.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join('')}${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
    const all = [...Object.values(isDate), ...Object.values(builtIn)];
    const cells = all.map((_, i) => `<c s="${i}"><v>45519</v></c>`).join('');
    expect(column(cells, { styles })).toEqual(all.map((date) => (date ? '2024-08-15' : '45519')));
  });
});

describe('rows of .xlsx sheets', () => {
  test('cells without a place, sparse cells and blank rows, with the row numbers people see', () => {
    const sheet =
      '<row r="2"/>' +
      '<row r="3"><c r="A3" t="str"><v> ID </v></c><c r="C3" t="str"><v>Name</v></c><c r="D3" s="1"/></row>' +
      '<row r="4"><c r="A4"><v>1</v></c><c r="C4" t="str"><v>Ann</v></c></row>' +
      '<row r="5"><c r="A5" s="3"/><c r="C5" t="str"><v></v></c></row>' +
      '<row r="7"><c r="C7" t="str"><v> Bob </v></c></row>' +
      '<row><c><v>3</v></c><c/><c t="str"><v>Cy</v></c></row>' +
      '<row><c r="B9"><v>4</v></c><c t="str"><v>Di</v></c></row>';
    const table = onlyTable('roster.xlsx', xlsx({ sheets: { Students: sheet } }));
    expect(rowsOf(table)).toEqual([
      ['ID', '', 'Name'],
      ['1', '', 'Ann'],
      ['', '', ' Bob '],
      ['3', '', 'Cy'],
      ['', '4', 'Di'],
    ]);
    expect([0, 1, 2, 3].map((row) => rowNumber(table, row))).toEqual([1, 4, 5, 6]);
    expect(table.name).toBe('Students');
    expect(table.source).toBe('roster.xlsx, sheet Students');
    expect(table.damage).toEqual([]);
  });

  test('cells right of the headings are kept as damage', () => {
    const sheet =
      '<row><c t="str"><v>ID</v></c></row>' +
      '<row><c><v>1</v></c><c/><c t="str"><v>née</v></c><c><v>5</v></c></row>' +
      '<row><c><v>2</v></c><c t="str"><v></v></c></row>';
    const table = onlyTable('a.xlsx', xlsx({ sheets: { S: sheet } }));
    expect(rowsOf(table)).toEqual([['ID'], ['1'], ['2']]);
    expect(table.damage).toHaveLength(1);
    const { row, kind, surplus } = table.damage[0]!;
    expect([row, kind]).toEqual([0, 'too-many-cells']);
    expect(decodeUtf8(table.bytes, surplus!.start, surplus!.end)).toBe(',née,5');
  });

  test('columns beyond Z, and an apostrophe that our reports put there', () => {
    const sheet =
      '<row r="1"><c r="A1" t="str"><v>A</v></c><c r="AB1" t="str"><v>X</v></c></row>' +
      '<row r="2"><c r="AB2" t="str"><v>&apos;=1</v></c></row>';
    const table = onlyTable('a.xlsx', xlsx({ sheets: { S: sheet } }));
    expect(table.headings).toHaveLength(28);
    expect(cellText(table, 0, 27)).toBe('=1');
  });

  test('prefixed names, as some programs write them', () => {
    const files = xlsxFiles({ sheets: { S: '' } });
    files['xl/worksheets/sheet1.xml'] =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>ID</x:t></x:is></x:c></x:row>' +
      "<x:row r='2'><x:c r='A2'><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>";
    files['xl/workbook.xml'] =
      '<x:workbook xmlns:x="m" xmlns:rel="r"><x:sheets><x:sheet name="S" sheetId="1" state="hidden" rel:id="rId1"/></x:sheets></x:workbook>';
    expect(rowsOf(onlyTable('a.xlsx', zipOf(files)))).toEqual([['ID'], ['7']]);
  });

  test('XML in UTF-16 and XML with attributes that hold a >', () => {
    const files: Record<string, string | Uint8Array> = xlsxFiles({ sheets: { S: '' } });
    const xml =
      '<worksheet note="a > b"><sheetData><row><c t="str"><v>é</v></c></row></sheetData></worksheet>';
    files['xl/worksheets/sheet1.xml'] = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'));
    expect(rowsOf(onlyTable('a.xlsx', zipOf(files)))).toEqual([['é']]);
  });
});

describe('the sheets of an .xlsx workbook', () => {
  const heading = (text: string) => `<row><c t="str"><v>${text}</v></c></row>`;

  test('come in the order of the workbook, hidden ones too, wherever their parts are', () => {
    const files = xlsxFiles({ sheets: { A: heading('a'), B: heading('b'), C: heading('c') } });
    files['xl/workbook.xml'] =
      '<workbook><sheets><sheet name="Third &amp; last" r:id="rId3" state="veryHidden"/><sheet name="First" r:id="rId1"/><sheet name="Second" r:id="rId2"/></sheets></workbook>';
    files['xl/_rels/workbook.xml.rels'] =
      '<Relationships><Relationship Id="rId1" Type="t/worksheet" Target="/xl/worksheets/sheet1.xml"/>' +
      '<Relationship Id="rId2" Type="t/worksheet" Target="../xl/./worksheets/sheet2.xml"/>' +
      '<Relationship Id="rId3" Type="t/worksheet" Target="worksheets/Sheet3.xml"/></Relationships>';
    const { tables, faults } = open('w.xlsx', zipOf(files));
    expect(faults).toEqual([]);
    expect(tables.map((table) => [table.name, ...table.headings])).toEqual([
      ['Third & last', 'c'],
      ['First', 'a'],
      ['Second', 'b'],
    ]);
  });

  test('without a cell, or with charts, are ignored', () => {
    const files = xlsxFiles({
      sheets: { Empty: '<row r="1"><c r="A1" s="2"/></row>', A: heading('a'), Chart: '' },
    });
    files['xl/_rels/workbook.xml.rels'] = files['xl/_rels/workbook.xml.rels']!.replace(
      /worksheet(" Target="worksheets\/sheet3)/,
      'chartsheet$1',
    );
    const { tables, ignored, faults } = open('w.xlsx', zipOf(files));
    expect(tables.map((table) => table.name)).toEqual(['A']);
    expect(ignored).toEqual(['w.xlsx, sheet Empty', 'w.xlsx, sheet Chart']);
    expect(faults).toEqual([]);
  });

  test('that are all empty make a fault', () => {
    const { faults } = open('w.xlsx', xlsx({ sheets: { A: '', B: '' } }));
    expect(faults).toEqual([
      'w.xlsx holds no table: give a file with a line of headings and rows under it',
    ]);
  });

  test('one damaged sheet does not stop the others', () => {
    const files = xlsxFiles({
      sheets: { A: heading('a'), B: '', C: '<row><c t="s"><v>9</v></c></row>' },
    });
    files['xl/worksheets/sheet2.xml'] = '<worksheet><sheetData><row><c t="str"><v>a</v>';
    const { tables, faults } = open('w.xlsx', zipOf(files));
    expect(tables.map((table) => table.name)).toEqual(['A']);
    expect(faults).toEqual([
      'w.xlsx, sheet B is damaged: download it again, or open it and save it again',
      'w.xlsx, sheet C is damaged: download it again, or open it and save it again',
    ]);
  });
});

describe('.xlsx files made to do harm', () => {
  test('declarations of entities are refused in every part', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]>';
    const parts = [
      'xl/worksheets/sheet1.xml',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/workbook.xml',
    ];
    for (const path of parts) {
      const files = xlsxFiles({
        sheets: { S: '<row><c t="s"><v>0</v></c></row>' },
        strings: '<si><t>H</t></si>',
        styles: '<cellXfs/>',
      });
      files[path] = bomb + files[path]!;
      const { tables, faults } = open('w.xlsx', zipOf(files));
      expect(tables).toEqual([]);
      expect(faults).toHaveLength(1);
      expect(faults[0]).toContain('declares its own XML entities');
    }
  });

  test('a long text that is repeated without end, or a wide heading over many rows, is refused', () => {
    const long = startSheet('S', 'S', { cells: 1000, text: 250 });
    const row = ['x'.repeat(100)];
    expect([1, 2, 3].map((number) => addRow(long, row, number))).toEqual([true, true, false]);
    const wide = startSheet('S', 'S', { cells: 250, text: 1000 });
    const headings = [...Array<string>(98).fill(''), 'H'];
    const rows = [headings, ['1'], ['2']];
    expect(rows.map((cells, i) => addRow(wide, cells, i + 1))).toEqual([true, true, false]);
  });

  test('a sheet that claims a billion cells is refused', () => {
    const sheet =
      '<row><c r="XFD1" t="str"><v>H</v></c></row>' + '<row><c><v>1</v></c></row>'.repeat(4000);
    expect(open('w.xlsx', xlsx({ sheets: { S: sheet } })).faults).toEqual([
      'w.xlsx, sheet S has more cells or text than can be read: split it, or delete the columns that are not needed',
    ]);
  });

  test('a column that no spreadsheet has is damage', () => {
    const sheet = '<row><c r="ZZZZZZZZ1"><v>1</v></c></row>';
    expect(open('w.xlsx', xlsx({ sheets: { S: sheet } })).faults[0]).toContain('is damaged');
  });
});

describe('what to know about the cells of an .xlsx sheet', () => {
  const text = (place: string, value: string) => `<c r="${place}" t="str"><v>${value}</v></c>`;
  const row = (number: number, ...cells: string[]) => `<row r="${number}">${cells.join('')}</row>`;
  const notesOf = (sheetData: string, after = '') => {
    const files = xlsxFiles({ sheets: { S: sheetData } });
    const path = 'xl/worksheets/sheet1.xml';
    files[path] = files[path]!.replace('</sheetData>', `</sheetData>${after}`);
    return onlyTable('w.xlsx', zipOf(files)).notes;
  };

  test('formulas without results are told with their first place; empty results are results', () => {
    const rows =
      row(1, text('A1', 'ID'), text('B1', 'Name')) +
      row(2, text('A2', '1'), '<c r="B2" t="str"><f>A2&amp;""</f><v></v></c>') +
      row(3, text('A3', '2'), '<c r="AB3"><f>A3*2</f><v/></c>') +
      row(4, text('A4', '3'), '<c r="B4"><f>A4*2</f></c>');
    expect(notesOf(rows)).toEqual([
      'w.xlsx, sheet S: 2 cells have formulas without their results, and are read as empty (first in AB3): open the workbook in a spreadsheet program and save it',
    ]);
  });

  test('cells merged downwards below the headings are told, those of titles and headings are not', () => {
    const rows =
      row(1, text('A1', 'Lincoln High')) +
      row(3, text('A3', 'Person ID'), text('B3', 'Name'), text('D3', 'School')) +
      row(4, text('B4', 'Last Name'), text('C4', 'First Name')) +
      row(5, text('A5', '1001'), text('B5', 'Doe'), text('C5', 'Ana'), text('D5', 'LHS')) +
      row(6, text('A6', '1002'), text('B6', 'Li'), text('C6', 'Ben'));
    const merged = (...ranges: string[]) =>
      `<mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
    const headings = merged('A1:D2', 'A3:A4', 'B3:C3', 'D3:D4');
    const [title, inTwoRows, ...others] = notesOf(rows, headings);
    expect([title, inTwoRows]).toEqual([
      'w.xlsx, sheet S: row 1, above the headings, is not used',
      'w.xlsx, sheet S: the headings stand in rows 3 and 4 and are read as one',
    ]);
    expect(others).toEqual([]);
    expect(notesOf(rows, merged('A3:A4', 'A5:B5', 'D5:D6')).slice(2)).toEqual([
      'w.xlsx, sheet S: 1 cell is merged over several rows (first D5:D6), and only the first of these rows has its text: unmerge them and fill the text in',
    ]);
  });

  test('a hidden sheet is told', () => {
    const files = xlsxFiles({
      sheets: { A: row(1, text('A1', 'ID')), B: row(1, text('A1', 'ID')) },
    });
    files['xl/workbook.xml'] = files['xl/workbook.xml']!.replace(
      'name="B"',
      'name="B" state="hidden"',
    );
    const { tables } = open('w.xlsx', zipOf(files));
    expect(tables.map(({ notes }) => notes)).toEqual([
      [],
      [
        'w.xlsx, sheet B is hidden in the workbook and read all the same: if it shall not count, say that it is not used',
      ],
    ]);
  });
});
