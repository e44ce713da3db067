import { strToU8, zipSync, type Zippable } from 'fflate';
import { cellText, type Table } from '../../core/engine/tables/table.ts';
import { openFiles, type OpenedFiles } from '../../core/files/open-files.ts';

/** A zip of these texts or bytes; a number is fflate's compression level. */
export function zipOf(files: Record<string, string | Uint8Array>, level: 0 | 6 = 6): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of Object.entries(files)) {
    entries[path] = [typeof content === 'string' ? strToU8(content) : content, { level }];
  }
  return zipSync(entries);
}

export interface Parts {
  /** XML of the sheets by name: what stands in `<sheetData>`. */
  readonly sheets: Record<string, string>;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The files of an .xlsx workbook, as Excel lays them out. */
export function xlsxFiles(parts: Parts): Record<string, string> {
  const names = Object.keys(parts.sheets);
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="${relationships}">${parts.workbookPr ?? ''}<sheets>${names
      .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map(
        (_, i) =>
          `<Relationship Id="rId${i + 1}" Type="${relationships}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="s" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="t" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
  };
  names.forEach((name, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet><sheetData>${parts.sheets[name]!}</sheetData><pageMargins left="1"/></worksheet>`;
  });
  if (parts.strings !== undefined) {
    files['xl/sharedStrings.xml'] = `<sst>${parts.strings}</sst>`;
  }
  if (parts.styles !== undefined) {
    files['xl/styles.xml'] = `<styleSheet>${parts.styles}</styleSheet>`;
  }
  return files;
}

export function xlsx(parts: Parts): Uint8Array {
  return zipOf(xlsxFiles(parts));
}

/** An .ods workbook with this XML in its spreadsheet element. */
export function ods(spreadsheet: string, manifest = '<manifest:manifest/>'): Uint8Array {
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<?xml version="1.0"?><office:document-content><office:body><office:spreadsheet>${spreadsheet}</office:spreadsheet></office:body></office:document-content>`,
    'META-INF/manifest.xml': manifest,
  });
}

export function open(path: string, bytes: Uint8Array): OpenedFiles {
  return openFiles([{ path, bytes }]);
}

/** The only table that the file gives; fails with the faults if there is another outcome. */
export function onlyTable(path: string, bytes: Uint8Array): Table {
  const opened = open(path, bytes);
  if (opened.tables.length !== 1)
    throw new Error(`${opened.tables.length} tables: ${opened.faults.join('; ')}`);
  return opened.tables[0]!;
}

/** A table's headings and then its rows. */
export function rowsOf(table: Table): string[][] {
  const rows = [[...table.headings]];
  for (let row = 0; row < table.rowCount; row++) {
    rows.push(table.headings.map((_, column) => cellText(table, row, column)));
  }
  return rows;
}

/** The cells of the first column of an .xlsx sheet, given as cells under the heading H. */
export function column(cells: string, parts: Omit<Parts, 'sheets'> = {}): string[] {
  const rows = cells.replace(/<c\b/g, '<row><c').replace(/<\/c>/g, '</c></row>');
  const heading = '<row><c t="str"><v>H</v></c></row>';
  const table = onlyTable('a.xlsx', xlsx({ ...parts, sheets: { S: heading + rows } }));
  return rowsOf(table)
    .slice(1)
    .map((row) => row[0]!);
}
