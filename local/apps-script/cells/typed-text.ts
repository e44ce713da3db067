import { plainText, type Typed } from './cell.ts';
import { typedDate, type DateContext } from './typed-date.ts';
import { typedNumber } from './typed-number.ts';

/** A number with more digits is none to any spreadsheet. */
const longestNumber = 320;

/**
 * What text becomes that somebody types into a cell, or that a script writes, which is the same:
 * whatever might become a formula, a number, a date, a time or a yes or no, does. Only an apostrophe
 * before it keeps text as it is.
 */
export function typedText(text: string, format: string, context: DateContext): Typed {
  if (/^\s*=/.test(text)) return formula(text);
  // A formula is one in a cell of plain text too: the documentation knows no exception. And nobody
  // has shown that Sheets takes an apostrophe away in a cell of plain text.
  if (format === plainText) return { content: text, format: null };
  if (text.startsWith("'")) return { content: text.slice(1), format: null };
  const truth = typedBoolean(text, context);
  if (truth !== null) return truth;
  const asItIs = isSigned(text) ? formula(text) : { content: text, format: null };
  if (text.length > longestNumber || !/\p{N}/u.test(text)) return asItIs;
  return typedNumber(text, context.locale) ?? typedDate(text, context) ?? asItIs;
}

function formula(text: string): Typed {
  return { content: { formula: text.trimStart() }, format: null };
}

/** A sign before something that is no number: some spreadsheets make a formula of it. */
function isSigned(text: string): boolean {
  return /^\s*[-+]\s*[\p{L}_("$]/u.test(text);
}

function typedBoolean(text: string, { locale }: DateContext): Typed | null {
  const word = text.trim().toUpperCase();
  if (word === 'TRUE' || word === locale.yes) return { content: true, format: null };
  if (word === 'FALSE' || word === locale.no) return { content: false, format: null };
  return null;
}
