/** A formula: opaque, nothing here works one out. */
export interface Formula {
  readonly formula: string;
}

/** What a cell holds: '' is an empty cell; a date is a number with a number format that says so. */
export type Content = string | number | boolean | Formula;

/** What a cell of a formula shows: nobody can mistake it for a result. */
export const unevaluated = '#UNEVALUATED!';

/** What became of something typed or written: the content, and the number format it brings along. */
export interface Typed {
  readonly content: Content;
  /** null: the cell keeps the one it has. */
  readonly format: string | null;
}

/** The number format of a cell that nobody formatted. */
export const automatic = 'General';

/** The number format of plain text. */
export const plainText = '@';
