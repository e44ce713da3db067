import { readIsoDay, readRoster } from '../../../core/engine/index.ts';
import {
  checkFilter,
  findMatching,
  informPeople,
  isToldTable,
  readTold,
  shippedFilters,
  type Filter,
} from '../../../core/engine/inform/index.ts';
import { assembleData } from '../../../core/host/assemble-data.ts';
import { readKept } from '../../../core/host/kept-records.ts';
import type { Session } from '../session.ts';
import { batchUsernames } from './batch-usernames.ts';

/** The filters that links can be made by: shipped ones, then those that were saved here. */
export function linkFilters({ records }: Session): Filter[] {
  const kept = records.get('inform') as { readonly filters?: readonly Filter[] } | undefined;
  return [...shippedFilters, ...(kept?.filters ?? [])];
}

/** The usernames of the accounts that a filter finds, by its name. Throws what is wrong with it. */
export function filterUsernames(session: Session, name: string): string[] {
  const { spreadsheet, workbook, records } = session;
  const saved = linkFilters(session).find((filter) => filter.name === name);
  if (saved === undefined) throw new Error(`There is no filter ${name} any more.`);
  const host = workbook.read();
  const { workbook: tables } = assembleData(host, readKept(records.all()).matches);
  const toldTable = host.tables.find(isToldTable);
  const told = toldTable === undefined ? null : readTold(toldTable);
  if (told !== null && 'faults' in told) throw new Error(told.faults.join(' '));
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const people = informPeople({
    roster: readRoster(tables, readIsoDay(workbook.today())),
    type: saved.type,
    now: Utilities.formatDate(new Date(), zone, "yyyy-MM-dd'T'HH:mm"),
    told: told?.told ?? null,
  });
  const checked = checkFilter(saved, people.fields);
  if ('faults' in checked) throw new Error(checked.faults.join(' '));
  const { batch } = checked.filter;
  const ofBatch = batch === null ? null : batchUsernames(session, batch).all;
  const only = ofBatch === null ? null : new Set(ofBatch.map((one) => one.toLowerCase()));
  const username = people.reader('accountManagement.username');
  return Array.from(findMatching(people, checked.filter, only), username);
}
