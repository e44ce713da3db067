/** A seeded stream of chance (mulberry32): the same seed makes the same district, on every machine. */
export function seededRandom(seed) {
  let state = seed >>> 0;

  function next() {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  function between(low, high) {
    return low + Math.floor(next() * (high - low + 1));
  }

  function chance(share) {
    return next() < share;
  }

  function pick(list) {
    return list[between(0, list.length - 1)];
  }

  function pickByShare(list) {
    let left = next() * list.reduce((sum, item) => sum + item.share, 0);
    return list.find((item) => (left -= item.share) < 0) ?? list.at(-1);
  }

  function shuffled(list) {
    const result = [...list];
    for (let last = result.length - 1; last > 0; last--) {
      const other = between(0, last);
      [result[last], result[other]] = [result[other], result[last]];
    }
    return result;
  }

  function dateBetween(first, last) {
    return isoDate(between(dayNumber(first), dayNumber(last)));
  }

  return { between, chance, pick, pickByShare, shuffled, dateBetween };
}

const millisecondsADay = 86_400_000;

function dayNumber(date) {
  return Date.parse(`${date}T00:00:00Z`) / millisecondsADay;
}

function isoDate(day) {
  return new Date(day * millisecondsADay).toISOString().slice(0, 10);
}
