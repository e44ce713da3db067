import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { cellText, createCsvSink, scanCsv, type FileStyle } from '../../../core/engine/index.ts';

function write(rows: readonly (readonly string[])[], style: FileStyle): Uint8Array {
  const pieces: Uint8Array[] = [];
  const sink = createCsvSink((piece) => pieces.push(piece.slice()), style);
  for (const row of rows) {
    for (const cell of row) sink.cell(cell);
    sink.endRow();
  }
  sink.finish();
  return Buffer.concat(pieces);
}

function scan(bytes: Uint8Array | string) {
  const file = typeof bytes === 'string' ? new Uint8Array(Buffer.from(bytes)) : bytes.slice();
  const scanned = scanCsv(file, 'students', 'students.csv');
  if ('fault' in scanned) return scanned;
  const { table } = scanned;
  const rows = Array.from({ length: table.rowCount }, (_, row) =>
    table.headings.map((_heading, column) => cellText(table, row, column)),
  );
  return { table, rows };
}

function rowsOf(bytes: Uint8Array | string): string[][] {
  const scanned = scan(bytes);
  if ('fault' in scanned) throw new Error(scanned.fault);
  return scanned.rows;
}

const styles: FileStyle[] = [',', ';', '\t'].flatMap((delimiter) =>
  (['\r\n', '\n'] as const).map((lineEnd) => ({
    delimiter: delimiter as FileStyle['delimiter'],
    lineEnd,
    byteOrderMark: lineEnd === '\r\n',
  })),
);

/** Text of the kinds that break CSV; never nothing but what would make a row blank. */
const cell = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        '""',
        ',',
        ';',
        '\t',
        '\n',
        '\r\n',
        "'",
        '=',
        '+',
        '-',
        '@',
        ' ',
        'é',
        '李',
        '😀',
        'a',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))
  // Our own reading takes a ' before a formula starter for the mark that our reports write, and
  // ="text" for that text.
  .filter((text) => !/^'[=+\-@\t\r]|^="[^"]*"$/.test(text));

describe('what is written as CSV is read back the same', () => {
  test.each(styles)('$delimiter $lineEnd', (style) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), (cells) => {
        const rows = cells.map((row) => ['x', ...row]);
        const headings = ['Person ID', 'A', 'B', 'C'];
        expect(rowsOf(write([headings, ...rows], style))).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });
});

test('another CSV reader reads what we write, but for the mark before a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (cells) => {
      const rows = cells.map((row) => ['x', ...row]);
      const text = Buffer.from(write(rows, { ...styles[0]!, byteOrderMark: false })).toString();
      const read = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' }).data.slice(
        0,
        -1,
      );
      const marked = rows.map((row) => row.map((c) => (/^[=+\-@\t\r]/.test(c) ? `'${c}` : c)));
      expect(read).toEqual(marked);
    }),
    { numRuns: 300 },
  );
});

test('we read what another CSV writer writes', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (cells) => {
      const rows = cells.map((row) => ['x', ...row]);
      const text = Papa.unparse([['Person ID', 'A', 'B'], ...rows], {
        newline: '\r\n',
        quotes: true,
      });
      expect(rowsOf(text)).toEqual(rows);
    }),
    { numRuns: 300 },
  );
});

test('rows that are shorter than the headings are filled up, longer ones are damaged', () => {
  const scanned = scan('a,b,c\n1\n1,2,3,\n1,2,3,4\n1,2,3,,5\n');
  if ('fault' in scanned) throw new Error(scanned.fault);
  expect(scanned.rows).toEqual([
    ['1', '', ''],
    ['1', '2', '3'],
    ['1', '2', '3'],
    ['1', '2', '3'],
  ]);
  expect(scanned.table.damage.map(({ row, kind }) => [row, kind])).toEqual([
    [2, 'too-many-cells'],
    [3, 'too-many-cells'],
  ]);
});

test('blank rows are no rows, and the rows after them keep their numbers', () => {
  const scanned = scan('a,b\r\n1,2\r\n\r\n,\r\n"",""\r\n3,4\r\n');
  if ('fault' in scanned) throw new Error(scanned.fault);
  expect(scanned.rows).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
  expect([...(scanned.table.rowNumbers ?? [])]).toEqual([1, 5]);
});

test('text after a closing quotation mark stays part of the cell, its neighbours stay whole', () => {
  expect(rowsOf('a,b,c\n1,"x"y,3\nBrooks,"William ""Bill""",9\n')).toEqual([
    ['1', 'xy', '3'],
    ['Brooks', 'William "Bill"', '9'],
  ]);
});

test('a cell that is nothing but an apostrophe is one, also before a tab or a line end', () => {
  expect(rowsOf("a\tb\n'\t'\n")).toEqual([["'", "'"]]);
  expect(rowsOf("a,b\r\nx,'\r\n")).toEqual([['x', "'"]]);
});

