/** The height of a row in pixels; `rows.css` has the same. */
export const rowHeight = 30;

/** Firefox drops heights above 17,895,697 pixels altogether; this leaves room. */
const highest = 15_000_000;

/** Rows drawn above and below what is seen. */
const overhang = 6;

/** A row of which less is seen does not count: browsers round where one has scrolled to. */
const sliver = 2;

/** Which rows of a long table exist just now, and where. Rows count from 0, lengths are pixels. */
export interface RowsWindow {
  /** The height of the place the rows stand in. */
  readonly spacer: number;
  /** The first row drawn, and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** What is added to `row * rowHeight` to get the place where a row is drawn. */
  readonly shift: number;
  /** The first row of which something is seen, and the one after the last. */
  readonly firstSeen: number;
  readonly lastSeen: number;
}

/** The rows drawn where `total` rows are scrolled to `top` in a view of this height. */
export function rowsWindow(total: number, top: number, height: number): RowsWindow {
  const spacer = Math.min(total * rowHeight, highest);
  const place = Math.min(Math.max(0, top), Math.max(0, spacer - height));
  const from = place * scaleOf(total, height);
  const firstSeen = Math.min(total, Math.floor((from + sliver) / rowHeight));
  const lastSeen = Math.min(total, Math.ceil((from + height - sliver) / rowHeight));
  return {
    spacer,
    start: Math.max(0, firstSeen - overhang),
    end: Math.min(total, lastSeen + overhang),
    shift: Math.round(place - from),
    firstSeen,
    lastSeen,
  };
}

/** Where to scroll so that a row is the first one seen, as far as the end of the table allows. */
export function topOfRow(row: number, total: number, height: number): number {
  const end = Math.max(0, total * rowHeight - height);
  return Math.min(end, row * rowHeight) / scaleOf(total, height);
}

/** Where to scroll, from `top`, so that a row is seen whole; `top` itself if it is. */
export function topToSee(row: number, total: number, top: number, height: number): number {
  const scale = scaleOf(total, height);
  const from = top * scale;
  if (row * rowHeight < from) return topOfRow(row, total, height);
  const bottom = (row + 1) * rowHeight;
  return bottom > from + height ? Math.max(0, bottom - height) / scale : top;
}

/** How many pixels of rows one pixel of scrolling passes: more than 1 above the greatest height. */
function scaleOf(total: number, height: number): number {
  const full = total * rowHeight;
  return full > highest ? (full - height) / (highest - height) : 1;
}
