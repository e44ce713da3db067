import { readFileSync } from 'node:fs';

const names = JSON.parse(readFileSync(new URL('names.json', import.meta.url), 'utf8'));
const english = names.origins[0];

/** People whose whole name is written in another script. */
export const otherScripts = names.otherScripts.map(wholeName);

/** People whose names try a cleaning rule each: particles, apostrophes, suffixes, quotes, ... */
export const spellings = names.spellings.map(wholeName);

function wholeName({ lastName, firstName, gender }) {
  return { lastName, firstName, middleName: '', suffix: '', gender };
}

export function makeName(random) {
  const origin = random.pickByShare(names.origins);
  const gender = random.pick(['F', 'M']);
  const firstName = makeForename(random, origin, gender);
  const middleName = random.chance(0.55) ? makeForename(random, origin, gender) : '';
  return {
    lastName: makeLastName(random, origin),
    firstName,
    middleName: middleName === firstName ? '' : middleName,
    suffix: gender === 'M' && random.chance(0.03) ? random.pick(['Jr.', 'II', 'III', 'IV']) : '',
    gender,
  };
}

function makeLastName(random, origin) {
  const first = random.pick(origin.surnames);
  if (!random.chance(0.05)) return first;
  const second = random.pick(random.pickByShare(names.origins).surnames);
  if (second === first) return first;
  return first + (origin.origin === 'Spanish' ? ' ' : '-') + second;
}

function makeForename(random, origin, gender) {
  const ofOrigin = origin.forenames[gender];
  const common = ofOrigin.length === 0 || random.chance(0.25);
  return random.pick(common ? english.forenames[gender] : ofOrigin);
}

const plainLetters = { ł: 'l', ø: 'o', æ: 'ae', ð: 'd', þ: 'th', ß: 'ss', ı: 'i', đ: 'd' };

/** A name as the district writes it in addresses and usernames; empty for other scripts. */
export function plain(name) {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[łøæðþßıđ]/g, (letter) => plainLetters[letter])
    .replace(/[^a-z0-9]/g, '');
}

/** Hands out every name once: the second taker gets a 2 behind it, the third a 3. */
export function nameBook() {
  const taken = new Set();
  return function take(base, end = '') {
    let name = base + end;
    for (let counter = 2; taken.has(name.toLowerCase()); counter++) name = base + counter + end;
    taken.add(name.toLowerCase());
    return name;
  };
}
