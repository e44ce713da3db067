import { formatDay, readIsoDay } from '../../../core/engine/index.ts';
import type { PageFailure } from '../../api/activation-page-api.ts';
import type { LinkDone, LinksAnswer, LinksRequest } from '../../api/activation-api.ts';
import type { Ask } from '../directory/caller.ts';
import { sentenceOn } from '../directory/sentences.ts';
import { sessionCaller } from '../directory/session-caller.ts';
import { provisionRecord } from '../provision/provision-record.ts';
import { locked, type Session } from '../session.ts';
import { isProtected, linkFailure, voidLinks, type LinkedAccount } from './account-state.ts';
import { linkColumns, readAccountRows, type AccountRows } from './accounts-columns.ts';
import { keyForSigning, protectOnPage, readPageSettings, replaceKey } from './activation-store.ts';
import { chooseAccounts, createNeverLinked, type NeverLinked } from './choose-accounts.ts';
import { changeAccount, checkManagesUsers, findAccount } from './directory-account.ts';
import { personTag, signLink } from './link-token.ts';
import { writeLinks } from './write-links.ts';

/** Makes links and writes them into User Accounts, or only says for whom. */
export function linksCall(session: Session, request: LinksRequest, writes: boolean): LinksAnswer {
  return locked(session, () => {
    const { ask } = sessionCaller(session);
    const dated = expirationFault(session, request.expirationDate);
    const faults = [dated, ...standsInTheWay(session, ask)];
    const said = faults.filter((fault): fault is string => fault !== null);
    if (said.length > 0) return { faults: said };
    const accounts = readAccountRows(session);
    const signer = createSigner(session, accounts, request.expirationDate, Date.now());
    const { rows, left } = chooseAccounts(session, accounts, request, {
      ask,
      judge: signer.judge,
    });
    if (writes) {
      const { expirationDate: expires } = request;
      const links = rows.map((row) => ({ row, url: signer.link(row), expires }));
      writeLinks(accounts, links);
    }
    return {
      links: rows.length,
      left: [...left].map(([reason, those]) => ({ reason, ...those })),
      tab: accounts.sheet.getName(),
    };
  });
}

/** Voids the links of one account, and makes a new one where an expiration date is given. */
export function revokeCall(
  session: Session,
  username: string,
  expirationDate: string | null,
): LinkDone {
  return locked(session, () => {
    const { ask } = sessionCaller(session);
    const dated = expirationDate === null ? null : expirationFault(session, expirationDate);
    const fault = [dated, ...standsInTheWay(session, ask)].find((one) => one !== null);
    if (fault !== undefined) return { fault };
    const accounts = readAccountRows(session);
    const row = rowOf(accounts, username);
    if (row === null) {
      return {
        fault: `${accounts.sheet.getName()} has no account ${username} with an address in Google Workspace. Look for its username there.`,
      };
    }
    const address = accounts.address(row);
    const now = Date.now();
    const signer =
      expirationDate === null ? null : createSigner(session, accounts, expirationDate, now + 1);
    const never = signer === null ? null : createNeverLinked(accounts)(row);
    if (never !== null) return { fault: `${address} has no new link: ${neverLinked[never]}` };
    const refusal = voidInDirectory(ask, address, now, signer && ((as) => signer.judge(row, as)));
    if (refusal !== null) return { fault: refusal };
    if (signer === null || expirationDate === null) {
      writeLinks(accounts, [{ row, url: '', expires: '' }]);
      return { sentence: `The links of ${address} lead nowhere any more.` };
    }
    writeLinks(accounts, [{ row, url: signer.link(row), expires: expirationDate }]);
    return {
      sentence: `${address} has a new link, in ${accounts.sheet.getName()}; older ones lead nowhere any more.`,
    };
  });
}

