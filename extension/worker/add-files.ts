import { tableIdNamed } from '../../core/engine/index.ts';
import type { OpenedFiles } from '../../core/files/open-files.ts';
import type { Tell } from '../../core/host/workbook.ts';
import {
  raiseCounter,
  writeAll,
  type Database,
  type FileOrigin,
  type SavedAccounts,
  type StoredFile,
} from '../store/database.ts';
import type { Say } from '../text/say.ts';
import type { FilesAdded, FileToAdd } from './extension-client.ts';
import type { OpenedStore } from './opened-store.ts';
import { storing } from './storing.ts';

/** What adding files works with. */
export interface AddingParts {
  readonly database: Database;
  readonly opened: OpenedStore;
  readonly say: Say;
}

/**
 * Stores files, all or none of those that can be used; the others are named in `refused`.
 * @throws an `Error` with a sentence where none of them can be used, or the storage is full
 */
export async function addFiles(
  parts: AddingParts,
  files: readonly FileToAdd[],
  origin: FileOrigin,
  tell: Tell,
): Promise<FilesAdded> {
  const { database, opened, say } = parts;
  const usable: StoredFile[] = [];
  const refused: string[] = [];
  const addedAt = new Date().toISOString();
  let bringsAccounts = false;
  for (const { name, file } of files) {
    const stored: StoredFile = { name, file, addedAt, origin };
    const found = await opened.read(stored, tell);
    if (isUsable(found)) usable.push(stored);
    else refused.push(...(found.faults.length > 0 ? found.faults : [say('noTableIn', name)]));
    bringsAccounts ||= found.tables.some((table) => tableIdNamed(table.name) === 'accounts');
  }
  if (usable.length === 0) throw new Error(refused.join('\n'));
  const before = await database.getAll('files');
  const replaced = usable.filter(({ name }) => before.some((file) => file.name === name));
  const samples = origin === 'sample' ? [] : before.filter((file) => file.origin === 'sample');
  const gone = [...replaced, ...samples].map(({ name }) => name);
  tell({ stage: 'storing', what: '', done: null, rows: null });
  let accountsReplaced = false;
  await storing(say, () =>
    writeAll(database, async (transaction) => {
      const meta = transaction.objectStore('meta');
      const saved = (await meta.get('savedAccounts')) as SavedAccounts | undefined;
      if (saved !== undefined && (bringsAccounts || gone.some((name) => isFrom(saved, name)))) {
        await meta.delete('savedAccounts');
        accountsReplaced = true;
      }
      const store = transaction.objectStore('files');
      for (const { name } of samples) await store.delete(name);
      for (const file of usable) await store.put(file, file.name);
      await raiseCounter(transaction);
    }),
  );
  return {
    added: usable.map(({ name }) => name),
    replaced: replaced.map(({ name }) => name),
    refused,
    accountsReplaced,
    sampleRemoved: samples.length > 0,
  };
}

/** Takes a file away, and User Accounts as saved with the file that they came from. */
export async function removeFile({ database, say }: AddingParts, name: string): Promise<void> {
  await storing(say, () =>
    writeAll(database, async (transaction) => {
      const meta = transaction.objectStore('meta');
      const saved = (await meta.get('savedAccounts')) as SavedAccounts | undefined;
      if (saved !== undefined && isFrom(saved, name)) await meta.delete('savedAccounts');
      await transaction.objectStore('files').delete(name);
      await raiseCounter(transaction);
    }),
  );
}

function isUsable({ tables, settings }: OpenedFiles): boolean {
  return tables.length > 0 || settings.length > 0;
}

/** Do the saved accounts stand for a table of this file? Sources of tables begin with its name. */
function isFrom({ source }: SavedAccounts, file: string): boolean {
  return source === file || source.startsWith(`${file}, `);
}
