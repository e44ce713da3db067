import { ownValues, type OwnColumn, type OwnValue } from '../../engine/index.ts';
import { LineList } from './line-list.tsx';
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
  const lines = columns.map(({ heading, value }, index) => ({
    name: heading,
    fields: (
      <>
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
      </>
    ),
  }));
  return (
    <LineList
      {...{ label, about, lines }}
      keepsOne
      remove={(index) => {
        change(columns.filter((_, at) => at !== index));
      }}
      add={() => {
        change([...columns, { heading: '', value: 'username' }]);
      }}
    />
  );
}
