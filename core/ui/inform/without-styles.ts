/** A page that stands by itself, without its styles, and its style sheets. */
export interface PageWithoutStyles {
  /** Its style attributes are `data-style` here. */
  readonly page: string;
  readonly sheets: readonly string[];
}

/**
 * Takes the styles out of a page that the engine wrote: an extension's page allows none but its own
 * files', not even in what is only parsed. In the page's texts every quotation mark and bracket is written as
 * an entity, so what looks like an element or attribute is one.
 */
export function withoutStyles(html: string): PageWithoutStyles {
  const sheet = /<style>([^<]*)<\/style>/g;
  return {
    page: html
      .replace(sheet, '')
      // Its own rules would forbid styles that are objects as well.
      .replace(/<meta http-equiv=[^>]*>/g, '')
      .replaceAll(' style="', ' data-style="'),
    sheets: [...html.matchAll(sheet)].map(([, text]) => text!),
  };
}

/** Gives elements the style attributes that were taken from them. */
export function putStylesBack(within: ParentNode): void {
  for (const styled of within.querySelectorAll<HTMLElement>('[data-style]')) {
    styled.style.cssText = styled.dataset['style'] ?? '';
  }
}
