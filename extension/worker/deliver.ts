import { Zip, ZipDeflate } from 'fflate';
import type { WrittenFile, ZippedFiles } from '../../core/host/inform/inform-workbook.ts';
import { encodeUtf8 } from '../../core/engine/index.ts';
import { writeOutput } from '../../core/host/write-output.ts';
import { blobOf, gatherBlob } from './output-blob.ts';

/** A file for the page to download. */
export interface Download {
  readonly name: string;
  readonly blob: Blob;
}

/** The zip that several files are handed over in. */
const zipName = 'account-batch.zip';

/** Higher levels take twice the time and make a tenth less of a CSV file. */
const zipLevel = 3;

/** Makes the files ready to be downloaded: one by one, or all in a zip. */
export async function deliverFiles(
  files: readonly WrittenFile[],
  how: 'each' | 'zip',
): Promise<readonly Download[]> {
  if (how === 'zip') return [{ name: zipName, blob: await zipFiles(files) }];
  return files.map((file) => ({ name: nameAlone(file.name), blob: blobOf(file) }));
}

/** A download has no folders: browsers would put other signs in their place. */
function nameAlone(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** A zip of the files, made piece by piece: no file is ever in memory as a whole. */
export function zipFiles(files: readonly WrittenFile[]): Promise<Blob> {
  return zipping((zip) => {
    for (const file of files) {
      const entry = new ZipDeflate(file.name, { level: zipLevel });
      zip.add(entry);
      writeOutput(file, (piece) => {
        // The packer keeps what it is given until it has packed it.
        entry.push(piece.slice());
      });
      entry.push(new Uint8Array(0), true);
    }
  });
}

/** A zip of many small files, each made when its turn comes. */
export function zipEntries({ fill }: ZippedFiles): Promise<Blob> {
  return zipping((zip) => {
    fill((name, text) => {
      const entry = new ZipDeflate(name, { level: zipLevel });
      zip.add(entry);
      entry.push(encodeUtf8(text), true);
    });
  });
}

/** Gathers a zip piece by piece. */
function zipping(fill: (zip: Zip) => void): Promise<Blob> {
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
    fill(zip);
    zip.end();
  });
}
