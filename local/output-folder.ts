import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { createCsvSink, reportStyle, type CsvSink, type FileStyle } from '../core/engine/index.ts';

/** Writing failed; the message names the place and says what to do. */
export class WritingError extends Error {}

/** Files are written beside their place first: a folder of ours inside the output folder. */
const temporaryPrefix = '.account-batch-';

/** Files on their way into an output folder. They appear there together, once all are whole. */
export interface OutputFolder {
  readonly folder: string;
  readonly temporary: string;
  /** Files are on the disk, not only on their way there, before they appear. */
  readonly durable: boolean;
  /** Names of the files that are whole, in the order in which they appear. */
  readonly written: string[];
}

/** Opens a folder for output, making it if need be; throws a sentence where that cannot be. */
export function openOutputFolder(folder: string, durable: boolean): OutputFolder {
  try {
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) {
      if (name.startsWith(temporaryPrefix) && isAbandoned(name)) {
        rmSync(join(folder, name), { recursive: true, force: true });
      }
    }
    const temporary = mkdtempSync(join(folder, `${temporaryPrefix}${process.pid}-`));
    return { folder, temporary, durable, written: [] };
  } catch (error) {
    throw new WritingError(`--out ${folder}: ${writingFault(error)}`);
  }
}

/** Was the folder left behind by a process that is no more? */
function isAbandoned(name: string): boolean {
  const pid = Number(/^\.account-batch-(\d+)-/.exec(name)?.[1]);
  try {
    return pid !== process.pid && !process.kill(pid, 0);
  } catch {
    return true;
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
    throw new WritingError(`${join(output.folder, name)}: ${writingFault(error)}`);
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

/**
 * Moves the files to their places, in the order in which they were written: whatever stops this
 * half-way, those that come later are as they were.
 */
export function publish(output: OutputFolder): void {
  try {
    keepEarlier(output);
  } catch (error) {
    throw new WritingError(`--out ${output.folder}: ${writingFault(error)}`);
  }
  for (const name of output.written) {
    try {
      mkdirSync(dirname(join(output.folder, name)), { recursive: true });
      renameSync(join(output.temporary, name), join(output.folder, name));
    } catch (error) {
      throw new WritingError(`${join(output.folder, name)}: ${writingFault(error)}`);
    }
  }
  discard(output);
}

/** Removes what this process has on its way into a folder: for when it is stopped. */
export function discardAll(folder: string): void {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return;
  for (const name of readdirSync(folder)) {
    if (name.startsWith(`${temporaryPrefix}${process.pid}-`)) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}

/** Removes what has not been published. */
export function discard({ temporary }: OutputFolder): void {
  rmSync(temporary, { recursive: true, force: true });
}

/** What a later batch must not write over, and what such a file looks like with nothing in it. */
const keptFiles: Readonly<Record<string, RegExp>> = {
  // Without its journal a batch has no undo.
  'journal.json': /"changes": \[\s*\]\s*\}\s*$/,
  // Random passwords stand nowhere else.
  'credentials.csv': /^[^\n]*\n?$/,
  // Whoever was told stands nowhere else.
  'told.csv': /^[^\n]*\n?$/,
};

/** The folder of import files. */
export const exportsFolder = 'exports';

/**
 * The journal and the credentials of an earlier batch in this folder stay, under another name, and
 * so do its import files: those of two saves must not stand side by side.
 */
function keepEarlier({ folder, written }: OutputFolder): void {
  const earlier = join(folder, exportsFolder);
  if (existsSync(earlier) && written.includes('journal.json')) {
    let n = 1;
    while (existsSync(`${earlier}-${n}`)) n++;
    renameSync(earlier, `${earlier}-${n}`);
  }
  for (const [name, empty] of Object.entries(keptFiles)) {
    const path = join(folder, name);
    if (!written.includes(name) || !existsSync(path)) continue;
    if (statSync(path).size < 4096 && empty.test(readFileSync(path, 'utf8'))) continue;
    const [stem, ending] = name.split('.');
    let n = 1;
    while (existsSync(join(folder, `${stem}-${n}.${ending}`))) n++;
    keepAs(path, join(folder, `${stem}-${n}.${ending}`));
  }
}

/** Gives a file a second name: until another takes its place, it stands under its own as well. */
function keepAs(path: string, name: string): void {
  try {
    linkSync(path, name);
  } catch {
    // Not every disk knows second names.
    copyFileSync(path, name, constants.COPYFILE_EXCL);
  }
}

/** Why nothing may be written there: it would touch the data. Null if it may. */
export function touchesData(
  folder: string,
  names: readonly string[],
  data: { readonly inputs: ReadonlySet<string>; readonly folders: ReadonlySet<string> },
): string | null {
  if (!existsSync(folder)) return null;
  if (data.folders.has(realpathSync(folder))) {
    return `--out ${folder}: it is the folder of the data: choose another`;
  }
  const exports = join(realpathSync(folder), exportsFolder) + sep;
  if ([...data.inputs].some((path) => path.startsWith(exports))) {
    return `--out ${folder}: ${join(folder, exportsFolder)} is part of the data: choose another folder`;
  }
  const clash = names.find((name) => {
    const path = join(folder, name);
    return existsSync(path) && data.inputs.has(realpathSync(path));
  });
  if (clash === undefined) return null;
  return `--out ${folder}: ${join(folder, clash)} is part of the data: choose another folder`;
}

/** Why writing failed, and what to do. */
export function writingFault(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return 'the disk is full: nothing was written; make room and run it again';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return 'you have no permission to write there: choose another folder';
  }
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'it is a file, not a folder: choose another';
  return message;
}
