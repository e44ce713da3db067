import { Notice } from '../components/notice.tsx';
import { useWizard } from '../wizard.ts';

/** Why a question was not answered, and the button that asks again; nothing where it was. */
export function AnswerFailed(props: {
  readonly failure: string | null;
  readonly again: () => void;
}) {
  const { failure, again } = props;
  const { text } = useWizard();
  if (failure === null) return null;
  return (
    <Notice kind="bad" title={text.frame.failed}>
      <p>{failure}</p>
      <button type="button" class="button" onClick={again}>
        {text.frame.tryAgain}
      </button>
    </Notice>
  );
}
