import { countProblems, missingNeeds, readIsoDay } from '../engine/index.ts';
import type { SeenRoster } from '../engine/damage/index.ts';
import type { AssembledData } from './assemble-data.ts';
import { rosterOf } from './district.ts';
import { joinProposal } from './join-proposal.ts';
import { keptSeenRoster } from './keep-seen-roster.ts';
import { damageOf } from './make-repairs.ts';
import { readCallData, tellOf, type ServiceState } from './service-state.ts';
import { ask, type Steps } from './steps.ts';
import type { Call, DataProblems, FoundDamage } from './wizard-client.ts';

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

/** What was repaired, and what else looks damaged, in the accounts as they were before any were joined. */
function foundDamage(
  { workbook, joined, repairs }: AssembledData,
  seen: SeenRoster | null,
): FoundDamage[] {
  const before = joined === null ? workbook : { ...workbook, accounts: joined.from };
  const isMade = (id: string) => repairs.some(({ repair }) => repair.id === id);
  const others = damageOf(before, seen).filter(
    ({ repair }) => repair === null || !isMade(repair.id),
  );
  return [
    ...repairs.map((finding) => ({ ...finding, isRepaired: true })),
    ...others.map((finding) => ({ ...finding, isRepaired: false })),
  ];
}
