/** Writing failed; the message names the place and says what to do. */
export class WritingError extends Error {}

/** What writing failed with, as a `WritingError` that names the place. */
export function writingError(place: string, error: unknown, then = ''): WritingError {
  if (error instanceof WritingError) return error;
  return new WritingError(`${place}: ${writingFault(error)}${then}`);
}

/** Why writing failed, and what to do. */
function writingFault(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'the disk is full: make room';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return 'you have no permission to write there: choose another folder';
  }
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'it is no folder: choose another';
  if (code === 'EISDIR') return 'a folder is in its place: move it, or choose another place';
  if (code === 'ENOENT') return 'no folder can be made there: choose another place';
  if (code === 'ELOOP') return 'it is a link that leads to itself: choose another folder';
  return message;
}
