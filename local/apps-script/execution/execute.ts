import { types } from 'node:util';
import type { Manifest } from '../project/manifest.ts';
import type { ProjectFile } from '../project/project-file.ts';
import { isCallable, type ServerFile } from '../project/server-code.ts';
import { wireFault, wireJson } from '../run/wire.ts';
import { globalServices } from '../services/index.ts';
import { undoSince } from '../workbook/book.ts';
import { chanceOf } from './chance.ts';
import { runInFreshContext } from './context.ts';
import { cellCosts, startCost } from './costs.ts';
import {
  dropLocks,
  type Answer,
  type Environment,
  type HostState,
  type Question,
} from './environment.ts';
import type { AuthMode } from './gates.ts';
import type { Interruption } from './interruption.ts';
import { limits } from './limits.ts';
import { charge, chargeComputing, startMeter } from './meter.ts';
import { restore, snapshotOf } from './snapshot.ts';

/** A script project, ready to run. */
export interface Project {
  readonly files: readonly ProjectFile[];
  readonly serverFiles: readonly ServerFile[];
  readonly manifest: Manifest;
  readonly granted: readonly string[];
}

/** What is called, and how. */
export interface FunctionCall {
  readonly name: string;
  /** The arguments, a list. */
  readonly json: string;
  /** The event of a trigger, instead of arguments. */
  readonly event: unknown;
  readonly mode: AuthMode;
  /** A simple trigger: 30 seconds. */
  readonly simple: boolean;
  /** Somebody looks at the spreadsheet; false for what runs by itself. */
  readonly hasUi: boolean;
}

/** What can be said about one execution. */
export interface RunOptions {
  /** Somebody else than the host's user. */
  readonly user?: string;
  readonly interruptions?: readonly Interruption[];
}

/** What an execution did. */
export interface Outcome {
  /**
   * `done`: the function came to its end. `failed`: it threw. `killed`: it was ended. `asks`: it
   * waits for an answer, and so far nothing has happened.
   */
  readonly status: 'done' | 'failed' | 'killed' | 'asks';
  /** A copy of what it returned; null if that cannot travel. */
  readonly value: unknown;
  /** Why google.script.run could not carry what it returned; null if it could. */
  readonly illegal: string | null;
  /** `TypeError: …` as a failure handler gets it, and where it was thrown. */
  readonly error: { readonly message: string; readonly stack: string } | null;
  readonly question: Question | null;
  /** Answers the question: runs everything again, the same way, and on. */
  readonly answer: (answer: Answer) => Outcome;
  /** Calls of services by name, and all of them. */
  readonly calls: Readonly<Record<string, number>>;
  readonly callCount: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  /** Virtual milliseconds. */
  readonly elapsed: number;
  readonly log: readonly string[];
  /** What works and should not be done so. */
  readonly notes: readonly string[];
  /** What the stand-in refused, whether the script caught it or not. */
  readonly refusals: readonly string[];
}

/** Runs a function of the project in a fresh context, with everything that can go wrong. */
export function execute(
  host: HostState,
  project: Project,
  call: FunctionCall,
  options: RunOptions = {},
  answers: readonly Answer[] = [],
): Outcome {
  const before = snapshotOf(host);
  const book = host.workbook;
  const outerJournal = book.journal;
  const env = makeEnvironment(host, project, call, options, answers);
  book.journal = env.journal;
  try {
    charge(env.meter, startCost);
    const outcome = outcomeOf(env, callFunction(env, project, call));
    if (outcome.status === 'asks') {
      undoSince(env.journal, 0);
      restore(host, before);
    } else {
      dropLocks(env);
    }
    return {
      ...outcome,
      answer: (answer) => execute(host, project, call, options, [...answers, answer]),
    };
  } finally {
    book.journal = outerJournal;
  }
}

function makeEnvironment(
  host: HostState,
  project: Project,
  call: FunctionCall,
  options: RunOptions,
  answers: readonly Answer[],
): Environment {
  const id = ++host.lastExecution;
  return {
    host,
    id,
    meter: startMeter(
      host.clock,
      call.simple ? limits.simpleTrigger : limits.execution,
      host.settings.slowness,
    ),
    authMode: call.mode,
    hasUi: call.hasUi,
    user: options.user ?? host.settings.user,
    granted: project.granted,
    wanted: project.manifest.oauthScopes,
    files: project.files,
    timeZone: project.manifest.timeZone,
    interruptions: options.interruptions ?? [],
    journal: { undo: [] },
    flushed: 0,
    chance: chanceOf(`${host.settings.seed} ${id}`),
    answers,
    asked: 0,
    question: null,
    fault: undefined,
    log: [],
    notes: [],
    refusals: [],
  };
}

/** What came of a call: a value to send back, or an error. */
interface Came {
  readonly value: unknown;
  readonly illegal: string | null;
  readonly error: Outcome['error'];
}

function callFunction(env: Environment, project: Project, call: FunctionCall): Came {
  if (!isCallable(project.serverFiles, call.name)) {
    const message = `Script function not found: ${call.name}`;
    return { value: null, illegal: null, error: { message, stack: '' } };
  }
  const invoked = runInFreshContext(env, project.serverFiles, globalServices, call);
  if (env.fault !== undefined) throw env.fault as Error;
  if (invoked.error !== undefined) {
    return { value: null, illegal: null, error: describe(invoked.error.thrown) };
  }
  // Nobody has shown that a promise is waited for.
  const illegal = invoked.promise ? 'it is a Promise' : wireFault(invoked.value, types.isProxy);
  const value: unknown = illegal === null ? JSON.parse(wireJson(invoked.value)) : null;
  return { value, illegal, error: null };
}

function outcomeOf(env: Environment, came: Came): Omit<Outcome, 'answer'> {
  const { meter } = env;
  // Whatever ended the execution counts, not what the script made of it.
  const ended = meter.ended;
  if (ended === null) chargeComputing(meter);
  if (ended === null) charge(meter, meter.pending * cellCosts.written);
  const over = meter.ended;
  const status =
    over?.how === 'asked'
      ? 'asks'
      : over !== null
        ? 'killed'
        : came.error !== null
          ? 'failed'
          : 'done';
  return {
    status,
    value: status === 'done' ? came.value : null,
    illegal: status === 'done' ? came.illegal : null,
    error: status === 'killed' ? { message: over!.message, stack: '' } : came.error,
    question: env.question,
    calls: Object.fromEntries(meter.calls),
    callCount: meter.total,
    cellsRead: meter.cellsRead,
    cellsWritten: meter.cellsWritten,
    elapsed: Math.round((meter.clock.now - meter.start) * 1000) / 1000,
    log: env.log,
    notes: env.notes,
    refusals: env.refusals,
  };
}

/** An error as a failure handler gets it: its name and its message. */
function describe(thrown: unknown): NonNullable<Outcome['error']> {
  if (typeof thrown !== 'object' || thrown === null || !('message' in thrown)) {
    return { message: String(thrown), stack: '' };
  }
  const { name, message, stack } = thrown as Error;
  return { message: `${name}: ${message}`, stack: typeof stack === 'string' ? stack : '' };
}
