/** Who has to wait for a lock waits at most so long, in milliseconds. */
const patience = 20_000;

/**
 * Does work while nobody else's call may change the document; what it wrote is there afterwards.
 * `whoElse` says who keeps it from being done, where that is known.
 */
export function withLock<T>(work: () => T, whoElse: () => string = () => 'Somebody else'): T {
  const lock = LockService.getDocumentLock();
  if (lock.hasLock()) return work();
  if (!lock.tryLock(patience)) {
    throw new Error(
      `${whoElse()} is using the wizard in this spreadsheet right now. Try again in a minute.`,
    );
  }
  return withHeld(lock, work);
}

function withHeld<T>(lock: GoogleAppsScript.Lock.Lock, work: () => T): T {
  try {
    return work();
  } finally {
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
}

/** Does work if nobody else is at work just now; it can wait for another time. */
export function ifNobodyWorks(work: () => void): void {
  const lock = LockService.getDocumentLock();
  if (lock.tryLock(1)) withHeld(lock, work);
}
