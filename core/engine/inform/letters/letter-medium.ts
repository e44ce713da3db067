import { escapeHtml, htmlValue } from '../merge/clean-value.ts';
import type { HtmlMedium } from '../merge/markdown-html.ts';
import { emsOf } from './fit-text.ts';
import { qrSvg } from './qr-svg.ts';
import type { Sheet } from './sheet.ts';

const pointsPerMillimetre = 72 / 25.4;
/** Letters of a font of one width are so many ems wide. */
const monospaceEm = 0.62;

/** Cards have no room for longer links beside their code, and nobody would type them. Characters. */
const longestOnCards = 200;

/** How a link by itself begins that is too long for a QR code: it has the whole width. */
export const longLinkStart = '<p class="a k" dir="ltr">';

/** How paper shows a username and an activation link: in large type, and as a QR code too. */
export function letterMedium(sheet: Sheet): HtmlMedium {
  const { largest, smallest } = sheet.username;
  const room = (sheet.body.width - 2 * sheet.frame) * pointsPerMillimetre;
  function usernameSize(username: string): number {
    const ems = Math.max(username.length * monospaceEm, emsOf(username));
    const fitting = Math.floor((room / Math.max(ems, 1)) * 2) / 2;
    return Math.max(smallest, Math.min(largest, fitting));
  }
  return {
    usernameAlone: (username) =>
      `<p class="u" style="font-size:${usernameSize(username)}pt">${breakable(username)}</p>`,
    username: (username) => `<span class="n">${htmlValue(username)}</span>`,
    urlAlone(url) {
      if (url === '') return '';
      const shown = breakable(url);
      const code = qrSvg(url);
      if (code === '') return `${longLinkStart}${shown}</p>`;
      const isTyped = sheet.cards === null || url.length <= longestOnCards;
      return `<div class="q">${code}${isTyped ? `<p class="a">${shown}</p>` : ''}</div>`;
    },
    url: (url) => `<span class="a">${escapeHtml(url)}</span>`,
  };
}

/** A username or link that is rather broken behind its signs than within its words. */
function breakable(text: string): string {
  return htmlValue(text, (plain) =>
    plain
      .split(/(?<=[/?&=.@_-])(?=[^/?&=.@_-])/)
      .map(escapeHtml)
      .join('<wbr>'),
  );
}
