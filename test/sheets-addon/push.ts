import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { capturePush, type ProjectFile } from '../../local/apps-script/index.ts';
// @ts-expect-error the build itself, plain JavaScript
import { buildAddon } from '../../sheets-addon/build.mjs';
import { newFolder } from '../helpers/cli.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the add-on was built to. */
    readonly addonFolder: string;
    /** The add-on as the real clasp pushes it. */
    readonly addonFiles: readonly ProjectFile[];
    /** Where the edition for one's own domain was built to. */
    readonly domainFolder: string;
  }
}

/**
 * Builds the add-on and has clasp push it, once for all of its tests; in a folder of their own, as
 * others may be building into dist at the same time.
 */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = newFolder();
  const build = buildAddon as (edition: string, folder: string) => Promise<void>;
  const domainFolder = newFolder();
  await Promise.all([build('public', folder), build('domain', domainFolder)]);
  const { files } = await capturePush(folder);
  project.provide('addonFolder', folder);
  project.provide('addonFiles', files);
  project.provide('domainFolder', domainFolder);
  return () => {
    rmSync(folder, { recursive: true });
    rmSync(domainFolder, { recursive: true });
  };
}
