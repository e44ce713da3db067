import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWizard } from '../wizard.ts';

/** Something to pick with one click. */
export interface PickItem {
  readonly id: string;
  readonly label: string;
  /** A few words under the label. */
  readonly detail: string;
  /** Chosen already; only lists that add show it. */
  readonly on?: boolean;
  /** Cannot be picked; `detail` says why. */
  readonly barred?: boolean;
  /** Something about it is odd, and `detail` says what. */
  readonly odd?: boolean;
}

/**
 * A list whose lines are picked: people or groups to add, or to remove. It is one stop of the Tab
 * key; arrow keys, Home and End move inside. When a picked line goes, the one in its place has the
 * focus.
 */
export function PickList(props: {
  readonly heading: string;
  /** What a pick does: the sign at the end of each line. */
  readonly does: 'add' | 'remove';
  readonly items: readonly PickItem[];
  readonly pick: (id: string) => void;
  /** Shown where there are no items. */
  readonly empty: string;
  /** How many more there are than items. */
  readonly more?: number;
  /** An answer to something newer is on its way. */
  readonly pending?: boolean;
}) {
  const { heading, does, items, pick, empty, more = 0, pending = false } = props;
  const { text } = useWizard();
  const [at, setAt] = useState(0);
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const had = useRef(false);
  const stop = Math.min(at, Math.max(0, items.length - 1));

  function focusOn(index: number): void {
    const to = Math.max(0, Math.min(items.length - 1, index));
    setAt(to);
    list.current?.querySelectorAll('button')[to]?.focus();
  }

  // A line that was picked may be gone: then the focus would be on nothing.
  useLayoutEffect(() => {
    if (!had.current) return;
    had.current = false;
    if (items.length === 0) list.current?.focus();
    else if (list.current?.contains(document.activeElement) !== true) focusOn(stop);
  }, [items]);

  return (
    <div class="pick">
      <h3>{heading}</h3>
      <ul
        class={pending ? 'pick-items pending' : 'pick-items'}
        ref={list}
        tabIndex={-1}
        aria-label={heading}
        aria-describedby={items.length > 1 ? `${id}-keys` : undefined}
        aria-busy={pending}
        onKeyDown={(event) => {
          const steps: Readonly<Record<string, number>> = {
            ArrowDown: stop + 1,
            ArrowUp: stop - 1,
            Home: 0,
            End: items.length - 1,
          };
          const to = steps[event.key];
          if (to === undefined || items.length === 0) return;
          event.preventDefault();
          focusOn(to);
        }}
      >
        {items.map(
          ({ id: itemId, label, detail, on = false, barred = false, odd = false }, index) => (
            <li key={itemId}>
              <button
                type="button"
                class={`pick-item${on && does === 'add' ? ' on' : ''}${barred ? ' barred' : ''}${odd ? ' odd' : ''}`}
                tabIndex={index === stop ? 0 : -1}
                aria-disabled={barred}
                {...(does === 'add' && !barred ? { 'aria-pressed': on } : {})}
                onFocus={() => {
                  setAt(index);
                }}
                onClick={() => {
                  if (barred) return;
                  had.current = true;
                  setAt(index);
                  pick(itemId);
                }}
              >
                <span class="pick-label">{label}</span>
                {detail !== '' && <span class="pick-detail">{detail}</span>}
                <span class="pick-sign" aria-hidden="true">
                  {barred ? '' : does === 'remove' ? '×' : on ? '✓' : '+'}
                </span>
              </button>
            </li>
          ),
        )}
        {items.length === 0 && <li class="pick-empty muted">{empty}</li>}
      </ul>
      <p class="unseen" id={`${id}-keys`}>
        {text.options.pick.keys}
      </p>
      {more > 0 && <p class="muted small-text">{text.options.pick.more(more)}</p>}
    </div>
  );
}
