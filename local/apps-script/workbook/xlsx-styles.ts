import { automatic, plainText } from '../cells/cell.ts';
import { xmlText } from './xlsx-text.ts';
import type { Style } from './style.ts';

/** The styles part of an .xlsx file: fonts, fills and number formats for each style of a workbook. */
export function stylesXml(styles: readonly Style[]): string {
  const fonts = collect<string>();
  const fills = collect<string>(['<fill><patternFill patternType="none"/></fill>', grayFill]);
  const formats = collect<string>();
  fonts.add(fontXml(null));
  const cells = styles.map((style) => {
    const font = fonts.add(fontXml(style));
    const fill = fills.add(fillXml(style));
    const format = formatNumber(style.numberFormat, formats);
    const alignment = alignmentXml(style);
    const applied = `applyNumberFormat="1" applyFont="1" applyFill="1"`;
    return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" ${applied}${
      alignment === '' ? '/>' : ` applyAlignment="1">${alignment}</xf>`
    }`;
  });
  return (
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    list(
      'numFmts',
      formats.items.map((code, index) => formatXml(code, index)),
    ) +
    list('fonts', fonts.items) +
    list('fills', fills.items) +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    list('cellXfs', cells) +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '</styleSheet>'
  );
}

/** The file format wants this one second, used or not. */
const grayFill = '<fill><patternFill patternType="gray125"/></fill>';

interface Collected<T> {
  readonly items: T[];
  /** The place of an item, added if it is new. */
  add(item: T): number;
}

function collect<T>(first: readonly T[] = []): Collected<T> {
  const items = [...first];
  return {
    items,
    add: (item) => {
      const known = items.indexOf(item);
      return known >= 0 ? known : items.push(item) - 1;
    },
  };
}

function list(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

function fontXml(style: Style | null): string {
  const parts = [
    style?.fontWeight === 'bold' ? '<b/>' : '',
    style?.fontStyle === 'italic' ? '<i/>' : '',
    style?.fontLine === 'line-through' ? '<strike/>' : '',
    style?.fontLine === 'underline' ? '<u/>' : '',
    `<sz val="${style?.fontSize ?? 10}"/>`,
    style?.fontColor == null ? '' : `<color rgb="${argb(style.fontColor)}"/>`,
    `<name val="${xmlText(style?.fontFamily ?? 'Arial')}"/>`,
  ];
  return `<font>${parts.join('')}</font>`;
}

function fillXml({ background }: Style): string {
  if (background === null) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(background)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function alignmentXml({ horizontal, vertical, wrap }: Style): string {
  const parts = [
    horizontal === null || horizontal === 'normal' ? '' : ` horizontal="${xmlText(horizontal)}"`,
    vertical === null ? '' : ` vertical="${vertical === 'middle' ? 'center' : xmlText(vertical)}"`,
    wrap === 'WRAP' ? ' wrapText="1"' : '',
  ].join('');
  return parts === '' ? '' : `<alignment${parts}/>`;
}

function formatNumber(code: string, formats: Collected<string>): number {
  if (code === automatic) return 0;
  if (code === plainText) return 49;
  return firstOwnFormat + formats.add(code);
}

const firstOwnFormat = 164;

function formatXml(code: string, index: number): string {
  return `<numFmt numFmtId="${firstOwnFormat + index}" formatCode="${xmlText(code)}"/>`;
}

const names: Readonly<Record<string, string>> = {
  black: '000000',
  blue: '0000ff',
  gray: '808080',
  green: '008000',
  orange: 'ffa500',
  red: 'ff0000',
  white: 'ffffff',
  yellow: 'ffff00',
};

/** A colour as the file format writes it; names it does not know are black. */
export function argb(color: string): string {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short !== null)
    return `FF${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toUpperCase();
  const long = /^#([0-9a-f]{6})$/i.exec(color)?.[1] ?? names[color.toLowerCase()] ?? '000000';
  return `FF${long}`.toUpperCase();
}
