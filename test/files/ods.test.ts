import { describe, expect, test } from 'vitest';
import { decodeUtf8 } from '../../core/engine/tables/utf8.ts';
import { rowNumber } from '../../core/engine/tables/table.ts';
import { ods, onlyTable, open, rowsOf, zipOf } from './fixtures.ts';

function row(...cells: string[]): string {
  return `<table:table-row>${cells.join('')}</table:table-row>`;
}

function text(content: string): string {
  return `<table:table-cell office:value-type="string"><text:p>${content}</text:p></table:table-cell>`;
}

function cell(attributes: string, shown: string): string {
  return `<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`;
}

function sheet(rows: string, name = 'S'): string {
  return `<table:table table:name="${name}">${rows}</table:table>`;
}

/** The cells of the one column under the heading H. */
function column(cells: readonly string[]): string[] {
  const table = onlyTable(
    'a.ods',
    ods(sheet(row(text('H')) + cells.map((one) => row(one)).join(''))),
  );
  return rowsOf(table)
    .slice(1)
    .map(([first]) => first!);
}

describe('cells of .ods sheets', () => {
  test('texts with blanks, tabs, line breaks, spans, links and several paragraphs', () => {
    expect(
      column([
        text('a<text:s/>b<text:s text:c="3"/>c'),
        text('a<text:tab/>b<text:line-break/>c'),
        text('<text:span text:style-name="T1">Mc</text:span>Do &amp; <text:a>Co</text:a>'),
        '<table:table-cell office:value-type="string"><text:p>one</text:p><text:p/><text:p>two</text:p></table:table-cell>',
        text('a\n   b'),
        text('<text:s text:c="99999999999"/>x'),
      ]),
    ).toEqual(['a b   c', 'a\tb\nc', 'McDo & Co', 'one\n\ntwo', 'a b', ' x']);
  });

  test('notes and pictures are no text', () => {
    expect(
      column([
        '<table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>x<office:annotation><text:p>note</text:p></office:annotation>y</text:p><draw:frame><draw:text-box><text:p>no</text:p></draw:text-box></draw:frame></table:table-cell>',
      ]),
    ).toEqual(['xy']);
  });

  test('numbers as identifiers, dates, times, Yes/No, percentages and money', () => {
    const float = (value: string) => `office:value-type="float" office:value="${value}"`;
    const date = (value: string) => `office:value-type="date" office:date-value="${value}"`;
    expect(
      column([
        cell(float('123456789012'), '1.23456789012E+11'),
        cell(float('123'), '000123'),
        cell(float('12345678'), '012-34-5678'),
        cell(float('1234567.5'), '1,234,567.50'),
        cell(float('2.5'), '3'),
        cell(float('-5'), '-5'),
        `<table:table-cell ${float('7')}/>`,
        cell(date('2024-08-15'), '15.08.24'),
        cell(date('2024-08-15T00:00:00'), '15.08.24'),
        cell(date('2024-08-15T13:45:00.123'), '15.08.24 13:45'),
        cell('office:value-type="time" office:time-value="PT08H30M00S"', '08:30:00'),
        cell('office:value-type="boolean" office:boolean-value="true"', 'WAHR'),
        cell('office:value-type="percentage" office:value="0.5"', '50%'),
        cell('office:value-type="currency" office:value="5"', '$5.00'),
        cell('office:value-type="string" calcext:value-type="error"', '#N/A'),
      ]),
    ).toEqual([
      '123456789012',
      '000123',
      '012-34-5678',
      '1234567.5',
      '2.5',
      '-5',
      '7',
      '2024-08-15',
      '2024-08-15',
      '2024-08-15 13:45:00',
      '08:30:00',
      'TRUE',
      '50%',
      '$5.00',
      '#N/A',
    ]);
  });
});

