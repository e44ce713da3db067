import { hasSpreadsheet, markFlushed, type Environment } from '../execution/environment.ts';
import { googleError } from '../execution/google-error.ts';
import { refused } from '../execution/call.ts';
import {
  bandingTheme,
  borderStyle,
  metadataVisibility,
  protectionType,
  validationCriteria,
  wrapStrategy,
} from './enums.ts';
import { costing, defineKind, light, objectOf, read, write, type ServiceObject } from './kind.ts';
import { activeSheet } from './spreadsheet.ts';
import { living, rangeObject, sheetObject, type RangeState, type SheetState } from './states.ts';
import { newRuleBuilder } from './validation.ts';
import { setBook } from '../workbook/book.ts';

/** SpreadsheetApp, as far as an add-on of the current spreadsheet needs it. */
export const spreadsheetAppKind = defineKind<null>(
  'SpreadsheetApp',
  {
    getActive: read([''], spreadsheet),
    getActiveSpreadsheet: read([''], spreadsheet),
    getActiveSheet: read([''], (_, env) => sheetObject(activeSheet(env))),
    getActiveRange: read([''], (_, env) =>
      rangeObject(activeSheet(env), env.host.workbook.props.selection),
    ),
    getCurrentCell: read([''], (_, env) =>
      rangeObject(activeSheet(env), {
        ...env.host.workbook.props.selection,
        height: 1,
        width: 1,
      }),
    ),
    setActiveSheet: write(['Sheet', 'Sheet bool'], (_, env, sheet: ServiceObject) => {
      const chosen = living(env, sheet.state as SheetState);
      setBook(env.host.workbook, { activeSheet: chosen.id });
      return sheetObject(chosen);
    }),
    setActiveRange: write(['Range'], (_, env, range: ServiceObject) => {
      const { sheet, area } = range.state as RangeState;
      setBook(env.host.workbook, { activeSheet: sheet.id, selection: area });
      return rangeObject(sheet, area);
    }),
    getUi: light([''], (_, env) => {
      if (env.hasUi) return objectOf('Ui', null);
      throw googleError('Cannot call SpreadsheetApp.getUi() from this context.');
    }),
    flush: costing('flush', [''], (_, env) => {
      markFlushed(env);
    }),
    newDataValidation: light([''], () => newRuleBuilder()),
    // With a wider scope they would work; here there is only the current spreadsheet.
    open: elsewhere('any'),
    openById: elsewhere('str'),
    openByUrl: elsewhere('str'),
    create: elsewhere('str'),
  },
  {
    constants: {
      BandingTheme: bandingTheme,
      BorderStyle: borderStyle,
      DataValidationCriteria: validationCriteria,
      DeveloperMetadataVisibility: metadataVisibility,
      ProtectionType: protectionType,
      WrapStrategy: wrapStrategy,
    },
  },
);

function spreadsheet(_: null, env: Environment): ServiceObject | null {
  return hasSpreadsheet(env) ? objectOf('Spreadsheet', null) : null;
}

function elsewhere(type: string): ReturnType<typeof light<null>> {
  return light([type], (_, env) => {
    throw refused(env, 'there is only the current spreadsheet.');
  });
}
