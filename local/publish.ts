import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isKept, keepEarlier } from './keep-earlier.ts';
import { isFolder } from './read-file.ts';
import { WritingError, writingError } from './writing-fault.ts';

/** Files are written beside their place first: a folder of ours inside the output folder. */
export const temporaryPrefix = '.account-batch-';

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

/**
 * Moves the files to their places, in the order in which they were written. Stopped at any moment
 * after the first step, the next call into this folder finishes it.
 */
export function publish({ folder, temporary, durable, written }: OutputFolder): void {
  for (const name of written) {
    const path = join(folder, name);
    if (!isFolder(path)) continue;
    throw new WritingError(
      `${path}: a folder is in its place, and nothing was written: move it, or choose another place`,
    );
  }
  const whole = `${temporary}${wholeEnding}`;
  renameSync(temporary, whole);
  if (durable) syncFolder(folder);
  moveFiles(folder, makeRoom(folder, whole, written), written);
  if (durable) syncFolder(folder);
}

/**
 * Moves the files of calls to their places that were stopped while theirs appeared, and gives their
 * names: whoever was told by them is noted then, and has what told them.
 */
export function finishEarlier(folder: string): readonly string[] {
  return abandonedIn(folder).flatMap((name) => {
    const path = join(folder, name);
    if (!hasToAppear(name)) return [];
    const files = filesIn(path);
    // Nothing was lost of what stands nowhere else: it comes first.
    files.sort((a, b) => Number(isKept(b)) - Number(isKept(a)));
    moveFiles(folder, name.endsWith(wholeEnding) ? makeRoom(folder, path, files) : path, files);
    return files;
  });
}

/** Our folders that processes left behind which are no more. */
export function abandonedIn(folder: string): string[] {
  return temporariesIn(folder).filter(isAbandoned);
}

/** Removes what this process has on its way into a folder: for when it is stopped. */
export function discardAll(folder: string): void {
  for (const name of temporariesIn(folder)) {
    if (name.startsWith(`${temporaryPrefix}${process.pid}-`) && !hasToAppear(name)) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}

function temporariesIn(folder: string): string[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder).filter((name) => name.startsWith(temporaryPrefix));
}

function hasToAppear(name: string): boolean {
  return name.endsWith(wholeEnding) || name.endsWith(movingEnding);
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

const nextCall = '; the files are made: the next call into this folder puts them there';

/** Keeps what an earlier call left, and gives the folder's new name. */
function makeRoom(folder: string, whole: string, names: readonly string[]): string {
  try {
    keepEarlier(folder, names);
    const moving = `${whole.slice(0, -wholeEnding.length)}${movingEnding}`;
    renameSync(whole, moving);
    return moving;
  } catch (error) {
    throw writingError(folder, error, nextCall);
  }
}

function moveFiles(folder: string, moving: string, names: readonly string[]): void {
  for (const name of names) {
    const path = join(folder, name);
    try {
      mkdirSync(dirname(path), { recursive: true });
      renameSync(join(moving, name), path);
    } catch (error) {
      throw writingError(path, error, nextCall);
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
