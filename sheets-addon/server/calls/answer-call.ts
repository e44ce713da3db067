import { encodeUtf8 } from '../../../core/engine/index.ts';
import { openWizard } from '../../../core/host/open-wizard.ts';
import { runNow } from '../../../core/host/steps.ts';
import type { ApiAnswer, ApiCall, SheetsApi } from '../../api/sheets-api.ts';
import { locked, startSession, type Session } from '../session.ts';
import { readOperators } from '../tabs/read-tabs.ts';
import { argumentsFault, argumentsOf, isMethod, type ArgumentSchemas } from './check-arguments.ts';
import { informCalls } from '../inform/inform-calls.ts';
import { fileTextCall, showTabCall } from './file-calls.ts';
import type { MoreMethods } from './more-methods.ts';
import { checkOperator, type WhoMay } from './operators.ts';
import { peopleCall } from './people-call.ts';
import { previewCall, rowsCall } from './preview-call.ts';
import { resumeCall, saveCall, undoCall, unfinishedCall } from './save-calls.ts';
import {
  clearCredentialsCall,
  credentialsTab,
  deleteTabsCall,
  goToTabCall,
  loadSampleCall,
  makeTemplateTabsCall,
  oldTabsCall,
} from './tab-calls.ts';
import { whoMay } from './who-may.ts';

/** A message has at most so many bytes. */
const longestAnswer = 1_000_000;

/**
 * Answers what the page asks: JSON in, JSON out, whatever happens. `more` are the methods that only
 * this edition has.
 */
export function answerCall(json: string, more: readonly MoreMethods[] = []): string {
  const answer = JSON.stringify(answerTo(json, more));
  if (encodeUtf8(answer).length <= longestAnswer) return answer;
  return JSON.stringify(refuse('The answer is too long to be sent. Please report this.'));
}

function answerTo(json: string, more: readonly MoreMethods[]): ApiAnswer {
  try {
    const { method, args } = JSON.parse(json) as ApiCall;
    const schemas = Object.assign(
      {},
      argumentsOf,
      ...more.map((one) => one.argumentsOf),
    ) as ArgumentSchemas;
    if (!isMethod(schemas, method)) return refuse(`The add-on has no method ${String(method)}.`);
    const fault = argumentsFault(schemas, method, args);
    if (fault !== null) return refuse(fault);
    const session = startSession(more.flatMap(({ hooks }) => hooks ?? []));
    const may = Object.assign({}, whoMay, ...more.map((one) => one.whoMay)) as Readonly<
      Record<string, WhoMay>
    >;
    if (may[method] !== 'everybody') checkOperator(session);
    const methods = Object.assign(
      {},
      createApi(session),
      ...more.map(({ create }) => create(session)),
    ) as Readonly<Record<string, (...all: unknown[]) => unknown>>;
    return { ok: true, value: methods[method]!(...args) };
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function refuse(message: string): ApiAnswer {
  return { ok: false, message };
}

/** The methods over one execution. */
export function createApi(session: Session): SheetsApi {
  const { methods, workbook } = session;
  return {
    open: () => ({
      ...runNow(openWizard(workbook)),
      unfinished: unfinishedCall(session),
      operators: readOperators(session.spreadsheet),
      user: (session.records.get('address') as string | undefined) ?? '',
      credentialsTab: credentialsTab(session),
    }),
    keepDraft(draft) {
      runNow(methods.keepDraft(draft));
      return null;
    },
    readData: () => runNow(methods.readData()),
    matchTable: (source, table) => runNow(methods.matchTable(source, table)),
    matchColumn: (source, column, heading) => runNow(methods.matchColumn(source, column, heading)),
    answerQuestion: (answer) => runNow(methods.answerQuestion(answer)),
    repair: (ids) => runNow(methods.repair(ids)),
    checkData: () => runNow(methods.checkData()),
    findDamage() {
      let damage = runNow(methods.findDamage());
      while (damage.findings === null) damage = runNow(methods.findDamage());
      return damage;
    },
    choices: (accountType) => runNow(methods.choices(accountType)),
    tryNames: (request) => runNow(methods.tryNames(request)),
    preview: (request) => previewCall(session, request),
    rows: (query) => rowsCall(session, query),
    why: (row) => runNow(methods.why(row)),
    people: (accountType, from) => peopleCall(session, accountType, from),
    save: (request, confirmed) => saveCall(session, request, confirmed),
    previewUndo: (what) => runNow(methods.previewUndo(what)),
    undo: (what) => undoCall(session, what),
    resume: () => resumeCall(session),
    saveRecipe: (name, request) => locked(session, () => runNow(methods.saveRecipe(name, request))),
    deleteRecipe: (name) => locked(session, () => runNow(methods.deleteRecipe(name))),
    keepSettings: (settings) => runNow(methods.keepSettings(settings)),
    showTab: (file) => showTabCall(session, file),
    fileText: (file, from) => fileTextCall(session, file, from),
    goToTab: (name) => goToTabCall(session, name),
    makeTemplateTabs: () => makeTemplateTabsCall(session),
    loadSample: (replace) => loadSampleCall(session, replace),
    oldTabs: () => oldTabsCall(session),
    deleteTabs: (names) => deleteTabsCall(session, names),
    clearCredentials: () => clearCredentialsCall(session),
    ...informCalls(session),
  };
}
