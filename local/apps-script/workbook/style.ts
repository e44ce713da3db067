import { automatic } from '../cells/cell.ts';

/** How a cell looks; null: as it comes. */
export interface Style {
  readonly numberFormat: string;
  readonly fontWeight: 'normal' | 'bold';
  readonly fontStyle: 'normal' | 'italic';
  readonly fontLine: 'none' | 'underline' | 'line-through';
  readonly fontColor: string | null;
  readonly fontFamily: string | null;
  readonly fontSize: number | null;
  readonly background: string | null;
  readonly horizontal: string | null;
  readonly vertical: string | null;
  readonly wrap: string | null;
}

/** A cell that nobody formatted. */
export const plainStyle: Style = {
  numberFormat: automatic,
  fontWeight: 'normal',
  fontStyle: 'normal',
  fontLine: 'none',
  fontColor: null,
  fontFamily: null,
  fontSize: null,
  background: null,
  horizontal: null,
  vertical: null,
  wrap: null,
};

/** The styles of a workbook by number; 0 is the plain one. */
export interface Styles {
  readonly list: Style[];
  readonly numbers: Map<string, number>;
}

/** Styles with nothing but the plain one. */
export function makeStyles(): Styles {
  return { list: [plainStyle], numbers: new Map([[JSON.stringify(plainStyle), 0]]) };
}

/** The number of a style that is another with some things changed. */
export function changedStyle(styles: Styles, number: number, change: Partial<Style>): number {
  const style = { ...styles.list[number]!, ...change };
  const key = JSON.stringify(style);
  const known = styles.numbers.get(key);
  if (known !== undefined) return known;
  styles.list.push(style);
  styles.numbers.set(key, styles.list.length - 1);
  return styles.list.length - 1;
}
