/** A request or a part of it, as parsed JSON. */
export type Json = Readonly<Record<string, unknown>>;

/** Is it a JSON object? */
export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Takes note of a fault: the key it is about, and a sentence. */
export type Tell = (key: string, sentence: string) => void;

/** The value of a key that is one of a few words; told and null if it is none of them. */
export function oneOf<T extends string>(
  json: Json,
  key: string,
  values: readonly T[],
  fallback: T | null,
  tell: Tell,
): T | null {
  const value = json[key];
  if (value === undefined && fallback !== null) return fallback;
  if (values.includes(value as T)) return value as T;
  tell(
    key,
    `${value === undefined ? 'is missing; it' : `${show(value)} is not possible; it`} is ${choice(values)}`,
  );
  return null;
}

/** A choice in words: "a" or "b". */
export function choice(values: readonly string[]): string {
  return values.map((value) => `"${value}"`).join(' or ');
}

/** A value as it stood in the request, shortened. */
export function show(value: unknown): string {
  return JSON.stringify(value).slice(0, 60);
}

/** The value of a key that is true or false; absent means false. */
export function flag(json: Json, key: string, tell: Tell): boolean {
  const value = json[key];
  if (value !== undefined && typeof value !== 'boolean') tell(key, 'is true or false');
  return value === true;
}

/** The value of a key that is a whole number of 1 or more; null if it is absent. */
export function readLength(json: Json, key: string, parent: string, tell: Tell): number | null {
  const value = json[key];
  if (value === undefined) return null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1) return value;
  tell(`${parent}.${key}`, `${show(value)} is not possible; it is a whole number, 1 or more`);
  return null;
}

/** Tells the keys of a part that do not belong to it. */
export function refuseOthers(
  json: Json,
  known: readonly string[],
  parent: string,
  tell: Tell,
): void {
  for (const key of Object.keys(json)) {
    if (!known.includes(key))
      tell(`${parent}.${key}`, `does not belong here; here belong ${known.join(', ')}`);
  }
}

/** Tells faults of a part's keys under the part's name. */
export function inside(parent: string, tell: Tell): Tell {
  return (key, sentence) => {
    tell(`${parent}.${key}`, sentence);
  };
}
