import { describe, expect, test } from 'vitest';
import { contentsOf, makeWorkbook, shownIn } from '../../local/apps-script/index.ts';
import { unevaluated } from '../../local/apps-script/cells/cell.ts';
import {
  coercionTable,
  plainTextTable,
  type Expected,
} from '../../local/apps-script/cells/coercion-table.ts';
import { bookOf, errorOf, hostOf, runBody, valueOf } from './script-host.ts';

/* The spreadsheet as scripts meet it. */

const people = bookOf({
  name: 'People',
  rows: [
    ['ID', 'Name'],
    ['007', 'Ann'],
    [8, 'Bob'],
    ['', 'Cy'],
  ],
});

describe('what is written is not what is there', () => {
  /** What a script reads of a cell, told apart by kind. */
  const readBack = `
    var value = cell.getValue();
    if (cell.getFormula() !== '') return { formula: cell.getFormula(), value: value };
    if (Object.prototype.toString.call(value) !== '[object Date]') return value;
    var text = Utilities.formatDate(value, 'Etc/UTC', "yyyy-MM-dd'T'HH:mm:ss");
    return { date: text };
  `;

  function asRead(expected: Expected): unknown {
    if (typeof expected !== 'object') return expected;
    if ('formula' in expected) {
      const formula = expected.formula.startsWith('=') ? expected.formula : `=${expected.formula}`;
      return { formula, value: unevaluated };
    }
    if ('time' in expected) return { date: `1899-12-30T${expected.time}` };
    return { date: expected.date.includes('T') ? expected.date : `${expected.date}T00:00:00` };
  }

  function writeAndRead(input: string, locale: string, before: string): unknown {
    return valueOf(
      `var cell = sheet.getRange(1, 1); ${before} cell.setValues([[${JSON.stringify(input)}]]); ${readBack}`,
      { workbook: makeWorkbook({ locale, timeZone: 'Etc/UTC' }), now: new Date('2026-03-01') },
    );
  }

  test.each(coercionTable)('%j in %s is read as %j', (input, locale, expected) => {
    expect(writeAndRead(input, locale, '')).toEqual(asRead(expected));
  });

  test.each(plainTextTable)(
    '%j in a cell of plain text in %s is read as %j',
    (input, locale, expected) => {
      expect(writeAndRead(input, locale, "cell.setNumberFormat('@');")).toEqual(asRead(expected));
    },
  );

  test('appendRow takes no notice of plain text', () => {
    expect(
      valueOf(`sheet.getRange('A:A').setNumberFormat('@'); sheet.appendRow(['007']);
               return sheet.getRange(1, 1).getValue();`),
    ).toBe(7);
  });

  test('the format of plain text does not bring text back', () => {
    expect(
      valueOf(`var cell = sheet.getRange(1, 1); cell.setValue('007'); cell.setNumberFormat('@');
               return cell.getDisplayValue();`),
    ).toBe('7');
  });

  test('numbers written into cells of dates are dates', () => {
    expect(
      valueOf(`var cell = sheet.getRange(1, 1); cell.setValue('2026-09'); cell.setValue(2);
               return cell.getDisplayValue();`),
    ).toBe('1/1/1900');
  });

  test('a hostile row comes back as it was with an apostrophe before each text', () => {
    const row = ['007', '=1+1', '+63', '-Ann', '@x', 'TRUE', '1e5', 'MAY26', "'x", ' a ', 'é\n"'];
    expect(
      valueOf(
        `var row = ${JSON.stringify(row)};
         var range = sheet.getRange(1, 1, 1, row.length);
         range.setValues([row.map(function (text) { return "'" + text; })]);
         return range.getValues().concat(range.getDisplayValues(), range.getFormulas());`,
      ),
    ).toEqual([row, row, row.map(() => '')]);
  });
});

