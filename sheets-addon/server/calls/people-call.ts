import { readIsoDay, readRoster, type AccountType } from '../../../core/engine/index.ts';
import { assembleData } from '../../../core/host/assemble-data.ts';
import { readKept } from '../../../core/host/kept-records.ts';
import { peoplePage, type PeoplePage } from '../../../core/host/people-page.ts';
import { runNow } from '../../../core/host/steps.ts';
import type { Session } from '../session.ts';
import { readTabs } from '../tabs/read-tabs.ts';
import { rememberedTabs } from '../tabs/remembered-tabs.ts';

/**
 * A page of people for the search in the sidebar. Where they stand in a tab of our own layout, only
 * that tab is read: a large district has many pages, and each is a call of its own.
 */
export function peopleCall(session: Session, accountType: AccountType, from: number): PeoplePage {
  const { spreadsheet, records, methods, workbook } = session;
  const { overview, matches } = readKept(records.all());
  const found = overview?.overview.tables.find(({ table }) => table === accountType);
  const isOwn = (overview?.overview.format ?? '') === '';
  if (found !== undefined && isOwn) {
    const tabs = readTabs(spreadsheet, rememberedTabs(records), (name) => name === found.source);
    const data = assembleData(tabs, matches);
    if (data.workbook[accountType] !== undefined) {
      return peoplePage(readRoster(data.workbook, readIsoDay(workbook.today())), accountType, from);
    }
  }
  return runNow(methods.people(accountType, from));
}
