/** A seeded generator of numbers below 1 (mulberry32): every machine makes the same district. */
export function seeded(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The numbers 0 ... count - 1 in any order. */
export function shuffled(count, random) {
  const order = Int32Array.from({ length: count }, (_, n) => n);
  for (let i = count - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1));
    const kept = order[i];
    order[i] = order[k];
    order[k] = kept;
  }
  return order;
}
