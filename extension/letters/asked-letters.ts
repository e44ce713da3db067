import type { InformRequest } from '../../core/host/inform-client.ts';

/** The key of the record that says which letters are asked for. */
export const lettersKey = 'letters';

/** Letters that a window was opened for. */
export interface AskedLetters {
  /** The window names it: others may have been asked for since. */
  readonly id: string;
  readonly request: InformRequest;
}

/** The request of a record, null where it is another's or not as this program writes it. */
export function askedRequest(record: unknown, id: string): InformRequest | null {
  const asked = record as Partial<AskedLetters> | null | undefined;
  if (asked?.id !== id || asked.request === undefined) return null;
  return asked.request;
}
