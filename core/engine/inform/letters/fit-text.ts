import type { Sheet } from './sheet.ts';

const millimetresPerPoint = 25.4 / 72;
/** Lines are so many ems high, with what stands between paragraphs. */
const lineHeight = 1.4;
const betweenBlocks = 0.7;
/** What letters are wide, on average and in ems, a little more than fonts have it. */
const latinEm = 0.54;
const wideEm = 1.05;
/** Scripts that are written in squares. */
const wide =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f000}-\u{3ffff}]/gu;

/** About how wide a text is, in ems. */
export function emsOf(text: string): number {
  const squares = text.match(wide)?.length ?? 0;
  return (text.length - squares) * latinEm + squares * wideEm;
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
export function fitText(html: string, { body, sizes, code, cards }: Sheet): Fit {
  const blocks = blocksOf(html);
  for (const size of sizes) {
    const em = size * millimetresPerPoint;
    let height = 0;
    for (const { kind, ems, ownSize } of blocks) {
      const scale = kind === 'heading' ? 1.5 : ownSize > 0 ? ownSize / size : 1;
      // Beside the code stands the address, in type of its own.
      const width = kind === 'code' && cards === null ? body.width - code - 4 : body.width;
      const lines = Math.max(1, Math.ceil((ems * em * scale) / (width * 0.97)));
      const text = lines * em * scale * lineHeight;
      height += kind === 'code' && cards === null ? Math.max(code, text) : text;
      height += betweenBlocks * em;
    }
    if (height <= body.height) return { size, fits: true };
  }
  return { size: sizes[sizes.length - 1]!, fits: false };
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
