import { types } from 'node:util';
import type { Manifest } from '../project/manifest.ts';
import type { ProjectFile } from '../project/project-file.ts';
import { isCallable, type ServerFile } from '../project/server-code.ts';
import { wireFault, wireJson } from '../run/wire.ts';
import { servedPage, type ServedPage } from '../services/web-app.ts';
import { advancedServices, globalServices } from '../services/index.ts';
import { undoSince } from '../workbook/book.ts';
import { chanceOf } from './chance.ts';
import { runInFreshContext, type Invoked } from './context.ts';
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
  /** By a visitor of the web app, who has no spreadsheet open; it runs as whoever deployed it. */
  readonly web?: boolean;
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
  /** The page that a web app answers with; null for everything else. */
  readonly page: ServedPage | null;
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
  if (host.tenant !== null) host.tenant.undo = [];
  try {
    charge(env.meter, startCost);
    const outcome = outcomeOf(env, callFunction(env, project, call));
    if (outcome.status === 'asks') {
      undoSince(env.journal, 0);
      restore(host, before);
      for (const takeBack of host.tenant?.undo.reverse() ?? []) takeBack();
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
    hasUi: call.hasUi && options.web !== true,
    web: options.web ?? false,
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
  readonly page: ServedPage | null;
}

function callFunction(env: Environment, project: Project, call: FunctionCall): Came {
  if (!isCallable(project.serverFiles, call.name)) {
    const message = `Script function not found: ${call.name}`;
    return { ...nothing, error: { message, stack: '' } };
  }
  const on = project.manifest.advancedServices;
  const services = globalServices.filter(
    ([name]) => !advancedServices.includes(name) || on.includes(name),
  );
  const invoked = runInFreshContext(env, project.serverFiles, services, call);
  if (env.fault !== undefined) throw env.fault as Error;
  if (invoked.error !== undefined) {
    return { ...nothing, error: describe(invoked.error.thrown) };
  }
  if (env.web && call.name === 'doGet') return answerOf(invoked);
  // Nobody has shown that a promise is waited for.
  const illegal = invoked.promise ? 'it is a Promise' : wireFault(invoked.value, types.isProxy);
  const value: unknown = illegal === null ? JSON.parse(wireJson(invoked.value)) : null;
  return { ...nothing, value, illegal };
}

const nothing: Came = { value: null, illegal: null, error: null, page: null };

/** What a visitor gets, in Google's words where it is no page. */
function answerOf({ object }: Invoked): Came {
  const answered = servedPage(object);
  return 'page' in answered
    ? { ...nothing, page: answered.page }
    : { ...nothing, error: { message: answered.fault, stack: '' } };
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
    page: status === 'done' ? came.page : null,
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
