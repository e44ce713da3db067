import type { TableNeeds } from '../../roster/read-roster.ts';
import type { FilterType } from './filter.ts';

/** The tables and columns that filters of a type cannot do without. */
export function tablesForFilter(type: FilterType): TableNeeds {
  // Without homepages nobody knows which accounts of staff are of which type.
  return type === 'students'
    ? { accounts: [], students: [] }
    : { accounts: ['Homepage'], staff: [] };
}
