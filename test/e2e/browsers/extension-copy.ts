import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserOptions, ViewKind } from './browser.ts';

/** An empty page of the extension, from which a test may call what only extensions may. */
export const drivingPage = 'driving.html';

/** Width and height of the views that a test opens in a tab. */
export const viewSizes: Readonly<Record<Exclude<ViewKind, 'popup'>, [number, number]>> = {
  tab: [1280, 900],
  side: [360, 900],
};

/** A built extension ready to be installed. */
export interface ExtensionCopy {
  readonly folder: string;
  /** The extension's ID in Firefox, '' where the manifest names none. */
  readonly geckoId: string;
  /** The path of the page that shows in the popup, for another view. */
  viewPath(kind: ViewKind): string;
  remove(): void;
}

/** Copies a built extension, puts an empty page beside its own, and changes its manifest as told. */
export function copyExtension({ extension, manifest: changes }: BrowserOptions): ExtensionCopy {
  const folder = mkdtempSync(join(tmpdir(), 'account-batch-extension-'));
  cpSync(extension, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = { ...(JSON.parse(readFileSync(path, 'utf8')) as Manifest), ...changes };
  writeFileSync(path, JSON.stringify(manifest, null, 2));
  writeFileSync(join(folder, drivingPage), '<!doctype html><title>Driving</title>');
  return {
    folder,
    geckoId: manifest.browser_specific_settings?.gecko.id ?? '',
    viewPath: (kind) => manifest.action.default_popup.replace(/view=\w+/, `view=${kind}`),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Manifest {
  readonly action: { readonly default_popup: string };
  readonly browser_specific_settings?: { readonly gecko: { readonly id: string } };
}
