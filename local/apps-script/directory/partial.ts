import { apiRefusal } from './api-error.ts';

/** The fields of an answer that were asked for; true stands for all of what is there. */
type Mask = Map<string, Mask | true>;

/** An answer with only the fields of a mask, `nextPageToken,users(id,name/givenName)`. */
export function partialAnswer(answer: unknown, fields: string | undefined): unknown {
  if (fields === undefined) return answer;
  const mask = readMask(fields);
  if (mask === null) {
    throw apiRefusal(400, 'invalidParameter', `Invalid field selection ${fields}`);
  }
  return select(answer, mask);
}

function readMask(text: string): Mask | null {
  let at = 0;

  function list(): Mask | null {
    const mask: Mask = new Map();
    for (;;) {
      const name = /^\s*[\w*]+/.exec(text.slice(at))?.[0];
      if (name === undefined) return null;
      at += name.length;
      let inner: Mask | true | null = true;
      if (text[at] === '/') {
        at++;
        inner = single();
      } else if (text[at] === '(') {
        at++;
        inner = list();
        if (text[at] !== ')') return null;
        at++;
      }
      if (inner === null) return null;
      mask.set(name.trim(), inner);
      if (text[at] !== ',') return mask;
      at++;
    }
  }

  function single(): Mask | null {
    const name = /^[\w*]+/.exec(text.slice(at))?.[0];
    if (name === undefined) return null;
    at += name.length;
    if (text[at] !== '/') return new Map([[name, true]]);
    at++;
    const inner = single();
    return inner === null ? null : new Map([[name, inner]]);
  }

  const mask = list();
  return at === text.length ? mask : null;
}

function select(value: unknown, mask: Mask | true): unknown {
  if (mask === true || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => select(one, mask));
  const wanted = Object.entries(value).flatMap(([name, inner]) => {
    const of = mask.get(name) ?? mask.get('*');
    return of === undefined ? [] : [[name, select(inner, of)] as const];
  });
  return Object.fromEntries(wanted);
}
