import { describe, expect, test } from 'vitest';
import {
  automatic,
  plainText,
  unevaluated,
  type Typed,
} from '../../local/apps-script/cells/cell.ts';
import {
  coercionTable,
  plainTextTable,
  yearOfRules,
  type Expected,
} from '../../local/apps-script/cells/coercion-table.ts';
import { isDateFormat } from '../../local/apps-script/cells/display-date.ts';
import { displayText } from '../../local/apps-script/cells/display.ts';
import { localeRules } from '../../local/apps-script/cells/locales.ts';
import {
  instantOf,
  serialAt,
  serialFields,
  serialOf,
} from '../../local/apps-script/cells/serial.ts';
import { typedText } from '../../local/apps-script/cells/typed-text.ts';

function expectedOf({ content, format }: Typed): Expected {
  if (typeof content !== 'number' || format === null || !isDateFormat(format)) return content;
  const iso = serialFields(content).toISOString();
  if (content < 1) return { time: iso.slice(11, 19) };
  return { date: Number.isInteger(content) ? iso.slice(0, 10) : iso.slice(0, 19) };
}

describe('what text becomes in a cell', () => {
  test.each(coercionTable)('%j in %s is %j', (input, locale, expected) => {
    const context = { locale: localeRules(locale), year: yearOfRules };
    expect(expectedOf(typedText(input, automatic, context))).toEqual(expected);
  });

  test.each(plainTextTable)('%j in a cell of plain text in %s is %j', (input, locale, expected) => {
    const context = { locale: localeRules(locale), year: yearOfRules };
    expect(expectedOf(typedText(input, plainText, context))).toEqual(expected);
  });

  test('the longest texts are read without delay', () => {
    const context = { locale: localeRules('en_US'), year: yearOfRules };
    for (const text of ['9'.repeat(50_000), '1,'.repeat(25_000), '1-Jan '.repeat(8_000)]) {
      expect(typedText(text, automatic, context).content).toBe(text);
    }
  });
});

describe('what a cell shows', () => {
  const us = localeRules('en_US');
  const german = localeRules('de_DE');
  const day = serialOf(2026, 9, 1)!;
  test.each([
    [7, automatic, us, '7'],
    [0.5, automatic, german, '0,5'],
    [0.1 + 0.2, automatic, us, '0.3'],
    [1234567890123456, automatic, us, '1.23457E+15'],
    [7, '000000', us, '000007'],
    [1234.5, '#,##0.00', us, '1,234.50'],
    [1234.5, '#,##0.00', german, '1.234,50'],
    [0.05, '0%', us, '5%'],
    [-5, '$#,##0.00', us, '-$5.00'],
    [5, '"No. "0', us, 'No. 5'],
    [-5, '0;(0)', us, '(5)'],
    [day, 'yyyy-mm-dd', us, '2026-09-01'],
    [day, us.dateFormat, us, '9/1/2026'],
    [day, german.dateFormat, german, '01.09.2026'],
    [day + 0.5625, 'm/d/yy h:mm am/pm', us, '9/1/26 1:30 PM'],
    [day, 'd mmm yyyy', us, '1 Sep 2026'],
    ['007', automatic, us, '007'],
    [true, automatic, us, 'TRUE'],
    [true, automatic, german, 'WAHR'],
    [{ formula: '=1+1' }, automatic, us, unevaluated],
  ])('%j as %s', (content, format, locale, expected) => {
    expect(displayText(content, format, locale)).toBe(expected);
  });
});

describe('days are counted from 30 December 1899, in the time zone of the spreadsheet', () => {
  test('1 January 1900 is day 2; 18 August 2025 is day 45,887', () => {
    expect(serialOf(1900, 1, 1)).toBe(2);
    expect(serialOf(2025, 8, 18)).toBe(45_887);
    expect(serialOf(2025, 2, 29)).toBeNull();
  });

  test('midnight in Chicago is 5 o’clock UTC in summer and 6 o’clock in winter', () => {
    expect(instantOf(45_887, 'America/Chicago')).toBe(Date.UTC(2025, 7, 18, 5));
    expect(instantOf(serialOf(2025, 1, 6)!, 'America/Chicago')).toBe(Date.UTC(2025, 0, 6, 6));
    expect(serialAt(Date.UTC(2025, 7, 18, 5), 'America/Chicago')).toBe(45_887);
  });

  test('where clocks are changed, an hour that is there twice is the first one, one that is missing the next', () => {
    const at = (month: number, day: number, hours: number) =>
      new Date(
        instantOf(serialOf(2026, month, day, hours * 3600)!, 'America/Chicago'),
      ).toISOString();
    expect(at(3, 8, 1.5)).toBe('2026-03-08T07:30:00.000Z');
    expect(at(3, 8, 2.5)).toBe('2026-03-08T08:30:00.000Z');
    expect(at(3, 8, 3.5)).toBe('2026-03-08T08:30:00.000Z');
    expect(at(11, 1, 1.5)).toBe('2026-11-01T06:30:00.000Z');
    expect(at(11, 1, 2.5)).toBe('2026-11-01T08:30:00.000Z');
  });
});
