import type { Condition, Operator } from '../../engine/inform/index.ts';
import { kindOf, operatorsOf, withField, withOperator } from './condition-kinds.ts';
import { ConditionValues } from './condition-values.tsx';
import { fieldNamesId } from './field-names.tsx';
import { useInform } from './inform.ts';

/** One condition: a field, an operator, and what it is compared with. */
export function ConditionRow(props: {
  readonly condition: Condition;
  readonly place: string;
  readonly change: (condition: Condition) => void;
  readonly remove: () => void;
}) {
  const { condition, place, change, remove } = props;
  const { words, saved } = useInform();
  const kind = kindOf(condition.field, saved.fields);
  const known = operatorsOf[kind];
  // A saved filter may hold one that is not offered for this kind.
  const offered = known.includes(condition.operator) ? known : [condition.operator, ...known];
  return (
    <div class="condition" role="group" aria-label={words.filter.condition(place)}>
      <label class="field">
        <span class="label">{words.filter.field}</span>
        <input
          type="text"
          list={fieldNamesId}
          autocomplete="off"
          spellcheck={false}
          placeholder={words.filter.fieldHint}
          value={condition.field}
          onInput={(event) => {
            change(withField(condition, event.currentTarget.value, saved.fields));
          }}
        />
      </label>
      <label class="field">
        <span class="label">{words.filter.operator}</span>
        <select
          value={condition.operator}
          onChange={(event) => {
            change(withOperator(condition, event.currentTarget.value as Operator, kind));
          }}
        >
          {offered.map((operator) => (
            <option key={operator} value={operator}>
              {words.filter.operators[operator]}
            </option>
          ))}
        </select>
      </label>
      <ConditionValues
        condition={condition}
        kind={kind}
        change={(values) => {
          change({ ...condition, values });
        }}
      />
      <button
        type="button"
        class="button quiet small"
        aria-label={words.filter.removeCondition(place)}
        onClick={remove}
      >
        {words.filter.remove}
      </button>
    </div>
  );
}
