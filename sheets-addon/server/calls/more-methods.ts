import type { Session } from '../session.ts';
import type { ArgumentSchemas } from './check-arguments.ts';

type Method = (...args: never[]) => unknown;

/** Methods that only some editions have. */
export interface MoreMethods {
  /** What each of them takes; nothing else reaches it. */
  readonly argumentsOf: ArgumentSchemas;
  /** The methods over one execution. */
  readonly create: (session: Session) => Readonly<Record<string, Method>>;
}

/** Methods of an interface of the API: all of them checked, all of them there. */
export function moreMethods<Api extends Readonly<Record<keyof Api, Method>>>(
  argumentsOf: Readonly<Record<keyof Api, ArgumentSchemas[string]>>,
  create: (session: Session) => Api,
): MoreMethods {
  return { argumentsOf, create };
}
