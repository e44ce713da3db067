import { webcrypto } from 'node:crypto';
import { cellText, latinLetters, type Table } from '../../../core/engine/index.ts';
import { createBatchMethods } from '../../../core/host/batch-service.ts';
import { createInformMethods } from '../../../core/host/inform/inform-methods.ts';
import { createState } from '../../../core/host/service-state.ts';
import { createMemoryWorkbook, type MemoryWorkbook } from '../../../core/host/memory-workbook.ts';
import { runLater } from '../../../core/host/steps.ts';
import type { PeoplePage } from '../../../core/host/people-page.ts';
import type {
  RequestJson,
  SaveAnswer,
  SaveConfirmation,
  UndoAnswer,
  UndoWhat,
} from '../../../core/host/wizard-client.ts';
import { createGoogle, type Answered } from '../../../local/apps-script/run/client.ts';
import type {
  ApiCall,
  SheetsApi,
  SheetsState,
  Step,
  Unfinished,
} from '../../../sheets-addon/api/sheets-api.ts';
import type { Runner } from '../../../sheets-addon/page/server/ask-server.ts';

/* The server's side of the sidebar over tables in memory, with everything that may happen to calls. */

/** What becomes of a call: it or its answer is lost; nothing ever comes; the script does nothing. */
export type Fate = 'arrives' | 'request lost' | 'answer lost' | 'silence' | 'null' | 'script fails';

/** How a double is made. */
export interface DoubleOptions {
  readonly tables: readonly Table[];
  readonly today: string;
  /** After how many calls of `resume` a save or undo is done; 0: at once. */
  readonly parts?: number;
  readonly operators?: readonly string[];
  readonly user?: string;
  /** People in one page. */
  readonly pageSize?: number;
  readonly oldTabs?: readonly string[];
  readonly fate?: (call: ApiCall, nth: number) => Fate;
}

/** A server, and what can be seen of it. */
export interface SheetsDouble {
  readonly run: Runner;
  readonly workbook: MemoryWorkbook;
  /** Names of the methods that arrived, in order. */
  readonly calls: string[];
  /** Names of tabs that were shown. */
  readonly shown: string[];
  /** Somebody else began a save, or nobody did. */
  readonly setUnfinished: (unfinished: Unfinished | null) => void;
}

interface Job {
  readonly unfinished: Unfinished;
  readonly left: number;
  readonly finish: () => Promise<SaveAnswer | UndoAnswer>;
}

type Methods = {
  readonly [K in keyof SheetsApi]: (
    ...args: Parameters<SheetsApi[K]>
  ) => Promise<ReturnType<SheetsApi[K]>>;
};

