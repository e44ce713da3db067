/**
 * English sentences by their form, each in another language. What stands in braces is what they
 * name: `{n}` and other names of one letter are numbers, `{s}` is the s of a plural. In the other
 * language `{n|fila|filas}` is the word that goes with the number.
 */
export type Forms = Readonly<Record<string, string>>;

/** How what a sentence names is said, by the name in its braces; null where that is no such thing. */
export type Namings = Readonly<Record<string, (text: string) => string | null>>;

/** Says an English sentence in the other language; null where it has none of the forms. */
export type Retell = (sentence: string) => string | null;

/** Longer texts are no sentences, whatever a cell in them holds. In characters. */
const longest = 1000;

const hole = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

/** Reads forms once, to say many sentences. Forms are tried in their order. */
export function readForms(forms: Forms, namings: Namings = {}): Retell {
  const read = Object.entries(forms).map(([english, other]) => {
    const names = Array.from(english.matchAll(hole), ([, name]) => name!);
    return { pattern: patternOf(english), names, other };
  });
  return (sentence) => {
    if (sentence.length > longest) return null;
    for (const { pattern, names, other } of read) {
      const found = pattern.exec(sentence);
      if (found === null) continue;
      const values = new Map(names.map((name, i) => [name, found[i + 1]!]));
      const told = new Map([...values].map(([name, text]) => [name, tell(name, text, namings)]));
      if ([...told.values()].includes(null)) continue;
      return other.replace(hole, (_, name: string, one?: string, many?: string) =>
        one === undefined ? told.get(name)! : values.get(name) === '1' ? one : many!,
      );
    }
    return null;
  };
}

function patternOf(english: string): RegExp {
  const source = english
    .split(/(\{\w+\})/)
    .map((part, i) => (i % 2 === 1 ? valueOf(part) : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${source.join('')}$`);
}

function valueOf(name: string): string {
  if (name === '{s}') return '(s?)';
  return name.length === 3 ? '([\\d,]+)' : '([^]*)';
}

function tell(name: string, text: string, namings: Namings): string | null {
  const naming = namings[name];
  return naming === undefined ? text : naming(text);
}

/** More sentences than these do not follow each other in one cell. */
const mostJoined = 8;

/** Says each part of a list, and puts them together with another sign; null where one has no form. */
export function retellList(
  text: string,
  [sign, other]: [string, string],
  retell: Retell,
): string | null {
  const told = text
    .split(sign)
    .slice(0, mostJoined + 1)
    .map(retell);
  return told.length > mostJoined || told.includes(null) ? null : told.join(other);
}

/** Says sentences that follow each other, with `; ` between them; null where one has no form. */
export function retellJoined(text: string, retell: Retell): string | null {
  const parts = text.split('; ');
  if (parts.length > mostJoined) return null;
  // What a sentence names may hold the separator, so that it goes on in the next parts.
  const from = (start: number): string | null => {
    if (start === parts.length) return '';
    for (let end = start + 1; end <= parts.length; end++) {
      const told = retell(parts.slice(start, end).join('; '));
      if (told === null) continue;
      const rest = rests[end] ?? null;
      if (rest !== null) return rest === '' ? told : `${told}; ${rest}`;
    }
    return null;
  };
  const rests: (string | null)[] = [];
  for (let start = parts.length; start >= 0; start--) rests[start] = from(start);
  return rests[0] ?? null;
}

/** Says a sentence after its place, with `: ` between them and in the place; null where none has a form. */
export function retellPlaced(text: string, retell: Retell, place: Retell): string | null {
  const parts = text.split(': ');
  // The shortest that is a sentence: a form may begin with anything, its place too.
  for (let start = parts.length - 1; start >= Math.max(0, parts.length - mostJoined); start--) {
    const told = retell(parts.slice(start).join(': '));
    if (told === null) continue;
    const places = parts.slice(0, start).map((part) => place(part) ?? part);
    return [...places, told].join(': ');
  }
  return null;
}
