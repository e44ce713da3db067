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
import { dirname, join, relative, sep } from 'node:path';
import { createCsvSink, type CsvSink } from '../core/engine/tables/csv-write.ts';
import { reportStyle, type FileStyle } from '../core/engine/tables/table.ts';

/** Writing failed; the message names the place and says what to do. */
export class WritingError extends Error {}

/** Files are written beside their place first: a folder of ours inside the output folder. */
const temporaryPrefix = '.account-batch-';

/** The folder's name ends so once all its files are whole: they have to appear, come what may. */
const wholeEnding = '.whole';
/** And so once what an earlier call left has made room: they only have to be moved. */
const movingEnding = '.moving';

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
    finishEarlier(folder);
    for (const name of abandonedIn(folder)) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
    const temporary = mkdtempSync(join(folder, `${temporaryPrefix}${process.pid}-`));
    return { folder, temporary, durable, written: [] };
  } catch (error) {
    throw new WritingError(`--out ${folder}: ${writingFault(error)}`);
  }
}

/**
 * Moves the files of calls to their places that were stopped while theirs appeared, and gives their
 * names: whoever was told by them is noted then, and has what told them.
 */
export function finishEarlier(folder: string): readonly string[] {
  return abandonedIn(folder).flatMap((name) => {
    const path = join(folder, name);
    if (!name.endsWith(wholeEnding) && !name.endsWith(movingEnding)) return [];
    const files = filesIn(path);
    // Nothing was lost of what stands nowhere else: it comes first.
    files.sort((a, b) => Number(b in keptFiles) - Number(a in keptFiles));
    moveFiles(folder, name.endsWith(wholeEnding) ? makeRoom(folder, path, files) : path, files);
    return files;
  });
}

/** Our folders that processes left behind which are no more. */
function abandonedIn(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder).filter(
    (name) => name.startsWith(temporaryPrefix) && isAbandoned(name),
  );
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** Was the folder left behind by a process that is no more? */
function isAbandoned(name: string): boolean {
  const pid = Number(/^\.account-batch-(\d+)-/.exec(name)?.[1]);
  try {
    return pid !== process.pid && !process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process lives, and may not be asked.
    return (error as NodeJS.ErrnoException).code !== 'EPERM';
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
 * Moves the files to their places, in the order in which they were written. Stopped at any moment
 * after the first step, the next call into this folder finishes it.
 */
export function publish({ folder, temporary, durable, written }: OutputFolder): void {
  const whole = `${temporary}${wholeEnding}`;
  renameSync(temporary, whole);
  if (durable) syncFolder(folder);
  moveFiles(folder, makeRoom(folder, whole, written), written);
  if (durable) syncFolder(folder);
}

/** Keeps what an earlier call left, and gives the folder's new name. */
function makeRoom(folder: string, whole: string, names: readonly string[]): string {
  keepEarlier(folder, names);
  const moving = `${whole.slice(0, -wholeEnding.length)}${movingEnding}`;
  renameSync(whole, moving);
  return moving;
}

function moveFiles(folder: string, moving: string, names: readonly string[]): void {
  for (const name of names) {
    try {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      renameSync(join(moving, name), join(folder, name));
    } catch (error) {
      throw new WritingError(
        `${join(folder, name)}: ${writingFault(error)}; the files are made: the next call into this folder puts them there`,
      );
    }
  }
  rmSync(moving, { recursive: true, force: true });
}

/** Names are on the disk, too, where the system can be told so. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // Windows opens no folders, and keeps their names by itself.
  }
}

/** Removes what this process has on its way into a folder: for when it is stopped. */
export function discardAll(folder: string): void {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return;
  for (const name of readdirSync(folder)) {
    const isWhole = name.endsWith(wholeEnding) || name.endsWith(movingEnding);
    if (name.startsWith(`${temporaryPrefix}${process.pid}-`) && !isWhole) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
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
function keepEarlier(folder: string, written: readonly string[]): void {
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
    const numbered = (n: number) => join(folder, `${stem}-${n}.${ending}`);
    let n = 1;
    while (existsSync(numbered(n))) n++;
    // A call that was stopped here has kept it already.
    if (n > 1 && readFileSync(numbered(n - 1)).equals(readFileSync(path))) continue;
    keepAs(path, numbered(n));
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
