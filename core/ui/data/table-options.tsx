import { canonicalTables, type TableId } from '../../engine/index.ts';
import { useWizard } from '../wizard.ts';
import { useSay } from './use-say.ts';

/** Everything that a table may be, as options: one of ours, none, or a part of another layout. */
export function TableOptions() {
  const { text, state } = useWizard();
  return (
    <>
      <option value="">{text.data.noTable}</option>
      {(Object.keys(canonicalTables) as TableId[]).map((id) => (
        <option key={id} value={id}>
          {text.tables[id]}
        </option>
      ))}
      <optgroup label={text.data.ofOthers}>
        {state.data.layouts.map(({ id, label }) => (
          <option key={id} value={id}>
            {text.said('layout', label)}
          </option>
        ))}
      </optgroup>
    </>
  );
}

/** Says that a table is what was chosen among those options, or `recognised`: what it was taken for. */
export function useSayTable(source: string): (value: string) => Promise<void> {
  const { client } = useWizard();
  const say = useSay();
  return (value) =>
    say(() => {
      if (value === 'recognised') return client.answerQuestion({ asRecognised: source });
      if (value.includes('/')) return client.answerQuestion({ layout: value, source });
      return client.matchTable(source, value === '' ? null : (value as TableId));
    });
}
