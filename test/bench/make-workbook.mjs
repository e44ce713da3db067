import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { nameOf } from './names.mjs';

/*
 * A workbook of 100,000 students in 10 columns as Excel writes it: shared strings, cells with their
 * places, dates as numbers with a format.
 *
 *   node make-workbook.mjs FILE
 */
const rowCount = 100_000;
const headings =
  'Person ID,Student Number,Last Name,First Name,Middle Name,Gender,Grade,Birth Date,Graduation Year,Email';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const shared = new Map();
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function textCell(place, text) {
  let code = shared.get(text);
  if (code === undefined) shared.set(text, (code = shared.size));
  return `<c r="${place}" t="s"><v>${code}</v></c>`;
}

function rowXml(number, cells) {
  const xml = cells.map((cell, column) => {
    const place = String.fromCharCode(65 + column) + number;
    if (cell === '') return '';
    if (typeof cell === 'string') return textCell(place, cell);
    return typeof cell === 'number'
      ? `<c r="${place}"><v>${cell}</v></c>`
      : `<c r="${place}" s="1"><v>${cell.day}</v></c>`;
  });
  return `<row r="${number}" spans="1:10">${xml.join('')}</row>`;
}

function studentCells(n) {
  const id = 1_000_000 + n;
  const { last, first } = nameOf(id);
  const number = String(id * 7).padStart(9, '0');
  const middle = n % 3 === 0 ? nameOf(id + 1).first : '';
  const grade = 1 + (n % 12);
  const birth = { day: 46_000 - 365 * (5 + grade) + (n % 300) };
  const email = `s${id}@students.example`;
  return [id, number, last, first, middle, n % 2 ? 'F' : 'M', grade, birth, 2038 - grade, email];
}

function sheetXml() {
  const rows = [rowXml(1, headings.split(','))];
  for (let n = 0; n < rowCount; n++) rows.push(rowXml(n + 2, studentCells(n)));
  return `${head}<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

function sharedXml() {
  const items = [...shared.keys()].map(
    (text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`,
  );
  return `${head}<sst xmlns="${main}" uniqueCount="${shared.size}">${items.join('')}</sst>`;
}

const relation = (id, type, target) =>
  `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;
const relations = (...all) =>
  `${head}<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`;
const override = (part, kind) =>
  `<Override PartName="/xl/${part}" ContentType="${types}.${kind}+xml"/>`;

function workbookParts() {
  const sheet = sheetXml();
  return {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('workbook.xml', 'sheet.main')}${override('worksheets/sheet1.xml', 'worksheet')}${override('styles.xml', 'styles')}${override('sharedStrings.xml', 'sharedStrings')}</Types>`,
    '_rels/.rels': relations(relation(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Students" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation(1, 'worksheet', 'worksheets/sheet1.xml'),
      relation(2, 'styles', 'styles.xml'),
      relation(3, 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': sheet,
    'xl/sharedStrings.xml': sharedXml(),
  };
}

const [path] = process.argv.slice(2);
if (!existsSync(path)) {
  const parts = Object.entries(workbookParts()).map(([name, xml]) => [name, strToU8(xml)]);
  writeFileSync(`${path}.part`, zipSync(Object.fromEntries(parts), { level: 6 }));
  renameSync(`${path}.part`, path);
}
