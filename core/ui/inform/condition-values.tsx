import { useState } from 'preact/hooks';
import type { Condition } from '../../engine/inform/index.ts';
import type { FieldChoice } from '../../host/inform-client.ts';
import { valuesOf } from './condition-kinds.ts';
import { DateValue } from './date-value.tsx';
import { useInform } from './inform.ts';

/** What a condition is compared with: none, one or two values, or a list. */
export function ConditionValues(props: {
  readonly condition: Condition;
  readonly kind: FieldChoice['kind'];
  readonly change: (values: readonly string[]) => void;
}) {
  const { condition, kind, change } = props;
  const { words } = useInform();
  const { operator, values } = condition;
  const count = valuesOf(operator);
  if (count === 0) return null;
  if (count === 'list') {
    return <ListValue values={values} change={change} />;
  }
  const labels = count === 2 ? [words.filter.from, words.filter.to] : [words.filter.value];
  return (
    <>
      {labels.map((label, at) => {
        const put = (value: string) => {
          change(labels.map((_, index) => (index === at ? value : (values[index] ?? ''))));
        };
        return kind === 'date' ? (
          <DateValue key={label} label={label} value={values[at] ?? ''} change={put} />
        ) : (
          <label key={label} class="field">
            <span class="label">{label}</span>
            <input
              type="text"
              inputMode={kind === 'number' ? 'decimal' : 'text'}
              autocomplete="off"
              value={values[at] ?? ''}
              onInput={(event) => {
                put(event.currentTarget.value);
              }}
            />
          </label>
        );
      })}
    </>
  );
}

/** Values a line each; lines that are empty while somebody types are none. */
function ListValue(props: {
  readonly values: readonly string[];
  readonly change: (values: readonly string[]) => void;
}) {
  const { values, change } = props;
  const { words } = useInform();
  const [typed, setTyped] = useState(values.join('\n'));
  return (
    <label class="field">
      <span class="label">{words.filter.values}</span>
      <textarea
        rows={3}
        value={typed}
        onInput={(event) => {
          const { value } = event.currentTarget;
          setTyped(value);
          change(value.split('\n').filter((line) => line.trim() !== ''));
        }}
      />
    </label>
  );
}
