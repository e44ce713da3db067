import { filterTypes, type Filter } from './filter.ts';

/**
 * The filters that are there from the start, one for each type: people who have an account, never
 * logged in and must change the password (R147-R149).
 */
export const shippedFilters: readonly Filter[] = filterTypes.map((type) => ({
  name: `New accounts, never logged in: ${type.replace('-', ' ')}`,
  type,
  where: {
    join: 'AND',
    of: [
      { field: 'usage.totalLoginCount', operator: '=', values: ['0'] },
      { field: 'usage.forceChangePassword', operator: '=TRUE', values: [] },
    ],
  },
  batch: null,
}));
