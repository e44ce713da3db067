import { readKept } from '../../../core/host/kept-records.ts';
import { runNow } from '../../../core/host/steps.ts';
import type { TabsMade } from '../../api/sheets-api.ts';
import { locked, type Session } from '../session.ts';
import { makeTemplateTabs } from '../tabs/make-tabs.ts';
import { tabTitles } from '../tabs/own-tabs.ts';
import { rememberedTabs } from '../tabs/remembered-tabs.ts';
import { makeSampleTabs, tabsInTheWay } from '../tabs/sample-tabs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Makes the tabs of the canonical tables that are missing. */
export function makeTemplateTabsCall(session: Session): TabsMade {
  return locked(session, () => makeTemplateTabs(session.spreadsheet));
}

/** Fills the spreadsheet with the made-up district; `replace` says that what is in the way may go. */
export function loadSampleCall(session: Session, replace: boolean): TabsMade {
  const { spreadsheet, methods } = session;
  return locked(session, () => {
    const inTheWay = tabsInTheWay(spreadsheet);
    if (inTheWay.length > 0 && !replace) {
      throw new Error(
        `The sample district would take the place of ${inTheWay.join(', ')}. Open a new ` +
          'spreadsheet for it, or say that these tabs may go.',
      );
    }
    const { made, requests } = makeSampleTabs(spreadsheet);
    for (const [name, request] of Object.entries(requests)) {
      runNow(methods.saveRecipe(name, request));
    }
    return { made, kept: [] };
  });
}

/** Shows a tab. */
export function goToTabCall({ spreadsheet }: Session, name: string): null {
  const sheet = spreadsheet.getSheetByName(name);
  if (sheet === null) throw new Error(`There is no tab ${name} any more.`);
  sheet.activate();
  return null;
}

/** Tabs of previews that are not the last one of this person. */
export function oldTabsCall(session: Session): string[] {
  return oldTabs(session).map((sheet) => sheet.getName());
}

/** Deletes old tabs of previews by their names: no others. Gives those that are left. */
export function deleteTabsCall(session: Session, names: readonly string[]): string[] {
  return locked(session, () => {
    for (const sheet of oldTabs(session)) {
      if (names.includes(sheet.getName())) session.spreadsheet.deleteSheet(sheet);
    }
    return oldTabsCall(session);
  });
}

function oldTabs({ spreadsheet, records }: Session): Sheet[] {
  const current = readKept(records.all()).preview?.preview.summary.fingerprint;
  const remembered = rememberedTabs(records);
  const ofBatches = new Set(
    remembered
      .filter(({ kind, of }) => kind !== 'preview' && /^\d{17}/.test(of))
      .map(({ id }) => id),
  );
  const kept = new Set(remembered.filter(({ of }) => of === current).map(({ id }) => id));
  return spreadsheet.getSheets().filter((sheet) => {
    const id = sheet.getSheetId();
    return isOfPreview(sheet.getName()) && !ofBatches.has(id) && !kept.has(id);
  });
}

function isOfPreview(name: string): boolean {
  const { preview, 'not-changed': notChanged, problems, 'export-notes': notes } = tabTitles;
  return [preview, notChanged, problems, notes].some((title) => name.startsWith(`${title} - `));
}

/** A tab of passwords, the list of all of them before import files; '' if there is none. */
export function credentialsTab({ spreadsheet, records }: Session): string {
  const names = credentialsTabs(records, spreadsheet).map((sheet) => sheet.getName());
  const lists = names.filter((name) => name.startsWith(tabTitles.credentials));
  return lists.pop() ?? names.pop() ?? '';
}

/** Deletes every tab of passwords, import files that hold some among them. */
export function clearCredentialsCall(session: Session): null {
  const { spreadsheet, records } = session;
  return locked(session, () => {
    for (const sheet of credentialsTabs(records, spreadsheet)) spreadsheet.deleteSheet(sheet);
    return null;
  });
}

const secretTitle = new RegExp(`^(${tabTitles.credentials}|${tabTitles['import-file']}) - `);

function credentialsTabs(
  records: Session['records'],
  spreadsheet: Session['spreadsheet'],
): Sheet[] {
  const ids = new Set(
    rememberedTabs(records)
      .filter(({ kind }) => kind === 'credentials' || kind === 'import-file')
      .map(({ id }) => id),
  );
  return spreadsheet
    .getSheets()
    .filter((sheet) => ids.has(sheet.getSheetId()) || secretTitle.test(sheet.getName()));
}
