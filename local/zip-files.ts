import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { writeFile } from './output-folder.ts';
import { type OutputFolder } from './publish.ts';

/** What any program that opens a zip can take: more goes into another one. */
const mostFiles = 65_000;
const mostBytes = 2_000_000_000;

/** Higher levels take longer and make small files hardly smaller. */
const zipLevel = 3;

/**
 * Writes files into a zip, `messages.zip`, and what does not fit into `messages-2.zip` and so on:
 * none is ever in memory as a whole. The zips are for their owner's eyes only.
 */
export function writeZips(
  output: OutputFolder,
  stem: string,
  count: number,
  fileAt: (n: number) => { readonly name: string; readonly content: string },
  told: (done: number) => void,
): void {
  const encoder = new TextEncoder();
  let next = 0;
  for (let part = 1; next < count; part++) {
    const name = part === 1 ? `${stem}.zip` : `${stem}-${part}.zip`;
    writeFile(
      output,
      name,
      (write) => {
        let bytes = 0;
        const zip = new Zip((error, piece) => {
          if (error !== null) throw error;
          bytes += piece.length;
          write(piece);
        });
        for (let files = 0; next < count && files < mostFiles && bytes < mostBytes; files++) {
          const file = fileAt(next);
          addFile(zip, file.name, encoder.encode(file.content));
          if ((++next & 0xff) === 0) told(next / count);
        }
        zip.end();
      },
      true,
    );
  }
}

/** The number that the format has for it. */
const deflated = 8;

/** Adds a small file, packed at once: setting up a stream for each would take longer than packing it. */
function addFile(zip: Zip, filename: string, bytes: Uint8Array): void {
  const entry: ZipInputFile = {
    filename,
    size: bytes.length,
    crc: crc32(bytes),
    compression: deflated,
  };
  zip.add(entry);
  entry.ondata!(null, deflateRawSync(bytes, { level: zipLevel }), true);
}
