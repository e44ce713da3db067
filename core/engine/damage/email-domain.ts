import { addKey, createKeyIndex, keyText } from '../tables/key-index.ts';
import { cellEnd, cellStart, type Table } from '../tables/table.ts';
import type { RewriteCell } from '../tables/rewrite-columns.ts';
import { decodeUtf8 } from '../tables/utf8.ts';
import {
  addHit,
  amount,
  columnFinding,
  noHits,
  type ColumnPlace,
  type DamageFinding,
} from './finding.ts';

/** A district has a handful of domains; families' emails have hundreds. */
const mostDomains = 10_000;

/** Fewer emails do not tell which domain is the district's own. */
const leastEmails = 20;

/** Finds emails whose domain is one letter off the domain that most emails of the column have. */
export function findDomainTypos(place: ColumnPlace): DamageFinding | null {
  const { table, column } = place.found;
  const at = column(place.name);
  const counts = countDomains(table, at);
  const [main] = [...counts].sort(([, one], [, other]) => other - one);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (main === undefined || main[1] < leastEmails || main[1] * 2 <= all) return null;
  const typos = typosOf(main[0], counts);
  if (typos.size === 0) return null;
  const hits = noHits();
  for (let row = 0; row < table.rowCount; row++) {
    const from = domainStart(table, row, at);
    if (from < 0) continue;
    const domain = decodeUtf8(table.bytes, from, cellEnd(table, row, at));
    if (typos.has(plainDomain(domain))) addHit(hits, row);
  }
  return columnFinding(
    'email-domain',
    place,
    hits,
    `${amount(hits.count, 'email')} whose domain is one letter off ${main[0]}, as most are: correct it at the source, or let it be corrected`,
    { name: `domain=${main[0]}`, sentence: `write ${main[0]} instead` },
  );
}

/** Puts the district's domain in the place of rare ones that are one letter off it. */
export function correctDomain(table: Table, column: number, main: string): RewriteCell {
  const typos = typosOf(main, countDomains(table, column));
  return (text) => {
    const at = text.lastIndexOf('@');
    const domain = text
      .slice(at + 1)
      .trim()
      .toLowerCase();
    return at > 0 && typos.has(domain) ? `${text.slice(0, at)}@${main}` : text;
  };
}

function countDomains(table: Table, column: number): ReadonlyMap<string, number> {
  const index = createKeyIndex(64);
  const counts: number[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const at = domainStart(table, row, column);
    if (at < 0) continue;
    const code = addKey(index, table.bytes, at, cellEnd(table, row, column));
    counts[code] = (counts[code] ?? 0) + 1;
    if (index.count > mostDomains) return new Map();
  }
  const plain = new Map<string, number>();
  counts.forEach((count, code) => {
    const domain = plainDomain(keyText(index, code));
    plain.set(domain, (plain.get(domain) ?? 0) + count);
  });
  return plain;
}

/** Where the domain of an email starts, -1 where there is none. */
function domainStart(table: Table, row: number, column: number): number {
  const start = cellStart(table, row, column);
  const end = cellEnd(table, row, column);
  let at = end - 1;
  while (at > start && table.bytes[at] !== 0x40) at--;
  return at <= start || at === end - 1 ? -1 : at + 1;
}

function plainDomain(text: string): string {
  return text.trim().toLowerCase();
}

/** The domains one letter off the main one that so few have that they are no domain of their own. */
function typosOf(main: string, counts: ReadonlyMap<string, number>): ReadonlySet<string> {
  const most = Math.max(1, (counts.get(main) ?? 0) / 100);
  const near = [...counts].filter(([domain, count]) => count <= most && isOneOff(domain, main));
  return new Set(near.map(([domain]) => domain));
}

/** Is one text the other with a letter more, less, another, or two neighbours swapped? */
function isOneOff(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  const shorter = Math.min(one.length, other.length) - start;
  while (end < shorter && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  const [left, right] = [one.length - start - end, other.length - start - end];
  const isSwap =
    left === 2 && right === 2 && one[start] === other[start + 1] && one[start + 1] === other[start];
  return isSwap || (left <= 1 && right <= 1);
}
