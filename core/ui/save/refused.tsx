import type { SaveAnswer } from '../../host/wizard-client.ts';
import { Notice } from '../components/notice.tsx';
import { useWizard } from '../wizard.ts';

/** Why nothing was saved, and what to do about it (D48; contract, exit codes 2 and 3). */
export function Refused({ refused, sentences }: Exclude<SaveAnswer, { readonly saved: unknown }>) {
  const { text, go } = useWizard();
  return (
    <Notice kind="bad" title={text.save.refusedTitle}>
      <ul class="faults">
        {sentences.map((sentence) => (
          <li key={sentence}>{text.said('fault', sentence)}</li>
        ))}
      </ul>
      {refused !== 'threshold' && (
        <button
          class="button"
          onClick={() => {
            go('preview');
          }}
        >
          {refused === 'differs' ? text.save.toNewPreview : text.save.toPreview}
        </button>
      )}
    </Notice>
  );
}
