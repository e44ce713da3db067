import { createInformMethods } from '../../../core/host/inform/inform-methods.ts';
import type { InformFile, InformRequest } from '../../../core/host/inform-client.ts';
import { createState } from '../../../core/host/service-state.ts';
import { runNow } from '../../../core/host/steps.ts';
import type { InformApi } from '../../api/inform-api.ts';
import { locked, type Session } from '../session.ts';

/** The methods for telling people over one execution. */
export function informCalls(session: Session): InformApi {
  const { workbook } = session;
  const methods = createInformMethods(createState(workbook), workbook);

  function showFile(file: InformFile, request: InformRequest | null): null {
    runNow(methods.takeInform(file, request));
    return null;
  }

  return {
    openInform: () => runNow(methods.openInform()),
    tryFilter: (filter) => runNow(methods.tryFilter(filter)),
    saveFilter: (filter) => locked(session, () => runNow(methods.saveFilter(filter))),
    saveMessage: (message) => locked(session, () => runNow(methods.saveMessage(message))),
    saveLetter: (letter) => locked(session, () => runNow(methods.saveLetter(letter))),
    forget: (kind, name) => locked(session, () => runNow(methods.forget(kind, name))),
    reach: (request) => runNow(methods.reach(request)),
    reachRows: (request, outcome, from, count) =>
      runNow(methods.reachRows(request, outcome, from, count)),
    tryOut: (request, person) => runNow(methods.tryOut(request, person)),
    mergeMessages: (request) =>
      locked(session, () => runNow(methods.makeMessages(request, 'mail-merge file'))),
    buildLetters: (request, wanted) => runNow(methods.buildLetters(request, wanted)),
    lettersPrinted: (request, people) =>
      locked(session, () => runNow(methods.lettersPrinted(request, people))),
    toldAndIn: () => runNow(methods.toldAndIn()),
    informTab: (file, request) => locked(session, () => showFile(file, request)),
  };
}
