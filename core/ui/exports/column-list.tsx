import { ownValues, type OwnColumn, type OwnValue } from '../../engine/index.ts';
import { useImportWords } from './use-words.ts';
import { Select, TextLine } from './small-fields.tsx';

/** Columns of one's own: a heading each, and what stands under it. */
export function ColumnList(props: {
  readonly label: string;
  readonly columns: readonly OwnColumn[];
  readonly invalid: boolean;
  readonly about: string;
  readonly change: (columns: readonly OwnColumn[]) => void;
}) {
  const { label, invalid, about, change } = props;
  const words = useImportWords();
  const columns: readonly OwnColumn[] =
    props.columns.length === 0 ? [{ heading: '', value: 'personId' }] : props.columns;
  const replace = (index: number, parts: Partial<OwnColumn>) => {
    change(columns.map((column, at) => (at === index ? { ...column, ...parts } : column)));
  };
  return (
    <fieldset class="stack tight" aria-describedby={about}>
      <legend>{label}</legend>
      {columns.map(({ heading, value }, index) => (
        <div key={index} class="pair">
          <TextLine
            label={words.columnHeading}
            value={heading}
            invalid={invalid && heading.trim() === ''}
            type={(typed) => {
              replace(index, { heading: typed });
            }}
          />
          <Select<OwnValue | 'text'>
            label={words.columnValue}
            value={typeof value === 'string' ? value : 'text'}
            choices={[
              ...ownValues.map((one) => [one, words.values[one]] as const),
              ['text', words.columnText],
            ]}
            choose={(chosen) => {
              replace(index, { value: chosen === 'text' ? { text: '' } : chosen });
            }}
          />
          {typeof value !== 'string' && (
            <TextLine
              label={words.textOf}
              value={value.text}
              invalid={false}
              type={(typed) => {
                replace(index, { value: { text: typed } });
              }}
            />
          )}
          <button
            type="button"
            class="button quiet small"
            aria-label={`${words.remove}: ${heading}`}
            disabled={columns.length === 1}
            onClick={() => {
              change(columns.filter((_, at) => at !== index));
            }}
          >
            {words.remove}
          </button>
        </div>
      ))}
      <div class="row">
        <button
          type="button"
          class="button small"
          aria-label={`${words.add}: ${label}`}
          onClick={() => {
            change([...columns, { heading: '', value: 'username' }]);
          }}
        >
          {words.add}
        </button>
      </div>
    </fieldset>
  );
}
