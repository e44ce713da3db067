import { useRef, useState } from 'preact/hooks';
import type { Call } from '../host/wizard-client.ts';
import { failureText } from './failure-text.ts';
import type { Text } from './text/index.ts';
import type { Work } from './wizard.ts';

/** Long work, one piece at a time, and what became of the last one. */
export interface WorkControl {
  readonly current: Work | null;
  readonly run: <T>(label: string, work: (call: Call) => Promise<T>) => Promise<T | null>;
  /** Why the last work failed or stopped, in words; null if it did not. */
  readonly failure: string | null;
  readonly fail: (error: unknown) => void;
  readonly forget: () => void;
}

/** Keeps track of long work. `busy` hears what keeps the wizard busy. */
export function useWork(text: Text, busy: (what: string | null) => void): WorkControl {
  const [current, setCurrent] = useState<Work | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);

  function fail(error: unknown): void {
    const stopped = error instanceof Error && error.name === 'AbortError';
    setFailure(stopped ? text.frame.stopped : failureText(error, text));
  }

  async function run<T>(label: string, work: (call: Call) => Promise<T>): Promise<T | null> {
    if (running.current !== null) return null;
    const controller = new AbortController();
    running.current = controller;
    setFailure(null);
    const stop = () => {
      controller.abort();
    };
    const begun: Work = { label, progress: null, since: performance.now(), stop };
    setCurrent(begun);
    busy(label);
    try {
      return await work({
        signal: controller.signal,
        tell(progress) {
          setCurrent({ ...begun, progress });
        },
      });
    } catch (error) {
      fail(error);
      return null;
    } finally {
      running.current = null;
      setCurrent(null);
      busy(null);
    }
  }

  return {
    current,
    run,
    failure,
    fail,
    forget() {
      setFailure(null);
    },
  };
}
