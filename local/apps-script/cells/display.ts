import { automatic, plainText, unevaluated, type Content } from './cell.ts';
import { fillDate, isDateFormat } from './display-date.ts';
import { fillNumber } from './display-number.ts';
import type { LocaleRules } from './locales.ts';

/** What a cell shows. */
export function displayText(content: Content, format: string, locale: LocaleRules): string {
  if (typeof content === 'string') return content;
  if (typeof content === 'boolean') return content ? locale.yes : locale.no;
  if (typeof content === 'object') return unevaluated;
  if (format === automatic || format === plainText) return generalNumber(content, locale);
  if (isDateFormat(format)) return fillDate(content, format, locale);
  return fillNumber(content, format, locale);
}

/** As a cell that nobody formatted shows a number: few digits, an exponent for large ones. */
function generalNumber(number: number, locale: LocaleRules): string {
  const size = Math.abs(number);
  const text =
    size >= 1e15 || (size > 0 && size < 1e-5)
      ? scientific(number)
      : String(Number(number.toFixed(10)));
  return text.replace('.', locale.decimal);
}

/** `1.23457E+15` */
function scientific(number: number): string {
  const [mantissa, exponent] = number.toExponential(5).split('e') as [string, string];
  const sign = exponent.startsWith('-') ? '-' : '+';
  const digits = exponent.replace(/^[-+]/, '').padStart(2, '0');
  return `${Number(mantissa)}E${sign}${digits}`;
}
