import type { Summary } from '../../engine/index.ts';
import type { RequestJson } from '../../host/wizard-client.ts';
import { ShareBar } from '../components/share-bar.tsx';
import type { Text } from '../text/index.ts';
import { useWizard } from '../wizard.ts';

/** What a batch does, in one sentence with numbers: "743 of 1,200 students will be created." */
export function verdictOf(summary: Summary, request: RequestJson, text: Text): string {
  const { accountType, changeType, considered, changed } = summary;
  if (considered > 0) return text.preview.verdict(changeType, accountType, changed, considered);
  const { scope } = request;
  const by = 'schools' in scope ? 'schools' : 'calendars' in scope ? 'calendars' : 'people';
  return text.preview.nobody[by][accountType];
}

/** The verdict of a batch, how much of the people considered it is, and what becomes of the rest. */
export function Verdict(props: {
  readonly sentence: string;
  readonly summary: Summary;
  readonly changeRows: number;
  /** It has happened. */
  readonly done?: boolean;
}) {
  const { sentence, summary, changeRows, done = false } = props;
  const { text } = useWizard();
  const { considered, changed, notChanged } = summary;
  return (
    <section class={done ? 'verdict done' : 'verdict'}>
      <p class="verdict-words">{sentence}</p>
      {considered > 0 && <ShareBar part={changed} whole={considered} />}
      <p class="muted">
        {considered === 0
          ? text.preview.nobodyRemedy
          : [
              text.preview.others(notChanged),
              ...(changeRows === changed ? [] : [text.preview.severalRows(changeRows, changed)]),
            ].join(' ')}
      </p>
    </section>
  );
}
