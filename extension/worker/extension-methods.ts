import type { WizardClient } from '../../core/host/wizard-client.ts';
import type { Tell } from '../../core/host/workbook.ts';
import { eraseEverything } from '../store/expiry.ts';
import { addFiles, removeFile, type AddingParts } from './add-files.ts';
import { addTable, pasteTable } from './add-table.ts';
import type { ExtensionMethods, FileLine } from './extension-client.ts';
import { readSample, readSampleRecipes, sampleFile } from './sample.ts';
import { storing } from './storing.ts';

/** What the extension's own methods work with. */
export interface ExtensionMethodsParts extends AddingParts {
  readonly service: WizardClient;
}

const silent: Tell = () => undefined;

/** The methods that bring data in and take it away. */
export function createExtensionMethods(parts: ExtensionMethodsParts): ExtensionMethods {
  const { database, say, service } = parts;

  async function listFiles(): Promise<FileLine[]> {
    const files = await database.getAll('files');
    return files.map(({ name, file, addedAt, origin }) => ({
      name,
      size: file.size,
      addedAt,
      origin,
    }));
  }

  /** Recipes of the sample district mean nothing to another one. */
  async function withoutSample<T extends { readonly sampleRemoved: boolean }>(
    outcome: T,
  ): Promise<T> {
    if (outcome.sampleRemoved)
      for (const { name } of await readSampleRecipes(say)) await service.deleteRecipe(name);
    return outcome;
  }

  return {
    listFiles,
    async addFiles(files, origin, call) {
      return withoutSample(await addFiles(parts, files, origin, call?.tell ?? silent));
    },
    async addTable(table, call) {
      return withoutSample(await addTable(parts, table, call?.tell ?? silent));
    },
    async pasteTable(text, name, call) {
      return withoutSample(await pasteTable(parts, text, name, call?.tell ?? silent));
    },
    async removeFile(name) {
      await removeFile(parts, name);
      await withoutSample({ sampleRemoved: name === sampleFile });
      return listFiles();
    },
    async loadSample(call) {
      if ((await database.count('files')) > 0) throw new Error(say('sampleOnlyWithoutData'));
      const file = await readSample();
      const outcome = await addFiles(
        parts,
        [{ name: sampleFile, file }],
        'sample',
        call?.tell ?? silent,
      );
      for (const { name, request } of await readSampleRecipes(say))
        await service.saveRecipe(name, request);
      return outcome;
    },
    async eraseEverything() {
      await storing(say, () => eraseEverything(database));
    },
  };
}
