import { types } from 'node:util';
import { refused } from '../execution/call.ts';
import type { Environment } from '../execution/environment.ts';
import { googleError } from '../execution/google-error.ts';
import { limits } from '../execution/limits.ts';
import { chargeWritten } from '../execution/meter.ts';
import type { Area } from '../workbook/area.ts';
import { clearStyles, setExtras } from '../workbook/cells-of.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { putContents, typeInto, type Written } from '../workbook/type-into.ts';
import { write, type Method, type ServiceObject } from './kind.ts';
import { checkRules } from './validation.ts';
import { checkProtection, living, rangeObject, type RangeState } from './states.ts';

/** Writes into cells and empties them. */
export const rangeWrites: Readonly<Record<string, Method<RangeState>>> = {
  setValue: write(['any'], (range, env, value: unknown) => {
    const written = writtenOf(env, value);
    return writeCells(range, env, () => written);
  }),
  setValues: write(['any[][]'], (range, env, values: unknown[][]) => {
    checkSize(range.area, values);
    return writeCells(range, env, (row, column) =>
      writtenOf(env, values[row - range.area.top]![column - range.area.left]),
    );
  }),
  setFormula: write(['str'], (range, env, formula: string) => {
    const written = formulaOf(formula);
    return writeCells(range, env, () => written);
  }),
  setFormulas: write(['str[][]'], (range, env, formulas: string[][]) => {
    checkSize(range.area, formulas);
    return writeCells(range, env, (row, column) =>
      formulaOf(formulas[row - range.area.top]![column - range.area.left]!),
    );
  }),
  clear: write([''], (range, env) => {
    emptyCells(range, env);
    clearStyles(env.host.workbook, range.sheet, range.area);
    return rangeObject(range.sheet, range.area);
  }),
  clearContent: write([''], (range, env) => {
    emptyCells(range, env);
    return rangeObject(range.sheet, range.area);
  }),
  clearFormat: write([''], (range, env) => {
    changing(range, env);
    clearStyles(env.host.workbook, range.sheet, range.area);
    return rangeObject(range.sheet, range.area);
  }),
  setNote: write(['str?'], (range, env, note: string | null) => {
    changing(range, env);
    setExtras(env.host.workbook, range.sheet, range.area, () => ({ note: note ?? '' }));
    return rangeObject(range.sheet, range.area);
  }),
  setNotes: write(['str?[][]'], (range, env, notes: (string | null)[][]) => {
    changing(range, env);
    checkSize(range.area, notes);
    setExtras(env.host.workbook, range.sheet, range.area, (row, column) => ({
      note: notes[row - range.area.top]![column - range.area.left] ?? '',
    }));
    return rangeObject(range.sheet, range.area);
  }),
  clearNote: write([''], (range, env) => {
    changing(range, env);
    setExtras(env.host.workbook, range.sheet, range.area, () => ({ note: '' }));
    return rangeObject(range.sheet, range.area);
  }),
};

/** A range about to be changed: its tab is there, it is not protected, its cells are counted. */
export function changing(range: RangeState, env: Environment): Sheet {
  const sheet = living(env, range);
  checkProtection(env, sheet, range.area);
  chargeWritten(env.meter, range.area.height * range.area.width);
  return sheet;
}

/** Throws in Google's words where values are not as many as cells. */
export function checkSize(area: Area, values: readonly (readonly unknown[])[]): void {
  if (values.length !== area.height) {
    throw googleError(
      `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${area.height}.`,
    );
  }
  const odd = values.find((row) => row.length !== area.width);
  if (odd !== undefined) {
    throw googleError(
      `The number of columns in the data does not match the number of columns in the range. The data has ${odd.length} but the range has ${area.width}.`,
    );
  }
}

/** Appends a row below the last one that has something in it, whatever its cells look like. */
export function writeAppended(
  range: RangeState,
  env: Environment,
  values: readonly unknown[],
): void {
  const sheet = changing(range, env);
  typeInto(env.host.workbook, sheet, range.area, (_row, column) => writtenOf(env, values[column]), {
    now: env.meter.clock.now,
    ignoreFormats: true,
  });
}

function writeCells(
  range: RangeState,
  env: Environment,
  values: (row: number, column: number) => Written,
): ServiceObject {
  const sheet = changing(range, env);
  checkRules(sheet, range.area, (row, column) => {
    const value = values(row, column);
    return typeof value === 'object' ? '' : String(value).replace(/^'/, '');
  });
  typeInto(env.host.workbook, sheet, range.area, values, { now: env.meter.clock.now });
  return rangeObject(sheet, range.area);
}

function emptyCells(range: RangeState, env: Environment): void {
  const sheet = changing(range, env);
  putContents(env.host.workbook, sheet, range.area, () => '');
}

/** What a script hands over for a cell; what only a Java program would make sense of is refused. */
function writtenOf(env: Environment, value: unknown): Written {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    if (value.length > limits.cellCharacters) {
      throw googleError(
        `Your input contains more than the maximum of ${limits.cellCharacters} characters in a single cell.`,
      );
    }
    return value;
  }
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (types.isDate(value) && !Number.isNaN(value.getTime())) return { instant: value.getTime() };
  throw refused(
    env,
    `a cell cannot hold ${typeof value === 'number' ? value : `a ${typeof value}`}.`,
  );
}

function formulaOf(formula: string): Written {
  return formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
}
