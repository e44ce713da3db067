import type { Call } from '../../../core/host/wizard-client.ts';
import type { ProvisionRun, ProvisionState, ProvisionWhat } from '../../api/provision-api.ts';
import type { ProvisionClient } from './provision-client.ts';

/** The run of a batch in a state, null if it is not there any more. */
export function runIn(
  { runs }: ProvisionState,
  { batch, kind }: Pick<ProvisionWhat, 'batch' | 'kind'>,
): ProvisionRun | null {
  return runs.find((run) => run.batch === batch && run.kind === kind) ?? null;
}

/** Rows that are over, and all of them. */
export function progressOf({ counts }: ProvisionRun): {
  readonly done: number;
  readonly all: number;
} {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { done: all - counts.waiting, all };
}

/**
 * Provisions a batch part by part, until everybody is done, something is wrong, or somebody stops
 * it: the part that is under way then ends after the rows it is at.
 */
export async function driveProvisioning(
  client: ProvisionClient,
  what: ProvisionWhat,
  call: Call,
  show: (state: ProvisionState) => void,
): Promise<void> {
  const isStopped = () => call.signal?.aborted === true;
  const pause = () => {
    client.pauseProvisioning().catch(() => {
      // The part ends by itself, within four minutes.
    });
  };
  call.signal?.addEventListener('abort', pause);
  try {
    for (;;) {
      const state = await client.provision(what);
      show(state);
      const run = runIn(state, what);
      if (run === null) return;
      const { done, all } = progressOf(run);
      call.tell?.({ stage: 'storing', what: '', done: done / all, rows: { done, all } });
      const isOver = run.peopleLeft === 0 || run.trouble !== '';
      if (what.people !== 'all' || isOver || isStopped()) return;
    }
  } finally {
    call.signal?.removeEventListener('abort', pause);
  }
}
