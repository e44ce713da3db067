import { canonicalTables, countProblems, missingNeeds, readIsoDay } from '../engine/index.ts';
import type { DamageFinding, SeenRoster } from '../engine/damage/index.ts';
import type { AssembledData } from './assemble-data.ts';
import { rosterOf } from './district.ts';
import { joinProposal } from './join-proposal.ts';
import { keptSeenRoster } from './keep-seen-roster.ts';
import { damageOf } from './make-repairs.ts';
import { readCallData, tellOf, type ServiceState } from './service-state.ts';
import { ask, type Steps } from './steps.ts';
import type { Call, DataProblems } from './wizard-client.ts';

/** Goes through all tables for what cannot be used as it stands, and what looks damaged. */
export function* checkData(state: ServiceState, call: Call | undefined): Steps<DataProblems> {
  const { district } = yield* readCallData(state, call);
  const { data } = district;
  const { problems } = rosterOf(district, readIsoDay(state.workbook.today()), tellOf(call));
  const kinds = countProblems(problems);
  const sum = (severity: string) =>
    kinds.reduce((total, kind) => total + (kind.severity === severity ? kind.count : 0), 0);
  return {
    error: sum('error'),
    warning: sum('warning'),
    kinds,
    faults: [...data.faults, ...missingNeeds(data.workbook, {})],
    damage: foundDamage(data, keptSeenRoster(yield* ask(state.workbook.readRecords()))),
    proposal: joinProposal(data, district.matches),
  };
}

/**
 * What looks damaged and what did before it was repaired, in the accounts as they were before any
 * were joined; in an order that a repair does not change.
 */
function foundDamage(
  { workbook, joined, repairs }: AssembledData,
  seen: SeenRoster | null,
): DamageFinding[] {
  const before = joined === null ? workbook : { ...workbook, accounts: joined.from };
  const isMade = (id: string) => repairs.some(({ repair }) => repair.id === id);
  const others = damageOf(before, seen).filter(
    ({ repair }) => repair === null || !isMade(repair.id),
  );
  return [...repairs, ...others].sort((one, other) => {
    const [first, second] = [placeOf(one), placeOf(other)];
    return first < second ? -1 : first > second ? 1 : 0;
  });
}

function placeOf({ severity, table, column, kind }: DamageFinding): string {
  const at = Object.values(canonicalTables).findIndex(({ label }) => label === table);
  return [severity, at, column, kind].join(' ');
}
