import type { PageView } from '../../api/activation-page-api.ts';
import {
  changePageSettings,
  noSettings,
  readKey,
  readPageSettings,
  type PageSettings,
} from './activation-store.ts';
import { findLink, findLinkedAccount } from './find-link.ts';
import { readCheck } from './link-token.ts';

/** The page for whoever opens the web app. Opening it changes nothing about anybody. */
export function showPage(
  parameters: Readonly<Record<string, string>>,
): GoogleAppsScript.HTML.HtmlOutput {
  const view = JSON.stringify(viewFor(parameters));
  return HtmlService.createHtmlOutputFromFile('Activation')
    .append(`<div id="view" hidden>${inHtml(view)}</div>`)
    .setTitle('Account activation')
    .addMetaTag('viewport', 'width=device-width, initial-scale=1');
}

function viewFor({ t = '', c = '' }: Readonly<Record<string, string>>): PageView {
  try {
    const now = Date.now();
    const settings = readPageSettings();
    return c === '' ? viewOfLink(t, settings, now) : viewOfCheck(c, settings, now);
  } catch {
    // Whatever it was, it is not told to strangers.
    return { ...wordsOf(noSettings), state: 'busy' };
  }
}

function viewOfLink(token: string, settings: PageSettings, now: number): PageView {
  const words = wordsOf(settings);
  const found = findLink(token, 'open', now);
  if ('failure' in found) return { ...words, state: found.failure };
  const usable = findLinkedAccount(found.link, settings, now);
  if ('failure' in usable) return { ...words, state: usable.failure };
  const { primaryEmail = found.link.claims.username } = usable.account;
  const { leastLength } = settings;
  return { ...words, state: 'ready', token, username: primaryEmail, leastLength };
}

/** Whoever set it up follows a link of theirs: the address in it has led here. */
function viewOfCheck(token: string, settings: PageSettings, now: number): PageView {
  const key = readKey();
  const address = key === null ? null : readCheck(token, key, now);
  if (address === null) return { ...wordsOf(settings), state: 'broken' };
  if (address !== settings.address) changePageSettings({ address });
  return { ...wordsOf(settings), state: 'reached' };
}

function wordsOf({
  school,
  signInAt,
  help,
}: PageSettings): Pick<PageView, 'school' | 'signInAt' | 'help'> {
  return { school, signInAt, help };
}

/** JSON as it may stand in a page: Google damages letters beyond ASCII, and nothing else may act. */
function inHtml(json: string): string {
  return json
    .replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/[&<>"'/]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
