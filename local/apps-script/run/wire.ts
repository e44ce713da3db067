/*
 * What google.script.run carries: text, finite numbers, yes and no, null, and lists and plain
 * objects of them; the same both ways. Runs in browsers too.
 */

/** Something that goes over the wire, and what arrives; null: it fails. */
export interface WireRule {
  readonly name: string;
  /** An expression. */
  readonly value: string;
  /** JSON of what arrives, null where nothing does. */
  readonly arrives: string | null;
}

/** The rules, as the guide "Communicate with server functions" has them. */
export const wireTable: readonly WireRule[] = [
  { name: 'text', value: '"a"', arrives: '"a"' },
  { name: 'a number', value: '1.5', arrives: '1.5' },
  { name: 'yes', value: 'true', arrives: 'true' },
  { name: 'null', value: 'null', arrives: 'null' },
  { name: 'nothing', value: 'undefined', arrives: 'null' },
  { name: 'a list', value: '[1, [2, "3"]]', arrives: '[1,[2,"3"]]' },
  { name: 'an object', value: '({ a: { b: [null] } })', arrives: '{"a":{"b":[null]}}' },
  { name: 'undefined in a list', value: '[1, undefined]', arrives: '[1,null]' },
  { name: 'undefined in an object', value: '({ a: undefined })', arrives: '{}' },
  { name: 'a date', value: 'new Date(0)', arrives: null },
  { name: 'a date in a list in an object', value: '({ a: [new Date(0)] })', arrives: null },
  { name: 'a function', value: '(function () {})', arrives: null },
  { name: 'a function in an object', value: '({ a: function () {} })', arrives: null },
  { name: 'not a number', value: 'NaN', arrives: null },
  {
    name: 'a circle',
    value: '(function () { var a = []; a.push(a); return a; })()',
    arrives: null,
  },
  { name: 'a map', value: 'new Map()', arrives: null },
  { name: 'a regular expression', value: '/a/', arrives: null },
  { name: 'an error', value: 'new Error("a")', arrives: null },
];

/** Tells an object that must not travel, which nothing about it shows, from a plain one. */
export type IsForeign = (value: object) => boolean;

/** Why a value cannot travel, with its place (`[0].when`); null if it can. */
export function wireFault(value: unknown, isForeign: IsForeign = () => false): string | null {
  return faultAt(value, '', [], isForeign);
}

/** The value as the other side gets it: a copy, undefined in lists is null, in objects nothing. */
export function wireJson(value: unknown): string {
  return value === undefined ? 'null' : JSON.stringify(value);
}

function faultAt(
  value: unknown,
  place: string,
  above: readonly unknown[],
  isForeign: IsForeign,
): string | null {
  const where = place === '' ? 'it' : place;
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'undefined':
      return null;
    case 'number':
      return Number.isFinite(value) ? null : `${where} is ${value}`;
    case 'object':
      return value === null ? null : objectFault(value, place, above, isForeign);
    case 'bigint':
    case 'function':
    case 'symbol':
      return `${where} is a ${typeof value}`;
  }
}

function objectFault(
  value: object,
  place: string,
  above: readonly unknown[],
  isForeign: IsForeign,
): string | null {
  const where = place === '' ? 'it' : place;
  if (above.includes(value)) return `${where} contains itself`;
  const path = [...above, value];
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const fault = faultAt(value[index], `${place}[${index}]`, path, isForeign);
      if (fault !== null) return fault;
    }
    return null;
  }
  if (isForeign(value)) return `${where} is an object of a service`;
  if (!isPlain(value)) return `${where} is a ${Object.prototype.toString.call(value).slice(8, -1)}`;
  for (const [key, inner] of Object.entries(value)) {
    const fault = faultAt(inner, place === '' ? key : `${place}.${key}`, path, isForeign);
    if (fault !== null) return fault;
  }
  return null;
}

/** An object written with braces, in whatever context. */
function isPlain(value: object): boolean {
  if (Object.prototype.toString.call(value) !== '[object Object]') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
