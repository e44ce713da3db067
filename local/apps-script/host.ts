import type { Tenant } from './directory/tenant.ts';
import type { Answer, HostSettings, HostState, Question } from './execution/environment.ts';
import { execute, type Outcome, type RunOptions } from './execution/execute.ts';
import { fireTriggers } from './execution/fire-triggers.ts';
import { readManifest } from './project/manifest.ts';
import type { ProjectFile } from './project/project-file.ts';
import { compileServerFile } from './project/server-code.ts';
import { authMode } from './services/enums.ts';
import { enumValue, objectOf } from './services/kind.ts';
import type { AuthMode } from './execution/gates.ts';
import type { MenuEntry } from './execution/environment.ts';
import { wireFault, wireJson } from './run/wire.ts';
import { newAddress, visitEvent } from './services/web-app.ts';
import type { Workbook } from './workbook/book.ts';
import { makeWorkbook } from './workbook/make.ts';
import { typeCell } from './workbook/peek.ts';

/** What a host is made of. */
export interface HostOptions {
  /** What `clasp push` would send. */
  readonly files: readonly ProjectFile[];
  readonly workbook?: Workbook;
  /** The virtual time at the start. */
  readonly now?: Date;
  /** Scopes that the user granted; all that the manifest wants if it is not said. */
  readonly granted?: readonly string[];
  readonly settings?: Partial<HostSettings>;
  readonly tenant?: Tenant;
}

/** A spreadsheet with the add-on in it: the stand-in for Google's side. */
export interface Host {
  readonly state: HostState;
  readonly workbook: Workbook;
  readonly files: readonly ProjectFile[];
  /** Names of the functions that can be called from outside. */
  readonly functions: readonly string[];
  /** Calls a function as google.script.run does: with copies of plain values, everything allowed. */
  run(name: string, args?: readonly unknown[], options?: RunOptions): Outcome;
  /** Opens the spreadsheet: calls onOpen, with what an add-on is allowed there. */
  open(mode: AuthMode, options?: RunOptions): Outcome;
  /** Installs the add-on: calls onInstall. */
  install(options?: RunOptions): Outcome;
  /** Chooses an entry of the add-on's menu by its caption. */
  click(caption: string, options?: RunOptions): Outcome;
  /** Deploys the project as a web app; gives its address, null where the manifest has none. */
  deploy(): string | null;
  /** Somebody, signed in or not, opens the web app with what follows its address: `?t=1`. */
  visit(query: string, options?: RunOptions): Outcome;
  /** Somebody types into a cell (`B2`) of a tab: whatever Sheets makes of that. */
  type(tab: string, cell: string, text: string): void;
  /** Somebody else holds a lock from now on, for so many milliseconds. */
  holdLock(lock: 'document' | 'script', milliseconds: number): void;
  /** Time passes without the add-on. */
  wait(milliseconds: number): void;
  /**
   * Time passes, and triggers run when theirs has come; gives what they did, in order. `optionsOf`
   * says what happens to the n-th of them, counted from 0.
   */
  letPass(milliseconds: number, optionsOf?: (nth: number) => RunOptions): readonly Outcome[];
  /** The properties of a store, as they are now. */
  properties(store: 'document' | 'script' | 'user'): ReadonlyMap<string, string>;
}

/** Answers given before a dialog asks: one after the other. */
export function answering(...answers: readonly (Answer | string)[]): HostSettings['answer'] {
  const left = answers.map((answer) => (typeof answer === 'string' ? { button: answer } : answer));
  return (question: Question) => {
    const answer = left.shift();
    if (answer === undefined) throw new Error(`Nobody expected to be asked: ${question.text}`);
    return answer;
  };
}

