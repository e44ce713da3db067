import { keptPreview } from './kept-preview.ts';
import { planKey, planRequest, type PlannedBatch, type PlanFaults } from './planned-batch.ts';
import { requestToPlanAgain } from './kept-request.ts';
import { tellOf, type CallData, type ServiceState } from './service-state.ts';
import { ask, type Steps } from './steps.ts';
import { checkStopped } from './stopping.ts';
import type { Call, RequestJson } from './wizard-client.ts';
import type { KeptPreview } from './kept-records.ts';

/** Plans a batch, if it is not the one planned last, and keeps its preview. */
export function* previewBatch(
  state: ServiceState,
  { district, settings }: CallData,
  request: RequestJson,
  call: Call | undefined,
): Steps<{ readonly planned: PlannedBatch } | PlanFaults> {
  const { workbook } = state;
  const ground = { workbook, district, settings };
  if (state.planned?.key === planKey(ground, request)) return { planned: state.planned };
  const answer = yield* planRequest(ground, request, tellOf(call));
  checkStopped(call);
  if (!('planned' in answer)) return answer;
  state.planned = answer.planned;
  const preview: KeptPreview = { preview: answer.planned.preview, settings };
  yield* ask(workbook.writeRecords({ preview }));
  return answer;
}

/** The batch previewed last, planned again where the service has not planned it itself. */
export function* lastPreview(
  state: ServiceState,
  { district, kept, settings }: CallData,
  call: Call | undefined,
): Steps<PlannedBatch> {
  const { workbook, planned } = state;
  const ground = { workbook, district, settings };
  if (planned !== null && planned.key === planKey(ground, planned.request)) return planned;
  const before = keptPreview(kept.preview, district.version, settings, workbook.today());
  if (before === null) throw new Error(noPreview);
  const answer = yield* planRequest(ground, requestToPlanAgain(before.request), tellOf(call));
  checkStopped(call);
  if (!('planned' in answer)) throw new Error(noPreview);
  state.planned = answer.planned;
  return answer.planned;
}

const noPreview =
  'There is no preview of the data and settings as they are now: preview the batch again.';
