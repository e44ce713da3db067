import type { RowPages } from './row-pages.ts';

/** Room beside the text of a cell in pixels; `rows.css` has the same. */
const padding = 12;
/** The narrowest column, in characters. */
const narrowest = 4;
/** The widest column, unless there is room left. */
const widest = 40;
/** The main column may be half as wide as the view: so many pixels for each of its characters. */
const halfACharacter = 15;
/** Texts of so many characters are sentences rather than names or numbers. */
const long = 24;
/** Of long texts, this share of the rows has to fit: one name of a hundred letters widens nothing. */
const fitting = 0.9;
const fittingMain = 0.97;
/** A letter of running text is narrower than the digit that the unit `ch` is made of. */
const letter = 0.93;

/** Views narrower than this, in pixels, show two columns. */
const narrowView = 400;

/**
 * Which columns of a report a table shows, as numbers of its columns: those that lead first. In a
 * narrow view (of `width` pixels) the last of these, what the table is about, follows the first.
 */
export function shownColumns(
  columns: readonly string[],
  without: readonly string[],
  lead: readonly string[],
  width: number,
): number[] {
  const [first, ...others] = lead.filter(
    (name) => columns.includes(name) && !without.includes(name),
  );
  const main = width < narrowView ? others.splice(-1) : [];
  const leading = first === undefined ? [] : [first, ...main, ...others];
  const names = [...leading, ...columns.filter((name) => !lead.includes(name))];
  return names
    .filter((name) => !without.includes(name))
    .map((name) => columns.indexOf(name))
    .filter((index) => index >= 0);
}

/**
 * The columns as `grid-template-columns`, by what the first rows hold: steady while one scrolls.
 * Wider cells are cut, in a narrow view (of `width` pixels) sooner than in a wide one; `main` is the
 * column that is cut last. The last column of long texts takes the room that the others leave.
 */
export function columnTemplate(
  { columns, pages }: RowPages,
  shown: readonly number[],
  main: string | undefined,
  width: number,
): string {
  const narrow = width < narrowView ? 13 : width < 620 ? 20 : widest;
  const sample = pages.get(0)?.rows.slice(0, 50) ?? [];
  const most = Math.max(widest, Math.floor(width / halfACharacter));
  const longest = shown.map((column) =>
    usualWidth(
      sample.map((row) => textWidth(row[column] ?? '', most)),
      columns[column] === main ? fittingMain : fitting,
    ),
  );
  const growing = longest.reduce((last, width, i) => (width >= long ? i : last), shown.length - 1);
  return shown
    .map((column, i) => {
      const name = columns[column]!;
      const cell = Math.min(longest[i]!, name === main ? most : narrow);
      // Headings are bold, and never cut.
      const characters = Math.max(cell * letter, name.length * 1.2 + 0.5);
      const least = `calc(${characters.toFixed(1)}ch + ${padding}px)`;
      return i === growing ? `minmax(${least}, 1fr)` : least;
    })
    .join(' ');
}

/** The width that nearly all texts have room in, in characters. */
function usualWidth(widths: readonly number[], share: number): number {
  const ascending = [...widths].sort((a, b) => a - b);
  const widestText = ascending[ascending.length - 1] ?? 0;
  const usual = ascending[Math.ceil((ascending.length - 1) * share)] ?? 0;
  return Math.max(usual, Math.min(widestText, long), narrowest);
}

/** About how many digits wide a text is, up to `most`: letters of East Asian scripts take two. */
function textWidth(text: string, most: number): number {
  let width = 0;
  for (let i = 0; i < text.length && width < most; i++) {
    width += /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/.test(text[i]!)
      ? 2
      : 1;
  }
  return width;
}
