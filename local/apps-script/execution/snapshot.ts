import type { InstalledTrigger } from './fire-triggers.ts';
import type { HostState, HeldLock, CachedValue, UiState } from './environment.ts';

/** Everything outside the workbook, as it was. */
export interface Snapshot {
  readonly now: number;
  readonly properties: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly caches: ReadonlyMap<string, ReadonlyMap<string, CachedValue>>;
  readonly locks: ReadonlyMap<string, HeldLock>;
  readonly ui: Omit<UiState, 'toasts'> & { readonly toasts: readonly UiState['toasts'][number][] };
  readonly mailsSent: number;
  readonly triggers: readonly InstalledTrigger[];
  readonly lastExecution: number;
}

/** Takes down how things are, before an execution that may have to be done again. */
export function snapshotOf(host: HostState): Snapshot {
  return {
    now: host.clock.now,
    properties: copied(host.properties),
    caches: copied(host.caches),
    locks: new Map(host.locks),
    ui: { ...host.ui, toasts: [...host.ui.toasts] },
    mailsSent: host.mail.sent.length,
    triggers: [...host.triggers],
    lastExecution: host.lastExecution,
  };
}

/** Puts everything back. */
export function restore(host: HostState, before: Snapshot): void {
  host.clock.now = before.now;
  host.lastExecution = before.lastExecution;
  refill(host.properties, copied(before.properties));
  refill(host.caches, copied(before.caches));
  refill(host.locks, before.locks);
  host.mail.sent.length = before.mailsSent;
  host.triggers.splice(0, Infinity, ...before.triggers);
  const { toasts, ...ui } = before.ui;
  Object.assign(host.ui, ui);
  host.ui.toasts.splice(0, Infinity, ...toasts);
}

function copied<T>(maps: ReadonlyMap<string, ReadonlyMap<string, T>>): Map<string, Map<string, T>> {
  return new Map([...maps].map(([name, map]) => [name, new Map(map)]));
}

function refill<T>(map: Map<string, T>, content: ReadonlyMap<string, T>): void {
  map.clear();
  for (const [key, value] of content) map.set(key, value);
}
