import type { AccountType } from '../../../core/engine/index.ts';
import type {
  Call,
  DataOverview,
  FileId,
  SaveAnswer,
  UndoAnswer,
  UndoWhat,
  WizardClient,
} from '../../../core/host/wizard-client.ts';
import { isImportFile } from '../../../core/host/import-file-name.ts';
import type { SheetsApi, SheetsState, TakeAnswer } from '../../api/sheets-api.ts';
import type { Words } from '../text/words.ts';
import { importFileBytes } from '../import-file-bytes.ts';
import { watched, type Watched } from '../watched.ts';
import type { Server } from './ask-server.ts';
import type { Clock } from './clock.ts';
import { gatherDrafts } from './gather-drafts.ts';
import { driveWork } from './long-work.ts';
import { loadPeople, type People } from './people.ts';
import { rememberAnswers } from './remember.ts';
import { stoppable } from './stoppable.ts';

/** The wizard's client over the server, and what the rest of the page needs of it. */
export interface SheetsWizard {
  readonly client: WizardClient;
  /** What the spreadsheet said of itself last; null before it did. */
  readonly sheet: Watched<SheetsState | null>;
  /** Goes on with what has not finished, by whomever it was begun. */
  readonly resume: (call: Call) => Promise<SaveAnswer | UndoAnswer | TakeAnswer>;
  /** Asks what the spreadsheet says of itself now. */
  readonly look: () => Promise<SheetsState>;
  /** Sends what is still to be sent, before the page goes. */
  readonly flush: () => Promise<void>;
}

/** What it is made of. */
export interface SheetsWizardParts {
  readonly server: Server;
  readonly clock: Clock;
  readonly words: Words;
  /** Hands a file over as a download of the browser. */
  readonly download: (name: string, content: string | Uint8Array<ArrayBuffer>) => void;
}

/** Whether the tabs are read as they are now: a tab is mended in a cell, which no version shows. */
function isRead({ version, tables }: DataOverview): boolean {
  return version === '' || tables.length > 0;
}

