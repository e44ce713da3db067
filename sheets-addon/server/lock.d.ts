/**
 * Does work while nobody else's call may change the document; what it wrote is there afterwards.
 * `whoElse` says who keeps it from being done, where that is known.
 */
export declare function withLock<T>(work: () => T, whoElse?: () => string): T;
/** Does work if nobody else is at work just now; it can wait for another time. */
export declare function ifNobodyWorks(work: () => void): void;
