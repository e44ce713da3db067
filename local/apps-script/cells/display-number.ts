import type { LocaleRules } from './locales.ts';

/** A number in a number format: digits, separators, percent, literals, sections by sign. */
export function fillNumber(number: number, format: string, locale: LocaleRules): string {
  const sections = splitSections(format);
  const chosen =
    number < 0 && sections.length > 1
      ? { format: sections[1]!, value: -number }
      : number === 0 && sections.length > 2
        ? { format: sections[2]!, value: 0 }
        : { format: sections[0] ?? '', value: number };
  return fillSection(chosen.value, chosen.format, locale);
}

function splitSections(format: string): string[] {
  return format.match(/(?:"[^"]*"|\\.|[^;"\\])+/g) ?? [];
}

function fillSection(number: number, section: string, locale: LocaleRules): string {
  const bare = section.replace(/\[[^\]]*\]|_.|\*./g, '');
  const pieces: string[] = bare.match(/"[^"]*"|\\.|[0#?.,]+|%|./g) ?? [];
  const isPercent = pieces.includes('%');
  const digits = pieces.findIndex((piece) => /^[0#?.,]+$/.test(piece));
  const value = isPercent ? number * 100 : number;
  const filled = digits < 0 ? '' : fillDigits(Math.abs(value), pieces[digits]!, locale);
  const text = pieces.map((piece, index) => (index === digits ? filled : literal(piece))).join('');
  return number < 0 ? `-${text}` : text;
}

function literal(piece: string): string {
  if (piece.startsWith('"')) return piece.slice(1, -1);
  return piece.startsWith('\\') ? piece.slice(1) : piece;
}

function fillDigits(value: number, pattern: string, locale: LocaleRules): string {
  const [whole = '', decimals = ''] = pattern.split('.');
  const fixed = value.toFixed(Math.min(decimals.length, 15));
  const [integer = '0', fraction = ''] = fixed.split('.');
  const least = whole.replace(/[^0]/g, '').length;
  const padded = integer.replace(/^0+/, '').padStart(least, '0');
  const grouped = whole.includes(',')
    ? padded.replace(/\B(?=(\d{3})+$)/g, locale.groups[0]!)
    : padded;
  const leastDecimals = decimals.replace(/[^0]/g, '').length;
  let shown = fraction;
  while (shown.length > leastDecimals && shown.endsWith('0')) shown = shown.slice(0, -1);
  return shown === '' ? grouped : `${grouped}${locale.decimal}${shown}`;
}
