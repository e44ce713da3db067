import { useState } from 'preact/hooks';
import { useWizard } from '../wizard.ts';
import { CheckRow } from './check-row.tsx';
import { ListTools } from './list-tools.tsx';

/** Something of which several can be chosen. */
export interface CheckItem {
  readonly id: string;
  readonly label: string;
  /** A few words behind the label: how many people. */
  readonly detail: string;
}

/** Many things of which several are chosen: check boxes that can be narrowed and chosen at once. */
export function CheckList(props: {
  readonly legend: string;
  readonly items: readonly CheckItem[];
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
}) {
  const { legend, items, chosen, choose } = props;
  const { text } = useWizard();
  const [narrowed, setNarrowed] = useState('');
  const wanted = narrowed.trim().toLowerCase();
  const shown = items.filter(({ label }) => label.toLowerCase().includes(wanted));
  const isChosen = new Set(chosen);
  return (
    <fieldset class="check-list">
      <legend>{legend}</legend>
      <ListTools
        count={items.length}
        chosen={chosen.length}
        narrowed={narrowed}
        narrow={setNarrowed}
        all={() => {
          choose([...new Set([...chosen, ...shown.map(({ id }) => id)])]);
        }}
        none={() => {
          const gone = new Set(shown.map(({ id }) => id));
          choose(chosen.filter((id) => !gone.has(id)));
        }}
      />
      <div class="check-items">
        {shown.map(({ id, label, detail }) => (
          <CheckRow
            key={id}
            chosen={isChosen.has(id)}
            toggle={() => {
              choose(isChosen.has(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
            }}
            detail={detail}
          >
            {label}
          </CheckRow>
        ))}
        {shown.length === 0 && <p class="muted">{text.lists.noneMatch}</p>}
      </div>
    </fieldset>
  );
}
