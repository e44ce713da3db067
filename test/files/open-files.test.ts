import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cellText } from '../../core/engine/tables/table.ts';
import { openFiles } from '../../core/files/open-files.ts';
import { open, rowsOf, xlsx, xlsxFiles, zipOf } from './fixtures.ts';

/** Where a signature stands for the nth time. */
function find(bytes: Uint8Array, signature: number, nth = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = nth;
  for (let i = 0; i + 4 <= bytes.length; i++) {
    if (view.getUint32(i, true) === signature && left-- === 0) return i;
  }
  throw new Error('no such signature');
}

const directoryEntry = 0x02014b50;
const directoryEnd = 0x06054b50;

/** The zip with a field of its first directory entry changed. */
function withField(zip: Uint8Array, offset: number, value: number, size: 2 | 4): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const at = find(bytes, directoryEntry) + offset;
  if (size === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return bytes;
}

const csv = 'Person ID,Name\r\n007,Ann\r\n';

describe('files chosen one by one', () => {
  test('give their tables in order, named as the file without its folders and ending', () => {
    const { tables, settings, faults } = openFiles([
      { path: 'C:\\rosters\\students.csv', bytes: strToU8(csv) },
      { path: 'rosters/staff.2024.TSV', bytes: strToU8('A\tB\n1\t2\n') },
      { path: 'settings.json', bytes: strToU8('\ufeff{"a":"é"}') },
    ]);
    expect(faults).toEqual([]);
    expect(tables.map(({ name, source }) => [name, source])).toEqual([
      ['students', 'C:\\rosters\\students.csv'],
      ['staff.2024', 'rosters/staff.2024.TSV'],
    ]);
    expect(rowsOf(tables[0]!)).toEqual([
      ['Person ID', 'Name'],
      ['007', 'Ann'],
    ]);
    expect(settings).toEqual([{ source: 'settings.json', text: '{"a":"é"}' }]);
  });

  test('are known by their content, whatever they are called', () => {
    const book = xlsx({ sheets: { S: '<row><c t="str"><v>H</v></c></row>' } });
    expect(open('roster.csv', book).tables[0]!.source).toBe('roster.csv, sheet S');
    expect(open('roster.xlsx', zipOf({ 'a.csv': csv })).tables[0]!.source).toBe(
      'roster.xlsx, a.csv',
    );
  });

  test('are faults in a plain sentence when they cannot be read', () => {
    const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const cases: [string, Uint8Array, string][] = [
      [
        'roster.xlsx',
        ole,
        'roster.xlsx is protected by a password or an old .xls file: open it, save it as .xlsx without a password',
      ],
      ['a.csv', new Uint8Array(0), 'a.csv is empty: a table needs a line of headings'],
      ['a.xlsx', new Uint8Array(0), 'a.xlsx is empty: a table needs a line of headings'],
      [
        'photo.png',
        strToU8('\x89PNG'),
        'photo.png is no file that can be read: give .csv, .tsv, .txt, .xlsx, .ods or .zip files',
      ],
      [
        'students.csv',
        strToU8('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'),
        'students.csv is no file that can be read: give .csv, .tsv, .txt, .xlsx, .ods or .zip files',
      ],
      [
        'export.xls',
        strToU8('<html><table>'),
        'export.xls is not what its name says: download it again, or open it in a spreadsheet program and save it as .xlsx or .csv',
      ],
      [
        'letter.docx',
        zipOf({ '[Content_Types].xml': '<T/>', 'word/document.xml': '<d/>' }),
        'letter.docx is no .xlsx or .ods workbook: open it, and save its tables as .xlsx or .csv',
      ],
    ];
    for (const [path, bytes, sentence] of cases) {
      expect(open(path, bytes)).toEqual({
        tables: [],
        settings: [],
        ignored: [],
        faults: [sentence],
      });
    }
  });
});

