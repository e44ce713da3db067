import type { Filter } from '../../engine/inform/index.ts';
import { sameJson } from '../../host/same-json.ts';
import { whenText } from '../when.ts';
import { useWizard } from '../wizard.ts';
import { FilterCount } from './filter-count.tsx';
import { GroupEditor } from './group-editor.tsx';
import { useInform } from './inform.ts';
import { SaveAs, SavedList } from './saved-list.tsx';

/** The filter: a saved one, or conditions of one's own, with who matches. */
export function FilterChoice() {
  const { client, words, saved, draft, change } = useInform();
  const { filter } = draft;
  const ofType = saved.filters.filter((one) => one.filter.type === filter.type);
  const items = ofType.map(({ filter: { name }, shipped }) => ({ name, shipped }));
  const chosen = ofType.find((one) => sameJson(one.filter, filter));
  const put = (parts: Partial<Filter>) => {
    change({ filter: { ...filter, ...parts } });
  };
  return (
    <div class="stack">
      <SavedList
        kind="filter"
        legend={words.headings.filter}
        items={items}
        chosen={chosen?.filter.name ?? null}
        choose={(name) => {
          const wanted = ofType.find((one) => one.filter.name === name);
          if (wanted !== undefined) change({ filter: wanted.filter });
        }}
      />
      {filter.batch !== null && (
        <BatchLine
          batch={filter.batch}
          drop={() => {
            put({ batch: null });
          }}
        />
      )}
      <FilterCount filter={filter} />
      <details class="card">
        <summary>{words.filter.edit}</summary>
        <div class="stack inside">
          <GroupEditor
            group={filter.where}
            place=""
            change={(where) => {
              put({ where });
            }}
          />
          <SaveAs
            items={items}
            name={filter.name}
            save={(name) => client.saveFilter({ ...filter, name })}
            saved={(name) => {
              put({ name });
            }}
          />
        </div>
      </details>
    </div>
  );
}

function BatchLine({ batch, drop }: { readonly batch: string; readonly drop: () => void }) {
  const { host, state } = useWizard();
  const { words } = useInform();
  const saved = state.history.find(({ id }) => id === batch);
  return (
    <p class="row">
      <span>
        {saved === undefined
          ? words.filter.batchGone
          : words.filter.batch(whenText(saved.savedAt, host.language))}
      </span>
      <button type="button" class="button quiet small" onClick={drop}>
        {words.filter.noBatch}
      </button>
    </p>
  );
}