/** Makes a server of the batch methods. */
export function createSheetsDouble(options: DoubleOptions): SheetsDouble {
  const { tables, today, parts = 0, operators = [], user = 'pat@lincoln.example' } = options;
  const { pageSize = 1000, fate = () => 'arrives' } = options;
  const workbook = createMemoryWorkbook({
    tables,
    today: () => today,
    now: () => `${today}T10:00:00.000Z`,
    random: (count) => webcrypto.getRandomValues(new Uint8Array(count)),
    everyLetter: () => Promise.resolve(latinLetters),
  });
  const state = createState(workbook);
  const batch = createBatchMethods(workbook, state);
  const inform = createInformMethods(state, workbook);
  const calls: string[] = [];
  const shown: string[] = [];
  let oldTabs = [...(options.oldTabs ?? [])];
  let credentialsTab = '';
  let job: Job | null = null;

  function begin<T extends SaveAnswer | UndoAnswer>(
    kind: Unfinished['kind'],
    name: string,
    all: number,
    finish: () => Promise<T>,
  ): Promise<Step<T>> {
    const unfinished = { kind, batch: name, who: user, since: `${today}T10:00:00Z`, done: 0, all };
    if (parts === 0) return finish().then((answer) => ({ answer }));
    job = { unfinished, left: parts, finish };
    return Promise.resolve({ unfinished });
  }

  async function save(
    request: RequestJson,
    confirmed: SaveConfirmation,
  ): Promise<Step<SaveAnswer>> {
    const { preview } = await runLater(batch.open());
    return begin('save', 'b1', preview?.changeRows ?? 0, async () => {
      const answer = await runLater(batch.save(request, confirmed));
      if ('saved' in answer && confirmed.credentials) credentialsTab = 'Credentials - 10:00';
      return answer;
    });
  }

  async function resume(): Promise<Step<SaveAnswer | UndoAnswer>> {
    if (job === null) throw new Error('Nothing is unfinished here.');
    const left: number = job.left - 1;
    if (left === 0) {
      const { finish } = job;
      job = null;
      return { answer: await finish() };
    }
    const { unfinished } = job;
    const done = Math.round((unfinished.all * (parts - left)) / parts);
    job = { ...job, left, unfinished: { ...unfinished, done } };
    return { unfinished: job.unfinished };
  }

  const methods: Methods = {
    open: async (): Promise<SheetsState> => ({
      ...(await runLater(batch.open())),
      ...{ unfinished: job?.unfinished ?? null, operators, user, credentialsTab },
    }),
    keepDraft: (draft) => runLater(batch.keepDraft(draft)).then(() => null),
    readData: () => runLater(batch.readData()),
    matchTable: (source, table) => runLater(batch.matchTable(source, table)),
    matchColumn: (...args) => runLater(batch.matchColumn(...args)),
    answerQuestion: (answer) => runLater(batch.answerQuestion(answer)),
    repair: (ids) => runLater(batch.repair(ids)),
    checkData: () => runLater(batch.checkData()),
    findDamage: () => runLater(batch.findDamage()),
    choices: (accountType) => runLater(batch.choices(accountType)),
    tryNames: (request) => runLater(batch.tryNames(request)),
    preview: (request) => runLater(batch.preview(request)),
    rows: (query) => runLater(batch.rows(query)),
    why: (row) => runLater(batch.why(row)),
    people: (accountType, from) =>
      Promise.resolve(
        peoplePage(
          tables.find(({ name }) => name === accountType)!,
          from,
          pageSize,
        ),
      ),
    save,
    previewUndo: (what) => runLater(batch.previewUndo(what)),
    undo: (what: UndoWhat) => begin('undo', 'b1', 1, () => runLater(batch.undo(what))),
    resume,
    saveRecipe: (name, request) => runLater(batch.saveRecipe(name, request)),
    deleteRecipe: (name) => runLater(batch.deleteRecipe(name)),
    keepSettings: (settings) => runLater(batch.keepSettings(settings)),
    showTab(file) {
      shown.push(file.name);
      return Promise.resolve(file.name);
    },
    async fileText(file, from) {
      await runLater(batch.take([file], 'each'));
      const text = new TextDecoder().decode(workbook.delivered.at(-1)!.files[0]!.bytes);
      const to = from + 100;
      return { text: text.slice(from, to), next: to < text.length ? to : null };
    },
    goToTab(name) {
      shown.push(name);
      return Promise.resolve(null);
    },
    makeTemplateTabs: () => Promise.resolve({ made: ['Students', 'Staff'], kept: [] }),
    loadSample: () => Promise.resolve({ made: ['Students'], kept: [] }),
    oldTabs: () => Promise.resolve(oldTabs),
    deleteTabs(names) {
      oldTabs = oldTabs.filter((name) => !names.includes(name));
      return Promise.resolve(oldTabs);
    },
    openInform: () => runLater(inform.openInform()),
    tryFilter: (filter) => runLater(inform.tryFilter(filter)),
    saveFilter: (filter) => runLater(inform.saveFilter(filter)),
    saveMessage: (message) => runLater(inform.saveMessage(message)),
    saveLetter: (letter) => runLater(inform.saveLetter(letter)),
    forget: (...args) => runLater(inform.forget(...args)),
    reach: (request) => runLater(inform.reach(request)),
    reachRows: (...args) => runLater(inform.reachRows(...args)),
    tryOut: (...args) => runLater(inform.tryOut(...args)),
    mergeMessages: (request) => runLater(inform.makeMessages(request, 'mail-merge file')),
    buildLetters: (...args) => runLater(inform.buildLetters(...args)),
    lettersPrinted: (...args) => runLater(inform.lettersPrinted(...args)),
    toldAndIn: () => runLater(inform.toldAndIn()),
    informTab(file) {
      shown.push(file);
      return Promise.resolve(null);
    },
    clearCredentials() {
      credentialsTab = '';
      return Promise.resolve(null);
    },
  };

  let sent = 0;
  async function send(_name: string, json: string): Promise<Answered> {
    const [text] = JSON.parse(json) as [string];
    const call = JSON.parse(text) as ApiCall;
    const fated = fate(call, ++sent);
    const cut = { message: 'NetworkError: Connection failure due to HTTP 0' };
    if (fated === 'request lost') return cut;
    calls.push(call.method);
    if (fated === 'script fails') return { message: 'Service Spreadsheets failed.' };
    const method = methods[call.method as keyof SheetsApi] as (
      ...args: readonly unknown[]
    ) => Promise<unknown>;
    const answer = await method(...call.args).then(
      (value) => ({ ok: true, value }),
      (error: unknown) => ({ ok: false, message: (error as Error).message }),
    );
    switch (fated) {
      case 'arrives':
        return { json: JSON.stringify(JSON.stringify(answer)) };
      case 'answer lost':
        return cut;
      case 'silence':
        return { lost: true };
      case 'null':
        return { json: 'null' };
    }
  }

  const { script } = createGoogle({
    functions: ['api_call'],
    send,
    report(error) {
      throw error;
    },
    close: () => undefined,
    focus: () => undefined,
  });
  return {
    run: script.run as unknown as Runner,
    workbook,
    calls,
    shown,
    setUnfinished(unfinished) {
      job =
        unfinished === null
          ? null
          : { unfinished, left: 1, finish: () => Promise.resolve({ faults: [] }) };
    },
  };
}

/** People in the order of their Person IDs, which are whole numbers in these tests. */
function peoplePage(table: Table, from: number, size: number): PeoplePage {
  const cells = (row: number) =>
    table.headings.map((_, column) => `"${cellText(table, row, column).replaceAll('"', '""')}"`);
  const rows = Array.from({ length: table.rowCount }, (_, row) => cells(row));
  rows.sort(([a], [b]) => Number(a!.slice(1, -1)) - Number(b!.slice(1, -1)));
  const to = Math.min(rows.length, from + size);
  const lines = [[...table.headings], ...rows.slice(from, to)];
  return {
    csv: lines.map((line) => `${line.join()}\r\n`).join(''),
    next: to < rows.length ? to : null,
    all: rows.length,
  };
}
