import type { ExportFileSpec } from '../export-target.ts';

/** Files about users that a file before them creates: whoever is left out there has no row here. */
export function afterUsers(files: readonly ExportFileSpec[]): readonly ExportFileSpec[] {
  return files.map((file) => ('text' in file ? file : { ...file, follows: true }));
}
