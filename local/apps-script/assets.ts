import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole project: the nearest one above this file with a package.json. */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** The path of a file beside this one, also where this one was bundled elsewhere. */
export function assetPath(name: string): string {
  return join(projectRoot(), 'local/apps-script', name);
}

/** The text of a file beside this one. */
export function assetText(name: string): string {
  return readFileSync(assetPath(name), 'utf8');
}
