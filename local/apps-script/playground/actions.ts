import type { Answer, Question } from '../execution/environment.ts';
import type { Outcome } from '../execution/execute.ts';
import type { Host } from '../host.ts';
import type { Answered } from '../run/client.ts';
import { answeredBy } from '../run/connect.ts';
import { framePage, type PageFile } from './page-files.ts';
import { setBook, type Workbook } from '../workbook/book.ts';
import { typeInto } from '../workbook/type-into.ts';
import type { Sheet } from '../workbook/sheet.ts';

/** What the page gets for something it started. */
export type ActionReply =
  | { readonly answered: Answered; readonly execution: ExecutionView }
  /** Somebody has to answer first; the token says whom it is for. */
  | { readonly question: Question; readonly token: number };

/** An execution, for the list of them. */
export interface ExecutionView {
  readonly name: string;
  readonly status: string;
  readonly elapsed: number;
  readonly calls: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  readonly error: string | null;
  readonly notes: readonly string[];
  readonly log: readonly string[];
}

/** Does what people do in the page. */
export interface Actions {
  run(name: string, json: string): ActionReply;
  click(caption: string): ActionReply;
  /** Somebody opens the web app; the page, or why there is none. */
  visit(query: string): PageFile;
  /** A page of the web app calls a function. */
  runForVisitor(name: string, json: string): ActionReply;
  answer(token: number, answer: Answer): ActionReply;
  /** Types into a cell. */
  edit(sheet: number, row: number, column: number, text: string): void;
  select(sheet: number, row: number, column: number): void;
  /** A day passes, and the triggers whose time comes run. */
  passDay(): ActionReply;
  closeSidebar(): void;
  closeDialog(): void;
  readonly executions: readonly ExecutionView[];
}

const executionsKept = 50;
const day = 24 * 60 * 60_000;

/** Time that passes is no execution, but is told like one. */
const passed: ExecutionView = {
  ...{ name: '', status: 'done', elapsed: 0, calls: 0, cellsRead: 0, cellsWritten: 0 },
  ...{ error: null, notes: [], log: [] },
};

/** The actions of a host. */
export function createActions(host: Host): Actions {
  const waiting = new Map<number, { readonly name: string; readonly outcome: Outcome }>();
  const executions: ExecutionView[] = [];
  let lastToken = 0;
  const { workbook } = host;

  function reply(name: string, outcome: Outcome): ActionReply {
    if (outcome.question !== null && outcome.status === 'asks') {
      waiting.set(++lastToken, { name, outcome });
      return { question: outcome.question, token: lastToken };
    }
    const execution = viewExecution(name, outcome);
    executions.unshift(execution);
    executions.splice(executionsKept);
    return { answered: answeredBy(outcome, 'null'), execution };
  }

  return {
    executions,
    run: (name, json) => reply(name, host.run(name, JSON.parse(json) as unknown[])),
    click: (caption) => reply(caption, host.click(caption)),
    visit: (query) => {
      const outcome = host.visit(query);
      reply('doGet', outcome);
      return outcome.page === null
        ? { type: 'text/plain; charset=utf-8', body: outcome.error?.message ?? outcome.status }
        : framePage(host, outcome.page.html);
    },
    runForVisitor: (name, json) =>
      reply(name, host.run(name, JSON.parse(json) as unknown[], { web: true })),
    answer: (token, answer) => {
      const asked = waiting.get(token);
      if (asked === undefined) throw new Error('Nobody waits for this answer any more.');
      waiting.delete(token);
      return reply(asked.name, asked.outcome.answer(answer));
    },
    edit: (sheet, row, column, text) => {
      const area = { top: row, left: column, height: 1, width: 1 };
      typeInto(workbook, sheetOf(workbook, sheet), area, () => text, { now: host.state.clock.now });
    },
    select: (sheet, row, column) => {
      sheetOf(workbook, sheet);
      const selection = { top: row, left: column, height: 1, width: 1 };
      setBook(workbook, { activeSheet: sheet, selection });
    },
    passDay: () => {
      const outcomes = host.letPass(day);
      for (const outcome of outcomes) reply('the clock', outcome);
      const ran = outcomes.length === 1 ? '1 trigger' : `${outcomes.length} triggers`;
      const execution = { ...passed, name: `A day passed: ${ran} ran` };
      return { answered: { json: 'null' }, execution };
    },
    closeSidebar: () => {
      host.state.ui.sidebar = null;
    },
    closeDialog: () => {
      host.state.ui.dialog = null;
    },
  };
}

/** A tab by its ID. Throws where there is none. */
export function sheetOf(book: Workbook, id: number): Sheet {
  const sheet = book.sheets.find((one) => one.id === id);
  if (sheet === undefined) throw new Error(`No tab ${id}.`);
  return sheet;
}

function viewExecution(name: string, outcome: Outcome): ExecutionView {
  return {
    name,
    status:
      outcome.illegal === null ? outcome.status : `returned what cannot travel: ${outcome.illegal}`,
    elapsed: Math.round(outcome.elapsed),
    calls: outcome.callCount,
    cellsRead: outcome.cellsRead,
    cellsWritten: outcome.cellsWritten,
    error: outcome.error?.message ?? null,
    notes: [...outcome.notes, ...outcome.refusals],
    log: outcome.log,
  };
}
