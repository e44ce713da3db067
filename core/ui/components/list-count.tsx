import { useState } from 'preact/hooks';
import { useWizard } from '../wizard.ts';

/** How many are on a list, and the button that empties it, which can be taken back at once. */
export function ListCount(props: {
  readonly count: string;
  readonly all: readonly string[];
  readonly set: (ids: readonly string[]) => void;
}) {
  const { count, all, set } = props;
  const { text, announce } = useWizard();
  const words = text.who.lists;
  const [cleared, setCleared] = useState<readonly string[]>([]);
  const canPutBack = all.length === 0 && cleared.length > 0;
  return (
    <p class="list-count">
      <span class="muted">{count}</span>
      <button
        type="button"
        class="button quiet small"
        aria-disabled={all.length === 0 && !canPutBack}
        onClick={() => {
          if (canPutBack) {
            set(cleared);
            announce(words.backAgain(cleared.length));
            setCleared([]);
          } else if (all.length > 0) {
            setCleared(all);
            set([]);
            announce(words.cleared(all.length));
          }
        }}
      >
        {canPutBack ? words.putBack(cleared.length) : words.clear}
      </button>
    </p>
  );
}