/** Starts a host. Throws for a project that Google would not take. */
export function createHost(options: HostOptions): Host {
  const { files } = options;
  const manifest = readManifest(files);
  const serverFiles = files.filter(({ type }) => type === 'SERVER_JS').map(compileServerFile);
  const workbook = options.workbook ?? makeWorkbook({});
  const settings: HostSettings = {
    user: workbook.owner,
    userLocale: workbook.locale.slice(0, 2),
    emailsHidden: false,
    webAppSpreadsheet: false,
    cacheLoss: 0.1,
    seed: 'stand-in',
    answer: () => null,
    slowness: 0,
    patience: 120_000,
    mailsADay: 1500,
    mailDayEnds: 8 * 60 * 60_000,
    isAddOn: true,
    ...options.settings,
  };
  const state: HostState = {
    workbook,
    clock: { now: (options.now ?? new Date()).getTime() },
    properties: new Map(),
    caches: new Map(),
    locks: new Map(),
    ui: { menu: [], sidebar: null, dialog: null, toasts: [] },
    mail: { sent: [] },
    triggers: [],
    settings,
    webApp: null,
    tenant: options.tenant ?? null,
    lastExecution: 0,
  };
  const project = {
    files,
    serverFiles,
    manifest,
    granted: options.granted ?? manifest.oauthScopes,
  };

  function trigger(name: string, mode: AuthMode, simple: boolean, options?: RunOptions): Outcome {
    const event = {
      authMode: enumValue(authMode, mode),
      ...(mode === 'NONE' ? {} : { source: objectOf('Spreadsheet', null) }),
    };
    return execute(state, project, { name, json: '[]', event, mode, simple, hasUi: true }, options);
  }

  return {
    state,
    workbook,
    files,
    functions: serverFiles
      .flatMap(({ functions }) => functions)
      .filter((name) => !name.endsWith('_')),
    run: (name, args = [], options = {}) =>
      execute(
        state,
        project,
        { name, json: argumentsJson(args), event: null, mode: 'FULL', simple: false, hasUi: true },
        options,
      ),
    open: (mode, options) => trigger('onOpen', mode, true, options),
    install: (options) => trigger('onInstall', 'FULL', false, options),
    click: (caption, options) => {
      const run = functionOf(state.ui.menu, caption);
      if (run === null) throw new Error(`No entry "${caption}" in the menu.`);
      const call = {
        name: run,
        json: '[]',
        event: null,
        mode: 'FULL',
        simple: false,
        hasUi: true,
      } as const;
      return execute(state, project, call, options);
    },
    deploy: () => {
      if (manifest.webApp) state.webApp ??= newAddress(settings.seed);
      return state.webApp;
    },
    visit: (query, options) => {
      if (state.webApp === null) throw new Error('There is no web app: deploy it first.');
      const call = {
        name: 'doGet',
        json: '[]',
        mode: 'FULL',
        simple: false,
        hasUi: false,
      } as const;
      const event = visitEvent(query);
      return execute(state, project, { ...call, event }, { ...options, web: true });
    },
    type: (tab, cell, text) => {
      typeCell(workbook, tab, cell, text, state.clock.now);
    },
    holdLock: (lock, milliseconds) => {
      state.locks.set(lock, { holder: 0, until: state.clock.now + milliseconds });
    },
    wait: (milliseconds) => {
      state.clock.now += milliseconds;
    },
    letPass: (milliseconds, optionsOf = () => ({})) =>
      fireTriggers(state, milliseconds, (trigger, event, nth) => {
        const call = { name: trigger.handler, json: '[]', event, mode: 'FULL' } as const;
        return execute(
          state,
          project,
          { ...call, simple: false, hasUi: false },
          { ...optionsOf(nth), user: trigger.user },
        );
      }),
    properties: (store) =>
      state.properties.get(store === 'user' ? `user ${settings.user}` : store) ?? new Map(),
  };
}

function argumentsJson(args: readonly unknown[]): string {
  const fault = wireFault(args);
  if (fault !== null) throw new TypeError(`Failed due to illegal value in property: ${fault}`);
  return wireJson(args);
}

/** The function that an entry of the menu, or of a menu in it, runs. */
function functionOf(menu: readonly MenuEntry[], caption: string): string | null {
  for (const entry of menu) {
    if (entry === 'separator') continue;
    if ('run' in entry && entry.caption === caption) return entry.run;
    const inner = 'entries' in entry ? functionOf(entry.entries, caption) : null;
    if (inner !== null) return inner;
  }
  return null;
}
