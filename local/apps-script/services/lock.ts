import { hasSpreadsheet, type Environment } from '../execution/environment.ts';
import { googleError } from '../execution/google-error.ts';
import { charge } from '../execution/meter.ts';
import { costing, defineKind, objectOf, type ServiceObject } from './kind.ts';

interface LockState {
  readonly lock: string;
}

defineKind<LockState>(
  'Lock',
  {
    tryLock: costing('lock', ['int'], ({ lock }, env, ms: number) => acquire(env, lock, ms)),
    waitLock: costing('lock', ['int'], ({ lock }, env, ms: number): void => {
      if (acquire(env, lock, ms) || env.meter.ended !== null) return;
      throw googleError('Lock timeout: another process was holding the lock for too long.');
    }),
    hasLock: costing('light', [''], ({ lock }, env) => isHolder(env, lock)),
    releaseLock: costing('lock', [''], ({ lock }, env): void => {
      if (!isHolder(env, lock)) return;
      if (env.flushed < env.journal.undo.length) {
        env.notes.push('releaseLock before SpreadsheetApp.flush(): others see old cells.');
      }
      env.host.locks.delete(lock);
    }),
  },
  { owner: 'LockService' },
);

/** LockService. */
export const lockServiceKind = defineKind<null>('LockService', {
  getDocumentLock: costing('light', [''], (_, env) =>
    hasSpreadsheet(env) ? lockObject('document') : null,
  ),
  getScriptLock: costing('light', [''], () => lockObject('script')),
  getUserLock: costing('light', [''], (_, env) => lockObject(`user ${env.user}`)),
});

function lockObject(lock: string): ServiceObject {
  return objectOf('Lock', { lock } satisfies LockState);
}

function isHolder(env: Environment, lock: string): boolean {
  return env.host.locks.get(lock)?.holder === env.id;
}

/** Waits for a lock on the virtual clock. */
function acquire(env: Environment, lock: string, ms: number): boolean {
  if (isHolder(env, lock)) return true;
  const held = env.host.locks.get(lock);
  const wait = held === undefined ? 0 : Math.max(0, held.until - env.meter.clock.now);
  charge(env.meter, Math.min(wait, ms));
  if (wait > ms || env.meter.ended !== null) return false;
  env.host.locks.set(lock, { holder: env.id, until: Infinity });
  return true;
}
