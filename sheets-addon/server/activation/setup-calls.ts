import type { ActivationSettings, ActivationState } from '../../api/activation-api.ts';
import { passwordLimits } from '../../api/activation-page-api.ts';
import { sessionCaller } from '../directory/session-caller.ts';
import type { Session } from '../session.ts';
import {
  changePageSettings,
  keyForSigning,
  readPageSettings,
  type PageSettings,
} from './activation-store.ts';
import { checkManagesUsers } from './directory-account.ts';
import { linkFilters } from './link-filters.ts';
import { signCheck } from './link-token.ts';

/** A link that checks an address works for so long, in milliseconds. */
const checkTime = 60 * 60_000;

/** An address of a web app that everybody can open. */
const webAppAddress =
  /^https:\/\/script\.google\.com\/(a\/(macros\/)?[\w.-]+\/)?(macros\/)?s\/[\w-]+\/exec$/;

/** How far everything is. */
export function activationState(session: Session): ActivationState {
  return stateOf(session, readPageSettings());
}

/** Changes how the page is set up. Throws, in words, what cannot be kept. */
export function keepSettings(session: Session, settings: ActivationSettings): ActivationState {
  checkManagesUsers(sessionCaller(session).ask);
  checkSettings(settings);
  return stateOf(session, changePageSettings(settings));
}

function checkSettings({ signInAt, leastLength }: ActivationSettings): void {
  if (signInAt !== '' && !/^https:\/\/[^\s"<>]+$/.test(signInAt)) {
    throw new Error(
      `Not kept: people cannot sign in at ${JSON.stringify(signInAt)}. Write an address that begins with https://, such as https://accounts.google.com/, or nothing.`,
    );
  }
  const { least, most } = passwordLimits;
  if (Number.isInteger(leastLength) && leastLength >= least && leastLength <= most) return;
  throw new Error(
    `Not kept: the shortest password has ${least} to ${most} characters, and not ${leastLength}.`,
  );
}

/** A link to open once, which proves that an address leads to our page. */
export function checkLink(session: Session, address: string): string {
  checkManagesUsers(sessionCaller(session).ask);
  const trimmed = address.trim();
  if (!webAppAddress.test(trimmed)) {
    throw new Error(
      'This is no address of a web app: it begins with https://script.google.com/ and ends with /exec. In the script editor, choose Deploy, Manage deployments, and copy it there.',
    );
  }
  return `${trimmed}?c=${signCheck(trimmed, Date.now() + checkTime, keyForSigning())}`;
}

function stateOf(session: Session, settings: PageSettings): ActivationState {
  const { address, school, signInAt, help, leastLength } = settings;
  // In the editor, Google may name the test deployment, which nobody else can open.
  const said = ScriptApp.getService().getUrl() as string | null;
  return {
    settings: { school, signInAt, help, leastLength },
    address,
    suggested: said !== null && webAppAddress.test(said) ? said : '',
    filters: linkFilters(session).map(({ name }) => name),
  };
}
