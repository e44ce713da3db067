import { browser } from './api.ts';

/** A Google Sheet that is open in a tab. */
export interface OpenSheet {
  readonly tabId: number;
  readonly title: string;
  /** Where Google gives it as an .xlsx file. */
  readonly exportUrl: string;
}

/** A sheet's file, or that Google did not hand it over. */
export type FetchedSheet = { readonly file: Blob } | { readonly refused: true };

/** What the extension may ask for to see which sheets are open. */
const sheetsOrigin = 'https://docs.google.com/*';

/** Larger answers are not taken from a page. */
const largestSheet = 100_000_000;

/** Bytes that travel from the page at once; a multiple of 3, so that base64 joins without a gap. */
const pieceLength = 3 << 20;

/** The sheet that a tab shows; null if it shows none. */
export function sheetOf(tabId: number, url: string, title: string): OpenSheet | null {
  const address = /^https:\/\/docs\.google\.com\/spreadsheets\/(u\/\d+\/)?d\/([\w-]{10,})/.exec(
    url,
  );
  if (address === null) return null;
  const [, account = '', id = ''] = address;
  return {
    tabId,
    title: title.replace(/ [-\u2013] [^-\u2013]*$/, '').trim(),
    exportUrl: `https://docs.google.com/spreadsheets/${account}d/${id}/export?format=xlsx`,
  };
}

/** The file's name of a sheet, of letters that every system allows. */
export function sheetFileName({ title }: OpenSheet): string {
  // eslint-disable-next-line no-control-regex -- what no file's name may hold
  const plain = title.replace(/[\u0000-\u001f\\/:*?"<>|,]/g, ' ').replace(/\s+/g, ' ');
  return `${plain.trim().slice(0, 80) || 'Google Sheet'}.xlsx`;
}

/** Asks the person to let the extension see open sheets. To be called first in a click. */
export function askForSheets(): Promise<boolean> {
  return browser.permissions.request({ origins: [sheetsOrigin] });
}

/** The sheets that are open in any window; needs `askForSheets`. */
export async function openSheets(): Promise<OpenSheet[]> {
  const tabs = await browser.tabs.query({ url: 'https://docs.google.com/spreadsheets/*' });
  return tabs.flatMap(({ id, url, title }) =>
    id === undefined ? [] : (sheetOf(id, url ?? '', title ?? '') ?? []),
  );
}

/**
 * Fetches a sheet from within its own page, as the person who is signed in there. Google may send
 * the page on to another of its servers that refuses pages; then there is no file.
 */
export async function fetchSheet({ tabId, exportUrl }: OpenSheet): Promise<FetchedSheet> {
  try {
    const [fetched] = await browser.scripting.executeScript({
      target: { tabId },
      func: fetchInPage,
      args: [exportUrl, largestSheet],
    });
    const size = fetched?.result as number | null | undefined;
    if (typeof size !== 'number') return { refused: true };
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for (let from = 0; from < size; from += pieceLength) {
      const [piece] = await browser.scripting.executeScript({
        target: { tabId },
        func: takeFetchedPiece,
        args: [from, Math.min(size, from + pieceLength)],
      });
      pieces.push(fromBase64(piece?.result as string));
    }
    return { file: new Blob(pieces) };
  } catch {
    return { refused: true };
  }
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** Runs inside the page: fetches the file and keeps it there; its size, null if it was refused. */
async function fetchInPage(url: string, largest: number): Promise<number | null> {
  const kept = globalThis as { accountBatchSheet?: Uint8Array };
  try {
    const answer = await fetch(url, { credentials: 'same-origin' });
    const answered = new Uint8Array(await answer.arrayBuffer());
    // In Firefox the bytes belong to the page, and cannot be cut into pieces unless they are ours.
    const bytes = new Uint8Array(answered.length);
    bytes.set(answered);
    // A page to sign in with is no workbook; every workbook starts as a zip does.
    const isWorkbook = answer.ok && bytes[0] === 0x50 && bytes[1] === 0x4b;
    if (!isWorkbook || bytes.length > largest) return null;
    kept.accountBatchSheet = bytes;
    return bytes.length;
  } catch {
    return null;
  }
}

/** Runs inside the page: a piece of the file as base64; the last one clears it away. */
function takeFetchedPiece(from: number, to: number): string {
  const kept = globalThis as { accountBatchSheet?: Uint8Array };
  const bytes = kept.accountBatchSheet!.subarray(from, to);
  if (to >= kept.accountBatchSheet!.length) delete kept.accountBatchSheet;
  let binary = '';
  for (let i = 0; i < bytes.length; i += 8192)
    binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(binary);
}
