import type { ReachOutcome } from '../../engine/inform/index.ts';
import type { ReachCounts } from '../inform-host.ts';

const toldOutcomes: readonly ReachOutcome[] = ['will-be-told', 'will-be-told-own-sign-in'];

/** How many people will be told. */
export function toldIn({ outcomes }: ReachCounts): number {
  return toldOutcomes.reduce((sum, outcome) => sum + (outcomes[outcome] ?? 0), 0);
}

/** The outcomes that there are: those who will be told first, then the most people first. */
export function outcomesIn({
  outcomes,
}: ReachCounts): readonly (readonly [ReachOutcome, number])[] {
  const found = (Object.entries(outcomes) as [ReachOutcome, number][]).filter(([, n]) => n > 0);
  const isTold = ([outcome]: readonly [ReachOutcome, number]) => toldOutcomes.includes(outcome);
  return [
    ...found.filter(isTold),
    ...found.filter((one) => !isTold(one)).sort(([, a], [, b]) => b - a),
  ];
}