describe('rows of .ods sheets', () => {
  test('repeated cells and rows, and empty ones to the end of the sheet', () => {
    const rows =
      '<table:table-column table:number-columns-repeated="16384"/>' +
      '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>' +
      `<table:table-header-rows>${row(text('A'), text('B'), text('C'), '<table:table-cell table:number-columns-repeated="16381"/>')}</table:table-header-rows>` +
      row(
        '<table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>x</text:p></table:table-cell>',
        '<table:covered-table-cell/>',
      ) +
      '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>' +
      `<table:table-row table:number-rows-repeated="2"><table:covered-table-cell table:number-columns-repeated="2"/>${text('y')}</table:table-row>` +
      '<table:table-row table:number-rows-repeated="1048568"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    const table = onlyTable('roster.ods', ods(sheet(rows, 'Students')));
    expect(rowsOf(table)).toEqual([
      ['A', 'B', 'C'],
      ['x', 'x', ''],
      ['', '', 'y'],
      ['', '', 'y'],
    ]);
    expect([0, 1, 2].map((index) => rowNumber(table, index))).toEqual([1, 4, 5]);
    expect(table.source).toBe('roster.ods, sheet Students');
  });

  test('cells right of the headings are kept as damage', () => {
    const table = onlyTable('a.ods', ods(sheet(row(text('A')) + row(text('1'), text('2')))));
    const { surplus } = table.damage[0]!;
    expect(decodeUtf8(table.bytes, surplus!.start, surplus!.end)).toBe('2');
  });

  test('texts repeated without end are refused', () => {
    const many = (rows: number, cells: number) =>
      `<table:table-row table:number-rows-repeated="${rows}"><table:table-cell table:number-columns-repeated="${cells}"><text:p>x</text:p></table:table-cell></table:table-row>`;
    for (const rows of [many(2_000_000_000, 16_384), many(1, 16_385)]) {
      const { tables, faults } = open('a.ods', ods(sheet(rows)));
      expect(tables).toEqual([]);
      expect(faults).toEqual([
        'a.ods, sheet S has more cells or text than can be read: split it, or delete the columns that are not needed',
      ]);
    }
  });
});

describe('.ods documents', () => {
  test('sheets in order, empty ones and copies of other files left out', () => {
    const { tables, ignored } = open(
      'a.ods',
      ods(
        `<table:tracked-changes><table:table table:name="T">${row(text('no'))}</table:table></table:tracked-changes>` +
          sheet(row(text('b')), 'B &amp; b') +
          sheet('<table:table-row/>', 'Empty') +
          sheet(
            `<table:shapes><draw:frame><text:p>no</text:p></draw:frame></table:shapes>${row(text('a'))}`,
            'A',
          ) +
          `<table:dde-links><table:dde-link>${sheet(row(text('no')), 'D')}</table:dde-link></table:dde-links>`,
      ),
    );
    expect(tables.map((table) => [table.name, ...table.headings])).toEqual([
      ['B & b', 'b'],
      ['A', 'a'],
    ]);
    expect(ignored).toEqual(['a.ods, sheet Empty']);
  });

  test('a hidden sheet is told, by the style that hides it', () => {
    const style = (name: string, properties: string) =>
      `<style:style style:name="${name}" style:family="table"><style:table-properties ${properties}/></style:style>`;
    const styles = [
      style('ta1', 'table:display="true"'),
      style('ta2', 'table:display="false" style:writing-mode="lr-tb"'),
      '<style:style style:name="ta3" style:family="table"/>',
    ];
    const hidden = (name: string, of: string) =>
      sheet(row(text('ID')) + row(text('1')), name).replace(
        '<table:table ',
        `<table:table table:style-name="${of}" `,
      );
    const content = `<office:document-content><office:automatic-styles>${styles.join('')}</office:automatic-styles><office:body><office:spreadsheet>${hidden('A', 'ta1')}${hidden('B', 'ta2')}${hidden('C', 'ta3')}</office:spreadsheet></office:body></office:document-content>`;
    const { tables } = open('w.ods', zipOf({ mimetype: 'm', 'content.xml': content }));
    expect(tables.map(({ notes }) => notes)).toEqual([
      [],
      [
        'w.ods, sheet B is hidden in the workbook and read all the same: if it shall not count, say that it is not used',
      ],
      [],
    ]);
  });

  test('with a password are named, in the old and the new way of encryption', () => {
    const sentence = ['a.ods is protected by a password: save it without a password'];
    const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>';
    expect(open('a.ods', ods('', manifest)).faults).toEqual(sentence);
    const wholesale = zipOf({
      mimetype: 'm',
      'encrypted-package': 'x',
      'META-INF/manifest.xml': '<m/>',
    });
    expect(open('a.ods', wholesale).faults).toEqual(sentence);
  });

  test('of other programs, cut off, empty or with entities are faults', () => {
    const document = (xml: string) => zipOf({ mimetype: 'm', 'content.xml': xml });
    const start = '<office:document-content><office:body><office:spreadsheet>';
    const cases: Record<string, string> = {
      [`<office:document-content><office:text/></office:document-content>`]: 'is no .xlsx or .ods',
      [`${start}<table:table table:name="S">${row(text('a'))}`]: 'is damaged',
      [`${start}${sheet(row(text('a')))}`]: 'is damaged',
      [`${start}</office:spreadsheet>`]: 'holds no table',
      [`<!DOCTYPE a [<!ENTITY b "c">]>${start}${sheet(row(text('&b;')))}`]: 'XML entities',
    };
    for (const [xml, sentence] of Object.entries(cases)) {
      const { tables, faults } = open('a.ods', document(xml));
      expect(tables).toEqual([]);
      expect(faults).toHaveLength(1);
      expect(faults[0]).toContain(sentence);
    }
  });
});
