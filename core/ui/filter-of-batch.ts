import type { Filter } from '../engine/inform/index.ts';

/** The filter of everybody whom a saved batch created or changed an account for. */
export function filterOfBatch(batch: string, type: Filter['type']): Filter {
  return { name: '', type, where: { join: 'AND', of: [] }, batch };
}
