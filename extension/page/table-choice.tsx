import { canonicalTables, type TableId } from '../../core/engine/index.ts';
import type { Say } from '../text/say.ts';
import { tableChoices } from './suggest-table.ts';

/** Says which canonical table something is. */
export function TableChoice(props: {
  readonly id: string;
  readonly say: Say;
  readonly chosen: TableId | null;
  readonly choose: (table: TableId) => void;
}) {
  const { id, say, chosen, choose } = props;
  return (
    <div class="field">
      <label for={id}>{say('whatIsIt')}</label>
      <select
        id={id}
        value={chosen ?? ''}
        onChange={(event) => {
          choose(event.currentTarget.value as TableId);
        }}
      >
        {chosen === null && <option value="">{say('choose')}</option>}
        {tableChoices.map((table) => (
          <option key={table} value={table}>
            {canonicalTables[table].label}
          </option>
        ))}
      </select>
    </div>
  );
}
