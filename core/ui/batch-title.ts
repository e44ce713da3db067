import type { SavedBatch } from '../host/wizard-client.ts';
import type { Text } from './text/index.ts';

/** What a batch of the history changed, in words. */
export function changeOf({ request }: SavedBatch, text: Text): string {
  return request === null ? text.history.takenOver : text.changeTypes[request.changeType];
}
