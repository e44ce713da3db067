import { useRef } from 'preact/hooks';
import type { Condition, ConditionGroup } from '../../engine/inform/index.ts';
import { firstCondition } from './condition-kinds.ts';
import { ConditionRow } from './condition-row.tsx';
import { useInform } from './inform.ts';

/** Groups within groups are deep enough for any question that people ask. */
const deepest = 2;

/** Conditions that all must hold, or any of them, and groups of such conditions. */
export function GroupEditor(props: {
  readonly group: ConditionGroup;
  /** Where it stands: '' for the whole filter, 2.1 for the first part of its second part. */
  readonly place: string;
  readonly change: (group: ConditionGroup) => void;
  /** Takes the group away; the whole filter cannot be. */
  readonly remove?: () => void;
}) {
  const { group, place, change, remove } = props;
  const { words } = useInform();
  const add = useRef<HTMLButtonElement>(null);
  const depth = place === '' ? 0 : place.split('.').length;
  const put = (at: number, part: Condition | ConditionGroup | null) => {
    const of = group.of.flatMap((one, index) =>
      index !== at ? [one] : part === null ? [] : [part],
    );
    change({ ...group, of });
    // What had the focus is gone.
    if (part === null) add.current?.focus();
  };
  return (
    <fieldset class="condition-group stack tight">
      <legend>{place === '' ? words.filter.group : words.filter.groupWithin(place)}</legend>
      {group.of.length > 1 && (
        <select
          aria-label={words.filter.join}
          value={group.join}
          onChange={(event) => {
            change({ ...group, join: event.currentTarget.value === 'OR' ? 'OR' : 'AND' });
          }}
        >
          <option value="AND">{words.filter.joins.AND}</option>
          <option value="OR">{words.filter.joins.OR}</option>
        </select>
      )}
      {group.of.length === 0 && <p class="muted">{words.filter.noConditions}</p>}
      {group.of.map((part, at) => {
        const here = place === '' ? String(at + 1) : `${place}.${at + 1}`;
        return 'of' in part ? (
          <GroupEditor
            key={at}
            group={part}
            place={here}
            change={(changed) => {
              put(at, changed);
            }}
            remove={() => {
              put(at, null);
            }}
          />
        ) : (
          <ConditionRow
            key={at}
            condition={part}
            place={here}
            change={(changed) => {
              put(at, changed);
            }}
            remove={() => {
              put(at, null);
            }}
          />
        );
      })}
      <div class="row">
        <button
          type="button"
          class="button small"
          ref={add}
          onClick={() => {
            change({ ...group, of: [...group.of, firstCondition] });
          }}
        >
          {words.filter.addCondition}
        </button>
        {depth < deepest && (
          <button
            type="button"
            class="button quiet small"
            onClick={() => {
              const join = group.join === 'AND' ? 'OR' : 'AND';
              change({ ...group, of: [...group.of, { join, of: [firstCondition] }] });
            }}
          >
            {words.filter.addGroup}
          </button>
        )}
        {remove !== undefined && (
          <button type="button" class="button quiet small" onClick={remove}>
            {words.filter.removeGroup(place)}
          </button>
        )}
      </div>
    </fieldset>
  );
}
