import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** A zip of files by path, byte for byte the same wherever and whenever it is made. */
export function makeZip(files) {
  const paths = Object.keys(files).sort();
  // Zips know local times only: the same one in every time zone.
  const mtime = new Date(2020, 0, 1);
  return zipSync(Object.fromEntries(paths.map((path) => [path, files[path]])), {
    level: 9,
    mtime,
    os: 3,
    // Readable by all, whatever the files' own modes are.
    attrs: 0o100644 << 16,
  });
}

/** All files below a folder, by path with forward slashes. */
export function filesBelow(folder) {
  const files = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[path.slice(folder.length + 1).replaceAll('\\', '/')] = readFileSync(path);
  }
  return files;
}
