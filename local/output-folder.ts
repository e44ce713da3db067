import { closeSync, fsyncSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createCsvSink, type CsvSink } from '../core/engine/tables/csv-write.ts';
import { reportStyle, type FileStyle } from '../core/engine/tables/table.ts';
import { abandonedIn, finishEarlier, temporaryPrefix, type OutputFolder } from './publish.ts';
import { isFolder } from './read-file.ts';
import { writingError } from './writing-fault.ts';

const nothingWritten = '; nothing was written';

/** Opens a folder for output, making it if need be; throws a sentence where that cannot be. */
export function openOutputFolder(folder: string, durable: boolean): OutputFolder {
  try {
    makeFolder(resolve(folder));
    finishEarlier(folder);
    for (const name of abandonedIn(folder)) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
    const temporary = mkdtempSync(join(folder, `${temporaryPrefix}${process.pid}-`));
    return { folder, temporary, durable, written: [] };
  } catch (error) {
    throw writingError(`--out ${folder}`, error);
  }
}

/** Makes a folder and those it is in. Node's own way tries for ever where a system never lets it. */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another call may have made it just now.
    if (!isFolder(folder)) throw error;
  }
}

/** Writes a file of text or bytes in pieces. A private one can be read by its owner only. */
export function writeFile(
  output: OutputFolder,
  name: string,
  fill: (write: (piece: Uint8Array | string) => void) => void,
  isPrivate = false,
): void {
  const path = join(output.temporary, name);
  let file: number | null = null;
  try {
    mkdirSync(dirname(path), { recursive: true });
    file = openSync(path, 'wx', isPrivate ? 0o600 : 0o666);
    const handle = file;
    let gathered = '';
    const flush = () => {
      writeAll(handle, Buffer.from(gathered));
      gathered = '';
    };
    fill((piece) => {
      // Small texts are gathered, so that a million of them are not a million writes.
      if (typeof piece === 'string') gathered += piece;
      else writeAll(handle, piece);
      if (gathered.length > 65_536) flush();
    });
    flush();
    if (output.durable) fsyncSync(file);
    output.written.push(name);
  } catch (error) {
    throw writingError(join(output.folder, name), error, nothingWritten);
  } finally {
    if (file !== null) closeSync(file);
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at, bytes.length - at);
}

/** Writes a CSV file through a sink. */
export function writeCsvFile(
  output: OutputFolder,
  name: string,
  fill: (sink: CsvSink) => void,
  style: FileStyle = reportStyle,
  isPrivate = false,
): void {
  writeFile(
    output,
    name,
    (write) => {
      const sink = createCsvSink(write, style);
      fill(sink);
      sink.finish();
    },
    isPrivate,
  );
}

/** Takes back a file that has not been published. */
export function withdraw(output: OutputFolder, name: string): void {
  output.written.splice(output.written.indexOf(name), 1);
  rmSync(join(output.temporary, name));
}
