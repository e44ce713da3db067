import { problemKinds, severityOf, type ProblemKind, type RosterProblem } from './problems.ts';

/** Problems of one kind in one table. */
export interface ProblemCount {
  readonly kind: ProblemKind;
  readonly severity: 'error' | 'warning';
  /** The label of the table. */
  readonly table: string;
  /** What is wrong, in words. */
  readonly problem: string;
  readonly count: number;
}

/** Counts problems by kind and table: errors first, then the most frequent. */
export function countProblems(problems: readonly RosterProblem[]): ProblemCount[] {
  const counts = new Map<string, { problem: RosterProblem; count: number }>();
  for (const problem of problems) {
    const key = `${problem.kind}\t${problem.label}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { problem, count: 1 });
    else known.count++;
  }
  const rank = (one: ProblemCount) => (one.severity === 'error' ? 0 : 1);
  return [...counts.values()]
    .map(({ problem, count }) => ({
      kind: problem.kind,
      severity: severityOf(problem),
      table: problem.label,
      problem: problemKinds[problem.kind][1],
      count,
    }))
    .sort((a, b) => rank(a) - rank(b) || b.count - a.count);
}