/** Voids every link there is, by another key, and takes ours out of User Accounts. */
export function revokeAllCall(session: Session): LinkDone {
  return locked(session, () => {
    const [fault] = standsInTheWay(session, sessionCaller(session).ask);
    if (fault !== undefined) return { fault };
    const { address } = readPageSettings();
    replaceKey();
    const accounts = readAccountRows(session);
    const url = accounts.column(linkColumns.url);
    const rows = Array.from({ length: accounts.rowCount }, (_, row) => row).filter((row) =>
      url(row).startsWith(`${address}?`),
    );
    writeLinks(
      accounts,
      rows.map((row) => ({ row, url: '', expires: '' })),
    );
    return {
      sentence: `All links lead nowhere any more; ${rows.length} were taken out of ${accounts.sheet.getName()}.`,
    };
  });
}

/** What is not set up. Throws for people who may not manage users. */
function standsInTheWay(session: Session, ask: Ask): string[] {
  checkManagesUsers(ask);
  protectOnPage(provisionRecord(session.records).settings.protectedUnits);
  if (readPageSettings().address !== '') return [];
  return [
    'The activation page is not set up yet: deploy the web app, paste its address into the settings and open it once from there. No link is made before that, for it would lead nowhere.',
  ];
}

function expirationFault({ workbook }: Session, date: string): string | null {
  const day = readIsoDay(date);
  const today = workbook.today();
  if (formatDay(day) === date && day > readIsoDay(today)) return null;
  return `The expiration date has to be a day after today, ${today}, as YYYY-MM-DD: links work until the day before it.`;
}

/** Makes the links of rows, and says whether one would work. */
interface Signer {
  readonly link: (row: number) => string;
  readonly judge: (row: number, account: LinkedAccount) => PageFailure | null;
}

function createSigner(
  { spreadsheet }: Session,
  accounts: AccountRows,
  expirationDate: string,
  issued: number,
): Signer {
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const begins = Utilities.parseDate(expirationDate, zone, 'yyyy-MM-dd').getTime();
  const expires = Math.floor(begins / 60_000);
  const { address, protectedUnits } = readPageSettings();
  const key = keyForSigning();
  const claimsOf = (row: number) => ({
    username: accounts.address(row),
    issued,
    expires,
    person: personTag(accounts.personId(row), key),
  });
  return {
    link: (row) => `${address}?t=${signLink(claimsOf(row), key)}`,
    judge: (row, account) => linkFailure(claimsOf(row), account, key, protectedUnits),
  };
}

function rowOf(accounts: AccountRows, username: string): number | null {
  const wanted = username.trim().toLowerCase();
  for (let row = 0; row < accounts.rowCount; row++) {
    const address = accounts.address(row);
    const names = [address, accounts.username(row).toLowerCase()];
    if (address !== '' && names.includes(wanted)) return row;
  }
  return null;
}

const neverLinked: Readonly<Record<NeverLinked, string>> = {
  nobody: 'it is tied to nobody. Give it a Person ID in User Accounts first.',
  disabled: 'it is not enabled in User Accounts. Enable it first.',
  'own-sign-in': "it signs in by LDAP or SAML, so its password is not Google's.",
};

/**
 * Why the Directory could not be told, in words; null if it was. `judge`, for a new link, says of the
 * account as it would be what keeps that link from working: then nothing is changed.
 */
function voidInDirectory(
  ask: Ask,
  address: string,
  now: number,
  judge: ((account: LinkedAccount) => PageFailure | null) | null,
): string | null {
  const found = findAccount(ask, address);
  if (!('value' in found)) {
    return found.verdict === 'not there'
      ? `Google Workspace has no account ${address}.`
      : sentenceOn(`Google did not say whether ${address} is there`, found.failure);
  }
  if (isProtected(found.value, readPageSettings().protectedUnits)) {
    return `${address} is protected: accounts of administrators, and of protected units, have no links.`;
  }
  const change = {
    keywords: voidLinks(found.value, now),
    changePasswordAtNextLogin: judge !== null || found.value.changePasswordAtNextLogin === true,
  };
  if (judge !== null && judge({ ...found.value, ...change }) !== null) {
    return `${address} has no new link, and nothing was changed: in Google Workspace it is suspended, or its Employee ID is not the Person ID of User Accounts. Correct that first.`;
  }
  const changed = changeAccount(ask, address, change);
  return 'value' in changed
    ? null
    : sentenceOn(`The links of ${address} may still work`, changed.failure);
}
