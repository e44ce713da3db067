import type { InformClient } from '../inform-client.ts';
import type { ServiceState } from '../service-state.ts';
import type { Steps } from '../steps.ts';
import { createInformParts } from './inform-state.ts';
import type { InformWorkbook } from './inform-workbook.ts';
import { lettersPrinted } from './letters-printed.ts';
import { makeMessages } from './make-messages.ts';
import { buildLetters } from './plan-letters.ts';
import { reachNumbers, reachRows } from './reach-request.ts';
import { forget, openInform, saveFilter, saveLetter, saveMessage } from './saved-templates.ts';
import { takeInform, toldAndInNumbers } from './told-and-in.ts';
import { tryFilter } from './try-filter.ts';
import { testMessage, tryOut } from './try-out.ts';

/** What the screens for telling people may ask, as work over what a host reads and writes. */
export type InformMethods = {
  readonly [K in keyof InformClient]: (
    ...args: Parameters<InformClient[K]>
  ) => Steps<Awaited<ReturnType<InformClient[K]>>>;
};

/** The service for telling people, over the same data as the batch service whose state it shares. */
export function createInformMethods(state: ServiceState, workbook: InformWorkbook): InformMethods {
  const parts = createInformParts(state, workbook);
  return {
    openInform: () => openInform(parts),
    tryFilter: (filter, call) => tryFilter(parts, filter, call),
    saveFilter: (filter) => saveFilter(parts, filter),
    saveMessage: (message) => saveMessage(parts, message),
    saveLetter: (letter) => saveLetter(parts, letter),
    forget: (kind, name) => forget(parts, kind, name),
    reach: (request, call) => reachNumbers(parts, request, call),
    reachRows: (request, outcome, from, count, call) =>
      reachRows(parts, request, outcome, [from, count], call),
    tryOut: (request, person, call) => tryOut(parts, request, person, call),
    testMessage: (request, person, to, call) => testMessage(parts, request, [person, to], call),
    makeMessages: (request, how, call) => makeMessages(parts, request, how, call),
    buildLetters: (request, wanted, call) => buildLetters(parts, request, wanted, call),
    lettersPrinted: (request, people, call) => lettersPrinted(parts, request, people, call),
    toldAndIn: (call) => toldAndInNumbers(parts, call),
    takeInform: (file, request, call) => takeInform(parts, file, request, call),
  };
}
