import type { VNode } from 'preact';
import { useLoaded } from '../use-loaded.ts';
import { useWizard } from '../wizard.ts';

/** A part of the screens that is fetched when it is looked at. */
export function LatePart<T extends object>(props: {
  /** One function, not made anew each time. */
  readonly load: () => Promise<T>;
  readonly show: (part: T) => VNode;
}) {
  const { text } = useWizard();
  const part = useLoaded(props.load);
  if (part === null) return <p class="muted">{text.frame.loading}</p>;
  return part === 'gone' ? <p class="error-line">{text.frame.failed}</p> : props.show(part);
}
