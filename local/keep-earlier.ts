import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  readFileSync,
  renameSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';

/** The folder of import files. */
export const exportsFolder = 'exports';

/** What a later batch must not write over, and what such a file looks like with nothing in it. */
const keptFiles: Readonly<Record<string, RegExp>> = {
  // Without its journal a batch has no undo.
  'journal.json': /"changes": \[\s*\]\s*\}\s*$/,
  // Random passwords stand nowhere else.
  'credentials.csv': /^[^\n]*\n?$/,
  // Whoever was told stands nowhere else.
  'told.csv': /^[^\n]*\n?$/,
};

/** Whether what a file says stands nowhere else. */
export function isKept(name: string): boolean {
  return name in keptFiles;
}

/**
 * The journal and the credentials of an earlier batch in this folder stay, under another name, and
 * so do its import files: those of two saves must not stand side by side.
 */
export function keepEarlier(folder: string, written: readonly string[]): void {
  const earlier = join(folder, exportsFolder);
  if (existsSync(earlier) && written.includes('journal.json')) {
    let n = 1;
    while (existsSync(`${earlier}-${n}`)) n++;
    renameSync(earlier, `${earlier}-${n}`);
  }
  for (const [name, empty] of Object.entries(keptFiles)) {
    const path = join(folder, name);
    if (!written.includes(name) || !existsSync(path)) continue;
    if (statSync(path).size < 4096 && empty.test(readFileSync(path, 'utf8'))) continue;
    const [stem, ending] = name.split('.');
    const numbered = (n: number) => join(folder, `${stem}-${n}.${ending}`);
    let n = 1;
    while (existsSync(numbered(n))) n++;
    // A call that was stopped here has kept it already.
    if (n > 1 && readFileSync(numbered(n - 1)).equals(readFileSync(path))) continue;
    keepAs(path, numbered(n));
  }
}

/** Gives a file a second name: until another takes its place, it stands under its own as well. */
function keepAs(path: string, name: string): void {
  try {
    linkSync(path, name);
  } catch {
    // Not every disk knows second names.
    copyFileSync(path, name, constants.COPYFILE_EXCL);
  }
}
