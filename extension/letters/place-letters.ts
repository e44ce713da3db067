import { putStylesBack, withoutStyles } from '../../core/ui/inform/without-styles.ts';

/** Puts the letters of a page that stands by itself into this one; nothing else of it is used. */
export function placeLetters(into: HTMLElement, html: string, isFirst: boolean): void {
  const { page, sheets } = withoutStyles(html);
  if (isFirst) {
    into.replaceChildren();
    document.adoptedStyleSheets = sheets.map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
  }
  const parsed = new DOMParser().parseFromString(page, 'text/html');
  for (const letter of parsed.querySelectorAll('body > .s')) {
    into.append(document.adoptNode(letter));
    putStylesBack(letter);
  }
}
