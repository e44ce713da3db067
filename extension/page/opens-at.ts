import type { Panel } from '../../core/ui/mount-wizard.tsx';

const key = 'opens-at';

/** Has this view open with something beside the steps when it is loaded again, and only then. */
export function openAgainAt(panel: 'settings'): void {
  sessionStorage.setItem(key, panel);
}

/** What this view is to open with now. */
export function takeOpensAt(): Panel {
  const panel = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  return panel === 'settings' ? panel : null;
}
