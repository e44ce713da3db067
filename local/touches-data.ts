import { existsSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { exportsFolder } from './keep-earlier.ts';

/** Why nothing may be written there: it would touch the data. Null if it may. */
export function touchesData(
  folder: string,
  names: readonly string[],
  data: { readonly inputs: ReadonlySet<string>; readonly folders: ReadonlySet<string> },
): string | null {
  if (!existsSync(folder)) return null;
  if (data.folders.has(realpathSync(folder))) {
    return `--out ${folder}: it is the folder of the data: choose another`;
  }
  const exports = join(realpathSync(folder), exportsFolder) + sep;
  if ([...data.inputs].some((path) => path.startsWith(exports))) {
    return `--out ${folder}: ${join(folder, exportsFolder)} is part of the data: choose another folder`;
  }
  const clash = names.find((name) => {
    const path = join(folder, name);
    return existsSync(path) && data.inputs.has(realpathSync(path));
  });
  if (clash === undefined) return null;
  return `--out ${folder}: ${join(folder, clash)} is part of the data: choose another folder`;
}
