import type { KeptPreview } from './kept-records.ts';
import { sameJson } from './same-json.ts';
import type { Preview } from './wizard-client.ts';

/**
 * A preview that was kept, null if it is of another version of the data, of other settings or, where
 * its request names no day, of another day.
 */
export function keptPreview(
  kept: KeptPreview | null,
  version: string,
  settings: KeptPreview['settings'],
  today: string,
): Preview | null {
  // One of an earlier version lacks what screens rely on.
  if (kept === null || !Array.isArray(kept.preview.exports)) return null;
  const { preview } = kept;
  const isOfThisDay = preview.request.asOf !== undefined || preview.summary.asOf === today;
  const isOfThisData = preview.version === version && sameJson(kept.settings, settings);
  return isOfThisDay && isOfThisData ? preview : null;
}
