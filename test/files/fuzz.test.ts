import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFiles } from '../../core/files/open-files.ts';
import { ods, rowsOf, xlsx, xlsxFiles, zipOf, type Parts } from './fixtures.ts';

const names = ['a.csv', 'a.xlsx', 'a.ods', 'a.zip', 'a.txt', 'settings.json', 'a'];

const parts: Parts = {
  sheets: {
    S:
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>B</t></is></c></row>' +
      '<row r="3"><c r="A3" s="1"><v>45519.5</v></c><c r="B3" t="b"><v>1</v></c><c t="str"><v>&amp;</v></c></row>',
  },
  strings: '<si><r><t>A</t></r><rPh><t>x</t></rPh></si>',
  styles:
    '<numFmts><numFmt numFmtId="164" formatCode="000-0"/></numFmts><cellXfs><xf/><xf numFmtId="14"/></cellXfs>',
};
const book = xlsx(parts);
const sheets = ods(
  '<table:table table:name="S"><table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>a<text:s text:c="2"/></text:p></table:table-cell></table:table-row></table:table>',
);
const csvZip = zipOf({ 'x/students.csv': 'A,B\n1,"2"\n', 'settings.json': '{}' });

/** Opens the file: it must give something, and what it gives must be readable. */
function check(path: string, bytes: Uint8Array): void {
  const opened = openFiles([{ path, bytes }]);
  for (const table of opened.tables) rowsOf(table);
  const found = [opened.tables, opened.settings, opened.faults].flat();
  expect(found.length).toBeGreaterThan(0);
}

test('random bytes of any name give a table or a fault, never an error', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.uint8Array({ maxLength: 300 }), (name, bytes) => {
      check(name, bytes);
    }),
    { numRuns: 1000 },
  );
});

test('random bytes that start as a zip does never give an error', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.uint8Array({ maxLength: 300 }), (name, bytes) => {
      bytes.set([0x50, 0x4b, 3, 4].slice(0, bytes.length));
      check(name, bytes);
    }),
    { numRuns: 300 },
  );
});

const change = fc.record({ at: fc.nat(), value: fc.integer({ min: 0, max: 255 }) });

test('workbooks and zips that are cut off or changed give a table or a fault, never an error', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(book, sheets, csvZip),
      fc.array(change, { maxLength: 5 }),
      fc.option(fc.nat(), { nil: null }),
      (whole, changes, cut) => {
        const bytes = cut === null ? whole.slice() : whole.slice(0, cut % whole.length);
        for (const { at, value } of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
        check('a.xlsx', bytes);
      },
    ),
    { numRuns: 1500 },
  );
});

test('workbooks whose XML is broken, in a zip that is whole, never give an error', () => {
  const files = xlsxFiles(parts);
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(files)),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      fc.option(fc.nat(), { nil: null }),
      (path, changes, cut) => {
        const text = new TextEncoder().encode(files[path]);
        const bytes = cut === null ? text : text.slice(0, cut % text.length);
        for (const { at, value } of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
        check('a.xlsx', zipOf({ ...files, [path]: bytes }, 0));
      },
    ),
    { numRuns: 1500 },
  );
});

test('an .xlsx that is cut off anywhere is a fault', () => {
  for (let end = 4; end < book.length; end += 7) {
    const { tables, faults } = openFiles([{ path: 'a.xlsx', bytes: book.slice(0, end) }]);
    expect(tables).toEqual([]);
    expect(faults).toHaveLength(1);
  }
});
