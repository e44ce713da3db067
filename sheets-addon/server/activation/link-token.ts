import { decodeUtf8 } from '../../../core/engine/index.ts';

/*
 * What an activation link carries. It is signed, so nobody can make one or change one, and it says
 * nothing but whose it is and until when: whether it was used or taken back, the account knows.
 *
 *   issued.expires.person.username.signature
 */

/** What a link says. */
export interface LinkClaims {
  /** The address of the account. */
  readonly username: string;
  /** When it was issued, in milliseconds since 1970: the account voids all links up to a moment. */
  readonly issued: number;
  /** From when on it is void, in minutes since 1970: the beginning of its expiration date (D35). */
  readonly expires: number;
  /** Stands for the Person ID: an address may be given to somebody else later. */
  readonly person: string;
}

/** No link is longer: an address has at most 254 characters. */
const longestToken = 500;

/** Signs what a link says. */
export function signLink(claims: LinkClaims, key: string): string {
  const { issued, expires, person, username } = claims;
  const text = [issued.toString(36), expires.toString(36), person, encode(username)].join('.');
  return `${text}.${signature('link', text, key)}`;
}

/** What a link says, null if it is not one that was signed with this key. */
export function readLink(token: unknown, key: string): LinkClaims | null {
  const signed = readSigned('link', token, key);
  if (signed === null) return null;
  const [issued = '', expires = '', person = '', username = ''] = signed;
  return {
    issued: parseInt(issued, 36),
    expires: parseInt(expires, 36),
    person,
    username: decode(username),
  };
}

/** What whoever sets the page up follows once: it proves that an address leads to this page. */
export function signCheck(address: string, until: number, key: string): string {
  const text = [until.toString(36), encode(address)].join('.');
  return `${text}.${signature('check', text, key)}`;
}

/** The address that was to be checked, null where that is not so or was too long ago. */
export function readCheck(token: unknown, key: string, now: number): string | null {
  const [until = '', address = ''] = readSigned('check', token, key) ?? [];
  return parseInt(until, 36) > now ? decode(address) : null;
}

/** Eight letters that stand for a Person ID, and tell nothing about it. */
export function personTag(personId: string, key: string): string {
  return signature('person', encode(personId), key).slice(0, 8);
}

/** Stands for an account where its address must not be written down. */
export function accountTag(username: string, key: string): string {
  return signature('account', encode(username), key).slice(0, 12);
}

/** Stands for a link where it must not be written down itself. */
export function linkTag(token: string, key: string): string {
  return signature('tag', token, key).slice(0, 12);
}

/** The parts of a token before its signature, null if that is not right. */
function readSigned(use: string, token: unknown, key: string): string[] | null {
  if (typeof token !== 'string' || token.length > longestToken) return null;
  const parts = /^([\w.-]+)\.([\w-]{43})$/.exec(token);
  if (parts === null) return null;
  const [, text = '', given = ''] = parts;
  return isSame(signature(use, text, key), given) ? text.split('.') : null;
}

/** What is signed for one use is worth nothing for another. */
function signature(use: string, text: string, key: string): string {
  const signed = `account-batch-wizard ${use} ${text}`;
  const bytes = Utilities.computeHmacSha256Signature(signed, key, Utilities.Charset.US_ASCII);
  return webSafe(Utilities.base64EncodeWebSafe(bytes));
}

/** Takes as long for every text of this length: how much of a guess is right does not show. */
function isSame(wanted: string, given: string): boolean {
  let difference = wanted.length ^ given.length;
  for (let at = 0; at < wanted.length; at++) {
    difference |= wanted.charCodeAt(at) ^ given.charCodeAt(at);
  }
  return difference === 0;
}

function encode(text: string): string {
  return webSafe(Utilities.base64EncodeWebSafe(text, Utilities.Charset.UTF_8));
}

function decode(text: string): string {
  const padded = text + '='.repeat((4 - (text.length % 4)) % 4);
  const bytes = Uint8Array.from(Utilities.base64DecodeWebSafe(padded), (byte) => byte & 255);
  return decodeUtf8(bytes, 0, bytes.length);
}

function webSafe(base64: string): string {
  return base64.replace(/=+$/, '');
}
