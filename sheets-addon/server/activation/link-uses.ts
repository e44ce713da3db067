import { inTurn } from './activation-store.ts';

/*
 * Who uses a link just now, and which ones were used in the last hour. The account itself knows for
 * good that its link was used, but Google may answer with an older state of it for a while, and two
 * may come at once. Kept by tags, in 64 properties, so that one stays small.
 */

/** How long somebody may be at it, in milliseconds: no execution lives longer. */
const longestUse = 6 * 60_000;

/** After so long Google answers with the account as it is. */
const settled = 60 * 60_000;

/** A property holds at most so many characters; all of these are ASCII. */
const mostCharacters = 8_500;

/** By tag: until when it counts, in milliseconds, positive while in use, negative once used. */
type Uses = Readonly<Record<string, number>>;

/** What can be said of a link that somebody wants to use now. */
export type Begun = 'begun' | 'in-use' | 'used' | 'too-many';

/** Begins to use a link, unless somebody else does or did. */
export function beginUse(tag: string, now: number): Begun {
  return inTurn(() => {
    const uses = readUses(tag, now);
    const known = uses[tag];
    if (known !== undefined) return known > 0 ? 'in-use' : 'used';
    // Better somebody has to wait than that a link is used twice.
    return writeUses(tag, { ...uses, [tag]: now + longestUse }) ? 'begun' : 'too-many';
  });
}

/** The link was used. */
export function markUsed(tag: string, now: number): void {
  inTurn(() => writeUses(tag, { ...readUses(tag, now), [tag]: -(now + settled) }));
}

/** Nothing came of it: the link may be used again. */
export function giveUp(tag: string, now: number): void {
  inTurn(() => {
    const others = Object.entries(readUses(tag, now)).filter(([other]) => other !== tag);
    return writeUses(tag, Object.fromEntries(others));
  });
}

/** Was it used in the last hour? */
export function isUsed(tag: string, now: number): boolean {
  return (readUses(tag, now)[tag] ?? 0) < 0;
}

function nameFor(tag: string): string {
  return `activation uses ${tag[0]!}`;
}

function readUses(tag: string, now: number): Uses {
  const text = PropertiesService.getScriptProperties().getProperty(nameFor(tag));
  const all = text === null ? {} : (JSON.parse(text) as Uses);
  return Object.fromEntries(Object.entries(all).filter(([, until]) => Math.abs(until) > now));
}

/** Whether there was room for them. */
function writeUses(tag: string, uses: Uses): boolean {
  const text = JSON.stringify(uses);
  if (text.length > mostCharacters) return false;
  PropertiesService.getScriptProperties().setProperty(nameFor(tag), text);
  return true;
}
