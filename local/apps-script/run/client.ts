import { limits } from '../execution/limits.ts';
import { wireFault, wireJson } from './wire.ts';

/* google.script as a page in a sidebar has it. Runs in browsers too. */

/** What came back from the server; `lost`: nothing ever does. */
export type Answered =
  { readonly json: string } | { readonly message: string } | { readonly lost: true };

/** Carries a call to the server: the function's name and its arguments, a list as JSON. */
export type Send = (name: string, json: string) => Promise<Answered>;

/** What a page needs to be told. */
export interface ClientOptions {
  /** Names of the server's functions: only these exist. */
  readonly functions: readonly string[];
  readonly send: Send;
  /** Where failures go that no handler takes. */
  readonly report: (error: Error) => void;
  readonly close: () => void;
  readonly focus: () => void;
}

/** The global `google` of a page. */
export interface GoogleClient {
  readonly script: {
    readonly run: Runner;
    readonly host: {
      readonly origin: string;
      close(): void;
      setHeight(height: number): void;
      setWidth(width: number): void;
      readonly editor: { focus(): void };
    };
  };
}

/** Calls functions of the server; never changed, each `with…` gives another one. */
export type Runner = Readonly<Record<string, (...args: never[]) => unknown>>;

type Handler = (value: unknown, userObject: unknown) => void;

interface Settings {
  readonly success: Handler | null;
  /** undefined: not said, so failures are reported. */
  readonly failure: Handler | null | undefined;
  readonly userObject: unknown;
}

/** Makes the global `google`. */
export function createGoogle(options: ClientOptions): GoogleClient {
  const waiting: (() => void)[] = [];
  let inFlight = 0;

  /** At most ten calls are under way; the others wait for a place. */
  function enqueue(start: () => Promise<void>): void {
    if (inFlight >= limits.callsInFlight) {
      waiting.push(() => {
        enqueue(start);
      });
      return;
    }
    inFlight++;
    void start().finally(() => {
      inFlight--;
      waiting.shift()?.();
    });
  }

  async function deliver(name: string, json: string, settings: Settings): Promise<void> {
    const answered = await options.send(name, json);
    if ('lost' in answered) {
      // Its place is taken for ever, as far as anybody knows.
      inFlight++;
      return;
    }
    if ('json' in answered) {
      settings.success?.(JSON.parse(answered.json), settings.userObject);
      return;
    }
    const error = new Error(answered.message);
    error.name = 'ScriptError';
    if (settings.failure === undefined) options.report(error);
    else settings.failure?.(error, settings.userObject);
  }

  function runnerWith(settings: Settings): Runner {
    const runner: Record<string, (...args: never[]) => unknown> = {
      withSuccessHandler: (success: unknown) =>
        runnerWith({ ...settings, success: handlerOf(success) }),
      withFailureHandler: (failure: unknown) =>
        runnerWith({ ...settings, failure: handlerOf(failure) }),
      withUserObject: (userObject: unknown) => {
        checkUserObject(userObject);
        return runnerWith({ ...settings, userObject });
      },
    };
    for (const name of options.functions) {
      runner[name] = (...args: unknown[]) => {
        const sent = args.length === 1 && isForm(args[0]) ? [formValues(args[0])] : args;
        const fault = wireFault(sent);
        if (fault !== null) {
          throw new TypeError(`Failed due to illegal value in property: ${fault}`);
        }
        enqueue(() => deliver(name, wireJson(sent), settings));
      };
    }
    return Object.freeze(runner);
  }

  return {
    script: {
      run: runnerWith({ success: null, failure: undefined, userObject: undefined }),
      host: {
        origin: 'https://docs.google.com',
        close: options.close,
        // Sidebars keep their width.
        setHeight: () => undefined,
        setWidth: () => undefined,
        editor: { focus: options.focus },
      },
    },
  };
}

function handlerOf(value: unknown): Handler | null {
  if (value === null || typeof value === 'function') return value as Handler | null;
  throw new TypeError('A handler must be a function.');
}

/** Objects made with `new` are none for handlers, unless they are elements of the page. */
function checkUserObject(value: unknown): void {
  if (typeof value !== 'object' || value === null || 'nodeType' in value) return;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null)
    return;
  throw new TypeError('User objects cannot be objects constructed with new.');
}

interface Form {
  readonly elements: Iterable<{ readonly name?: string; readonly value?: string }>;
}

function isForm(value: unknown): value is Form {
  return (
    typeof value === 'object' && value !== null && 'nodeName' in value && value.nodeName === 'FORM'
  );
}

/** A form becomes an object of its fields' texts. */
function formValues(form: Form): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { name, value } of form.elements) {
    if (name !== undefined && name !== '') values[name] = value ?? '';
  }
  return values;
}
