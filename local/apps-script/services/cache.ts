import {
  chanceNumber,
  hasSpreadsheet,
  type CachedValue,
  type Environment,
} from '../execution/environment.ts';
import { googleError } from '../execution/google-error.ts';
import { limits } from '../execution/limits.ts';
import { costing, defineKind, objectOf, type ServiceObject } from './kind.ts';

interface CacheState {
  readonly cache: string;
}

defineKind<CacheState>(
  'Cache',
  {
    get: costing('cache', ['str'], ({ cache }, env, key: string) => find(env, cache, key)),
    getAll: costing('cache', ['str[]'], ({ cache }, env, keys: string[]) =>
      Object.fromEntries(
        keys.flatMap((key): [string, string][] => {
          const value = find(env, cache, key);
          return value === null ? [] : [[key, value]];
        }),
      ),
    ),
    put: costing(
      'cache',
      ['str str', 'str str int'],
      ({ cache }, env, key: string, value: string, seconds?: number): void => {
        put(env, cache, key, value, seconds);
      },
    ),
    putAll: costing(
      'cache',
      ['any', 'any int'],
      ({ cache }, env, values: Readonly<Record<string, string>>, seconds?: number): void => {
        for (const [key, value] of Object.entries(values)) put(env, cache, key, value, seconds);
      },
    ),
    remove: costing('cache', ['str'], ({ cache }, env, key: string): void => {
      cacheOf(env, cache).delete(key);
    }),
    removeAll: costing('cache', ['str[]'], ({ cache }, env, keys: string[]): void => {
      for (const key of keys) cacheOf(env, cache).delete(key);
    }),
  },
  { owner: 'CacheService' },
);

/** CacheService. */
export const cacheServiceKind = defineKind<null>('CacheService', {
  getDocumentCache: costing('light', [''], (_, env) =>
    hasSpreadsheet(env) ? cacheObject('document') : null,
  ),
  getScriptCache: costing('light', [''], () => cacheObject('script')),
  getUserCache: costing('light', [''], (_, env) => cacheObject(`user ${env.user}`)),
});

function cacheObject(cache: string): ServiceObject {
  return objectOf('Cache', { cache } satisfies CacheState);
}

function cacheOf(env: Environment, name: string): Map<string, CachedValue> {
  const known = env.host.caches.get(name);
  if (known !== undefined) return known;
  const cache = new Map<string, CachedValue>();
  env.host.caches.set(name, cache);
  return cache;
}

/** A value that is still there: it may be gone at any time, also before its time. */
function find(env: Environment, name: string, key: string): string | null {
  const cache = cacheOf(env, name);
  const found = cache.get(key);
  if (found === undefined) return null;
  const isLost = chanceNumber(env) < env.host.settings.cacheLoss;
  if (!isLost && found.until > env.meter.clock.now) return found.value;
  cache.delete(key);
  return null;
}

function put(
  env: Environment,
  name: string,
  key: string,
  value: string,
  seconds: number = limits.cacheSeconds,
): void {
  if (key.length > limits.cacheKey) throw googleError('Argument too large: key');
  if (Buffer.byteLength(value, 'utf8') > limits.cacheValue) {
    throw googleError('Argument too large: value');
  }
  if (seconds < 1 || seconds > limits.longestCacheSeconds) {
    throw googleError('Invalid argument: expirationInSeconds');
  }
  const cache = cacheOf(env, name);
  cache.delete(key);
  cache.set(key, { value, until: env.meter.clock.now + seconds * 1000 });
  for (const oldest of cache.keys()) {
    if (cache.size <= limits.cacheItems) break;
    cache.delete(oldest);
  }
}
