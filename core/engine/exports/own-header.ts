import { plainName } from '../tables/columns.ts';
import { scanCsv } from '../tables/csv-scan.ts';
import { encodeUtf8 } from '../tables/utf8.ts';
import type { FileStyle, Table } from '../tables/table.ts';
import type { ExportColumn } from './export-target.ts';

/** Columns under the headings of one's own template, its delimiter, and what it has no place for. */
export interface OwnHeader {
  readonly columns: readonly ExportColumn[];
  /** What a column of ours is called in it; null where it has none. */
  readonly headingOf: (heading: string) => string | null;
  readonly delimiter: FileStyle['delimiter'];
  /** Its headings are in another language: the columns were taken in their order. */
  readonly byPosition: boolean;
  /** Headings that the system needs and the template lacks. */
  readonly lacks: readonly string[];
  /** Headings of values that the template has no column for. */
  readonly dropped: readonly string[];
}

/** A line of headings, read. */
export function readHeader(header: string): Pick<Table, 'headings' | 'style'> {
  const scanned = scanCsv(encodeUtf8(header), 'header', 'header');
  if ('fault' in scanned) throw new Error('The header was checked when the settings were read.');
  return scanned.table;
}

/**
 * Puts columns under the headings of a downloaded template: older editions lack some, others are
 * in another language. Headings that are not known stay, and their cells are empty.
 */
export function underOwnHeader(
  header: string,
  columns: readonly ExportColumn[],
  takesPosition: boolean,
): OwnHeader {
  const { headings, style } = readHeader(header);
  const found = new Map<ExportColumn, string>();
  const take = (column: ExportColumn | undefined, heading: string): ExportColumn => {
    if (column === undefined) return { heading, value: { text: '' } };
    found.set(column, heading);
    return { ...column, heading };
  };
  let own = headings.map((heading) =>
    take(
      columns.find((one) => !found.has(one) && isNamed(one, heading)),
      heading,
    ),
  );
  const byPosition = takesPosition && found.size === 0 && headings.length === columns.length;
  if (byPosition) own = headings.map((heading, at) => take(columns[at], heading));
  const unused = columns.filter((column) => !found.has(column));
  const isEmpty = ({ value }: ExportColumn) => typeof value !== 'string' && value.text === '';
  const isLacking = ({ needed, mayLack }: ExportColumn) => needed === true && mayLack !== true;
  return {
    columns: own,
    headingOf: (heading) => found.get(columns.find((one) => one.heading === heading)!) ?? null,
    delimiter: style.delimiter,
    byPosition,
    lacks: unused.filter(isLacking).map(({ heading }) => heading),
    dropped: unused
      .filter((column) => !isLacking(column) && !isEmpty(column))
      .map(({ heading }) => heading),
  };
}

function isNamed({ heading, also = [] }: ExportColumn, own: string): boolean {
  return [heading, ...also].some((name) => isSameHeading(name, own));
}

/** `Name [displayName] Required` is the same in every language by what stands in the brackets. */
export function isSameHeading(a: string, b: string): boolean {
  const [property, other] = [propertyOf(a), propertyOf(b)];
  if (property !== null || other !== null) return property === other;
  return plainName(withoutRemark(a)) === plainName(withoutRemark(b));
}

function propertyOf(heading: string): string | null {
  return /\[([a-z]\w*)\]/.exec(heading)?.[1] ?? null;
}

/** `Password [Required]`, and in another edition `Password`. */
function withoutRemark(heading: string): string {
  return heading.replace(/\[[^\]]*\]\s*$/, '').trim();
}