describe('what is read', () => {
  test('values are numbers and text; what is shown is always text', () => {
    expect(
      valueOf(
        'var range = sheet.getDataRange(); return [range.getValues(), range.getDisplayValues()];',
        {
          workbook: people,
        },
      ),
    ).toEqual([
      [
        ['ID', 'Name'],
        ['007', 'Ann'],
        [8, 'Bob'],
        ['', 'Cy'],
      ],
      [
        ['ID', 'Name'],
        ['007', 'Ann'],
        ['8', 'Bob'],
        ['', 'Cy'],
      ],
    ]);
  });

  test('dates are instants in the time zone of the spreadsheet, and cannot travel', () => {
    const workbook = makeWorkbook({ timeZone: 'America/Chicago' });
    const body = "sheet.getRange(1, 1).setValue('2026-08-18');";
    expect(
      valueOf(`${body} return sheet.getRange(1, 1).getValue().toISOString();`, { workbook }),
    ).toBe('2026-08-18T05:00:00.000Z');
    const outcome = runBody('return sheet.getRange(1, 1, 1, 2).getValues();', { workbook });
    expect([outcome.status, outcome.value, outcome.illegal]).toEqual([
      'done',
      null,
      '[0][0] is a Date',
    ]);
  });

  test('the last row is the last with content: unticked boxes and formulas count, formats do not', () => {
    expect(
      valueOf(
        `sheet.getRange(5, 1).setBackground('red'); var first = sheet.getLastRow();
         sheet.getRange(7, 3).setValue('=""'); var second = [sheet.getLastRow(), sheet.getLastColumn()];
         sheet.getRange(9, 1).insertCheckboxes(); return [first, second, sheet.getLastRow()];`,
      ),
    ).toEqual([0, [7, 3], 9]);
  });

  test('an empty tab has a data range of one cell', () => {
    expect(valueOf('return sheet.getDataRange().getA1Notation();')).toBe('A1');
  });

  test('cells read and written are counted', () => {
    const outcome = runBody(
      'sheet.getRange(1, 1, 10, 3).setValues(sheet.getRange(1, 1, 10, 3).getValues());',
    );
    expect([outcome.cellsRead, outcome.cellsWritten]).toEqual([30, 30]);
    expect(outcome.calls['Range.setValues']).toBe(1);
    expect(outcome.callCount).toBe(6);
  });
});

describe('what Google refuses, in its words (the rest stands in the table of rules)', () => {
  test.each([
    ['sheet.hideSheet()', "You can't hide all the sheets in a document."],
    [
      'SpreadsheetApp.getActive().deleteSheet(sheet)',
      "You can't remove all the visible sheets in a document.",
    ],
    ['sheet.setName("a/b")', 'Invalid sheet name: a/b'],
    ['sheet.getRange("A1:B2").getCell(3, 1)', 'Cell reference out of range'],
    ['sheet.hideRows(1, 1000)', "You can't hide all the rows in a sheet."],
  ])('%s', (code, message) => {
    expect(errorOf(`${code};`)).toBe(`Exception: ${message}`);
  });

  test('just within the limits it goes', () => {
    expect(
      errorOf(
        'sheet.getRange(1, 1).setValue("x".repeat(50000)); sheet.getRange(1000, 26); sheet.insertRowsAfter(1, 383615);',
      ),
    ).toBe('');
  });

  test('what only Java would make sense of is refused', () => {
    for (const value of ['{}', '[]', 'NaN', 'function () {}', 'new Date(NaN)']) {
      expect(errorOf(`sheet.getRange(1, 1).setValue(${value});`)).toContain(
        'Stand-in: a cell cannot hold',
      );
    }
  });

  test('a tab that was deleted is gone for those who still hold it', () => {
    expect(
      errorOf(
        `var other = SpreadsheetApp.getActive().insertSheet('Other'); var cell = other.getRange(1, 1);
         SpreadsheetApp.getActive().deleteSheet(other); cell.getValue();`,
      ),
    ).toMatch(/^Exception: Sheet \d+ not found$/);
  });
});

