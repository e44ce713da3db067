import { useState } from 'preact/hooks';
import { useWizard } from '../wizard.ts';

/** Something of which several can be chosen. */
export interface CheckItem {
  readonly id: string;
  readonly label: string;
  /** A few words behind the label: how many people. */
  readonly detail: string;
}

/** Lists longer than this get a box to narrow them. */
const long = 12;

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
  const toggle = (id: string) => {
    choose(isChosen.has(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  };
  const ids = shown.map(({ id }) => id);
  return (
    <fieldset class="check-list">
      <legend>{legend}</legend>
      <div class="check-tools">
        {items.length > long && (
          <input
            type="search"
            aria-label={text.lists.narrow}
            placeholder={text.lists.narrow}
            value={narrowed}
            onInput={(event) => {
              setNarrowed(event.currentTarget.value);
            }}
          />
        )}
        <span class="muted" role="status">
          {text.lists.chosen(chosen.length, items.length)}
        </span>
        <button
          type="button"
          class="button quiet small"
          onClick={() => {
            choose([...new Set([...chosen, ...ids])]);
          }}
        >
          {text.lists.all}
        </button>
        <button
          type="button"
          class="button quiet small"
          disabled={chosen.length === 0}
          onClick={() => {
            const gone = new Set(ids);
            choose(chosen.filter((id) => !gone.has(id)));
          }}
        >
          {text.lists.none}
        </button>
      </div>
      <div class="check-items">
        {shown.map(({ id, label, detail }) => (
          <label key={id} class={isChosen.has(id) ? 'check chosen' : 'check'}>
            <input
              type="checkbox"
              checked={isChosen.has(id)}
              onChange={() => {
                toggle(id);
              }}
            />
            <span class="check-label">{label}</span>
            <span class="check-detail muted">{detail}</span>
          </label>
        ))}
        {shown.length === 0 && <p class="muted">{text.lists.noneMatch}</p>}
      </div>
    </fieldset>
  );
}
