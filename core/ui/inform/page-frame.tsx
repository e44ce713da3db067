import { useEffect, useRef, useState } from 'preact/hooks';
import { putStylesBack, withoutStyles } from './without-styles.ts';

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
      putStylesBack(inside);
      // Paper is wider than the frame: it is shown smaller, not cut.
      const { scrollWidth, clientWidth } = inside.documentElement;
      if (scrollWidth > clientWidth) {
        inside.documentElement.style.setProperty('zoom', String(clientWidth / scrollWidth));
      }
      const { scrollHeight } = inside.documentElement;
      setHeight(Math.min(heights.most, Math.max(heights.least, scrollHeight)));
    };
    element.addEventListener('load', dress);
    // In a frame without popups, nothing comes of following a link: it may be good for once only.
    element.srcdoc = page.replace('<head>', '<head><base target="_blank">');
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