test('a quotation mark that is never closed is told with its row', () => {
  expect(scan('a,b\n1,2\n3,"x\n4,5\n')).toEqual({
    fault: 'students.csv: in row 2 a quotation mark is opened and never closed: "x 4,5 ',
  });
});

test('an empty file is told, a file with headings only has no rows', () => {
  expect(scan('')).toMatchObject({ fault: expect.stringContaining('is empty') as string });
  expect(scan('\ufeff')).toMatchObject({ fault: expect.stringContaining('is empty') as string });
  expect(rowsOf('Person ID,Username\r\n')).toEqual([]);
});

describe('encodings', () => {
  const text = 'Name,Ort\r\nNúñez,Łódź €\r\nMüller,Genf\r\n';
  const rows = [
    ['Núñez', 'Łódź €'],
    ['Müller', 'Genf'],
  ];
  const utf16 = Buffer.from(text, 'utf16le');
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 little endian with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    [
      'UTF-16 big endian with a mark',
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]),
    ],
    ['UTF-16 little endian without a mark', utf16],
    ['UTF-16 big endian without a mark', Buffer.from(utf16).swap16()],
  ])('%s is read', (_name, bytes) => {
    expect(rowsOf(new Uint8Array(bytes))).toEqual(rows);
  });

  test('Windows-1252 is read where a file is no UTF-8', () => {
    // ñ = F1, ú = FA, € = 80 in Windows-1252
    const bytes = [...Buffer.from('Name,Betrag\nN')].concat(
      0xfa,
      0xf1,
      ...Buffer.from('ez,5 '),
      0x80,
      10,
    );
    expect(rowsOf(Uint8Array.from(bytes))).toEqual([['Núñez', '5 €']]);
  });

  test('Mac Roman is read where letters stand that Windows has signs for, and said', () => {
    // ñ = 96, é = 8E, í = 92, ö = 9A, ü = 9F, á = 87, ú = 9C in Mac Roman.
    const names =
      'Name,Ort\nMu\x96oz,Jos\x8e\nG\x97mez,Mar\x92a\nM\x9fller,K\x9aln\nS\x87nchez,Ra\x9cl\n';
    const scanned = scan(Uint8Array.from(Buffer.from(names, 'latin1')));
    if ('fault' in scanned) throw new Error(scanned.fault);
    expect(scanned.rows).toEqual([
      ['Muñoz', 'José'],
      ['Gómez', 'María'],
      ['Müller', 'Köln'],
      ['Sánchez', 'Raúl'],
    ]);
    expect(scanned.table.notes.join()).toContain('read as Mac Roman');
  });

  test('quotation marks, dashes and letters of Windows-1252 are not taken for Mac Roman', () => {
    const text =
      'Name,Ort\nO\x92Brien,\x93North\x94\nAnne\x96Marie,etc\x85\nMu\xf1oz,Jos\xe9\n\x8ai\x9aka,\x80 5\n';
    const scanned = scan(Uint8Array.from(Buffer.from(text, 'latin1')));
    if ('fault' in scanned) throw new Error(scanned.fault);
    expect(scanned.rows).toEqual([
      ['O’Brien', '“North”'],
      ['Anne–Marie', 'etc…'],
      ['Muñoz', 'José'],
      ['Šiška', '€ 5'],
    ]);
    expect(scanned.table.notes).toEqual([]);
  });

  test('a row with bytes that are no text is damaged, the others are not', () => {
    const bytes = Buffer.concat([
      Buffer.from('Name,Ort\nNúñez,é\nbroken '),
      Buffer.from([0xff]),
      Buffer.from(',x\nMüller,ü\n'),
    ]);
    const scanned = scan(new Uint8Array(bytes));
    if ('fault' in scanned) throw new Error(scanned.fault);
    expect(scanned.table.damage).toEqual([{ row: 1, kind: 'invalid-text', surplus: null }]);
    expect(scanned.rows[2]).toEqual(['Müller', 'ü']);
  });
});

test('="0471", by which programs make Excel keep text, is 0471, quoted or not', () => {
  const lines = [
    '="ID",Name,Mail',
    '="0471","=""Núñez, Ana""",=""',
    '="0472","=""x""",plain',
    // Formulas stay what they are: text like any other.
    '="A"&"B",=A1,"=""A""&""B"""',
    '="open,="x" y,=',
    '"=","=""",="',
  ];
  for (const end of ['\n', '\r\n']) {
    const scanned = scan(lines.join(end));
    if ('fault' in scanned) throw new Error(scanned.fault);
    expect(scanned.table.headings).toEqual(['ID', 'Name', 'Mail']);
    expect(scanned.rows).toEqual([
      ['0471', 'Núñez, Ana', ''],
      ['0472', 'x', 'plain'],
      ['="A"&"B"', '=A1', '="A"&"B"'],
      ['="open', '="x" y', '='],
      ['=', '="', '="'],
    ]);
  }
});
