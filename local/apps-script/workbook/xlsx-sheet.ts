import type { Content } from '../cells/cell.ts';
import { a1Of, columnLetters } from './area.ts';
import type { Sheet, SheetProps } from './sheet.ts';
import { argb } from './xlsx-styles.ts';
import { cellXmlText, xmlText } from './xlsx-text.ts';

const rowsAtOnce = 1000;

/** A tab as a part of an .xlsx file, in pieces. */
export function* sheetXml(sheet: Sheet, isActive: boolean): Generator<string> {
  const { props } = sheet;
  yield '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
  if (props.tabColor !== null) {
    yield `<sheetPr><tabColor rgb="${argb(props.tabColor)}"/></sheetPr>`;
  }
  yield viewXml(props, isActive) + columnsXml(props) + '<sheetData>';
  for (let first = 0; first < sheet.rows.length; first += rowsAtOnce) {
    let piece = '';
    const end = Math.min(first + rowsAtOnce, sheet.rows.length);
    for (let row = first; row < end; row++) piece += rowXml(sheet, row);
    if (piece !== '') yield piece;
  }
  yield '</sheetData>';
  if (props.filter !== null) yield `<autoFilter ref="${a1Of(props.filter)}"/>`;
  if (props.merges.length > 0) {
    const merges = props.merges.map((area) => `<mergeCell ref="${a1Of(area)}"/>`);
    yield `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`;
  }
  yield rulesXml(sheet) + '</worksheet>';
}

function viewXml(
  { frozenRows, frozenColumns, gridlinesHidden }: SheetProps,
  active: boolean,
): string {
  const attributes = `${gridlinesHidden ? ' showGridLines="0"' : ''}${active ? ' tabSelected="1"' : ''}`;
  const view = `<sheetView${attributes} workbookViewId="0">`;
  if (frozenRows === 0 && frozenColumns === 0)
    return `<sheetViews>${view}</sheetView></sheetViews>`;
  const split = `${frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : ''}${frozenRows > 0 ? ` ySplit="${frozenRows}"` : ''}`;
  const pane = frozenRows === 0 ? 'topRight' : frozenColumns === 0 ? 'bottomLeft' : 'bottomRight';
  const first = `${columnLetters(frozenColumns)}${frozenRows + 1}`;
  return (
    `<sheetViews>${view}<pane${split} topLeftCell="${first}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}"/></sheetView></sheetViews>`
  );
}

/** Pixels to widths: about seven of them are a digit. */
function columnsXml({ columnWidths, hiddenColumns }: SheetProps): string {
  const columns = [...new Set([...columnWidths.keys(), ...hiddenColumns])].sort((a, b) => a - b);
  if (columns.length === 0) return '';
  const items = columns.map((column) => {
    const width = ((columnWidths.get(column) ?? 100) / 7).toFixed(2);
    const hidden = hiddenColumns.has(column) ? ' hidden="1"' : '';
    return `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"${hidden}/>`;
  });
  return `<cols>${items.join('')}</cols>`;
}

function rowXml(sheet: Sheet, index: number): string {
  const row = sheet.rows[index];
  if (row === undefined) return '';
  const width = Math.max(row.cells.length, row.styles?.length ?? 0);
  let cells = '';
  for (let column = 0; column < width; column++) {
    const content = row.cells[column] ?? '';
    const style = row.styles?.[column] ?? 0;
    if (content === '' && style === 0) continue;
    cells += cellXml(`${columnLetters(column)}${index + 1}`, content, style);
  }
  const hidden = sheet.props.hiddenRows.has(index) ? ' hidden="1"' : '';
  return cells === '' && hidden === '' ? '' : `<row r="${index + 1}"${hidden}>${cells}</row>`;
}

function cellXml(name: string, content: Content, style: number): string {
  const start = `<c r="${name}"${style === 0 ? '' : ` s="${style}"`}`;
  if (content === '') return `${start}/>`;
  if (typeof content === 'number') return `${start}><v>${content}</v></c>`;
  if (typeof content === 'boolean') return `${start} t="b"><v>${content ? 1 : 0}</v></c>`;
  // Formulas are written as text: one that another program cannot read would spoil the whole file.
  const text = typeof content === 'object' ? content.formula : content;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${cellXmlText(text)}</t></is></c>`;
}

/** Lists to choose from; other rules have no counterpart here. */
function rulesXml(sheet: Sheet): string {
  const lists = new Map<string, string[]>();
  sheet.rows.forEach((row, index) => {
    for (const [column, { rule }] of row?.extras ?? []) {
      if (rule?.criteria !== 'VALUE_IN_LIST') continue;
      const choices = (rule.values[0] as readonly string[]).join(',');
      // Longer lists are an error in the file format.
      if (choices.length > 255 || choices.includes('"')) continue;
      const cells = lists.get(choices) ?? [];
      cells.push(`${columnLetters(column)}${index + 1}`);
      lists.set(choices, cells);
    }
  });
  if (lists.size === 0) return '';
  const items = [...lists].map(
    ([choices, cells]) =>
      `<dataValidation type="list" allowBlank="1" sqref="${cells.join(' ')}"><formula1>"${xmlText(choices)}"</formula1></dataValidation>`,
  );
  return `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`;
}
