import type { Forecast } from '../../api/provision-api.ts';
import { lookUpRequests } from './look-up.ts';
import { isOpen, type ProvisionRow } from './provision-row.ts';

/** Milliseconds of a request, as long as nothing was measured here. */
export const usualPace = 135;

/** A part takes at most so many seconds. */
const partSeconds = 240;

/** What is still to come for some rows, at a pace in milliseconds a request. */
export function forecastOf(
  rows: readonly ProvisionRow[],
  { pace, users }: { readonly pace: number; readonly users: number },
): Forecast {
  const todo = rows.filter(isOpen);
  if (todo.length === 0) return { requests: 0, seconds: 0, parts: 0 };
  const looking = lookUpRequests(todo, users);
  const once = todo.length + looking;
  const parts = Math.ceil((once * pace) / 1000 / partSeconds);
  // Each part looks up anew who is there.
  const requests = once + (parts - 1) * looking;
  const seconds = Math.ceil((requests * pace) / 1000);
  return { requests, seconds, parts: Math.ceil(seconds / partSeconds) };
}
