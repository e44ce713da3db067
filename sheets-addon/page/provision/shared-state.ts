import type { ProvisionState } from '../../api/provision-api.ts';
import type { PageContext } from '../context.ts';
import { watched, type Watched } from '../watched.ts';

const states = new WeakMap<PageContext, Watched<ProvisionState | null>>();

/** How provisioning stood when somebody last asked; parts of one page share it. */
export function sharedState(context: PageContext): Watched<ProvisionState | null> {
  const known = states.get(context) ?? watched<ProvisionState | null>(null);
  states.set(context, known);
  return known;
}
