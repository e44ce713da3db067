import { readFileSync } from 'node:fs';
import { seeded } from './random.mjs';

/*
 * Names of a million people: those of the sample district first, then names made of syllables, so
 * that as many usernames collide as in a district of that size, neither all of them nor none.
 */

const { origins, otherScripts } = JSON.parse(
  readFileSync(new URL('../../local/sample-district/names.json', import.meta.url), 'utf8'),
);
const knownLast = origins.flatMap((origin) => origin.surnames);
const knownFirst = origins.flatMap(({ forenames: { F, M } }) => [...F, ...M]);

const onsets = 'b br c ch d dr f g gr h j k kl l m n p pr r s sch st t tr v w z sh th kr'.split(
  ' ',
);
const vowels = 'a e i o u ai au ei ou ie'.split(' ');
const accented = 'á é í ó ú ä ö ü ø å ñ ç ł ș ğ ı'.split(' ');
const endings = 'n r s l t m ck ng rd nd tz x son ez man ski off berg ley ton ard ini ic'.split(
  ' ',
);
const particles = ['de la ', 'de ', 'van ', 'von ', "O'", 'Mc', 'Mac', "D'", 'St. ', 'Le '];

const rareLast = Array.from({ length: 8_000 }, (_, n) => syllables(seeded(n * 7919 + 17), 0.17));
const rareFirst = Array.from({ length: 20_000 }, (_, n) =>
  syllables(seeded(n * 104_729 + 5), 0.08),
);

function from(list, random) {
  return list[Math.floor(random() * list.length)];
}

function syllables(random, accents) {
  let name = '';
  const count = 1 + Math.floor(random() * 2.2);
  for (let i = 0; i < count; i++) name += from(onsets, random) + from(vowels, random);
  if (random() < accents) name += from(onsets, random) + from(accented, random);
  name += from(endings, random);
  return name[0].toUpperCase() + name.slice(1);
}

/** Names near the start of a list are picked more often. */
function early(list, random, steepness) {
  return list[Math.floor(random() ** steepness * list.length)];
}

function lastName(random) {
  const kind = random();
  const known = () => early(knownLast, random, 2);
  const one = () => (random() < 0.35 ? known() : early(rareLast, random, 2.3));
  if (kind < 0.07) return `${known()}-${known()}`;
  if (kind < 0.13) return `${known()} ${known()}`;
  if (kind < 0.16) return from(particles, random) + one();
  if (kind < 0.17) return `${one()}, Jr`;
  if (kind < 0.185) return from(otherScripts, random).lastName;
  if (kind < 0.205) return one().toUpperCase();
  return kind < 0.215 ? ` ${one()}` : one();
}

function firstName(random) {
  const name = random() < 0.8 ? early(knownFirst, random, 1.3) : early(rareFirst, random, 1.5);
  return random() < 0.003 ? `${name} "${name.slice(0, 3)}"` : name;
}

/** The name of the person with this id: always the same one. */
export function nameOf(id) {
  const random = seeded(Math.imul(id, 0x9e3779b1));
  return { last: lastName(random), first: firstName(random) };
}
