import { useEffect, useRef, useState } from 'preact/hooks';
import { failureText } from './failure-text.ts';
import { useWizardText } from './text/use-text.ts';

/** The newest answer to a question that changes as somebody types. */
export interface Answering<T> {
  /** The last answer, which may be one to an earlier question while `pending`; null before any. */
  readonly answer: T | null;
  readonly pending: boolean;
  /** Why there is no answer, in words; null if there is one. */
  readonly failure: string | null;
  /** Asks once more. */
  readonly again: () => void;
}

/**
 * Asks a host whenever `question` changes, `wait` milliseconds after the last change; null asks
 * nothing and forgets the answer. One call at a time: the newest question waits for the one on its
 * way, which is told to stop, so that fast typing never queues up work. Only the newest counts.
 */
export function useAnswer<T>(
  question: string | null,
  ask: (signal: AbortSignal) => Promise<T>,
  wait = 0,
): Answering<T> {
  const [state, setState] = useState<Omit<Answering<T>, 'again'>>({
    answer: null,
    pending: question !== null,
    failure: null,
  });
  const text = useWizardText();
  const [attempt, setAttempt] = useState(0);
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const asking = useRef(ask);
  asking.current = ask;

  useEffect(() => {
    if (question === null) {
      setState({ answer: null, pending: false, failure: null });
      return;
    }
    const controller = new AbortController();
    const { signal } = controller;
    const isNewest = () => !signal.aborted;
    setState((before) => ({ ...before, pending: true }));
    const begin = async () => {
      await running.current;
      if (!isNewest()) return;
      const call = asking.current(signal);
      running.current = call.catch(() => undefined);
      try {
        const answer = await call;
        if (isNewest()) setState({ answer, pending: false, failure: null });
      } catch (error) {
        const failure = failureText(error, text);
        if (isNewest()) setState({ answer: null, pending: false, failure });
      }
    };
    const timer = setTimeout(() => void begin(), wait);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [question, attempt]);

  return {
    ...state,
    again() {
      setAttempt((before) => before + 1);
    },
  };
}
