import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { ProjectFile } from './project-file.ts';

const types: Readonly<Record<string, ProjectFile['type']>> = {
  '.js': 'SERVER_JS',
  '.gs': 'SERVER_JS',
  '.html': 'HTML',
};

/**
 * The files that `clasp push` would send of a folder, read without it: fast, and held equal to the
 * real thing by a test. Knows no `.claspignore`.
 */
export function readProjectFolder(folder: string): ProjectFile[] {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => !isIgnored(name))
    .sort((a, b) => a.localeCompare(b));
  const files: ProjectFile[] = [];
  for (const name of names) {
    const extension = extname(name);
    const type = name === 'appsscript.json' ? 'JSON' : types[extension];
    if (type === undefined) continue;
    files.push({
      name: name.slice(0, name.length - extension.length),
      type,
      source: readFileSync(join(folder, name), 'utf8'),
    });
  }
  return files;
}

/** What clasp leaves out unless a `.claspignore` says otherwise; other hidden files it sends. */
function isIgnored(name: string): boolean {
  return /^(\.git|node_modules)\//.test(name);
}
