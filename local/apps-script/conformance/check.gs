/*
 * Checks the rules of the stand-in where this runs: paste it, with the tables above it, into the
 * script of an empty spreadsheet of your own, run checkConformance, and read the log. It makes a
 * tab named Conformance over and over and deletes it at the end.
 */

/** Every rule that does not hold here, one sentence each; [] where all do. */
function checkConformance() {
  var differences = [];
  var spreadsheet = SpreadsheetApp.getActive();
  var locale = spreadsheet.getSpreadsheetLocale();
  var zone = spreadsheet.getSpreadsheetTimeZone();

  function emptyTab() {
    var before = spreadsheet.getSheetByName('Conformance');
    var sheet = spreadsheet.insertSheet(before === null ? 'Conformance' : 'Conformance 2');
    if (before !== null) {
      spreadsheet.deleteSheet(before);
      sheet.setName('Conformance');
    }
    return sheet;
  }

  function readCell(cell) {
    if (cell.getFormula() !== '') return '{"formula":true}';
    var value = cell.getValue();
    if (Object.prototype.toString.call(value) !== '[object Date]') return JSON.stringify(value);
    var day = Utilities.formatDate(value, zone, 'yyyy-MM-dd');
    var time = Utilities.formatDate(value, zone, 'HH:mm:ss');
    if (day === '1899-12-30') return JSON.stringify({ time: time });
    return JSON.stringify({ date: time === '00:00:00' ? day : day + 'T' + time });
  }

  function expectedText(expected) {
    return expected !== null && typeof expected === 'object' && 'formula' in expected
      ? '{"formula":true}'
      : JSON.stringify(expected);
  }

  function compare(what, is, expected) {
    if (is !== expected) differences.push(what + ' gives ' + is + ', not ' + expected);
  }

  function checkCells(table, format) {
    var rows = table.filter(function (row) {
      return row[1] === locale;
    });
    if (rows.length === 0) return;
    var sheet = emptyTab();
    var range = sheet.getRange(1, 1, rows.length, 1);
    if (format !== null) range.setNumberFormat(format);
    range.setValues(
      rows.map(function (row) {
        return [row[0]];
      }),
    );
    rows.forEach(function (row, index) {
      var what = JSON.stringify(row[0]) + (format === null ? '' : ' in a cell of ' + format);
      compare(what, readCell(sheet.getRange(index + 1, 1)), expectedText(row[2]));
    });
  }

  function checkRule(rule) {
    var is;
    try {
      is = JSON.stringify(rule.run(emptyTab()));
    } catch (e) {
      is = String(e.message);
    }
    compare(rule.code, is, 'json' in rule.gives ? rule.gives.json : rule.gives.error);
  }

  checkCells(TABLES.coercion, null);
  checkCells(TABLES.plainText, '@');
  RULES.forEach(checkRule);
  spreadsheet.deleteSheet(spreadsheet.getSheetByName('Conformance'));
  differences.forEach(function (difference) {
    Logger.log(difference);
  });
  return differences;
}
