import { encode } from 'uqr';

/** Longer addresses would make squares that a phone does not see on paper. */
const longest = 600;

/**
 * A text as a QR code, an SVG element in black on white with the quiet zone that readers need (four
 * modules); '' where the text is too long.
 */
export function qrSvg(text: string): string {
  if (text.length > longest) return '';
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  let path = '';
  data.forEach((row, y) => {
    let at = 0;
    let begun = false;
    for (let x = 0; x < size; x++) {
      if (row[x] !== true) continue;
      const start = x;
      while (row[x + 1] === true) x++;
      // Lines through the middle of each row, moves relative: a third of what squares take.
      path += begun ? `m${start - at} 0h${x - start + 1}` : `M${start} ${y}.5h${x - start + 1}`;
      begun = true;
      at = x + 1;
    }
  });
  return `<svg viewBox="-4 -4 ${size + 8} ${size + 8}" role="img" aria-label="QR"><path d="${path}"/></svg>`;
}
