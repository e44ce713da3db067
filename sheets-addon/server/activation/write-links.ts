import { plainName } from '../../../core/engine/index.ts';
import { quoted } from '../tabs/text-into-cells.ts';
import { linkColumns, type AccountRows } from './accounts-columns.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What goes into the cells of a row; '' empties them. */
export interface RowLink {
  readonly row: number;
  readonly url: string;
  readonly expires: string;
}

/**
 * Writes links into User Accounts, each column in one call, and reads them back. The columns are
 * added where they are missing; rows in between keep what they hold. Throws where rows moved since
 * they were read: a link beside somebody else's name would be theirs.
 */
export function writeLinks(accounts: AccountRows, links: readonly RowLink[]): void {
  const { sheet, headings, isAsRead } = accounts;
  if (links.length === 0) return;
  const [url, expires] = addMissing(sheet, headings);
  const texts = new Map(links.map((link) => [link.row, link]));
  const rows = [...texts.keys()];
  const first = rows.reduce((a, b) => Math.min(a, b));
  const count = rows.reduce((a, b) => Math.max(a, b)) - first + 1;
  const areas = (['url', 'expires'] as const).map((what) => ({
    what,
    range: sheet.getRange(first + 2, what === 'url' ? url : expires, count, 1),
  }));
  const cells = areas.map(({ what, range }) => {
    const [values, formulas] = [range.getValues() as unknown[][], range.getFormulas()];
    const formats = range.getNumberFormats();
    return values.map(([value], at) => {
      const isPlain = formats[at]![0] === '@';
      const link = texts.get(first + at);
      if (link === undefined) return [kept(value, formulas[at]![0]!, isPlain)];
      return [isPlain ? link[what] : quoted(link[what])];
    });
  });
  const last = first + count - 1;
  if (!isAsRead(first, last)) {
    throw new Error(
      `Rows of ${sheet.getName()} were moved while links were made for them. Nothing was written: leave the tab alone until it has finished, and do it again.`,
    );
  }
  areas.forEach(({ range }, at) => range.setValues(cells[at]!));
  SpreadsheetApp.flush();
  if (!isAsRead(first, last)) {
    throw new Error(
      `Rows of ${sheet.getName()} were moved while links were written into them: they may stand beside other people's names. Choose Revoke all links, then make them again.`,
    );
  }
  for (const { what, range } of areas) {
    const shown = range.getDisplayValues();
    const wrong = links.find((link) => shown[link.row - first]![0] !== link[what]);
    if (wrong !== undefined) {
      throw new Error(
        `${sheet.getName()}, row ${wrong.row + 2}, does not hold the link that was written into it: a rule, a script or somebody else changes it. Look at the row, then make the links again.`,
      );
    }
  }
}

/** A cell as it was, written once more so that it stays what it is. */
function kept(value: unknown, formula: string, isPlain: boolean): unknown {
  if (formula !== '') return formula;
  return typeof value === 'string' && !isPlain ? quoted(value) : value;
}

/** The places of both columns, 1 based. */
function addMissing(sheet: Sheet, headings: readonly string[]): [number, number] {
  const known = headings.map(plainName);
  const wanted = [linkColumns.url, linkColumns.expires];
  const missing = wanted.filter((heading) => !known.includes(plainName(heading)));
  if (missing.length > 0) {
    const width = headings.length + missing.length;
    const more = width - sheet.getMaxColumns();
    if (more > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), more);
    const cells = sheet.getRange(1, headings.length + 1, 1, missing.length);
    cells.setValues([missing.map(quoted)]);
    known.push(...missing.map(plainName));
  }
  return wanted.map((heading) => known.indexOf(plainName(heading)) + 1) as [number, number];
}
