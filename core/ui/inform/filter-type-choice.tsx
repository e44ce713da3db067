import { filterTypes } from '../../engine/inform/index.ts';
import { ChoiceList } from '../components/choice-list.tsx';
import { useInform } from './inform.ts';

/** Whom filters look at; another type begins with the filter that comes with it. */
export function FilterTypeChoice() {
  const { words, saved, draft, change } = useInform();
  return (
    <ChoiceList
      name="filter-type"
      legend={words.headings.type}
      choices={filterTypes.map((type) => ({
        value: type,
        label: words.types[type],
        hint: words.typeHints[type],
      }))}
      chosen={draft.filter.type}
      choose={(type) => {
        const first = saved.filters.find(({ filter }) => filter.type === type);
        if (first !== undefined) change({ filter: first.filter });
      }}
    />
  );
}
