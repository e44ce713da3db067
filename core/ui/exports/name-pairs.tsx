import { useState } from 'preact/hooks';
import { LineList } from './line-list.tsx';
import { useImportWords } from './use-words.ts';
import { TextLine } from './small-fields.tsx';

/** Names here, and what each is called there. */
export function NamePairs(props: {
  readonly label: string;
  readonly names: Readonly<Record<string, string>>;
  readonly invalid: boolean;
  readonly about: string;
  readonly change: (names: Readonly<Record<string, string>>) => void;
}) {
  const { label, invalid, about, change } = props;
  const words = useImportWords();
  // Two lines may have the same name while somebody types.
  const [pairs, setPairs] = useState(() => Object.entries(props.names));
  const set = (changed: [string, string][]) => {
    setPairs(changed);
    change(
      Object.fromEntries(
        changed
          .map(([here, there]) => [here.trim(), there.trim()] as const)
          .filter(([here, there]) => here !== '' || there !== ''),
      ),
    );
  };
  const replace = (index: number, pair: [string, string]) => {
    set(pairs.map((one, at) => (at === index ? pair : one)));
  };
  const lines = pairs.map(([here, there], index) => ({
    name: here,
    fields: (
      <>
        <TextLine
          label={words.here}
          value={here}
          invalid={invalid && here.trim() === ''}
          type={(value) => {
            replace(index, [value, there]);
          }}
        />
        <TextLine
          label={words.there}
          value={there}
          invalid={invalid && there.trim() === ''}
          type={(value) => {
            replace(index, [here, value]);
          }}
        />
      </>
    ),
  }));
  return (
    <LineList
      {...{ label, about, lines }}
      keepsOne={false}
      remove={(index) => {
        set(pairs.filter((_, at) => at !== index));
      }}
      add={() => {
        set([...pairs, ['', '']]);
      }}
    />
  );
}
