import { useEffect, useState } from 'preact/hooks';
import type { Progress } from '../../host/wizard-client.ts';
import type { Text } from '../text/index.ts';
import { useWizard, type Work } from '../wizard.ts';

/** Shorter work than this shows nothing: a flicker helps nobody. */
const patience = 300;

/** How far long work is, how long it will still take, and the button that stops it. */
export function WorkLine({ work }: { readonly work: Work }) {
  const { text } = useWizard();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setShown(true);
    }, patience);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  if (!shown) return null;
  const { progress } = work;
  return (
    <div class="work">
      <div class="work-words">
        <span role="status">
          {work.label}
          {progress !== null && `: ${stageWords(text, progress)}`}
        </span>
        <span class="muted">{progress !== null && leftWords(text, progress, work.since)}</span>
        <button class="button small" onClick={work.stop}>
          {text.frame.stop}
        </button>
      </div>
      <progress
        aria-label={work.label}
        {...(progress?.done == null ? {} : { value: progress.done, max: 1 })}
      />
    </div>
  );
}

function stageWords(text: Text, { stage, what }: Progress): string {
  return text.frame.stages[stage](what);
}

function leftWords(text: Text, { done, rows }: Progress, since: number): string {
  const words: string[] = [];
  if (rows !== null) words.push(text.frame.rowsDone(rows.done, rows.all));
  const elapsed = (performance.now() - since) / 1000;
  // Before a second has passed, and in the first hundredths, the guess would jump about.
  if (done !== null && done > 0.03 && done < 1 && elapsed > 1) {
    words.push(text.frame.timeLeft(Math.max(1, Math.ceil((elapsed * (1 - done)) / done))));
  }
  return words.join(', ');
}
