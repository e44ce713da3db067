/** The executables of both browsers. */
export interface Executables {
  readonly chromium: string;
  readonly firefox: string;
}

export function ensureBrowsers(): Executables;
export function findBrowsers(): Executables;
