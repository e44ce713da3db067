import { useState } from 'preact/hooks';

/** Something small that a button does, and what became of it. */
export interface Deed {
  readonly busy: boolean;
  /** Why the last one failed, in words; '' if it did not. */
  readonly failure: string;
  readonly act: (work: () => Promise<unknown>) => void;
}

/** Does one thing at a time; buttons are disabled meanwhile. */
export function useDeed(): Deed {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');

  async function act(work: () => Promise<unknown>): Promise<void> {
    setBusy(true);
    setFailure('');
    try {
      await work();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  }

  return {
    busy,
    failure,
    act(work) {
      if (!busy) void act(work);
    },
  };
}
