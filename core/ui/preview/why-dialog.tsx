import { useEffect, useState } from 'preact/hooks';
import type { WhyUsername } from '../../engine/index.ts';
import { Dialog } from '../components/dialog.tsx';
import { failureText } from '../failure-text.ts';
import { useWizard } from '../wizard.ts';

/** Why somebody gets this username: what the pattern gave, what was taken, and by whom (D03). */
export function WhyDialog(props: {
  /** The row of the preview. */
  readonly row: number;
  readonly name: string;
  readonly close: () => void;
}) {
  const { row, name, close } = props;
  const { client, text } = useWizard();
  const [why, setWhy] = useState<WhyUsername | null>(null);
  const [failure, setFailure] = useState('');
  useEffect(() => {
    let open = true;
    client.why(row).then(
      (answer) => {
        if (open) setWhy(answer);
      },
      (error: unknown) => {
        if (open) setFailure(failureText(error, text));
      },
    );
    return () => {
      open = false;
    };
  }, [row]);
  return (
    <Dialog title={`${text.preview.whyTitle}: ${name}`} close={close}>
      <div class="stack tight" aria-live="polite">
        {failure !== '' && <p class="error-line">{failure}</p>}
        {why === null && failure === '' && <p class="muted">{text.preview.looking}</p>}
        {why !== null && <Because why={why} />}
      </div>
    </Dialog>
  );
}

function Because({ why }: { readonly why: WhyUsername }) {
  const { text } = useWizard();
  const { username, from, base, tries, tried } = why;
  const words = text.preview;
  return (
    <>
      <p class="why-username code">{username}</p>
      <p>{words.whyFrom[from](base)}</p>
      {tries === 0 ? (
        <p>{words.whyFree(username)}</p>
      ) : (
        <>
          <p>{words.whyTries(tries)}</p>
          <ul class="list card tried">
            {tried.map(({ username: taken, heldBy }) => (
              <li key={taken}>
                <span class="code">{taken}</span>{' '}
                <span class="muted">
                  {words.whyTaken} {text.said('holder', heldBy)}
                </span>
              </li>
            ))}
          </ul>
          {tried.length < tries && (
            <p class="muted small-text">{words.whyFirst(tried.length, tries)}</p>
          )}
          <p>{words.whySo(username)}</p>
        </>
      )}
    </>
  );
}
