import browser from 'webextension-polyfill';
export { browser };
/** Opens the wizard at the side of a window; null where the browser has no such place. Needs a click. */
export declare function sideOpener(): ((windowId: number) => Promise<void>) | null;
