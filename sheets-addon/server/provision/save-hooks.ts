import { directoryReport } from '../../../core/engine/exports/index.ts';
import type { RequestJson } from '../../../core/host/wizard-client.ts';
import type { Commit } from '../../../core/host/workbook.ts';
import type { TabOfSave } from '../calls/more-methods.ts';
import type { Session } from '../session.ts';
import { knownSettings, lacksOptions, workspaceOptions } from './options.ts';
import { provisionRecord } from './provision-record.ts';
import { provisionContent } from './provision-tab.ts';

/** Why a batch cannot be saved where it is to be provisioned; null if it can, or is not. */
export function saveRefusal(session: Session, { accountType }: RequestJson): string | null {
  if (!provisionRecord(session.records).settings.on) return null;
  const options = workspaceOptions(knownSettings(session), accountType);
  return options === null
    ? `Not saved: batches are to be provisioned in Google Workspace. ${lacksOptions}`
    : null;
}

/** The tab with what goes to Google Workspace of a save: written with it, sent later. */
export function tabsOfSave({ records }: Session, { plan }: Commit): readonly TabOfSave[] {
  if (plan === null || !provisionRecord(records).settings.on) return [];
  const { settings, request } = plan.context;
  const options = workspaceOptions(settings, request.accountType);
  if (options === null || plan.changes.length === 0) return [];
  return [{ kind: 'directory', content: provisionContent(directoryReport(plan, options)) }];
}
