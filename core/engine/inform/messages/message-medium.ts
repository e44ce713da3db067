import { isActivationUrl } from '../reach/mail-address.ts';
import { escapeHtml, htmlValue } from '../merge/clean-value.ts';
import type { HtmlMedium } from '../merge/markdown-html.ts';

/** A font in which l, 1 and I, and O and 0 differ. */
const distinct = "font-family:Consolas,Menlo,'DejaVu Sans Mono','Noto Sans Mono',monospace";

function link(url: string): string {
  const shown = escapeHtml(url);
  return isActivationUrl(url) ? `<a href="${shown}">${shown}</a>` : shown;
}

/** How e-mail shows a username and an activation link: mail programs read styles of elements only. */
export const messageMedium: HtmlMedium = {
  usernameAlone: (username) =>
    `<p style="font-size:20px;${distinct}"><strong>${htmlValue(username)}</strong></p>`,
  username: (username) => `<span style="${distinct}">${htmlValue(username)}</span>`,
  urlAlone: (url) => `<p>${link(url)}</p>`,
  url: link,
};
