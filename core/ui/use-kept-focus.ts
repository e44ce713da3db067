import { useEffect } from 'preact/hooks';

const controls = 'button, input, select, textarea, summary, a[href], [tabindex]';

/**
 * Keeps the focus where somebody works: what loses it by being disabled gets it back, and where it
 * goes away, the first control of what stood around it has it. From the top of the page, a screen
 * reader would begin anew.
 */
export function useKeptFocus(
  root: { readonly current: HTMLElement | null },
  isThere: boolean,
): void {
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    let last: HTMLElement | null = null;
    let around: HTMLElement[] = [];
    const isLost = () => last !== null && document.activeElement === document.body;

    function onFocusIn({ target }: FocusEvent): void {
      last = target as HTMLElement;
      around = [];
      for (let at = last.parentElement; at !== null && at !== element; at = at.parentElement) {
        around.push(at);
      }
    }
    function onFocusOut(): void {
      // By then it is known whether somebody has left it, or it was taken away.
      setTimeout(() => {
        if (isLost() && isUsable(last!)) last = null;
      });
    }
    function giveBack(): void {
      if (!isLost() || (last!.isConnected && !isUsable(last!))) return;
      if (last!.isConnected) last!.focus();
      else firstControl(around)?.focus();
    }

    const observer = new MutationObserver(giveBack);
    observer.observe(element, {
      ...{ childList: true, subtree: true },
      ...{ attributes: true, attributeFilter: ['disabled'] },
    });
    element.addEventListener('focusin', onFocusIn);
    element.addEventListener('focusout', onFocusOut);
    return () => {
      observer.disconnect();
      element.removeEventListener('focusin', onFocusIn);
      element.removeEventListener('focusout', onFocusOut);
    };
  }, [isThere]);
}

function isUsable(control: HTMLElement): boolean {
  return control.isConnected && !control.matches(':disabled');
}

/** The first control that can be used, in the smallest part that is left and has one. */
function firstControl(parts: readonly HTMLElement[]): HTMLElement | null {
  for (const part of parts) {
    if (!part.isConnected) continue;
    const found = [...part.querySelectorAll<HTMLElement>(controls)].find(isUsable);
    if (found !== undefined) return found;
  }
  return null;
}
