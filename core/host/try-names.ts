import {
  keyText,
  readIsoDay,
  unreadableDay,
  type BatchPlan,
  type Roster,
  type SkipReason,
} from '../engine/index.ts';
import { nameExamples, nameReasons } from '../engine/reports/name-examples.ts';
import { anyRoster, rosterOf } from './district.ts';
import { planOn, type PlanGround } from './planned-batch.ts';
import type { Steps } from './steps.ts';
import type { NamesTryOn, RequestJson } from './wizard-client.ts';
import type { Tell } from './workbook.ts';

/** So many examples are shown. */
const mostExamples = 12;

/**
 * Tries username and password options on everybody who would get an account in any school, whatever
 * the scope of the request. Nothing is kept of it.
 */
export function* tryNamesOn(
  ground: PlanGround,
  request: RequestJson,
  tell: Tell,
): Steps<NamesTryOn> {
  const day = readIsoDay(request.asOf ?? ground.workbook.today());
  const roster =
    day === unreadableDay
      ? anyRoster(ground.district, ground.workbook.today(), tell)
      : rosterOf(ground.district, day, tell);
  const outcome = yield* planOn(ground, everywhere(request, roster), tell);
  if (!('plan' in outcome)) {
    const faults = [...outcome.requestFaults, ...outcome.dataFaults];
    return { tried: 0, created: 0, collisions: 0, reasons: {}, examples: [], faults };
  }
  const { plan } = outcome;
  const reasons = countNameReasons(plan);
  const without = Object.values(reasons).reduce((sum, n) => sum + n, 0);
  return {
    tried: plan.changed + without,
    created: plan.changed,
    collisions: plan.warnings.get('collision-resolved') ?? 0,
    reasons,
    examples: nameExamples(plan, mostExamples),
    faults: [],
  };
}

/** Of the request what names depend on, for everybody. */
function everywhere(request: RequestJson, roster: Roster): Partial<RequestJson> {
  const { accountType, asOf, username, authenticationType, password, profile } = request;
  const options = {
    accountType,
    changeType: 'createAccount' as const,
    ...(asOf === undefined ? {} : { asOf }),
    ...(password === undefined ? {} : { password }),
  };
  if (profile !== undefined) return { ...options, profile, ...allStaff(roster) };
  return {
    ...options,
    ...(username === undefined ? {} : { username }),
    ...(authenticationType === undefined ? {} : { authenticationType }),
    scope: { schools: idsOf(roster.schools.ids) },
  };
}

/** Schoolrunner's scope is one school: everybody is named instead, and any school logged into. */
function allStaff({ people, schools }: Roster): Pick<RequestJson, 'scope' | 'school'> {
  const staff = idsOf(people.ids).filter((_, code) => people.staff.rowOf[code]! >= 0);
  const [school = ''] = idsOf(schools.ids);
  return { scope: { people: staff }, school };
}

function idsOf(ids: Roster['schools']['ids']): string[] {
  return Array.from({ length: ids.count }, (_, code) => keyText(ids, code));
}

function countNameReasons({ reasons }: BatchPlan): Partial<Record<SkipReason, number>> {
  const counts: Partial<Record<SkipReason, number>> = {};
  for (const reason of nameReasons) {
    const count = reasons.get(reason);
    if (count !== undefined) counts[reason] = count;
  }
  return counts;
}