describe('tabs', () => {
  test('a new one has 1,000 rows and 26 columns, stands after the active one and is looked at', () => {
    expect(
      valueOf(
        `var book = SpreadsheetApp.getActive(); var added = book.insertSheet('New');
         return [added.getMaxRows(), added.getMaxColumns(), added.getIndex(), book.getActiveSheet().getName(),
           book.getSheets().map(function (it) { return it.getName(); })];`,
        { workbook: bookOf({ name: 'A', rows: [] }, { name: 'B', rows: [] }) },
      ),
    ).toEqual([1000, 26, 2, 'New', ['A', 'New', 'B']]);
  });

  test('they keep their ID whatever they are called, and metadata whatever happens', () => {
    expect(
      valueOf(
        `sheet.addDeveloperMetadata('kind', 'report'); var id = sheet.getSheetId(); sheet.setName('Other');
         var found = SpreadsheetApp.getActive().getSheetById(id);
         return [found.getName(), found.getDeveloperMetadata()[0].getValue()];`,
      ),
    ).toEqual(['Other', 'report']);
  });

  test('rows and columns are inserted with what belongs to them', () => {
    expect(
      valueOf(
        `sheet.getRange('A1:B3').setValues([[1, 2], [3, 4], [5, 6]]);
         sheet.getRange('B2').setNote('here').setFontWeight('bold');
         sheet.getRange('A2:B2').merge(); sheet.setFrozenRows(2); sheet.setColumnWidth(2, 250);
         sheet.insertRowsBefore(2, 2); sheet.insertColumnAfter(1);
         return [sheet.getRange('A1:C5').getValues(), sheet.getRange('C4').getNote(),
           sheet.getRange('C4').getFontWeight(), sheet.getFrozenRows(), sheet.getColumnWidth(3),
           sheet.getRange('C4').getMergedRanges()[0].getA1Notation(), sheet.getMaxRows(), sheet.getMaxColumns()];`,
      ),
    ).toEqual([
      [
        [1, '', 2],
        ['', '', ''],
        ['', '', ''],
        // Merged cells keep only what their first one had.
        [3, '', ''],
        [5, '', 6],
      ],
      ...['here', 'bold', 4, 250, 'A4:C4', 1002, 27],
    ]);
  });

  test('rows and columns are deleted with what belongs to them', () => {
    expect(
      valueOf(
        `sheet.getRange('A1:C3').setValues([[1, 2, 3], [4, 5, 6], [7, 8, 9]]);
         sheet.getRange('C3').setNote('here'); sheet.hideRows(3);
         sheet.deleteRow(1); sheet.deleteColumn(2);
         return [sheet.getDataRange().getValues(), sheet.getRange('B2').getNote(), sheet.isRowHiddenByUser(2)];`,
      ),
    ).toEqual([
      [
        [4, 6],
        [7, 9],
      ],
      'here',
      true,
    ]);
  });

  test('clearing leaves the filter', () => {
    expect(
      valueOf(
        `sheet.getRange('A1').setValue(1).setFontWeight('bold'); sheet.getRange('A1:B2').createFilter();
         sheet.clear(); return [sheet.getRange('A1').getValue(), sheet.getRange('A1').getFontWeight(), sheet.getFilter() === null];`,
      ),
    ).toEqual(['', 'normal', false]);
  });

  test('what is written under a merge is lost', () => {
    expect(
      valueOf(
        `sheet.getRange('A1:B1').merge(); sheet.getRange('A1:B1').setValues([[1, 2]]);
         sheet.getRange('A1:B1').breakApart(); return sheet.getRange('A1:B1').getValues();`,
      ),
    ).toEqual([[1, '']]);
  });

  test('appendRow makes room', () => {
    const workbook = bookOf({ name: 'A', rows: [[1], [2]], maxRows: 2, maxColumns: 1 });
    runBody('sheet.appendRow([3, 4]);', { workbook });
    expect(contentsOf(workbook, 'A')).toEqual([
      [1, ''],
      [2, ''],
      [3, 4],
    ]);
    expect([workbook.sheets[0]!.props.maxRows, workbook.sheets[0]!.props.maxColumns]).toEqual([
      3, 2,
    ]);
  });
});

