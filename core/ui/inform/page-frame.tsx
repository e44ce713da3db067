import { useEffect, useRef, useState } from 'preact/hooks';

/** The least and the greatest height of the frame, in pixels. */
const heights = { least: 120, most: 640 };

/**
 * A page that stands by itself, shown in a frame that runs no scripts. Where the page around it allows no
 * styles but its own files' (an extension), they are given to the frame as objects.
 */
export function PageFrame({ html, label }: { readonly html: string; readonly label: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(heights.least);
  const { page, sheets } = withoutStyles(html);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const dress = () => {
      const inside = element.contentDocument;
      const view = element.contentWindow as (Window & typeof globalThis) | null;
      if (inside === null || view === null) return;
      inside.adoptedStyleSheets = sheets.map((text) => {
        const sheet = new view.CSSStyleSheet();
        sheet.replaceSync(text);
        return sheet;
      });
      for (const styled of inside.querySelectorAll<HTMLElement>('[data-style]')) {
        styled.style.cssText = styled.dataset['style'] ?? '';
      }
      const { scrollHeight } = inside.documentElement;
      setHeight(Math.min(heights.most, Math.max(heights.least, scrollHeight)));
    };
    element.addEventListener('load', dress);
    element.srcdoc = page;
    return () => {
      element.removeEventListener('load', dress);
    };
  }, [html]);

  return (
    <iframe
      ref={frame}
      class="page-frame"
      title={label}
      sandbox="allow-same-origin"
      style={{ height: `${height}px` }}
    />
  );
}

/** The page without its style sheets and style attributes, and the style sheets. */
function withoutStyles(html: string): { readonly page: string; readonly sheets: readonly string[] } {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const sheets = [...parsed.querySelectorAll('style')].map((style) => {
    style.remove();
    return style.textContent;
  });
  // Its own rules would forbid styles that are objects as well.
  for (const rules of parsed.querySelectorAll('meta[http-equiv]')) rules.remove();
  for (const styled of parsed.querySelectorAll('[style]')) {
    styled.setAttribute('data-style', styled.getAttribute('style') ?? '');
    styled.removeAttribute('style');
  }
  return { page: `<!doctype html>${parsed.documentElement.outerHTML}`, sheets };
}
