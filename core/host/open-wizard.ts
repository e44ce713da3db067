import { emptyOverview } from './data-overview.ts';
import { overviewOfVersion, readKept, settingsInForce } from './kept-records.ts';
import { keptPreview } from './kept-preview.ts';
import { ask, type Steps } from './steps.ts';
import type { WizardState } from './wizard-client.ts';
import type { HostWorkbook } from './workbook.ts';

/** What of a host is needed to open a wizard: small records, and no table. */
export type RecordsOfHost = Pick<HostWorkbook, 'readRecords' | 'version' | 'today'>;

/**
 * What the wizard starts with, from the records alone: fast whatever the size of the data. A page
 * may read it before its worker has started.
 */
export function* openWizard(host: RecordsOfHost): Steps<WizardState> {
  const kept = readKept(yield* ask(host.readRecords()));
  const version = yield* ask(host.version());
  const today = host.today();
  const found = overviewOfVersion(kept, version);
  const settings = settingsInForce(kept.settings, found?.settings ?? null);
  return {
    data: found?.overview ?? emptyOverview(version),
    draft: kept.draft,
    preview: keptPreview(kept.preview, version, settings.settings, today),
    saved: kept.saved?.version === version ? kept.saved.saved : null,
    recipes: kept.recipes,
    history: kept.history,
    settings,
    today,
  };
}
