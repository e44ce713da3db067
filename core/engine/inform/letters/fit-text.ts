import type { Sheet } from './sheet.ts';

const millimetresPerPoint = 25.4 / 72;
/** Lines are so many ems high, with what stands between paragraphs. */
const lineHeight = 1.45;
const betweenBlocks = 0.7;

/** How wide letters are, in ems, about and rather too much: fonts differ. */
const widths = { narrow: 0.32, usual: 0.57, wide: 0.75, widest: 0.96, square: 1.03 } as const;

const ascii = Float32Array.from({ length: 128 }, (_, unit) => {
  const letter = String.fromCharCode(unit);
  if (/[ijltfr.,:;'|!()[\] ]/.test(letter)) return widths.narrow;
  if (/[mwMW@%]/.test(letter)) return widths.widest;
  return /[A-Z&#~<>=+]/.test(letter) ? widths.wide : widths.usual;
});

/** The first and last letters of scripts whose letters are as wide as that; marks take no room. */
const beyondAscii: readonly (readonly [number, number, number])[] = [
  [0x0080, 0x02ff, 0.68],
  [0x0300, 0x036f, 0],
  [0x0370, 0x052f, widths.wide],
  [0x0530, 0x10ff, 0.7],
  [0x1100, 0x11ff, widths.square],
  [0x1200, 0x1dff, 0.8],
  [0x1e00, 0x1fff, 0.68],
  [0x2000, 0x2e7f, 0.9],
  [0x2e80, 0xa4cf, widths.square],
  [0xa4d0, 0xabff, 0.8],
  [0xac00, 0xd7af, widths.square],
  // Two halves of one letter, such as an emoji.
  [0xd800, 0xdfff, 0.7],
  [0xf900, 0xfaff, widths.square],
  [0xfb00, 0xfe2f, 0.7],
  [0xfe30, 0xffef, widths.square],
];

/** About how wide a text is, in ems. */
export function emsOf(text: string): number {
  let ems = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    ems += unit < 128 ? ascii[unit]! : widthBeyond(unit);
  }
  return ems;
}

function widthBeyond(unit: number): number {
  for (const [first, last, width] of beyondAscii) if (unit >= first && unit <= last) return width;
  return widths.wide;
}

/** How a letter's text fits on its place. */
export interface Fit {
  /** The size of type, in points. */
  readonly size: number;
  /** False: even the smallest type is too large, the end will not show. */
  readonly fits: boolean;
}

/**
 * The largest type in which a merged body fits on its place, by what its letters take on average:
 * nothing on paper can be measured here.
 */
export function fitText(html: string, sheet: Sheet): Fit {
  const { body, sizes, code, cards, frame } = sheet;
  const blocks = blocksOf(html);
  const hasCode = blocks.some(({ kind }) => kind === 'code');
  const whole = hasCode ? body.width : sheet.widthWithoutCode;
  for (const size of sizes) {
    const em = size * millimetresPerPoint;
    let height = 0;
    for (const { kind, ems, ownSize } of blocks) {
      const scale = kind === 'heading' ? 1.6 : ownSize > 0 ? ownSize / size : 1;
      // Beside the code stands the address, in type of its own.
      const isBeside = kind === 'code' && cards === null;
      const isFramed = isBeside || ownSize > 0;
      const width = whole - (isFramed ? 2 * frame : 0) - (isBeside ? code + 5 : 0);
      const lines = Math.max(1, Math.ceil((ems * em * scale) / (width * 0.97)));
      const text = lines * em * scale * lineHeight;
      height += isBeside ? Math.max(code, text) : text;
      height += betweenBlocks * em + (isFramed ? 2 * frame : 0);
    }
    if (height <= body.height) return { size, fits: true };
  }
  return { size: sizes[sizes.length - 1]!, fits: false };
}

const addressSizes = [10, 9, 8, 7, 6] as const;
/** Lines of an address are so many ems high. */
export const addressLineHeight = 1.2;

/** The largest type in which the lines of an address fit in the envelope's window, in points. */
export function fitAddress(lines: readonly string[], box: NonNullable<Sheet['address']>): number {
  const widths = lines.map(emsOf);
  const fitting = addressSizes.find((size) => {
    const em = size * millimetresPerPoint;
    const rows = widths.reduce((sum, ems) => sum + Math.ceil((ems * em) / (box.width * 0.97)), 0);
    return rows * em * addressLineHeight <= box.height + 0.01;
  });
  return fitting ?? addressSizes[addressSizes.length - 1]!;
}

interface TextBlock {
  readonly kind: 'text' | 'heading' | 'code';
  readonly ems: number;
  /** A username's own size in points, 0 where there is none. */
  readonly ownSize: number;
}

/** The blocks of a merged body, as `htmlOf` and `letterMedium` write them. */
function blocksOf(html: string): TextBlock[] {
  return html
    .split(/<\/(?:p|li|h[1-6]|pre|tr|div)>|<br>|<hr>/)
    .map((block): TextBlock => {
      const kind = block.includes('<div class="q">')
        ? 'code'
        : /<h[1-6]/.test(block)
          ? 'heading'
          : 'text';
      const ownSize = Number(/<p class="u" style="font-size:([\d.]+)pt"/.exec(block)?.[1] ?? 0);
      const text = block
        .replace(/<[^>]*>/g, '')
        .replace(/&[a-z#0-9]+;/g, '&')
        .trim();
      return { kind, ems: emsOf(text) * (ownSize > 0 ? 1.15 : 1), ownSize };
    })
    .filter(({ kind, ems }) => kind === 'code' || ems > 0);
}
