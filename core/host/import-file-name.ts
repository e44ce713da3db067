import type { FileName, ImportFileName } from './wizard-client.ts';

/** Is it an import file for another system? They lie in folders below `exports/`. */
export function isImportFile(name: FileName): name is ImportFileName {
  return name.startsWith('exports/');
}
