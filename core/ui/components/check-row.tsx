import type { ComponentChildren } from 'preact';

/** One line of a list to choose from: a check box, what it stands for, and a few words behind it. */
export function CheckRow(props: {
  readonly chosen: boolean;
  readonly toggle: () => void;
  readonly detail: string;
  readonly children: ComponentChildren;
}) {
  const { chosen, toggle, detail, children } = props;
  return (
    <label class={chosen ? 'check chosen' : 'check'}>
      <input type="checkbox" checked={chosen} onChange={toggle} />
      <span class="check-label">{children}</span>
      <span class="check-detail muted">{detail}</span>
    </label>
  );
}
