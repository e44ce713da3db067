/** Are two plain JSON values the same, whatever the order of keys? */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  const other = b as Readonly<Record<string, unknown>>;
  return Object.entries(a).every(
    ([key, value]) =>
      Object.prototype.hasOwnProperty.call(other, key) && sameJson(value, other[key]),
  );
}
