/** A rectangle of cells; rows and columns count from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

/** Whether two areas share a cell. */
export function overlaps(a: Area, b: Area): boolean {
  return (
    a.top < b.top + b.height &&
    b.top < a.top + a.height &&
    a.left < b.left + b.width &&
    b.left < a.left + a.width
  );
}

/** Whether the first area lies within the second. */
export function isWithin(inner: Area, outer: Area): boolean {
  return (
    inner.top >= outer.top &&
    inner.left >= outer.left &&
    inner.top + inner.height <= outer.top + outer.height &&
    inner.left + inner.width <= outer.left + outer.width
  );
}

/** `A`, `Z`, `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `A1`, `B2:C10`. */
export function a1Of({ top, left, height, width }: Area): string {
  const first = `${columnLetters(left)}${top + 1}`;
  if (height === 1 && width === 1) return first;
  return `${first}:${columnLetters(left + width - 1)}${top + height}`;
}

/** An area and the sheet that A1 notation names, null if it names none. */
export interface A1 {
  readonly sheet: string | null;
  readonly area: Area;
}

/** Reads A1 notation; open ends (`A:C`, `2:5`) reach to the end of the grid. null if it is none. */
export function readA1(text: string, rows: number, columns: number): A1 | null {
  const match =
    /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Z]{0,3})\$?(\d*)(?::\$?([A-Z]{0,3})\$?(\d*))?$/i.exec(
      text,
    );
  if (match === null) return null;
  const [, quoted, plain, firstColumn = '', firstRow = '', lastColumn, lastRow] = match;
  const isRange = lastColumn !== undefined;
  if (firstColumn + firstRow === '' || (isRange && lastColumn + (lastRow ?? '') === ''))
    return null;
  if (!isRange && (firstColumn === '' || firstRow === '')) return null;
  const left = firstColumn === '' ? 0 : columnIndex(firstColumn);
  const top = firstRow === '' ? 0 : Number(firstRow) - 1;
  const right = !isRange ? left : lastColumn === '' ? columns - 1 : columnIndex(lastColumn);
  const bottom = !isRange ? top : lastRow === '' ? rows - 1 : Number(lastRow) - 1;
  if (top < 0 || bottom < 0) return null;
  return {
    sheet: quoted?.replace(/''/g, "'") ?? plain ?? null,
    area: {
      top: Math.min(top, bottom),
      left: Math.min(left, right),
      height: Math.abs(bottom - top) + 1,
      width: Math.abs(right - left) + 1,
    },
  };
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
