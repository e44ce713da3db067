import { useEffect, useState } from 'preact/hooks';
import { browser } from './api.ts';
import { currentTab } from './current-tab.ts';
import type { SourceProps } from './data-sources.tsx';
import {
  askForSheets,
  fetchSheet,
  openSheets,
  sheetFileName,
  sheetOf,
  type OpenSheet,
} from './google-sheet.ts';

/** Reads a Google Sheet that is open: the one under the popup, or one of those in other tabs. */
export function GoogleSheets({ context, add, tell }: SourceProps) {
  const { say, view } = context;
  const [sheets, setSheets] = useState<readonly OpenSheet[]>([]);
  const [refused, setRefused] = useState<OpenSheet | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  useEffect(() => {
    if (view !== 'popup') return;
    void currentTab().then((tab) => {
      const sheet = tab === null ? null : sheetOf(tab.id, tab.url, tab.title);
      setSheets(sheet === null ? [] : [sheet]);
    });
  }, []);

  async function look(): Promise<void> {
    tell([]);
    // First in the click: a browser asks only as an answer to one.
    if (!(await askForSheets())) {
      tell([say('sheetsNotAllowed')]);
      return;
    }
    const open = await openSheets();
    setSheets(open);
    if (open.length === 0) tell([say('sheetsNone')]);
  }

  async function read(sheet: OpenSheet): Promise<void> {
    setIsBusy(true);
    setRefused(null);
    const fetched = await fetchSheet(sheet);
    setIsBusy(false);
    if ('refused' in fetched) setRefused(sheet);
    else await add([{ name: sheetFileName(sheet), file: fetched.file }], 'sheet');
  }

  if (view === 'popup' && sheets.length === 0) return null;
  return (
    <div class="stack tight">
      {view !== 'popup' && (
        <div class="row">
          <button class="button" onClick={() => void look()}>
            {say('readSheets')}
          </button>
        </div>
      )}
      {sheets.map((sheet) => (
        <div key={sheet.tabId} class="row">
          <button class="button" disabled={isBusy} onClick={() => void read(sheet)}>
            {isBusy ? say('sheetReading') : say('readSheet', sheet.title)}
          </button>
        </div>
      ))}
      {refused !== null && (
        <div class="notice warn" role="alert">
          <span class="mark" aria-hidden="true">
            !
          </span>
          <div class="notice-body">
            <p>{say('sheetRefused', refused.title)}</p>
            <button
              class="button"
              onClick={() => void browser.tabs.create({ url: refused.exportUrl })}
            >
              {say('sheetDownload')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