describe('zips of CSV files', () => {
  test('are read in all folders; what is no table is listed', () => {
    const zip = zipOf({
      'a/b/students.csv': csv,
      'students.csv': csv,
      'staff.txt': 'A;B\n1;2\n',
      'a/settings.json': '{}',
      'a/readme.pdf': 'x',
      'book.xlsx': 'x',
      '__MACOSX/a/._students.csv': 'x',
      '.DS_Store': 'x',
      '.git/config.csv': 'x',
      'empty/': '',
      'none.csv': '',
      '../../../etc/evil.csv': csv,
    });
    const opened = open('roster.zip', zip);
    expect(opened.tables.map(({ name, source }) => [name, source])).toEqual([
      ['students', 'roster.zip, students.csv'],
      ['students', 'roster.zip, students.csv'],
      ['staff', 'roster.zip, staff.txt'],
      ['evil', 'roster.zip, evil.csv'],
    ]);
    expect(opened.settings).toEqual([{ source: 'roster.zip, settings.json', text: '{}' }]);
    expect(opened.ignored).toEqual(['roster.zip, readme.pdf', 'roster.zip, book.xlsx']);
    expect(opened.faults).toEqual([
      'roster.zip, none.csv is empty: a table needs a line of headings',
    ]);
  });

  test('stored files are read, each in memory of its own', () => {
    const url = new URL('../data/oneroster-1.1-generated/district-medium.zip', import.meta.url);
    const bytes = new Uint8Array(readFileSync(url));
    const { tables, faults } = open('district.zip', bytes);
    expect(faults).toEqual([]);
    expect(tables.map((table) => table.name)).toEqual([
      'academicSessions',
      'orgs',
      'courses',
      'classes',
      'users',
      'enrollments',
      'demographics',
      'manifest',
    ]);
    expect(tables[0]!.headings[0]).toBe('sourcedId');
    expect(new Set(tables.map((table) => table.bytes.buffer)).size).toBe(8);
  });

  test('names are shown as they were written, in UTF-8 or an old Western code', () => {
    const flagged = zipOf({ 'schüler.csv': csv });
    expect(open('a.zip', flagged).tables[0]!.name).toBe('schüler');
    const old = zipOf({ 'schXler.csv': csv });
    old[find(old, directoryEntry) + 46 + 3] = 0xfc;
    expect(open('a.zip', old).tables[0]!.name).toBe('schüler');
    const slashes = zipOf({ 'a\\b\\c.csv': csv });
    expect(open('a.zip', slashes).tables[0]!.name).toBe('c');
  });

  test('without any table, or empty, are faults', () => {
    const sentence = 'a.zip holds no table: give a file with a line of headings and rows under it';
    expect(open('a.zip', zipOf({ 'x.pdf': 'x' })).faults).toEqual([sentence]);
    expect(open('a.zip', zipSync({})).faults).toEqual([sentence]);
  });

  test('a file that is no text inside is a fault', () => {
    expect(open('a.zip', zipOf({ 'x.csv': zipOf({ 'y.csv': csv }) })).faults[0]).toContain(
      'a.zip, x.csv is no text file inside',
    );
  });

  test('zip64 records are understood', () => {
    const zip = zipOf({ 'a.csv': csv }, 0);
    const at = find(zip, directoryEntry);
    const end = find(zip, directoryEnd);
    const size = new DataView(zip.buffer).getUint32(at + 24, true);
    const entry = zip.slice(at, end);
    const extra = new Uint8Array(28);
    const fields = new DataView(extra.buffer);
    fields.setUint16(0, 1, true);
    fields.setUint16(2, 24, true);
    fields.setUint32(4, size, true);
    fields.setUint32(12, size, true);
    const view = new DataView(entry.buffer);
    for (const field of [20, 24, 42]) view.setUint32(field, 0xffffffff, true);
    view.setUint16(30, 28, true);
    const end64 = new Uint8Array(56);
    const endView = new DataView(end64.buffer);
    endView.setUint32(0, 0x06064b50, true);
    endView.setUint32(32, 1, true);
    endView.setUint32(48, at, true);
    const locator = new Uint8Array(20);
    const locatorView = new DataView(locator.buffer);
    locatorView.setUint32(0, 0x07064b50, true);
    locatorView.setUint32(8, at + entry.length + extra.length, true);
    const last = zip.slice(end);
    new DataView(last.buffer).setUint16(10, 0xffff, true);
    new DataView(last.buffer).setUint32(16, 0xffffffff, true);
    const pieces = [zip.slice(0, at), entry, extra, end64, locator, last];
    const zip64 = new Uint8Array(Buffer.concat(pieces));
    const { tables, faults } = open('a.zip', zip64);
    expect(faults).toEqual([]);
    expect(cellText(tables[0]!, 0, 0)).toBe('007');
  });
});

