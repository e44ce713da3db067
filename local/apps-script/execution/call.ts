import { checkArguments } from '../services/arguments.ts';
import { enumName, type ServiceObject } from '../services/kind.ts';
import type { Environment } from './environment.ts';
import { gateFault, otherServices, scopeFault } from './gates.ts';
import { googleError, isForScripts, refusal } from './google-error.ts';
import { interrupt } from './interruption.ts';
import { chargeCall, chargeComputing, countCall, kill, resumeComputing } from './meter.ts';

/** What a call gives back to the script. */
export type CallResult =
  | { readonly value: unknown }
  | {
      readonly thrown: {
        readonly name: string;
        readonly message: string;
        readonly details?: unknown;
      };
    }
  /** The execution is over; whatever the script does now reaches nothing. */
  | { readonly ended: string };

/** One call of a service by a script: counted, allowed or not, checked, timed, done. */
export function callService(
  env: Environment,
  object: ServiceObject,
  method: string,
  args: readonly unknown[],
): CallResult {
  return guarded(env, () => {
    const name = `${object.kind.name}.${method}`;
    const call = { name, ...countCall(env.meter, name) };
    interrupt(env, call, 'before');
    if (isEnded(env)) return undefined;
    const isConstant = enumName(object) !== null;
    const fault = isConstant ? null : gateFault(name, env.authMode, env.granted);
    if (fault !== null) throw googleError(fault);
    const { takes, cost, run } = object.kind.methods[method]!;
    checkArguments(object.kind, method, takes, args);
    chargeCall(env.meter, cost);
    if (isEnded(env)) return undefined;
    const value = run(object.state as never, env, ...(args as never[]));
    interrupt(env, call, 'after');
    return value;
  });
}

/** A property that no method or constant has: throws, whatever the script wants with it. */
export function unknownProperty(env: Environment, owner: string, property: string): CallResult {
  return guarded(env, () => {
    throw refused(env, `${owner}.${property} is nothing it knows.`);
  });
}

/** A service that exists and is not modelled. */
export function otherService(env: Environment, service: string, method: string): CallResult {
  return guarded(env, () => {
    const scopes = otherServices[service]!;
    if (scopes.length > 0 && !scopes.some((scope) => env.granted.includes(scope))) {
      throw googleError(scopeFault(`${service}.${method}`, scopes));
    }
    throw refused(env, `${service}.${method} is not modelled.`);
  });
}

/** A refusal, taken down so that no script can hide it. */
export function refused(env: Environment, message: string): Error {
  env.refusals.push(message);
  return refusal(message);
}

function guarded(env: Environment, work: () => unknown): CallResult {
  const { meter } = env;
  chargeComputing(meter);
  if (meter.ended !== null) return { ended: meter.ended.message };
  try {
    const value = work();
    // The work may have ended the execution.
    return isEnded(env) ? { ended: meter.ended!.message } : { value };
  } catch (error) {
    if (isForScripts(error)) {
      const { name, message } = error;
      return {
        thrown: { name, message, ...('details' in error ? { details: error.details } : {}) },
      };
    }
    // A mistake in here, not in the script: the execution ends, and whoever ran it gets it.
    env.fault ??= error;
    kill(meter, `The stand-in failed: ${String(error)}`);
    return { ended: `The stand-in failed: ${String(error)}` };
  } finally {
    resumeComputing(meter);
  }
}

function isEnded(env: Environment): boolean {
  return env.meter.ended !== null;
}
