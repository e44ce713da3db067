import { types } from 'node:util';
import { createContext, Script, type Context } from 'node:vm';
import { assetText } from '../assets.ts';
import { fromWallClock, toWallClock } from '../cells/serial.ts';
import type { ServerFile } from '../project/server-code.ts';
import { isServiceObject } from '../services/arguments.ts';
import { enumName, type ServiceObject } from '../services/kind.ts';
import { callService, otherService, unknownProperty } from './call.ts';
import type { Environment } from './environment.ts';
import { otherServices } from './gates.ts';
import { laterLanguage } from './later-language.ts';
import { readClock } from './meter.ts';

/** How a function of a script ended. */
export interface Invoked {
  /** Belongs to the context. */
  readonly value: unknown;
  /** What it stands for, if that is an object of a service. */
  readonly object: ServiceObject | undefined;
  readonly error: { readonly thrown: unknown } | undefined;
  /** It was an async function. */
  readonly promise: boolean;
}

interface Inside {
  readonly invoke: (name: string, json: string, event: unknown) => Invoked;
}

let inside: { readonly start: Script; readonly date: Script } | undefined;

/**
 * Loads the files into a fresh context, where nothing exists but the language and the services,
 * calls a function, and lets promises run. Nothing of the context outlives this.
 */
export function runInFreshContext(
  env: Environment,
  files: readonly ServerFile[],
  services: readonly (readonly [string, ServiceObject])[],
  call: { readonly name: string; readonly json: string; readonly event: unknown },
): Invoked {
  inside ??= {
    start: new Script(assetText('execution/inside.js'), { filename: 'inside.js' }),
    date: new Script(assetText('execution/inside-date.js'), { filename: 'inside-date.js' }),
  };
  const context = createContext(Object.create(null) as Context, {
    microtaskMode: 'afterEvaluate',
  });
  const global = new Script('this').runInContext(context) as Record<symbol, unknown>;
  const startDate = inside.date.runInContext(context) as (clock: unknown, global: unknown) => void;
  startDate(clockFor(env), global);
  const start = inside.start.runInContext(context) as (bridge: unknown, global: unknown) => Inside;
  const { invoke } = start(bridgeFor(env, services), global);
  const { patience } = env.host.settings;
  try {
    for (const { script } of files) script.runInContext(context, { timeout: patience });
  } catch (thrown) {
    return { value: undefined, object: undefined, error: { thrown }, promise: false };
  }
  let invoked: Invoked | undefined;
  const go = Symbol('go');
  global[go] = () => {
    Reflect.deleteProperty(global, go);
    invoked = invoke(call.name, call.json, call.event);
  };
  try {
    // Called from within, so that a script that never ends is stopped.
    new Script('Object.getOwnPropertySymbols(this).forEach((key) => this[key]())').runInContext(
      context,
      { timeout: patience },
    );
  } catch (thrown) {
    return { value: undefined, object: undefined, error: { thrown }, promise: false };
  }
  return invoked!;
}

function clockFor(env: Environment): unknown {
  return {
    timeZone: env.timeZone,
    now: () => readClock(env.meter),
    toWall: (time: number) => toWallClock(time, env.timeZone),
    fromWall: (wall: number) => (Number.isNaN(wall) ? NaN : fromWallClock(wall, env.timeZone)),
    machineOffset: (time: number) => new Date(time).getTimezoneOffset(),
  };
}

/** What the code inside may ask; none of it is ever in a script's hands. */
function bridgeFor(
  env: Environment,
  services: readonly (readonly [string, ServiceObject])[],
): unknown {
  return {
    services: () => services,
    laterLanguage: () => Object.entries(laterLanguage),
    otherServices: () => Object.keys(otherServices),
    isService: isServiceObject,
    isDate: types.isDate,
    timeOf: (date: Date) => date.getTime(),
    kindOf: (object: ServiceObject) => object.kind,
    methodNames: (object: ServiceObject) => Object.keys(object.kind.methods),
    hasConstant: (object: ServiceObject, key: unknown) =>
      typeof key === 'string' && Object.hasOwn(object.kind.constants, key),
    constant: (object: ServiceObject, key: string) => object.kind.constants[key],
    textOf: (object: ServiceObject) => enumName(object) ?? object.kind.name,
    enumName: (object: ServiceObject) => enumName(object),
    call: (object: ServiceObject, name: string, args: readonly unknown[]) =>
      callService(env, object, name, args),
    unknown: (owner: string, key: string) => unknownProperty(env, owner, key),
    otherService: (service: string, method: string) => otherService(env, service, method),
  };
}
