import type { Preview } from '../../host/wizard-client.ts';
import { changeOf } from '../batch-title.ts';
import { Notice } from '../components/notice.tsx';
import { useWizard } from '../wizard.ts';
import { whenText } from '../when.ts';
import { unusualIn } from './unusual.ts';

/** What to know about this batch before saving it; nothing where nothing is unusual. */
export function UnusualList({ preview }: { readonly preview: Preview }) {
  const { text, state, host } = useWizard();
  const { changedBy } = state.data;
  const { thresholds } = state.settings.settings;
  const found = unusualIn(preview, state.today, thresholds, text);
  if (changedBy !== null) {
    const change = changeOf(changedBy, text);
    const when = whenText(changedBy.savedAt, host.language);
    const words = changedBy.undoneAt === null ? text.preview.changedBy : text.preview.changedByUndo;
    found.push({ kind: 'info', sentence: words(change, when) });
  }
  if (found.length === 0) return null;
  return (
    <section class="stack tight">
      <h3>{text.preview.unusualHeading}</h3>
      {found.map(({ kind, sentence, more }) => (
        <Notice key={sentence} kind={kind}>
          <p>{sentence}</p>
          {more !== undefined && <p>{more}</p>}
        </Notice>
      ))}
    </section>
  );
}
