import { useWizard } from '../wizard.ts';

/** Lists longer than this get a box to narrow them. */
const long = 12;

/** A button of one list alone, before All. */
interface OwnTool {
  readonly label: string;
  /** Nothing is left to do: it stays where it is, so that the focus does. */
  readonly idle: boolean;
  readonly press: () => void;
}

/** What stands above a list to choose from: a box to narrow it, how many are chosen, All and None. */
export function ListTools(props: {
  /** How many there are to choose from, and how many of all are chosen. */
  readonly count: number;
  readonly chosen: number;
  readonly narrowed: string;
  readonly narrow: (text: string) => void;
  readonly all: () => void;
  readonly none: () => void;
  readonly more?: OwnTool | null;
}) {
  const { count, chosen, narrowed, narrow, all, none, more = null } = props;
  const { text } = useWizard();
  return (
    <div class="check-tools">
      {count > long && (
        <input
          type="search"
          aria-label={text.lists.narrow}
          placeholder={text.lists.narrow}
          value={narrowed}
          onInput={(event) => {
            narrow(event.currentTarget.value);
          }}
        />
      )}
      <span class="muted" role="status">
        {text.lists.chosen(chosen, count)}
      </span>
      {more !== null && (
        <button
          type="button"
          class="button quiet small"
          aria-disabled={more.idle}
          onClick={more.press}
        >
          {more.label}
        </button>
      )}
      <button type="button" class="button quiet small" onClick={all}>
        {text.lists.all}
      </button>
      <button type="button" class="button quiet small" aria-disabled={chosen === 0} onClick={none}>
        {text.lists.none}
      </button>
    </div>
  );
}
