import { missingNeeds, readIsoDay } from '../../engine/index.ts';
import {
  emptyTold,
  joinTold,
  readTold,
  tablesForFilter,
  type FilterType,
  type Told,
} from '../../engine/inform/index.ts';
import { rosterOf } from '../district.ts';
import { readCallData, tellOf, type CallData } from '../service-state.ts';
import { ask, type Steps } from '../steps.ts';
import { checkStopped } from '../stopping.ts';
import type { Call } from '../wizard-client.ts';
import type { InformGround, InformParts } from './inform-state.ts';
import { readKeptInform } from './kept-inform.ts';

/** The data as it is now, or what stands in the way of telling people from it. */
export type GroundReading =
  | { readonly data: CallData; readonly ground: InformGround }
  | { readonly faults: readonly string[] };

/** Reads people, accounts and who was told; only what has changed since is read again. */
export function* readGround(
  parts: InformParts,
  type: FilterType | null,
  call: Call | undefined,
): Steps<GroundReading> {
  const { state } = parts;
  const data = yield* readCallData(state, call);
  const { workbook, faults } = data.district.data;
  const needs = type === null ? { accounts: [] } : tablesForFilter(type);
  const missing = faults.length > 0 ? faults : missingNeeds(workbook, needs);
  if (missing.length > 0) return { faults: missing };
  const told = yield* readToldNow(parts, data);
  if ('faults' in told) return told;
  const roster = rosterOf(data.district, readIsoDay(parts.workbook.today()), tellOf(call));
  checkStopped(call);
  return { data, ground: { roster, told: told.told } };
}

/** Who was told: what is kept here, and what came with the data besides. */
function* readToldNow(
  parts: InformParts,
  { district }: CallData,
): Steps<{ readonly told: Told } | { readonly faults: readonly string[] }> {
  const { changes } = readKeptInform(yield* ask(parts.workbook.readRecords()));
  const { told: brought } = district.data;
  const known = parts.told;
  if (known !== null && known.changes === changes && known.of === brought) return known;
  const kept = yield* ask(parts.workbook.readTold());
  const tables = [kept, brought].filter((table) => table !== null).map(readTold);
  let told: Told | null = null;
  for (const read of tables) {
    if ('faults' in read) return read;
    told = told === null ? read.told : joinTold(told, read.told);
  }
  parts.told = { of: brought, changes, told: told ?? emptyTold() };
  return parts.told;
}
