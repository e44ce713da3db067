import type { Call } from './wizard-client.ts';

/** Rejects with an `AbortError` where the caller has stopped the call: asked between stages. */
export function checkStopped(call: Call | undefined): void {
  if (call?.signal?.aborted !== true) return;
  const error = new Error('Stopped: nothing was changed.');
  error.name = 'AbortError';
  throw error;
}
