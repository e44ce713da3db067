import { apiRefusal } from './api-error.ts';
import type { Tenant } from './tenant.ts';

const minute = 60_000;
const second = 1000;

/** Counts a request. Throws what Google says to one too many. */
export function checkQuotas({ recent, settings }: Tenant, method: string, now: number): void {
  const { requestsPerMinute, creationsPerSecond } = settings;
  if (isFull(recent.requests, requestsPerMinute, now - minute)) {
    throw apiRefusal(
      403,
      'userRateLimitExceeded',
      'Request rate higher than configured. Please retry after sometime.',
    );
  }
  recent.requests.push(now);
  if (method !== 'Users.insert') return;
  if (isFull(recent.creations, creationsPerSecond, now - second)) {
    throw apiRefusal(403, 'quotaExceeded', 'Too many user creations in this domain.');
  }
  recent.creations.push(now);
}

/** Whether there were as many as may be since a moment; forgets those before it. */
function isFull(times: number[], most: number, since: number): boolean {
  while (times.length > 0 && times[0]! <= since) times.shift();
  return times.length >= most;
}
