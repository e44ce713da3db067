import { mountWizard } from '../../core/ui/mount-wizard.tsx';
import type { PageContext } from './context.ts';
import { downloadFile } from './download.ts';
import type { MakePart, PageEdition } from './edition.ts';
import { createSheetsInform } from './inform/sheets-inform.tsx';
import { createDataSources } from './parts/data-sources.tsx';
import { createHostSettings } from './parts/host-settings.tsx';
import { inOrder } from './parts/in-order.tsx';
import { createPasswords } from './parts/passwords.tsx';
import { createUnfinishedNotice } from './parts/unfinished-notice.tsx';
import { createServer, type Runner } from './server/ask-server.ts';
import type { Clock } from './server/clock.ts';
import { createSheetsWizard } from './server/sheets-wizard.ts';
import { words, type Language } from './text/words.ts';

/** What the page is shown with. */
export interface PageParts {
  readonly root: HTMLElement;
  readonly run: Runner;
  readonly clock: Clock;
  readonly language: Language;
  readonly edition: PageEdition;
  /** It was opened to undo a batch. */
  readonly opensHistory: boolean;
}

/** Shows the wizard over the spreadsheet's server; gives what takes it away again. */
export function showPage(parts: PageParts): () => void {
  const { root, run, clock, language, edition, opensHistory } = parts;
  const said = words[language];
  const server = createServer({ run, words: said, clock });
  const wizard = createSheetsWizard({ server, clock, words: said, download: downloadFile });
  const context: PageContext = {
    ...{ words: said, language, clock, wizard, leaves: edition.leaves },
    ...{ server: server.client, connection: server },
  };

  function together<Props extends object>(...makers: readonly MakePart<Props>[]) {
    return inOrder(makers.map((make) => make(context)));
  }

  const { unmount } = mountWizard(root, {
    client: wizard.client,
    language,
    wide: false,
    DataSources: together(createDataSources, ...edition.data),
    HostSettings: together(createHostSettings, ...edition.settings),
    sourcesFirst: true,
    LanguageChoice: null,
    filesElsewhere: null,
    opensAt: opensHistory ? 'history' : null,
    places: [],
    busy: () => undefined,
    inform: createSheetsInform(context, edition),
    spreadsheet: {
      words: said.wizard,
      Above: together(createUnfinishedNotice, ...edition.above),
      Passwords: together(createPasswords, ...edition.saved),
      mayNotSave() {
        const { operators = [], user = '' } = wizard.sheet.get() ?? {};
        // Where Google does not tell who it is, the server decides.
        const isAmong = operators.some((one) => one.toLowerCase() === user.toLowerCase());
        const may = operators.length === 0 || user === '' || isAmong;
        return may ? null : said.mayNotSave(user, operators);
      },
    },
  });
  const flush = () => void wizard.flush();
  addEventListener('pagehide', flush);
  return () => {
    removeEventListener('pagehide', flush);
    unmount();
  };
}
