/** Finding people for screens: a door of its own; no plan needs it. */

export { foldForSearch } from './fold-for-search.ts';
export { createPeopleIndex, type PeopleIndex } from './people-index.ts';
export { peopleBeginning, searchPeople, type PeopleCriteria } from './search-people.ts';
export { peopleByNumber } from './people-by-number.ts';
export { personLine, type PersonLine } from './person-line.ts';
export { valueCounts, type ValueCount } from './value-counts.ts';
export { countPlaces, type PlaceCounts } from './place-counts.ts';