/** Makes the wizard's client of the server's methods. */
export function createSheetsWizard(parts: SheetsWizardParts): SheetsWizard {
  const { server, words, clock } = parts;
  const { client } = server;
  const sheet = watched<SheetsState | null>(null);
  const drafts = gatherDrafts((draft) => client.keepDraft(draft), clock);
  const known = rememberAnswers();
  const people = rememberAnswers();
  let version = '';

  /** Another version of the data: what is remembered of the last one no longer holds. */
  function note(now: string): void {
    if (now === version) return;
    version = now;
    known.forget();
  }

  async function look(): Promise<SheetsState> {
    const { data, ...rest } = await client.open();
    const state = { ...rest, data: { ...data, isRead: isRead(data) } };
    note(data.version);
    sheet.set(state);
    return state;
  }

  /** The tables were read or matched anew: other people may stand in them. */
  async function overview(answer: Promise<DataOverview>): Promise<DataOverview> {
    const data = await answer;
    people.forget();
    known.forget();
    note(data.version);
    return data;
  }

  const peopleOf = (accountType: AccountType): Promise<People> =>
    people.get(accountType, () => loadPeople(client.people, accountType, words));

  async function save(
    ...[request, confirmed, call]: Parameters<WizardClient['save']>
  ): Promise<SaveAnswer> {
    await drafts.flush();
    const before = sheet.get()?.saved?.batch.id;
    return changing({
      call,
      begin: () => server.ask('save', request, confirmed),
      found: ({ saved }) => (saved === null || saved.batch.id === before ? null : { saved }),
    });
  }

  function undo(what: UndoWhat, call: Call | undefined): Promise<UndoAnswer> {
    const { batch } = what;
    return changing({
      call,
      begin: () => server.ask('undo', what),
      found({ history }) {
        const isUndone = history.some(
          ({ id, undoneAt }) => 'id' in batch && id === batch.id && undoneAt !== null,
        );
        if (isUndone) throw new Error(words.undoneButLost);
        return null;
      },
    });
  }

  /** Whatever comes of it, what was remembered may no longer hold. */
  async function changing<T>(
    work: Parameters<typeof driveWork<T>>[0] & { readonly call: Call | undefined },
  ): Promise<T> {
    try {
      return await driveWork(work, { server, clock, words }, work.call);
    } finally {
      known.forget();
    }
  }

  async function resume(call: Call): Promise<SaveAnswer | UndoAnswer | TakeAnswer> {
    const before = sheet.get()?.saved?.batch.id;
    return changing<SaveAnswer | UndoAnswer | TakeAnswer>({
      call,
      begin: () => server.ask('resume'),
      found: ({ saved }) => (saved === null || saved.batch.id === before ? null : { saved }),
    });
  }

  /** Reports are tabs; other files are put together here and downloaded. */
  async function takeOne(file: FileId): Promise<void> {
    const isImport = isImportFile(file.name);
    if (!isImport && !file.name.endsWith('.json')) {
      const tab = await client.showTab(file);
      if (tab === null) throw new Error(words.noTabFor(file.name));
      return;
    }
    const pages: string[] = [];
    for (let from: number | null = 0; from !== null;) {
      const { text, next }: ReturnType<SheetsApi['fileText']> = await client.fileText(file, from);
      pages.push(text);
      from = next;
    }
    const text = pages.join('');
    if (isImport) parts.download(file.name.split('/').pop()!, importFileBytes(text));
    else parts.download(file.name, text);
  }

  return {
    sheet,
    look,
    resume,
    flush: drafts.flush,
    client: {
      async open() {
        await drafts.flush();
        const wasRead = sheet.get()?.data.isRead ?? false;
        const state = await look();
        // At first, the step Data reads by itself, and shows how far it is.
        const showsData = (state.draft?.step ?? 'data') === 'data';
        if (state.data.isRead || (showsData && !wasRead)) return state;
        // A save or somebody's edit has changed the data: what was found in it is no longer known.
        await client.readData();
        return look();
      },
      keepDraft: drafts.keep,
      readData: (call) => overview(stoppable(client.readData(), call)),
      matchTable: (source, table) => overview(client.matchTable(source, table)),
      matchColumn: (source, column, heading) =>
        overview(client.matchColumn(source, column, heading)),
      answerQuestion: (answer) => overview(client.answerQuestion(answer)),
      repair: (ids) => overview(client.repair(ids)),
      checkData: (call) => stoppable(known.get('checkData', client.checkData), call),
      findDamage: (call) => stoppable(known.get('findDamage', client.findDamage), call),
      choices: (accountType) =>
        known.get(`choices ${accountType}`, () => client.choices(accountType)),
      async searchPeople(query) {
        return (await peopleOf(query.accountType)).search(query);
      },
      async peopleNamed(accountType, ids) {
        return ids.length === 0 ? [] : (await peopleOf(accountType)).named(ids);
      },
      async peopleNumbered(accountType, numbers) {
        return (await peopleOf(accountType)).numbered(numbers);
      },
      tryNames: (request, call) => stoppable(client.tryNames(request), call),
      async preview(request, call) {
        await drafts.flush();
        return stoppable(client.preview(request), call);
      },
      rows: (query, call) => stoppable(client.rows(query), call),
      why: (row, call) => stoppable(client.why(row), call),
      save,
      previewUndo: (what, call) => stoppable(client.previewUndo(what), call),
      undo,
      async take(files, _how, call) {
        for (const file of files) await stoppable(takeOne(file), call);
      },
      saveRecipe: client.saveRecipe,
      deleteRecipe: client.deleteRecipe,
      async keepSettings(settings) {
        const kept = await client.keepSettings(settings);
        known.forget();
        return kept;
      },
    },
  };
}
