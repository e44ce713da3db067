import { hasSpreadsheet, type Environment } from '../execution/environment.ts';
import { googleError } from '../execution/google-error.ts';
import { limits } from '../execution/limits.ts';
import { costing, defineKind, objectOf, type ServiceObject } from './kind.ts';

interface StoreState {
  readonly store: string;
}

const get = costing<StoreState>('property', ['str'], ({ store }, env, key: string) => {
  return storeOf(env, store).get(key) ?? null;
});

defineKind<StoreState>(
  'Properties',
  {
    getProperty: get,
    getProperties: costing('property', [''], ({ store }, env) =>
      Object.fromEntries(storeOf(env, store)),
    ),
    getKeys: costing('property', [''], ({ store }, env) => [...storeOf(env, store).keys()]),
    setProperty: costing('property', ['str str'], (state, env, key: string, value: string) => {
      put(env, state.store, [[key, value]], false);
      return objectOf('Properties', state);
    }),
    setProperties: costing(
      'property',
      ['any', 'any bool'],
      (state, env, values: Readonly<Record<string, unknown>>, deleteOthers?: boolean) => {
        const entries = Object.entries(values).map(([key, value]): [string, string] => {
          if (typeof value === 'string') return [key, value];
          throw googleError(`The property ${key} is no text.`);
        });
        put(env, state.store, entries, deleteOthers ?? false);
        return objectOf('Properties', state);
      },
    ),
    deleteProperty: costing('property', ['str'], (state, env, key: string) => {
      storeOf(env, state.store).delete(key);
      return objectOf('Properties', state);
    }),
    deleteAllProperties: costing('property', [''], (state, env) => {
      storeOf(env, state.store).clear();
      return objectOf('Properties', state);
    }),
  },
  { owner: 'PropertiesService' },
);

/** PropertiesService. */
export const propertiesServiceKind = defineKind<null>('PropertiesService', {
  getDocumentProperties: costing('light', [''], (_, env) =>
    hasSpreadsheet(env) ? properties('document') : null,
  ),
  getScriptProperties: costing('light', [''], () => properties('script')),
  getUserProperties: costing('light', [''], (_, env) => properties(`user ${env.user}`)),
});

function properties(store: string): ServiceObject {
  return objectOf('Properties', { store } satisfies StoreState);
}

function storeOf(env: Environment, name: string): Map<string, string> {
  const known = env.host.properties.get(name);
  if (known !== undefined) return known;
  const store = new Map<string, string>();
  env.host.properties.set(name, store);
  return store;
}

/** Writes all or none. */
function put(
  env: Environment,
  name: string,
  entries: readonly (readonly [string, string])[],
  deleteOthers: boolean,
): void {
  const store = storeOf(env, name);
  const after = new Map(deleteOthers ? [] : store);
  for (const [key, value] of entries) {
    if (bytesOf(key) + bytesOf(value) > limits.property) {
      throw googleError('Argument too large: value');
    }
    after.set(key, value);
  }
  let sum = 0;
  for (const [key, value] of after) sum += bytesOf(key) + bytesOf(value);
  if (sum > limits.propertyStore) {
    throw googleError(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
  store.clear();
  for (const [key, value] of after) store.set(key, value);
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
