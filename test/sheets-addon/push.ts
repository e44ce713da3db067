import type { TestProject } from 'vitest/node';
import { capturePush, type ProjectFile } from '../../local/apps-script/index.ts';
// @ts-expect-error the build itself, plain JavaScript
import { buildAddon, addonFolder } from '../../sheets-addon/build.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** The add-on as the real clasp pushes it. */
    readonly addonFiles: readonly ProjectFile[];
  }
}

/** Builds the add-on and has clasp push it, once for all of its tests. */
export async function setup(project: TestProject): Promise<void> {
  await (buildAddon as () => Promise<void>)();
  const { files } = await capturePush(addonFolder as string);
  project.provide('addonFiles', files);
}
