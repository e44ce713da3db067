import type { TableId, Workbook } from '../engine/index.ts';
import {
  applyRepairs,
  findDamage,
  lookForDamage,
  type DamageFinding,
  type SeenRoster,
} from '../engine/damage/index.ts';

/** A repair that was made, with the damage it undid. */
export interface MadeRepair extends DamageFinding {
  readonly repair: NonNullable<DamageFinding['repair']>;
}

/** Tables after repairs. */
interface RepairedTables {
  readonly workbook: Workbook;
  readonly made: readonly MadeRepair[];
  /** By table: so many cells are read otherwise than they stand. */
  readonly cells: ReadonlyMap<TableId, number>;
}

/** A save finds an account by its username, and so does whoever imports it: that has to stay. */
const notHere = 'accounts/username/';

/** What looks damaged in a workbook, each with the repair that can be made of it here. */
export function damageOf(workbook: Workbook, seen: SeenRoster | null): DamageFinding[] {
  return findDamage(workbook, seen).map(repairableHere);
}

/** The same in pieces, as the engine looks for it. */
export function* lookForRepairable(
  workbook: Workbook,
  seen: SeenRoster | null,
): ReturnType<typeof lookForDamage> {
  return (yield* lookForDamage(workbook, seen)).map(repairableHere);
}

function repairableHere(finding: DamageFinding): DamageFinding {
  return finding.repair?.id.startsWith(notHere) === true ? { ...finding, repair: null } : finding;
}

/**
 * Makes the repairs that were asked for, each only as long as the data has the damage that proposes
 * it: what was right for the last export may spoil the next one. One repair may bring the damage to
 * light that another one undoes.
 */
export function makeRepairs(workbook: Workbook, wanted: readonly string[]): RepairedTables {
  const made: MadeRepair[] = [];
  let repaired: Omit<RepairedTables, 'made'> = { workbook, cells: new Map() };
  while (made.length < wanted.length) {
    const next = damageOf(repaired.workbook, null).filter(
      (finding): finding is MadeRepair =>
        finding.repair !== null &&
        wanted.includes(finding.repair.id) &&
        !made.some(({ repair }) => repair.id === finding.repair!.id),
    );
    if (next.length === 0) break;
    made.push(...next);
    repaired = applyRepairs(
      workbook,
      made.map(({ repair }) => repair.id),
    );
  }
  return { workbook: repaired.workbook, cells: repaired.cells, made };
}
