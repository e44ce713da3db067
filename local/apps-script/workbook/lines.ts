import type { Area } from './area.ts';
import { setAllRows, setSheet, type Workbook } from './book.ts';
import type { Extra, Protection, Row, Sheet, SheetProps } from './sheet.ts';

/** Rows or columns. */
export type Axis = 'rows' | 'columns';

/** Inserts lines before one; they look like the line at `like`, if there is one. */
export function insertLines(
  book: Workbook,
  sheet: Sheet,
  axis: Axis,
  before: number,
  count: number,
  like: number | null,
): void {
  setAllRows(
    book,
    sheet,
    axis === 'rows'
      ? withRows(sheet, before, count, like)
      : sheet.rows.map((row) => row && withColumns(row, before, count, like)),
  );
  shiftProps(book, sheet, axis, before, count);
}

/** Deletes lines. */
export function deleteLines(
  book: Workbook,
  sheet: Sheet,
  axis: Axis,
  first: number,
  count: number,
): void {
  const rows =
    axis === 'rows'
      ? [...sheet.rows.slice(0, first), ...sheet.rows.slice(first + count)]
      : sheet.rows.map((row) => row && withoutColumns(row, first, count));
  setAllRows(book, sheet, rows);
  shiftProps(book, sheet, axis, first, -count);
}

function withRows(
  sheet: Sheet,
  before: number,
  count: number,
  like: number | null,
): readonly (Row | undefined)[] {
  const styles = like === null ? null : (sheet.rows[like]?.styles ?? null);
  if (before >= sheet.rows.length && styles === null) return sheet.rows.slice();
  const row: Row | undefined = styles === null ? undefined : { cells: [], styles, extras: null };
  const head = sheet.rows.slice(0, before);
  while (head.length < before) head.push(undefined);
  return [...head, ...Array.from({ length: count }, () => row), ...sheet.rows.slice(before)];
}

function withColumns(row: Row, before: number, count: number, like: number | null): Row {
  const style = like === null ? 0 : (row.styles?.[like] ?? 0);
  return {
    cells: spliced(row.cells, before, count, ''),
    styles: row.styles === null ? null : spliced(row.styles, before, count, style),
    extras: movedExtras(row.extras, before, count),
  };
}

function withoutColumns(row: Row, first: number, count: number): Row {
  return {
    cells: [...row.cells.slice(0, first), ...row.cells.slice(first + count)],
    styles:
      row.styles === null
        ? null
        : [...row.styles.slice(0, first), ...row.styles.slice(first + count)],
    extras: movedExtras(row.extras, first, -count),
  };
}

function spliced<T>(list: readonly T[], before: number, count: number, filler: T): readonly T[] {
  if (before >= list.length) return list;
  return [...list.slice(0, before), ...Array<T>(count).fill(filler), ...list.slice(before)];
}

function movedExtras(
  extras: ReadonlyMap<number, Extra> | null,
  at: number,
  count: number,
): ReadonlyMap<number, Extra> | null {
  if (extras === null) return null;
  const moved = [...extras].flatMap(([column, extra]): [number, Extra][] => {
    const to = movedLine(column, at, count);
    return to === null ? [] : [[to, extra]];
  });
  return moved.length === 0 ? null : new Map(moved);
}

/** Everything about a tab that stands at rows or columns moves with them. */
function shiftProps(book: Workbook, sheet: Sheet, axis: Axis, at: number, count: number): void {
  const { props } = sheet;
  const areas = (list: readonly Area[]): Area[] =>
    list.flatMap((area) => {
      const moved = movedArea(area, axis, at, count);
      return moved === null ? [] : [moved];
    });
  const change: Partial<SheetProps> =
    axis === 'rows'
      ? {
          maxRows: props.maxRows + count,
          frozenRows: movedCount(props.frozenRows, at, count),
          hiddenRows: movedSet(props.hiddenRows, at, count),
        }
      : {
          maxColumns: props.maxColumns + count,
          frozenColumns: movedCount(props.frozenColumns, at, count),
          hiddenColumns: movedSet(props.hiddenColumns, at, count),
          columnWidths: movedMap(props.columnWidths, at, count),
        };
  setSheet(book, sheet, {
    ...change,
    merges: areas(props.merges),
    filter: props.filter === null ? null : (areas([props.filter])[0] ?? null),
    bandings: props.bandings.flatMap((banding) =>
      areas([banding.area]).map((area) => ({ ...banding, area })),
    ),
    protections: props.protections.flatMap((protection): Protection[] =>
      protection.area === null
        ? [{ ...protection, unprotected: areas(protection.unprotected) }]
        : areas([protection.area]).map((area) => ({ ...protection, area })),
    ),
  });
}

function movedLine(line: number, at: number, count: number): number | null {
  if (line < at) return line;
  if (count < 0 && line < at - count) return null;
  return line + count;
}

/** Frozen lines: what is inserted among them is frozen too. */
function movedCount(lines: number, at: number, count: number): number {
  if (at >= lines) return lines;
  return count > 0 ? lines + count : Math.max(at, lines + count);
}

function movedSet(set: ReadonlySet<number>, at: number, count: number): ReadonlySet<number> {
  return new Set([...set].flatMap((line) => movedLine(line, at, count) ?? []));
}

function movedMap(
  map: ReadonlyMap<number, number>,
  at: number,
  count: number,
): ReadonlyMap<number, number> {
  return new Map(
    [...map].flatMap(([line, value]): [number, number][] => {
      const to = movedLine(line, at, count);
      return to === null ? [] : [[to, value]];
    }),
  );
}

function movedArea(area: Area, axis: Axis, at: number, count: number): Area | null {
  const [start, length] = axis === 'rows' ? [area.top, area.height] : [area.left, area.width];
  const end = start + length;
  let [newStart, newEnd] = [start, end];
  if (count > 0) {
    if (at <= start) newStart += count;
    if (at < end) newEnd += count;
  } else {
    const until = at - count;
    newStart = start < at ? start : Math.max(at, start + count);
    newEnd = end <= at ? end : Math.max(at, end <= until ? at : end + count);
  }
  if (newEnd <= newStart) return null;
  return axis === 'rows'
    ? { ...area, top: newStart, height: newEnd - newStart }
    : { ...area, left: newStart, width: newEnd - newStart };
}
