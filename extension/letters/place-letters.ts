/**
 * Puts the letters of a page that stands by itself into this one. An extension's page takes no style but its
 * own files', so sheets and attributes are given to it as objects; nothing else of the page is used.
 */
export function placeLetters(into: HTMLElement, html: string, isFirst: boolean): void {
  const parsed = new DOMParser().parseFromString(withoutStyleAttributes(html), 'text/html');
  if (isFirst) {
    into.replaceChildren();
    document.adoptedStyleSheets = [...parsed.querySelectorAll('style')].map(({ textContent }) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(textContent);
      return sheet;
    });
  }
  for (const letter of parsed.querySelectorAll('body > .s')) {
    into.append(document.adoptNode(letter));
    for (const styled of letter.querySelectorAll<HTMLElement>('[data-style]')) {
      styled.style.cssText = styled.dataset['style'] ?? '';
    }
  }
}

/** In texts, every quotation mark is written as an entity: these are attributes. */
function withoutStyleAttributes(html: string): string {
  return html.replaceAll(' style="', ' data-style="');
}
