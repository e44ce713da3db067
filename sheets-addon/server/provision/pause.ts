/*
 * Somebody who wants a pause says so in another call, while the part is at work and holds the lock:
 * in the cache, which both see. Where the cache loses it, the pause comes at the end of the part.
 */

const key = 'provisioning-pause';
const seconds = 600;

/** Asks for a pause. */
export function pause(): void {
  CacheService.getDocumentCache()?.put(key, 'yes', seconds);
}

/** Whoever begins wants no pause. */
export function unpause(): void {
  CacheService.getDocumentCache()?.remove(key);
}

/** Has somebody asked for a pause? */
export function isPaused(): boolean {
  return CacheService.getDocumentCache()?.get(key) === 'yes';
}
