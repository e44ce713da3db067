import { useEffect, useRef, useState } from 'preact/hooks';
import type { InformDone } from '../../host/inform-client.ts';
import { Notice } from '../components/notice.tsx';
import { useWizard } from '../wizard.ts';
import { BuildLetters } from './build-letters.tsx';
import { useInform } from './inform.ts';
import { MakeFiles } from './make-files.tsx';
import { toldIn } from './reach-counts.ts';
import type { Reaching } from './use-reach.ts';

/** The last part: messages are made, or letters built; what came of it stands here. */
export function Tell({ reach }: { readonly reach: Reaching }) {
  const { announce, text } = useWizard();
  const { host, words, draft } = useInform();
  const [told, setTold] = useState<InformDone | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const { answer } = reach;
  const counts = answer === null || 'faults' in answer || reach.pending ? null : answer;
  const count = counts === null ? 0 : toldIn(counts);

  // The button that was pressed may be gone: what came of it is read from its beginning.
  useEffect(() => {
    if (told !== null) place.current?.focus();
  }, [told]);

  function done(made: InformDone): void {
    setTold(made);
    announce(text.said('inform', made.sentence));
    reach.again();
  }

  return (
    <div class="stack">
      {told !== null && (
        <div class="outcome" ref={place} tabIndex={-1}>
          <Notice kind="good" title={words.tell.done}>
            <p>{text.said('inform', told.sentence)}</p>
            {draft.medium === 'message' && host.makes.length > 0 && <p>{words.tell.secrets}</p>}
          </Notice>
        </div>
      )}
      {counts !== null && count === 0 && <p class="muted">{words.tell.nobody}</p>}
      {counts !== null && count > 0 && draft.medium === 'letter' && <BuildLetters count={count} />}
      {counts !== null && host.Actions !== null && (
        <host.Actions request={reach.request} reach={counts} done={done} />
      )}
      {counts !== null && count > 0 && draft.medium === 'message' && host.makes.length > 0 && (
        <MakeFiles count={count} done={done} />
      )}
      {counts === null && (
        <p class="muted">
          {answer !== null && 'faults' in answer ? words.tell.faultsFirst : words.reach.working}
        </p>
      )}
    </div>
  );
}
