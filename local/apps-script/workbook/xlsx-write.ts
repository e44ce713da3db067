import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Workbook } from './book.ts';
import { sheetXml } from './xlsx-sheet.ts';
import { stylesXml } from './xlsx-styles.ts';
import { xmlText } from './xlsx-text.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const package_ = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook as an .xlsx file, so that a spreadsheet program can open it: contents, styles, widths,
 * frozen and hidden rows and columns, merged cells, filters, lists to choose from. Notes,
 * protections and bandings stay behind; formulas become text.
 */
export function writeXlsx(book: Workbook): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error !== null) throw error;
    pieces.push(data);
  });
  addFile(zip, '[Content_Types].xml', [contentTypesXml(book)]);
  addFile(zip, '_rels/.rels', [relationsXml([['officeDocument', 'xl/workbook.xml']])]);
  addFile(zip, 'xl/workbook.xml', [workbookXml(book)]);
  addFile(zip, 'xl/_rels/workbook.xml.rels', [
    relationsXml([
      ...book.sheets.map((_, index): [string, string] => ['worksheet', sheetPath(index)]),
      ['styles', 'styles.xml'],
    ]),
  ]);
  addFile(zip, 'xl/styles.xml', [stylesXml(book.styles.list)]);
  book.sheets.forEach((sheet, index) => {
    addFile(zip, `xl/${sheetPath(index)}`, sheetXml(sheet, sheet.id === book.props.activeSheet));
  });
  zip.end();
  return Buffer.concat(pieces);
}

function sheetPath(index: number): string {
  return `worksheets/sheet${index + 1}.xml`;
}

function addFile(zip: Zip, name: string, content: Iterable<string>): void {
  const file = new ZipDeflate(name, { level: 6 });
  file.mtime = new Date(1980, 0, 1);
  zip.add(file);
  file.push(strToU8(declaration));
  for (const piece of content) file.push(strToU8(piece));
  file.push(new Uint8Array(0), true);
}

function contentTypesXml(book: Workbook): string {
  const sheets = book.sheets.map((_, index) =>
    override(`/xl/${sheetPath(index)}`, `${spreadsheet}.worksheet+xml`),
  );
  return (
    `<Types xmlns="${package_}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('/xl/workbook.xml', `${spreadsheet}.sheet.main+xml`) +
    override('/xl/styles.xml', `${spreadsheet}.styles+xml`) +
    `${sheets.join('')}</Types>`
  );
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${type}"/>`;
}

function relationsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${package_}/relationships">${items.join('')}</Relationships>`;
}

function workbookXml(book: Workbook): string {
  const active = Math.max(
    0,
    book.sheets.findIndex(({ id }) => id === book.props.activeSheet),
  );
  const sheets = book.sheets.map(({ props }, index) => {
    const hidden = props.hidden ? ' state="hidden"' : '';
    return `<sheet name="${xmlText(shortName(props.name))}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`;
  });
  return (
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}">` +
    `<bookViews><workbookView activeTab="${active}"/></bookViews>` +
    `<sheets>${sheets.join('')}</sheets></workbook>`
  );
}

/** Google's names may be longer than others take. */
function shortName(name: string): string {
  return name.replace(/[:\\/?*[\]]/g, '_').slice(0, 31);
}
