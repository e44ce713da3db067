import { inTurn } from './activation-store.ts';

/*
 * Whose link is used just now, and whose was in the last hour. The account itself knows for good that
 * a link of it was used, but Google may answer with an older state of it for a while, and two may come
 * at once, with one link or with two of the same account. Kept by tags, in 64 properties, so that one
 * stays small.
 */

/** How long somebody may be at it, in milliseconds: no execution lives longer. */
const longestUse = 6 * 60_000;

/** After so long Google answers with the account as it is. */
const settled = 60 * 60_000;

/** A property holds at most so many characters; all of these are ASCII. */
const mostCharacters = 8_500;

/** By tag of the account: until when it counts, in milliseconds, positive while in use, negative once used. */
type Uses = Readonly<Record<string, number>>;

/** What of a link is looked at. */
interface UsedLink {
  /** Stands for its account. */
  readonly account: string;
  readonly claims: { readonly issued: number };
}

/** What can be said of a link that somebody wants to use now. */
export type Begun = 'begun' | 'in-use' | 'used' | 'too-many';

/** Begins to use a link, unless somebody uses one of the account or did, after this one was issued. */
export function beginUse(link: UsedLink, now: number): Begun {
  return inTurn(() => {
    const uses = readUses(link, now);
    if ((uses[link.account] ?? 0) > 0) return 'in-use';
    if (isUsed(link, now)) return 'used';
    // Better somebody has to wait than that a link is used twice.
    return writeUses(link, { ...uses, [link.account]: now + longestUse }) ? 'begun' : 'too-many';
  });
}

/** The link was used. */
export function markUsed(link: UsedLink, now: number): void {
  inTurn(() => writeUses(link, { ...readUses(link, now), [link.account]: -(now + settled) }));
}

/** Nothing came of it: the link may be used again. */
export function giveUp(link: UsedLink, now: number): void {
  inTurn(() => {
    const others = Object.entries(readUses(link, now)).filter(([other]) => other !== link.account);
    return writeUses(link, Object.fromEntries(others));
  });
}

/** Was one of its account used in the last hour, after this one was issued? */
export function isUsed(link: UsedLink, now: number): boolean {
  const until = -(readUses(link, now)[link.account] ?? 0);
  return until > 0 && link.claims.issued <= until - settled;
}

function nameFor({ account }: UsedLink): string {
  return `activation uses ${account[0]!}`;
}

function readUses(link: UsedLink, now: number): Uses {
  const text = PropertiesService.getScriptProperties().getProperty(nameFor(link));
  const all = text === null ? {} : (JSON.parse(text) as Uses);
  return Object.fromEntries(Object.entries(all).filter(([, until]) => Math.abs(until) > now));
}

/** Whether there was room for them. */
function writeUses(link: UsedLink, uses: Uses): boolean {
  const text = JSON.stringify(uses);
  if (text.length > mostCharacters) return false;
  PropertiesService.getScriptProperties().setProperty(nameFor(link), text);
  return true;
}