describe('zips that are damaged or made to do harm', () => {
  const damaged = (source: string) =>
    `${source} is damaged: download it again, or open it and save it again`;
  const good = zipOf({ 'a.csv': csv.repeat(100), 'b.csv': csv });

  test('a zip that is cut off is a fault', () => {
    for (const end of [4, 30, good.length - 100, good.length - 1]) {
      expect(open('a.zip', good.slice(0, end)).faults).toEqual([damaged('a.zip')]);
    }
  });

  test('a file whose bytes have changed is a fault, and the others are read', () => {
    const wrongCrc = withField(good, 16, 12345, 4);
    const { tables, faults } = open('a.zip', wrongCrc);
    expect(tables.map((table) => table.name)).toEqual(['b']);
    expect(faults).toEqual([damaged('a.zip, a.csv')]);
    const stored = withField(zipOf({ 'a.csv': csv }, 0), 16, 12345, 4);
    expect(open('a.zip', stored).faults).toEqual([damaged('a.zip, a.csv')]);
  });

  test('a file with a password is named', () => {
    expect(open('a.zip', withField(good, 8, 1, 2)).faults).toEqual([
      'a.zip, a.csv is protected by a password: save it without a password',
    ]);
    expect(open('a.zip', withField(good, 10, 99, 2)).faults[0]).toContain('by a password');
  });

  test('an unusual way of packing is named', () => {
    expect(open('a.zip', withField(good, 10, 14, 2)).faults).toEqual([
      'a.zip, a.csv is packed in an unusual way: unpack it, and make a zip file of it with the usual settings',
    ]);
  });

  test('ten thousand files are refused', () => {
    const files = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, i) => [`${i}.csv`, new Uint8Array(1)]),
    );
    expect(open('a.zip', zipSync(files, { level: 0 })).faults).toEqual([
      'a.zip holds more than 1,000 files: put only the tables in it',
    ]);
  });

  const bomb = zipSync({ 'a.csv': new Uint8Array(300_000_000) }, { level: 6 });

  test('a file that unpacks to 300 MB from next to nothing is refused', () => {
    expect(open('a.zip', bomb).faults[0]).toContain('unpacks to more than 200 times its size');
  });

  test('a file that unpacks to more than it claims is stopped there', () => {
    // Claims 5 MB: the directory alone gives no reason to refuse it.
    expect(open('a.zip', withField(bomb, 24, 5_000_000, 4)).faults).toEqual([
      damaged('a.zip, a.csv'),
    ]);
  });

  test('a file that unpacks to less than it claims is damaged', () => {
    expect(open('a.zip', withField(good, 24, 9_000_000, 4)).faults).toEqual([
      damaged('a.zip, a.csv'),
    ]);
  });

  test('more than 1 GB in a file, or 4 GB in all, are refused by the claim alone', () => {
    const large = withField(withField(good, 24, 1_100_000_000, 4), 20, 900_000_000, 4);
    expect(open('a.zip', large).faults).toEqual([
      'a.zip, a.csv unpacks to more than 1 GB: split it into several files',
    ]);
    const files = Object.fromEntries([1, 2, 3, 4, 5].map((i) => [`${i}.csv`, csv]));
    const many = zipOf(files);
    const view = new DataView(many.buffer);
    for (let i = 0; i < 5; i++) {
      const at = find(many, directoryEntry, i);
      view.setUint32(at + 20, 900_000_000, true);
      view.setUint32(at + 24, 1_000_000_000, true);
    }
    expect(open('a.zip', many).faults).toEqual([
      'a.zip unpacks to more than 4 GB: split it into several files',
    ]);
  });
});

describe('texts longer than any workbook has', () => {
  const long = 'x'.repeat(2 ** 24 + 1);
  const damaged = (source: string) => [
    `${source} is damaged: download it again, or open it and save it again`,
  ];
  /** As they are: packed, they would be refused for how well they pack. */
  const stored = (files: Record<string, string>) => zipOf(files, 0);

  test.each([
    ['a text', `<c t="inlineStr"><is><t>${long}</t></is></c>`],
    ['a number', `<c><v>${long}</v></c>`],
    ['an attribute', `<c r="${long}"><v>1</v></c>`],
    [
      'runs of a text',
      `<c t="inlineStr"><is>${`<r><t>${long.slice(2 ** 23)}</t></r>`.repeat(2)}</is></c>`,
    ],
    ['data as it is', `<c t="str"><v><![CDATA[${long}]]></v></c>`],
  ])('%s in .xlsx', (_, cell) => {
    const files = xlsxFiles({ sheets: { S: `<row>${cell}</row>` } });
    expect(open('w.xlsx', stored(files)).faults).toEqual(damaged('w.xlsx, sheet S'));
  });

  test('a paragraph, or many, in .ods', () => {
    for (const paragraphs of [
      `<text:p>${long}</text:p>`,
      `<text:p>${long.slice(9)}</text:p>`.repeat(2),
    ]) {
      const content = `<office:body><office:spreadsheet><table:table table:name="S"><table:table-row><table:table-cell>${paragraphs}</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body>`;
      const files = {
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml': content,
      };
      expect(open('w.ods', stored(files)).faults).toEqual(damaged('w.ods'));
    }
  });
});
