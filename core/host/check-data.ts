import { countProblems, missingNeeds, readIsoDay } from '../engine/index.ts';
import { rosterOf } from './district.ts';
import { joinProposal } from './join-proposal.ts';
import { readCallData, tellOf, type ServiceState } from './service-state.ts';
import type { Steps } from './steps.ts';
import type { Call, DataProblems } from './wizard-client.ts';

/** Goes through all tables for what cannot be used as it stands. */
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
    proposal: joinProposal(data, district.matches),
  };
}
