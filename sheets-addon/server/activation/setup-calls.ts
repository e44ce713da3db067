import type { ActivationSettings, ActivationState } from '../../api/activation-api.ts';
import {
  changePageSettings,
  keyForSigning,
  readPageSettings,
  type PageSettings,
} from './activation-store.ts';
import { checkManagesUsers } from './directory-account.ts';
import { signCheck } from './link-token.ts';

/** A link that checks an address works for so long, in milliseconds. */
const checkTime = 60 * 60_000;

/** An address of a web app that everybody can open. */
const webAppAddress =
  /^https:\/\/script\.google\.com\/(a\/(macros\/)?[\w.-]+\/)?(macros\/)?s\/[\w-]+\/exec$/;

/** How far everything is. */
export function activationState(): ActivationState {
  return stateOf(readPageSettings());
}

/** Changes how the page is set up. */
export function keepSettings(settings: ActivationSettings): ActivationState {
  checkManagesUsers();
  return stateOf(changePageSettings(settings));
}

/** A link to open once, which proves that an address leads to our page. */
export function checkLink(address: string): string {
  checkManagesUsers();
  const trimmed = address.trim();
  if (!webAppAddress.test(trimmed)) {
    throw new Error(
      'This is no address of a web app: it begins with https://script.google.com/ and ends with /exec. In the script editor, choose Deploy, Manage deployments, and copy it there.',
    );
  }
  return `${trimmed}?c=${signCheck(trimmed, Date.now() + checkTime, keyForSigning())}`;
}

function stateOf({ address, ...settings }: PageSettings): ActivationState {
  // In the editor, Google may name the test deployment, which nobody else can open.
  const said = ScriptApp.getService().getUrl() as string | null;
  const suggested = said !== null && webAppAddress.test(said) ? said : '';
  return { settings, address, suggested };
}
