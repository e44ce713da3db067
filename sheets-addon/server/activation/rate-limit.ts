/*
 * How often a link may be opened and used, and how often all of them together. Google shows scripts
 * no address of a visitor, counts in the cache may be lost, and two visitors at once may count as
 * one: these limits keep links from being hammered and the domain's quota from being used up, and
 * are no more than that. What protects a link is its signature.
 */

/** What is counted, how often it may happen, and within how many seconds. */
const limits = {
  /** Opening one link. */
  open: { most: 30, seconds: 600 },
  /** Trying to set a password by one link. */
  set: { most: 10, seconds: 600 },
  /** Asking Google about accounts, for all links: a third of what a domain may ask in a minute. */
  directory: { most: 800, seconds: 60 },
} as const;

/** Counts once more; whether that is still within the limit. `of` tells links apart. */
export function isWithinLimit(what: keyof typeof limits, of: string, now: number): boolean {
  const { most, seconds } = limits[what];
  const name = `activation ${what} ${of} ${Math.floor(now / 1000 / seconds)}`;
  const cache = CacheService.getScriptCache();
  const count = Number(cache.get(name) ?? 0) + 1;
  cache.put(name, String(count), seconds);
  return count <= most;
}
