import { plainName } from '../tables/columns.ts';
import { scanCsv } from '../tables/csv-scan.ts';
import { encodeUtf8 } from '../tables/utf8.ts';
import type { FileStyle } from '../tables/table.ts';
import type { ExportColumn } from './export-target.ts';

/** Columns under the headings of one's own template, its delimiter, and what it has no place for. */
export interface OwnHeader {
  readonly columns: readonly ExportColumn[];
  readonly delimiter: FileStyle['delimiter'];
  /** Headings that the system needs and the template lacks. */
  readonly lacks: readonly string[];
  /** Headings of values that the template has no column for. */
  readonly dropped: readonly string[];
}

/**
 * Puts columns under the headings of a downloaded template: older editions lack some, others are
 * in another language. Headings that are not known stay, and their cells are empty.
 */
export function underOwnHeader(header: string, columns: readonly ExportColumn[]): OwnHeader {
  const scanned = scanCsv(encodeUtf8(header), 'header', 'header');
  if ('fault' in scanned) throw new Error('The header was checked when the settings were read.');
  const { headings, style } = scanned.table;
  const used = new Set<ExportColumn>();
  const own = headings.map((heading): ExportColumn => {
    const column = columns.find((one) => !used.has(one) && isSame(one.heading, heading));
    if (column === undefined) return { heading, value: { text: '' } };
    used.add(column);
    return { ...column, heading };
  });
  const unused = columns.filter((column) => !used.has(column));
  const isEmpty = ({ value }: ExportColumn) => typeof value !== 'string' && value.text === '';
  return {
    columns: own,
    delimiter: style.delimiter,
    lacks: unused.filter(({ needed }) => needed === true).map(({ heading }) => heading),
    dropped: unused
      .filter((column) => column.needed !== true && !isEmpty(column))
      .map(({ heading }) => heading),
  };
}

/** `Name [displayName] Required` is the same in every language by what stands in the brackets. */
function isSame(a: string, b: string): boolean {
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
