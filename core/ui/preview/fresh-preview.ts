import { sameJson } from '../../host/same-json.ts';
import type { Preview, RequestJson, Saved } from '../../host/wizard-client.ts';
import { requestOf, type PartialRequest } from '../draft.ts';
import type { Wizard } from '../wizard.ts';

/** The request the wizard stands at, null while something is still to choose. */
export function currentRequest({ draft, state }: Wizard): RequestJson | null {
  return requestOf(draft.request, state.settings.settings);
}

/** Does the wizard stand at this request, one that a host has kept? */
export function isCurrent(wizard: Wizard, kept: RequestJson): boolean {
  const { draft, state } = wizard;
  const request = requestOf(withoutSecret(draft.request), state.settings.settings);
  return sameJson(withoutSecret(kept), request);
}

/** Hosts keep no initial password, and no plan depends on it: requests are compared without. */
function withoutSecret<T extends PartialRequest>(request: T): T {
  return request.password?.kind === 'initial'
    ? { ...request, password: { kind: 'initial', value: '?' } }
    : request;
}

/**
 * The last preview, if it is one of the request and the data as they are now (D48); null if a new
 * one must be made. A request that names no date is of today.
 */
export function freshPreview(wizard: Wizard): Preview | null {
  const { preview, data, today } = wizard.state;
  if (preview?.version !== data.version) return null;
  if (preview.request.asOf === undefined && preview.summary.asOf !== today) return null;
  return isCurrent(wizard, preview.request) ? preview : null;
}

/**
 * The batch saved last, if the wizard still stands at its request and nothing else is previewed:
 * then its result is what there is to see.
 */
export function savedHere(wizard: Wizard): Saved | null {
  const { saved } = wizard.state;
  if (saved === null || !isCurrent(wizard, saved.batch.request)) return null;
  const changes = freshPreview(wizard)?.summary.changed ?? 0;
  return changes === 0 ? saved : null;
}
