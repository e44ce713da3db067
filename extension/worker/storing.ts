import type { Say } from '../text/say.ts';

/**
 * Runs work that writes to the browser's storage.
 * @throws an `Error` with a sentence that says what to do where the storage is full or broken
 */
export async function storing<T>(say: Say, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const cause = { cause: error };
    const name = error instanceof Error || error instanceof DOMException ? error.name : '';
    if (name === 'QuotaExceededError') throw new Error(await fullSentence(say), cause);
    if (name === 'NotReadableError' || name === 'NotFoundError')
      throw new Error(say('fileGone'), cause);
    if (error instanceof DOMException) throw new Error(say('storageFailed', error.message), cause);
    throw error;
  }
}

async function fullSentence(say: Say): Promise<string> {
  const { quota, usage } = await navigator.storage.estimate();
  if (quota === undefined || usage === undefined) return say('storageFull');
  return say('storageFullNumbers', megabytes(usage), megabytes(quota));
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}
