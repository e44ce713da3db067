/** How a caller follows or stops a call. Stopping rejects with an `AbortError`; nothing is changed. */
export interface Call {
  readonly signal?: StopSignal;
  readonly tell?: (progress: Progress) => void;
}

/** What an `AbortSignal` is to a call; hosts without one can make it. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** How far a call is: what is being done, and the share of the whole (0 to 1) where it is known. */
export interface Progress {
  readonly stage: 'reading' | 'checking' | 'planning' | 'writing' | 'storing';
  /** What is read or written: a file's name; '' for none. */
  readonly what: string;
  readonly done: number | null;
  /** Rows done and rows in all, where rows are counted. */
  readonly rows: { readonly done: number; readonly all: number } | null;
}
