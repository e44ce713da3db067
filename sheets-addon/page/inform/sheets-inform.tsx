import type { InformClient } from '../../../core/host/inform-client.ts';
import type { InformHost } from '../../../core/ui/mount-wizard.tsx';
import type { PageContext } from '../context.ts';
import type { PageEdition } from '../edition.ts';
import { inOrder } from '../parts/in-order.tsx';
import { stoppable } from '../server/stoppable.ts';
import { watched } from '../watched.ts';
import { createPrintedLetters, type OpenedLetters } from './printed-letters.tsx';
import { openLetters } from './open-letters.ts';

/** What the spreadsheet brings for telling people. */
export function createSheetsInform(context: PageContext, edition: PageEdition): InformHost {
  const { words, language, server } = context;
  const opened = watched<OpenedLetters | null>(null);

  return {
    client: informClient(context, edition),
    makes: ['mail-merge file'],
    words: (text) => words.telling.words(text, edition.mailTest !== null),
    async openLetters(request) {
      const letters = await openLetters(
        { ask: server.buildLetters, words, language },
        request,
        null,
      );
      opened.set({ request, letters, again: false });
    },
    Actions: inOrder([
      createPrintedLetters(context, opened),
      ...edition.telling.map((make) => make(context)),
    ]),
    parts: edition.informParts.map((make) => make(context)),
  };
}

function informClient(context: PageContext, edition: PageEdition): InformClient {
  const { words, server } = context;
  const mailTest = edition.mailTest?.(context) ?? null;
  return {
    openInform: server.openInform,
    tryFilter: (filter, call) => stoppable(server.tryFilter(filter), call),
    saveFilter: server.saveFilter,
    saveMessage: server.saveMessage,
    saveLetter: server.saveLetter,
    forget: server.forget,
    reach: (request, call) => stoppable(server.reach(request), call),
    reachRows: (request, outcome, from, count, call) =>
      stoppable(server.reachRows(request, outcome, from, count), call),
    tryOut: (request, person, call) => stoppable(server.tryOut(request, person), call),
    async testMessage(request, person, to) {
      if (mailTest === null) throw new Error(words.telling.noTest);
      await mailTest(request, person, to);
      return { told: 0, sentence: words.telling.testSent(to) };
    },
    // What is noted must not be left half-way: it is waited for.
    makeMessages: (request) => server.mergeMessages(request),
    buildLetters: (request, wanted, call) => stoppable(server.buildLetters(request, wanted), call),
    lettersPrinted: (request, people) => server.lettersPrinted(request, people),
    toldAndIn: (call) => stoppable(server.toldAndIn(), call),
    async takeInform(file, request) {
      await server.informTab(file, request);
    },
  };
}