describe('protection', () => {
  const protect =
    'sheet.getRange("A1:A5").protect().setDescription("ours").removeEditor("other@example.org");';

  function protectedHost(body: string): ReturnType<typeof hostOf> {
    return hostOf(`var sheet = SpreadsheetApp.getActive().getSheets()[0]; ${body}`);
  }

  test('keeps others out, not whoever protects nor the owner', () => {
    const host = protectedHost(`if (a) { ${protect} } else sheet.getRange("A5:B6").setValue(1);`);
    const somebody = { user: 'somebody@example.org' };
    expect(host.run('go', [true], somebody).status).toBe('done');
    expect(host.run('go', [false], somebody).status).toBe('done');
    expect(host.run('go', [false]).status).toBe('done');
    expect(host.run('go', [false], { user: 'other@example.org' }).error?.message).toBe(
      'Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
  });

  test('a warning keeps nobody out', () => {
    const host = protectedHost(
      'if (a) sheet.protect().setWarningOnly(true); else sheet.getRange("A1").setValue(1);',
    );
    host.run('go', [true], { user: 'somebody@example.org' });
    expect(host.run('go', [false], { user: 'other@example.org' }).status).toBe('done');
  });

  test('can be found and removed', () => {
    expect(
      valueOf(
        `sheet.protect().setDescription('ours');
         var type = SpreadsheetApp.ProtectionType;
         var found = sheet.getProtections(type.SHEET); var none = sheet.getProtections(type.RANGE);
         var text = found[0].getDescription(); found[0].remove();
         return [text, none.length, sheet.getProtections(type.SHEET).length];`,
      ),
    ).toEqual(['ours', 0, 0]);
  });
});

describe('editors of what is protected', () => {
  const somebody = { user: 'somebody@example.org' };

  function editorsAfter(body: string): unknown {
    const code = `var sheet = SpreadsheetApp.getActive().getSheets()[0]; var ours = sheet.protect(); ${body};
      return ours.getEditors().map(function (editor) { return editor.getEmail(); });`;
    const workbook = makeWorkbook({ editors: ['a@example.org', 'b@example.org'] });
    return hostOf(code, { workbook }).run('go', [], somebody).value;
  }

  test('are at first all who may edit the spreadsheet', () => {
    expect(editorsAfter('')).toEqual([
      ...['owner@example.org', 'a@example.org', 'b@example.org', 'somebody@example.org'],
    ]);
  });

  test('can be removed, but for the owner and whoever removes them', () => {
    const left = ['owner@example.org', 'somebody@example.org'];
    expect(editorsAfter('ours.removeEditors(ours.getEditors())')).toEqual(left);
    expect(
      editorsAfter(
        `ours.removeEditors(['a@example.org', 'b@example.org']);
         ours.removeEditor('owner@example.org').removeEditor('somebody@example.org')`,
      ),
    ).toEqual(left);
    expect(
      editorsAfter(
        `ours.removeEditors(ours.getEditors()).addEditors(['c@example.org'])
           .addEditor(SpreadsheetApp.getActive().getEditors()[1])`,
      ),
    ).toEqual([...left, 'c@example.org', 'a@example.org']);
  });

  test('are told to nobody else, who can change nothing about them', () => {
    const host = hostOf(
      `var sheet = SpreadsheetApp.getActive().getSheets()[0]; var ours = sheet.protect();
       if (a) ours.removeEditors(ours.getEditors());
       else if (b === 'addEditor') ours.addEditor('x@example.org');
       else ours[b]();`,
    );
    host.run('go', [true], somebody);
    for (const method of ['getEditors', 'addEditor', 'remove']) {
      const outcome = host.run('go', [false, method], { user: 'other@example.org' });
      expect(outcome.error?.message).toBe('Exception: You do not have permission to do that.');
    }
  });

  test('a part of a protected tab may be left to all', () => {
    const host = hostOf(
      `var sheet = SpreadsheetApp.getActive().getSheets()[0];
       if (a) { var ours = sheet.protect(); ours.removeEditors(ours.getEditors());
         ours.setUnprotectedRanges([sheet.getRange('B2:C3')]); }
       else sheet.getRange(b).setValue(1);`,
    );
    host.run('go', [true], somebody);
    const other = { user: 'other@example.org' };
    expect(host.run('go', [false, 'B2:C3'], other).status).toBe('done');
    expect(host.run('go', [false, 'B3:B4'], other).status).toBe('failed');
  });
});

describe('lists of ranges', () => {
  test('take one call for all of them; the cells are those of all', () => {
    const outcome = runBody(
      `sheet.getRangeList(['A1', 'C3:D4']).setValue('x').clearContent().setBackground('red')
         .setFontWeight('bold').setNumberFormat('@').setNote('n').setFontColor('blue').setWrap(true);
       sheet.getRangeList(['A1']).activate().setValue("'007");
       return [sheet.getRange('C3:D3').getBackgrounds(), sheet.getRange('D4').getNumberFormat(),
         sheet.getRange('A1').getDisplayValue(), sheet.getRange('B2').getFontWeight()];`,
    );
    expect(outcome.value).toEqual([[['red', 'red']], '@', "'007", 'normal']);
    expect(outcome.calls['RangeList.setBackground']).toBe(1);
    expect(outcome.calls['Range.setBackground']).toBeUndefined();
    // Eight times five cells, and one.
    expect(outcome.cellsWritten).toBe(41);
  });

  test('need ranges that are there and values that are some', () => {
    expect(errorOf('sheet.getRangeList(["A1", "A2000"]);')).toBe(
      'Exception: The coordinates of the range are outside the dimensions of the sheet.',
    );
    expect(errorOf('sheet.getRangeList(["A1"]).setBackground(1);')).toBe(
      "Exception: The parameters (number) don't match the method signature for SpreadsheetApp.RangeList.setBackground.",
    );
    expect(errorOf('sheet.getRangeList([]);')).toContain('a list of no ranges is none');
    expect(
      errorOf(
        'sheet.getRangeList(["A1"]).setValue(1); sheet.getRangeList(["B1"]).setValues([[1]]);',
      ),
    ).toContain('setValues');
  });
});

describe('people', () => {
  test('type between executions, and what they type becomes what Sheets makes of it', () => {
    const host = hostOf(
      'return SpreadsheetApp.getActive().getSheets()[0].getDataRange().getValues();',
    );
    host.type('Sheet1', 'A1', '007');
    host.type('Sheet1', 'B1', "'007");
    expect(host.run('go').value).toEqual([[7, '007']]);
    expect(shownIn(host.workbook, 'Sheet1')).toEqual([['7', '007']]);
    expect(() => {
      host.type('Sheet1', 'nowhere', '');
    }).toThrow('nowhere is no cell.');
    expect(() => {
      host.type('Other', 'A1', '');
    }).toThrow('No tab named Other.');
  });
});

describe('copies', () => {
  test('of cells have content, looks and rules, or only some of that', () => {
    expect(
      valueOf(
        `var from = sheet.getRange('A1:B1').setValues([['a', "'007"]]).setFontWeight('bold').setNote('n');
         from.copyTo(sheet.getRange('B1'));
         sheet.getRange('A1:B1').copyTo(sheet.getRange('A3'), { contentsOnly: true });
         return [sheet.getRange('A1:C3').getValues(), sheet.getRange('C1').getFontWeight(),
           sheet.getRange('C1').getNote(), sheet.getRange('A3').getFontWeight()];`,
      ),
    ).toEqual([
      [
        ['a', 'a', '007'],
        ['', '', ''],
        ['a', 'a', ''],
      ],
      'bold',
      'n',
      'normal',
    ]);
  });

  test('of tabs are tabs of their own', () => {
    expect(
      valueOf(
        `sheet.getRange('A1').setValue('a'); var book = SpreadsheetApp.getActive();
         var copy = sheet.copyTo(book); sheet.getRange('A1').setValue('b'); sheet.copyTo(book);
         return [copy.getRange('A1').getValue(), book.getSheets().map(function (it) { return it.getName(); })];`,
      ),
    ).toEqual(['a', ['Sheet1', 'Copy of Sheet1', 'Copy of Sheet1 2']]);
  });
});

describe('looks', () => {
  test('are set for all cells or for each, and null is as usual', () => {
    expect(
      valueOf(
        `var range = sheet.getRange('A1:B1');
         range.setBackgrounds([['#ff0000', null]]).setFontWeight('bold').setNumberFormat('0.00').setValue(1);
         range.setFontColors([['blue', null]]).setHorizontalAlignment('right').setWrap(true);
         return [range.getBackgrounds(), range.getFontWeights(), range.getDisplayValues(), range.getFontColors(),
           sheet.getRange('C1').getNumberFormat()];`,
      ),
    ).toEqual([
      [['#ff0000', '#ffffff']],
      [['bold', 'bold']],
      [['1.00', '1.00']],
      [['blue', '#000000']],
      '0.###############',
    ]);
  });

  test('rules of what may be entered come back as they were', () => {
    expect(
      valueOf(
        `var rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b'], true).setHelpText('help').build();
         sheet.getRange('A1:A2').setDataValidation(rule);
         var back = sheet.getRange('A2').getDataValidation();
         sheet.getRange('B1:C1').setDataValidations([[rule, null]]);
         var both = sheet.getRange('B1:C1').getDataValidations()[0];
         if (both[0].getHelpText() !== 'help' || both[1] !== null) throw new Error('rules');
         return [String(back.getCriteriaType()), back.getCriteriaValues(), back.getHelpText(),
           sheet.getRange('A3').getDataValidation()];`,
      ),
    ).toEqual(['VALUE_IN_LIST', [['a', 'b'], true], 'help', null]);
  });

  test('rows are sorted: numbers, text, empty cells', () => {
    expect(
      valueOf(
        `sheet.getRange('A1:B4').setValues([['b', 1], ['', 2], [10, 3], [9, 4]]).sort(1);
         return sheet.getRange('A1:B4').getValues();`,
      ),
    ).toEqual([
      [9, 4],
      [10, 3],
      ['b', 1],
      ['', 2],
    ]);
  });
});
