import { jsonFaultAt, mostLevels } from './json-fault.ts';

/** A JSON text parsed, or a sentence that names its source and the place where it is broken. */
export function parseJson(
  text: string,
  source: string,
): { readonly value: unknown } | { readonly fault: string } {
  const plain = text.replace(/^\ufeff/, '');
  try {
    const value: unknown = JSON.parse(plain);
    if (!isDeeper(value, mostLevels)) return { value };
    return {
      fault: `${source}: lists and objects stand in each other more than ${mostLevels} deep`,
    };
  } catch {
    const before = plain.slice(0, jsonFaultAt(plain)).split('\n');
    const place = `line ${before.length}, column ${before[before.length - 1]!.length + 1}`;
    const rest = plain.slice(before.join('\n').length).split('\n')[0]!.slice(0, 30);
    const found = rest === '' ? 'it ends too early' : `what is this: ${rest}`;
    return { fault: `${source}: ${place}: this is no JSON; ${found}` };
  }
}

/** Do lists and objects stand in each other deeper than so many levels? */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1));
}
