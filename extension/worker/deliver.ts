import { Zip, ZipDeflate } from 'fflate';
import type { OutputFile, Tell } from '../../core/host/workbook.ts';
import { blobOf, gatherBlob, writeOutput } from './output-blob.ts';

/** A file for the page to download. */
export interface Download {
  readonly name: string;
  readonly blob: Blob;
}

/** The zip that several files are handed over in. */
const zipName = 'account-batch.zip';

/** CSV shrinks to a fifth at this level; higher ones take twice the time for a tenth less. */
const zipLevel = 3;

/** Makes the files ready to be downloaded: one by one, or all in a zip. */
export function deliverFiles(
  files: readonly OutputFile[],
  how: 'each' | 'zip',
  tell: Tell,
): Promise<readonly Download[]> {
  if (how === 'zip') return zipFiles(files, tell).then((blob) => [{ name: zipName, blob }]);
  return Promise.resolve(files.map((file) => ({ name: file.name, blob: blobOf(file, tell) })));
}

/** A zip of the files, made piece by piece: no file is ever in memory as a whole. */
export function zipFiles(files: readonly OutputFile[], tell: Tell): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const gathering = gatherBlob('application/zip');
    const zip = new Zip((error, piece, final) => {
      if (error !== null) {
        reject(error);
        return;
      }
      gathering.write(piece);
      if (final) resolve(gathering.finish());
    });
    for (const file of files) {
      const entry = new ZipDeflate(file.name, { level: zipLevel });
      zip.add(entry);
      writeOutput(
        file,
        (piece) => {
          // fflate keeps what it is given until it has packed it.
          entry.push(piece.slice());
        },
        tell,
      );
      entry.push(new Uint8Array(0), true);
    }
    zip.end();
  });
}
