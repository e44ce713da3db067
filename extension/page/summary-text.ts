import type { WizardState } from '../../core/host/wizard-client.ts';
import type { Text } from '../../core/ui/text/index.ts';
import type { Say } from '../text/say.ts';

/** What is loaded, in one sentence. */
export function loadedText(say: Say, { data }: WizardState): string {
  const ours = data.tables.filter(({ table }) => table !== null);
  if (ours.length === 0) return say('nothingLoaded');
  const rows = ours.reduce((sum, { rowCount }) => sum + rowCount, 0);
  return say.count('loaded', ours.length, rows);
}

/** What the last preview and the last save said, as far as there are any. */
export function lastWorkText(say: Say, text: Text, { preview, history }: WizardState): string[] {
  const sentences: string[] = [];
  if (preview !== null) {
    const { changeType, accountType } = preview.request;
    const { changed, considered } = preview.summary;
    sentences.push(
      say('lastPreview', text.preview.verdict(changeType, accountType, changed, considered)),
    );
  }
  const [last] = history;
  if (last !== undefined && last.request !== null) {
    const when = new Date(last.savedAt).toLocaleString(`${say.language}-US`);
    sentences.push(say('lastSaved', text.changeTypes[last.request.changeType], last.changed, when));
  }
  return sentences;
}
