import type { Evidence } from '../cells/coercion-table.ts';

/**
 * Rules of the spreadsheet that no single cell shows: code with an empty tab named `sheet`, and what
 * it gives (as JSON), or the message it throws.
 */
export interface Rule {
  readonly code: string;
  readonly gives: { readonly json: string } | { readonly error: string };
  readonly evidence: Evidence;
}

const outside = 'The coordinates of the range are outside the dimensions of the sheet.';
const list =
  'SpreadsheetApp.newDataValidation().requireValueInList(["a"]).setAllowInvalid(false).build()';

/** One rule a line; a new one is another line. */
export const rules: readonly Rule[] = [
  // Arguments
  error('sheet.getRange(0, 1)', 'The starting row of the range is too small.'),
  error('sheet.getRange(1, 0)', 'The starting column of the range is too small.'),
  error('sheet.getRange(1, 1, 0, 1)', 'The number of rows in the range must be at least 1.'),
  error('sheet.getRange(1, 1, 1, 0)', 'The number of columns in the range must be at least 1.'),
  error('sheet.getRange(1001, 1)', outside),
  error('sheet.getRange(1, 27)', outside),
  error('sheet.getRange("A1001")', outside),
  error('sheet.getRange("no range")', 'Range not found'),
  error(
    'sheet.getRange(1, 1, 2, 2).setValues([[1, 2]])',
    'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
  ),
  error(
    'sheet.getRange(1, 1, 1, 2).setValues([[1]])',
    'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
  ),
  error('sheet.getRange(1, 1).setValues("a")', mismatch('String', 'Range.setValues')),
  error('sheet.getRange(1, 1).setValues([1])', mismatch('number[]', 'Range.setValues')),
  error('sheet.getRange("1", 1)', mismatch('String,number', 'Sheet.getRange')),
  error('sheet.deleteRow(null)', mismatch('null', 'Sheet.deleteRow')),
  // Limits
  error('sheet.deleteRows(999, 5)', 'Those rows are out of bounds.'),
  error('sheet.insertColumnsAfter(30, 1)', 'Those columns are out of bounds.'),
  error(
    'sheet.getRange(1, 1).setValue("x".repeat(50001))',
    'Your input contains more than the maximum of 50000 characters in a single cell.',
  ),
  error(
    'sheet.insertRowsAfter(1, 384999)',
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  ),
  error(
    'PropertiesService.getDocumentProperties().setProperty("k", "x".repeat(10000))',
    'Argument too large: value',
  ),
  error('CacheService.getDocumentCache().put("k".repeat(251), "")', 'Argument too large: key'),
  error(
    'CacheService.getDocumentCache().put("k", "x".repeat(110000))',
    'Argument too large: value',
  ),
  // Tabs
  error(
    'SpreadsheetApp.getActive().insertSheet(sheet.getName().toUpperCase())',
    'A sheet with the name "CONFORMANCE" already exists. Please enter another name.',
  ),
  json('[sheet.getMaxRows(), sheet.getMaxColumns()]', '[1000,26]'),
  json('sheet.getDataRange().getA1Notation()', '"A1"'),
  error(
    'sheet.getRange(1, 1, 2, 2).createFilter(); sheet.getRange(1, 1).createFilter()',
    "You can't create a filter in a sheet that already has a filter.",
  ),
  error(
    'sheet.setFrozenRows(1); sheet.deleteRows(2, 999)',
    'It is not possible to delete all non-frozen rows.',
  ),
  json(
    'sheet.getRange("A1:B2").createFilter(); sheet.clear(); sheet.getFilter() === null',
    'false',
  ),
  error(
    `sheet.getRange("B2").setDataValidation(${list}).setValue("b")`,
    'The data you entered in cell B2 violates the data validation rules set on this cell.',
  ),
  // What counts as content
  json('sheet.getRange(5, 1).setBackground("red"); sheet.getLastRow()', '0'),
  json('sheet.getRange(9, 1).insertCheckboxes(); sheet.getLastRow()', '9'),
  json(
    'sheet.getRange(7, 3).setValue("=\\"\\""); [sheet.getLastRow(), sheet.getLastColumn()]',
    '[7,3]',
  ),
  json(
    'sheet.getRange("A1:B1").merge(); sheet.getRange("A1:B1").setValues([[1, 2]]); sheet.getRange("A1:B1").breakApart(); sheet.getRange("A1:B1").getValues()',
    '[[1,""]]',
  ),
  json(
    'sheet.getRange("A:A").setNumberFormat("@"); sheet.appendRow(["007"]); sheet.getRange(1, 1).getValue()',
    '7',
    'met',
  ),
  json(
    'sheet.getRange(1, 1).setValue("007").setNumberFormat("@"); sheet.getRange(1, 1).getDisplayValue()',
    '"7"',
    'met',
  ),
  json('sheet.getRange(1, 1).getNumberFormat()', '"0.###############"'),
  json(
    '[sheet.getRange(1, 1).getBackground(), sheet.getRange(1, 1).getFontColor()]',
    '["#ffffff","#000000"]',
  ),
  // Several ranges in one call
  json(
    'sheet.getRangeList(["A1", "B2:B3"]).setNumberFormat("000").setValue(1).setFontWeight("bold").setBackground("#ff0000"); [sheet.getRange("A1:B3").getDisplayValues(), sheet.getRange("B3").getFontWeight(), sheet.getRange("B3").getBackground(), sheet.getRange("A2").getBackground()]',
    '[[["001",""],["","001"],["","001"]],"bold","#ff0000","#ffffff"]',
    'documented',
  ),
  json(
    'sheet.getRange("A1:C1").setValues([[1, 2, 3]]); sheet.getRangeList(["A1", "C1"]).clearContent(); sheet.getRange("A1:C1").getValues()',
    '[["",2,""]]',
    'documented',
  ),
  json(
    'sheet.getRangeList(["A1", "C1:C2"]).getRanges().map((range) => range.getA1Notation())',
    '["A1","C1:C2"]',
    'documented',
  ),
  // Who may edit: run by the owner of the spreadsheet, who cannot be removed
  json(
    'var ours = sheet.protect(); ours.removeEditors(ours.getEditors()); [ours.getEditors().length, ours.canEdit()]',
    '[1,true]',
    'documented',
  ),
  json(
    'sheet.protect().setUnprotectedRanges([sheet.getRange("B2:C3")]).getUnprotectedRanges()[0].getA1Notation()',
    '"B2:C3"',
    'documented',
  ),
  json('SpreadsheetApp.getActive().getOwner() !== null', 'true', 'documented'),
  json(
    'Session.getTemporaryActiveUserKey() === Session.getTemporaryActiveUserKey()',
    'true',
    'documented',
  ),
  // Order of tabs
  json(
    'SpreadsheetApp.getActive().setActiveSheet(sheet); SpreadsheetApp.getActive().moveActiveSheet(1); [sheet.getIndex(), SpreadsheetApp.getActive().getSheets()[0].getName()]',
    '[1,"Conformance"]',
    'documented',
  ),
  // Metadata stays with a tab
  json(
    'sheet.addDeveloperMetadata("k", "v").getDeveloperMetadata().map((one) => [one.getKey(), one.getValue()])',
    '[["k","v"]]',
    'documented',
  ),
  // Utilities
  json(
    'Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, "a")',
    // RFC 1321: 0cc175b9c0f1b6a831c399e269772661
    '[12,-63,117,-71,-64,-15,-74,-88,49,-61,-103,-30,105,119,38,97]',
    'documented',
  ),
  json(
    '/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(Utilities.getUuid())',
    'true',
    'met',
  ),
  json(
    '[typeof setTimeout, typeof TextEncoder, typeof URL, typeof crypto]',
    '["undefined","undefined","undefined","undefined"]',
    'documented',
  ),
];

function json(code: string, text: string, evidence: Evidence = 'worst case'): Rule {
  return { code, gives: { json: text }, evidence };
}

function error(code: string, message: string): Rule {
  return { code, gives: { error: message }, evidence: 'met' };
}

function mismatch(given: string, method: string): string {
  return `The parameters (${given}) don't match the method signature for SpreadsheetApp.${method}.`;
}
