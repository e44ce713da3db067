import type { Call } from '../../../core/host/wizard-client.ts';

/**
 * Lets somebody stop waiting for an answer: the server cannot be told, so only calls that leave
 * User Accounts alone are waited for like this.
 */
export function stoppable<T>(answer: Promise<T>, call: Call | undefined): Promise<T> {
  const signal = call?.signal;
  if (signal === undefined) return answer;
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(new DOMException('Stopped', 'AbortError'));
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    void answer.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', stop);
    });
  });
}
