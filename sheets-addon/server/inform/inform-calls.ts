import { encodeUtf8 } from '../../../core/engine/index.ts';
import { createInformParts } from '../../../core/host/inform/inform-state.ts';
import { buildLetters } from '../../../core/host/inform/plan-letters.ts';
import type {
  InformRequest,
  LettersPart,
  LettersWanted,
} from '../../../core/host/inform-client.ts';
import { createState } from '../../../core/host/service-state.ts';
import { runNow } from '../../../core/host/steps.ts';
import type { InformApi } from '../../api/inform-api.ts';
import { locked, type Session } from '../session.ts';
import { writeToldAndIn } from './told-and-in-tabs.ts';

/** So many letters are tried for one message, and so many bytes one of them carries. */
const mostLetters = 250;
const mostBytes = 900_000;

/** The methods for telling people over one execution. */
export function informCalls(session: Session): InformApi {
  const { inform } = session;
  return {
    openInform: () => runNow(inform.openInform()),
    tryFilter: (filter) => runNow(inform.tryFilter(filter)),
    saveFilter: (filter) => locked(session, () => runNow(inform.saveFilter(filter))),
    saveMessage: (message) => locked(session, () => runNow(inform.saveMessage(message))),
    saveLetter: (letter) => locked(session, () => runNow(inform.saveLetter(letter))),
    forget: (kind, name) => locked(session, () => runNow(inform.forget(kind, name))),
    reach: (request) => runNow(inform.reach(request)),
    reachRows: (request, outcome, from, count) =>
      runNow(inform.reachRows(request, outcome, from, count)),
    tryOut: (request, person) => runNow(inform.tryOut(request, person)),
    mergeMessages: (request) =>
      locked(session, () => runNow(inform.makeMessages(request, 'mail-merge file'))),
    buildLetters: (request, wanted) => lettersCall(session, request, wanted),
    lettersPrinted: (request, people) =>
      locked(session, () => runNow(inform.lettersPrinted(request, people))),
    toldAndIn: () => runNow(inform.toldAndIn()),
    informTab: (file, request) =>
      locked(session, () => {
        if (file === 'told-and-in.csv') writeToldAndIn(session);
        else runNow(inform.takeInform(file, request));
        return null;
      }),
  };
}

/** As many letters as one message carries: fewer, where they are long. */
function lettersCall(
  { workbook }: Session,
  request: InformRequest,
  wanted: LettersWanted,
): LettersPart {
  const parts = createInformParts(createState(workbook), workbook);
  for (let most = mostLetters; ; most = Math.floor(most / 2)) {
    const part = runNow(buildLetters(parts, request, wanted, undefined, most));
    if (most <= 1 || encodeUtf8(JSON.stringify(part.html)).length <= mostBytes) return part;
  }
}
