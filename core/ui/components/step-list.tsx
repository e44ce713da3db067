import { stepIds } from '../../host/wizard-client.ts';
import { steps } from '../steps/index.ts';
import { useWizard } from '../wizard.ts';

/** The six steps: which one is open, which are done, and what was chosen in each. */
export function StepList() {
  const wizard = useWizard();
  const { text, draft, go, work } = wizard;
  const current = stepIds.indexOf(draft.step);
  return (
    <nav class="steps" aria-label={text.frame.stepsLabel}>
      <ol>
        {stepIds.map((id, index) => {
          const done = index < current && steps[id].blocked(wizard) === null;
          const reachable = stepIds.slice(0, index).every((e) => steps[e].blocked(wizard) === null);
          const chosen = steps[id].chosen(wizard);
          return (
            <li key={id} class={index === current ? 'current' : done ? 'done' : ''}>
              <button
                class="step-link"
                aria-current={index === current ? 'step' : undefined}
                disabled={!reachable || work !== null}
                onClick={() => {
                  go(id);
                }}
              >
                <span class="step-number" aria-hidden="true">
                  {done ? '✓' : index + 1}
                </span>
                <span class="step-name">
                  {text.frame.steps[id]}
                  {done && <span class="unseen">, {text.frame.done}</span>}
                </span>
                {chosen !== '' && <span class="step-chosen">{chosen}</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
