import type { StepId } from '../../host/wizard-client.ts';
import { Notice } from '../components/notice.tsx';
import { useWizard } from '../wizard.ts';

/** What of the request and of the data stands in the way of a preview, in words. */
export interface PreviewFaults {
  readonly requestFaults: readonly string[];
  readonly dataFaults: readonly string[];
}

/** What stands in the way of a preview, each with a way to the step where it is mended. */
export function CannotPreview({ requestFaults, dataFaults }: PreviewFaults) {
  const { text, go } = useWizard();
  const steps = new Set<StepId>(requestFaults.map(stepOfFault));
  if (dataFaults.length > 0) steps.add('data');
  const faults = [...dataFaults, ...requestFaults];
  return (
    <Notice kind="bad" title={text.preview.cannot(faults.length)}>
      <ul class="faults">
        {faults.map((fault) => (
          <li key={fault}>{text.said('fault', fault)}</li>
        ))}
      </ul>
      <div class="row">
        {[...steps].map((step) => (
          <button
            key={step}
            class="button"
            onClick={() => {
              go(step);
            }}
          >
            {text.preview.goTo(text.frame.steps[step])}
          </button>
        ))}
      </div>
    </Notice>
  );
}

const stepOfKey: Readonly<Record<string, StepId>> = {
  accountType: 'what',
  changeType: 'what',
  username: 'options',
  authenticationType: 'options',
  password: 'options',
  homepage: 'options',
  userGroups: 'options',
  profile: 'options',
};

/** A fault of a request begins with its key: `username.pattern: ...`. */
function stepOfFault(fault: string): StepId {
  const key = /^\w+/.exec(fault)?.[0] ?? '';
  return stepOfKey[key] ?? 'who';
}
