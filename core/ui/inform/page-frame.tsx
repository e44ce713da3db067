import { useEffect, useRef } from 'preact/hooks';
import { putStylesBack, withoutStyles } from './without-styles.ts';

/** The least and the greatest height of the frame, in pixels. */
const heights = { least: 120, most: 640 };

/** A hint how to print belongs to a window of letters, not to a look at one; long links are broken. */
const ownSheet = '.bar { display: none !important } body { overflow-wrap: anywhere }';

/**
 * A page that stands by itself, shown in a frame that runs no scripts. Where the page around it allows no
 * styles but its own files' (an extension), they are given to the frame as objects.
 */
export function PageFrame({ html, label }: { readonly html: string; readonly label: string }) {
  const frame = useRef<HTMLIFrameElement>(null);

  useEffect(() => {
    const element = frame.current!;
    const { page, sheets } = withoutStyles(html);
    const observer = new ResizeObserver(() => {
      fit(element);
    });
    const dress = () => {
      dressPage(element, [...sheets, ownSheet]);
      fit(element);
      observer.observe(element);
    };
    element.addEventListener('load', dress);
    // In a frame without popups, nothing comes of following a link: it may be good for once only.
    element.srcdoc = page.replace('<head>', '<head><base target="_blank">');
    return () => {
      element.removeEventListener('load', dress);
      observer.disconnect();
    };
  }, [html]);

  return <iframe ref={frame} class="page-frame" title={label} sandbox="allow-same-origin" />;
}

function dressPage({ contentDocument, contentWindow }: HTMLIFrameElement, sheets: string[]): void {
  const view = contentWindow as (Window & typeof globalThis) | null;
  if (contentDocument === null || view === null) return;
  contentDocument.adoptedStyleSheets = sheets.map((text) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  putStylesBack(contentDocument);
}

/** Paper is wider than the frame: it is shown smaller, not cut. */
function fit(element: HTMLIFrameElement): void {
  const root = element.contentDocument?.documentElement;
  if (root === undefined) return;
  // A page is as high as its frame at least.
  element.style.height = `${heights.least}px`;
  root.style.setProperty('zoom', '1');
  const { scrollWidth, clientWidth } = root;
  if (scrollWidth > clientWidth) root.style.setProperty('zoom', String(clientWidth / scrollWidth));
  const height = Math.min(heights.most, Math.max(heights.least, root.scrollHeight));
  element.style.height = `${height}px`;
}
