import { render } from 'preact';
import { openWizard, type RecordsOfHost } from '../../core/host/open-wizard.ts';
import { runLater } from '../../core/host/steps.ts';
import type { WizardState } from '../../core/host/wizard-client.ts';
import { mountWizard } from '../../core/ui/mount-wizard.tsx';
import type { Database } from '../store/database.ts';
import { noteUse } from '../store/expiry.ts';
import { localDay } from '../store/local-day.ts';
import { storedRecords } from '../store/stored-records.ts';
import type { Say } from '../text/say.ts';
import { browser, sideOpener } from './api.ts';
import { createDataSources } from './data-sources.tsx';
import { downloadFiles } from './download.ts';
import type { DraftAhead } from './draft-ahead.ts';
import { Elsewhere } from './elsewhere.tsx';
import type { ExtensionContext } from './extension-context.ts';
import { createHostSettings, createLanguageChoice } from './host-settings.tsx';
import { joinViews, type OneView, type Standing } from './one-view.ts';
import { openLetters } from './open-letters.ts';
import { takeOpensAt } from './opens-at.ts';
import { openTab, thisPlace, wayTo } from './places.ts';
import type { View } from './view.ts';
import type { ExtensionClient } from '../worker/extension-client.ts';
import { createWorkerClient } from './worker-client.ts';

/** What the page is shown with. */
export interface PageParts {
  readonly root: HTMLElement;
  readonly view: View;
  readonly say: Say;
  readonly database: Database;
  readonly draftAhead: DraftAhead;
  /** What there is to say before anything else. */
  readonly firstWords: readonly string[];
}

/** Calls after which another view has something else to show. */
const telling = new Set([
  ...['preview', 'save', 'undo', 'matchTable', 'matchColumn', 'readData', 'eraseEverything'],
  ...['answerQuestion', 'repair'],
  ...['addFiles', 'addTable', 'pasteTable', 'removeFile', 'loadSample'],
]);

/** Shows the wizard, or, while it is active in another view, where that is and how it stands. */
export function showPage(parts: PageParts): void {
  const { root, view, say, database, draftAhead, firstWords } = parts;
  let wizard: ReturnType<typeof mountWizard> | null = null;
  let standing: Standing | null = null;
  let state: WizardState | null = null;
  let isBusy = false;
  let isReading = false;
  const place = thisPlace(view);
  const records = storedRecords(database);

  const { client, warm, end } = createWorkerClient({
    start: () => new Worker(`worker.js?language=${say.language}`, { type: 'module' }),
    say,
    download: (files) => void downloadFiles(files),
    progressed(progress) {
      views.setProgress(progress);
    },
    answered(method) {
      if (telling.has(method)) views.tellChange();
    },
  });

  const context: ExtensionContext = {
    view,
    say,
    client,
    firstWords,
    openTab: () => void goToTab(),
    startOver: () => void startOver(),
  };
  const DataSources = createDataSources(context);
  const HostSettings = createHostSettings(context);
  const LanguageChoice = createLanguageChoice(context);

  const views: OneView = joinViews({
    place,
    stand(now) {
      const before = standing?.kind;
      standing = now;
      if (now.kind === 'active') showWizard();
      else {
        showElsewhere();
        if (before !== 'elsewhere') void readState();
      }
    },
    async leave() {
      wizard?.unmount();
      wizard = null;
      await end();
    },
    changed: () => void readState(),
  });

  function showWizard(): void {
    state = null;
    void noteUseToday();
    render(null, root);
    warm();
    draftAhead.catchUp(client);
    wizard = mountWizard(root, {
      client: draftAhead.keepingAtOnce(openingAtOnce(client, records)),
      language: say.language,
      wide: view === 'tab',
      DataSources,
      // It is there to read the table on the page beneath it, page by page.
      sourcesFirst: view === 'popup',
      LanguageChoice,
      HostSettings,
      filesElsewhere: view === 'popup' ? () => void goToTab() : null,
      places: otherPlaces(),
      opensAt: takeOpensAt(),
      busy(what) {
        isBusy = what !== null;
        views.setBusy(what);
      },
      inform: {
        client,
        makes: ['message files', 'mail-merge file'],
        openLetters: (request) => openLetters(database, say.language, request),
        Actions: null,
        parts: [],
      },
      spreadsheet: null,
    });
  }

  function showElsewhere(): void {
    if (standing?.kind !== 'elsewhere') return;
    const there = standing.place;
    render(
      <Elsewhere
        say={say}
        standing={standing}
        state={state}
        goThere={there === null ? null : wayTo(there)}
        continueHere={views.takeOver}
      />,
      root,
    );
  }

  /** Reads the small records alone, which needs no worker. One reading at a time. */
  async function readState(): Promise<void> {
    if (standing?.kind !== 'elsewhere' || document.hidden || isReading) return;
    isReading = true;
    try {
      state = await draftAhead.openOver(() => runLater(openWizard(records)));
    } catch {
      // The active view says what is wrong; here, only the short summary is missing.
    }
    isReading = false;
    if (!isActive()) showElsewhere();
  }

  function isActive(): boolean {
    return standing?.kind === 'active';
  }

  function otherPlaces(): { readonly label: string; readonly open: () => void }[] {
    const openSide = sideOpener();
    return [
      ...(view === 'tab' ? [] : [{ label: say('placeTab'), open: () => void goToTab() }]),
      ...(view === 'side' || openSide === null
        ? []
        : [{ label: say('placeSide'), open: () => void goToSide(openSide) }]),
    ];
  }

  async function goToTab(): Promise<void> {
    await views.giveWay();
    await openTab();
    if (view === 'popup') close();
  }

  async function goToSide(open: (windowId: number) => Promise<void>): Promise<void> {
    // First in the click: a browser opens its side only as an answer to one.
    if (windowId === null) return;
    await open(windowId);
    await views.giveWay();
    if (view === 'popup') close();
  }

  async function noteUseToday(): Promise<void> {
    // Where the storage is full it is noted next time; whatever is being done says so itself.
    await noteUse(database, localDay(new Date())).catch(() => undefined);
  }

  async function startOver(): Promise<void> {
    draftAhead.forget();
    await browser.storage.local.clear();
    await end();
    // What is brought in from now on expires, too.
    await noteUseToday();
    wizard?.refresh();
  }

  let windowId: number | null = null;
  void place.then((found) => {
    windowId = found.windowId;
  });
  addEventListener('beforeunload', (event) => {
    if (isBusy) event.preventDefault();
  });
  document.addEventListener('visibilitychange', () => void readState());
}

/**
 * The client, but what the wizard opens with is read here at first: the worker is still starting
 * then, and has nothing yet that is not stored.
 */
function openingAtOnce(client: ExtensionClient, records: RecordsOfHost): ExtensionClient {
  let isFirst = true;
  return {
    ...client,
    open() {
      const opening = isFirst ? runLater(openWizard(records)) : client.open();
      isFirst = false;
      return opening;
    },
  };
}
