/** As many rows as are looked at to find the headings: titles above them are few. */
export const sampleRows = 20;

/** Where the headings stand among the first rows of a table. */
export interface HeadingRows {
  /** The index of the row of headings, or of the upper one of two. */
  readonly first: number;
  readonly count: 1 | 2;
  readonly headings: readonly string[];
}

/**
 * Finds the row of headings among the first rows of a table, their cells without outer blanks. It
 * is the first that says anything (`version:v1.0`, above the headings of Microsoft's templates, does
 * not), but where clearly one below it is: titles above it are narrow, and rows as wide as it
 * follow. Merged headings over two rows become one.
 */
export function findHeadingRows(rows: readonly (readonly string[])[]): HeadingRows {
  let first = rows.findIndex((cells) => filled(cells) > 0 && !isTemplateVersion(cells));
  if (first < 0) first = 0;
  for (let row = first; row < rows.length; row++) {
    const merged = mergeHeadings(rows, row);
    const headings = merged ?? rows[row]!;
    const fits = row === first ? merged !== null : standsBelowTitles(rows, row, headings);
    if (fits) return { first: row, count: merged === null ? 1 : 2, headings };
  }
  return { first, count: 1, headings: rows[first] ?? [] };
}

function isTemplateVersion(cells: readonly string[]): boolean {
  return filled(cells) === 1 && cells.some((cell) => /^version:v[\d.]+$/i.test(cell));
}

/** What to know about the place of headings, given the numbers of the rows in their file. */
export function headingNotes(
  source: string,
  { first, count }: HeadingRows,
  rows: readonly { readonly number: number; readonly cells: readonly string[] }[],
): string[] {
  const notes: string[] = [];
  const above = rows.slice(0, first).filter(({ cells }) => filled(cells) > 0);
  const from = above[0]?.number;
  const to = above[above.length - 1]?.number;
  if (from !== undefined && to !== undefined) {
    notes.push(
      from === to
        ? `${source}: row ${from}, above the headings, is not used`
        : `${source}: rows ${from} to ${to}, above the headings, are not used`,
    );
  }
  if (count === 2) {
    const upper = rows[first]!.number;
    const lower = rows[first + 1]!.number;
    notes.push(`${source}: the headings stand in rows ${upper} and ${lower} and are read as one`);
  }
  return notes;
}

/** Is this the row of headings, though it is not the first row? */
function standsBelowTitles(
  rows: readonly (readonly string[])[],
  row: number,
  headings: readonly string[],
): boolean {
  const count = filled(headings);
  if (count < 3 || !headings.every((cell) => cell === '' || isHeading(cell))) return false;
  const above = rows.slice(0, row).map(filled);
  if (above.some((cells) => cells > 1 && cells * 3 > count)) return false;
  const below = rows.slice(row + 1).map(filled);
  if (below.length === 0) return above.every((cells) => cells <= 1);
  return below.filter((cells) => cells * 2 > count).length * 2 >= below.length;
}

/**
 * The headings of a row and the one under it, where both together are them: cells merged downwards
 * stand in the upper row only, cells merged across leave blanks beside them, under which the
 * headings stand. Null where the row stands for itself.
 */
function mergeHeadings(rows: readonly (readonly string[])[], row: number): string[] | null {
  const upper = rows[row]!;
  const lower = rows[row + 1];
  const below = rows.slice(row + 2);
  if (lower === undefined || below.length === 0 || filled(upper) < 2) return null;
  if (![...upper, ...lower].every((cell) => cell === '' || isHeading(cell))) return null;
  const width = Math.max(upper.length, lower.length);
  const repeated = repeatedIn(lower);
  const headings: string[] = [];
  let group = '';
  let isMerged = false;
  for (let column = 0; column < width; column++) {
    const over = upper[column] ?? '';
    const under = lower[column] ?? '';
    if (over !== '') group = under === '' ? '' : over;
    else if (under === '' || group === '') return null;
    else isMerged = true;
    // Two columns called Start are told apart by what stands above them.
    headings.push(under === '' ? over : repeated.has(under) ? `${group} ${under}` : under);
  }
  return isMerged && holdValues(lower, below) ? headings : null;
}

function repeatedIn(cells: readonly string[]): ReadonlySet<string> {
  const once = new Set<string>();
  const repeated = new Set<string>();
  for (const cell of cells) (once.has(cell) ? repeated : once).add(cell);
  return repeated;
}

/**
 * Are there values such as numbers and dates in the rows below, where the lower row has a heading
 * or is blank under one merged downwards?
 */
function holdValues(lower: readonly string[], below: readonly (readonly string[])[]): boolean {
  const width = Math.max(...below.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => column).some((column) => {
    const cells = below.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    const isEnough = (lower[column] ?? '') !== '' || cells.length * 2 > below.length;
    const values = cells.filter((cell) => !isHeading(cell));
    return isEnough && values.length * 2 > cells.length;
  });
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell !== '').length;
}

/** Words that are values in every table. */
const valueWords = /^(yes|no|true|false|null|n\/a)$/i;

/** Can this be a heading, rather than a number, a date, an email or a code? */
function isHeading(cell: string): boolean {
  if (cell.length > 80 || cell.includes('@') || valueWords.test(cell)) return false;
  const letters = cell.match(/\p{L}/gu)?.length ?? 0;
  const digits = cell.match(/\p{N}/gu)?.length ?? 0;
  return letters > digits;
}
