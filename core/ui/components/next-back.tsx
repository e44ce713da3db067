import { stepIds } from '../../host/wizard-client.ts';
import { useWizard } from '../wizard.ts';

/** Back and Next, and why Next cannot be used yet. */
export function NextBack(props: {
  readonly blocked: string | null;
  /** What the button that goes on says; Next if absent. */
  readonly nextLabel?: string;
}) {
  const { blocked, nextLabel } = props;
  const { text, draft, go, work } = useWizard();
  const at = stepIds.indexOf(draft.step);
  const busy = work !== null;
  return (
    <div class="next-back">
      {at > 0 && (
        <button
          class="button"
          disabled={busy}
          onClick={() => {
            go(stepIds[at - 1]!);
          }}
        >
          {text.frame.back}
        </button>
      )}
      {blocked !== null && !busy && (
        <p class="blocked muted" id="blocked">
          {blocked}
        </p>
      )}
      {at < stepIds.length - 1 && (
        <button
          class="button primary"
          disabled={busy || blocked !== null}
          aria-describedby={blocked === null ? undefined : 'blocked'}
          onClick={() => {
            go(stepIds[at + 1]!);
          }}
        >
          {nextLabel ?? text.frame.next}
        </button>
      )}
    </div>
  );
}
