import { canonicalTables } from '../engine/index.ts';
import type { DamageFinding, SeenRoster } from '../engine/damage/index.ts';
import type { AssembledData } from './assemble-data.ts';
import { keptSeenRoster } from './keep-seen-roster.ts';
import { lookForRepairable } from './make-repairs.ts';
import { readCallData, type ServiceState } from './service-state.ts';
import { ask, type Steps } from './steps.ts';
import type { Call, DataDamage } from './wizard-client.ts';

/** After so many cells other calls get their turn: a tenth of a second of looking. */
const cellsAtOnce = 2_000_000;

/** The looking for damage in data, as far as it has come. */
export interface DamageSearch {
  readonly of: AssembledData;
  readonly work: Generator<number, DamageFinding[], undefined>;
  findings: readonly DamageFinding[] | null;
}

/** Goes on looking for damage, for a while: others wait no longer than that. */
export function* findDamage(state: ServiceState, call: Call | undefined): Steps<DataDamage> {
  const { data } = (yield* readCallData(state, call)).district;
  if (state.damage?.of !== data) {
    const seen = keptSeenRoster(yield* ask(state.workbook.readRecords()));
    state.damage = { of: data, work: searchData(data, seen), findings: null };
  }
  const search = state.damage;
  for (let cells = 0; search.findings === null && cells < cellsAtOnce;) {
    const step = search.work.next();
    if (step.done === true) search.findings = step.value;
    else cells += step.value;
  }
  return { findings: search.findings };
}

/**
 * What looks damaged and what did before it was repaired, in the accounts as they were before any
 * were joined; in an order that a repair does not change.
 */
function* searchData(
  { workbook, joined, repairs }: AssembledData,
  seen: SeenRoster | null,
): DamageSearch['work'] {
  const before = joined === null ? workbook : { ...workbook, accounts: joined.from };
  const isMade = (id: string) => repairs.some(({ repair }) => repair.id === id);
  const found = yield* lookForRepairable(before, seen);
  const others = found.filter(({ repair }) => repair === null || !isMade(repair.id));
  return [...repairs, ...others].sort((one, other) => {
    const [first, second] = [placeOf(one), placeOf(other)];
    return first < second ? -1 : first > second ? 1 : 0;
  });
}

function placeOf({ severity, table, column, kind }: DamageFinding): string {
  const at = Object.values(canonicalTables).findIndex(({ label }) => label === table);
  return [severity, at, column, kind].join(' ');
}
