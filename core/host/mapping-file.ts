import {
  canonicalTables,
  headerSignature,
  layoutChoices,
  plainName,
  type TableId,
} from '../engine/index.ts';
import { keyWithName, noMatches, type Matches, type TableMatch } from './table-matches.ts';

/** A mapping as read from its file: what is said by hand, and what is wrong with the file. */
export interface MappingReading {
  readonly matches: Matches;
  /** The tables it speaks of, for what fits none of the data. */
  readonly tables: readonly MappedTable[];
  readonly faults: readonly string[];
}

/** A table that a mapping speaks of. */
export interface MappedTable {
  /** Where it stands in the file: `tables[0]`. */
  readonly place: string;
  readonly name: string;
  readonly headings: readonly string[];
}

/** The only version there is. */
export const mappingVersion = 1;

/** What a mapping says of a table that is not to be used. */
export const notUsed = 'not used';
/** What a mapping says of a table of which it says nothing. */
export const asRecognised = 'as recognised';

type Json = Readonly<Record<string, unknown>>;
type Tell = (key: string, sentence: string) => void;

/** Reads a mapping from parsed JSON. `source` names its file in messages. */
export function readMapping(json: unknown, source: string): MappingReading {
  const faults: string[] = [];
  const tell: Tell = (key, sentence) => faults.push(`${source}: ${key} ${sentence}`);
  if (!isRecord(json)) {
    const fault = `${source}: a mapping is a JSON object, as account-batch inspect writes it`;
    return { matches: noMatches, tables: [], faults: [fault] };
  }
  const keys = ['version', 'tables', 'joinAccounts', 'answers'];
  tellUnknownKeys(json, '', keys, tell);
  if (json['version'] !== mappingVersion) {
    tell('version', `must be ${mappingVersion}: this is no mapping that this program can read`);
    return { matches: noMatches, tables: [], faults };
  }
  const listed = json['tables'] ?? [];
  if (!Array.isArray(listed)) tell('tables', 'must be a list of tables in [ ]');
  const entries = (Array.isArray(listed) ? listed : []).flatMap((entry: unknown, i) => {
    const read = readEntry(entry, `tables[${i}]`, tell);
    return read === null ? [] : [read];
  });
  const joinAccounts = json['joinAccounts'] ?? false;
  if (typeof joinAccounts !== 'boolean') tell('joinAccounts', 'must be true or false');
  const matches: Matches = {
    ...noMatches,
    tables: Object.fromEntries(
      entries.flatMap((entry) =>
        entry.match === null ? [] : [[keyOf(entry, entries), entry.match]],
      ),
    ),
    formats: Object.fromEntries(
      entries.flatMap((entry) =>
        entry.format === '' ? [] : [[keyOf(entry, entries), entry.format]],
      ),
    ),
    joinAccounts: joinAccounts === true,
    joins: readAnswers(json['answers'] ?? {}, tell),
  };
  return { matches, tables: entries, faults };
}

interface Entry extends MappedTable {
  readonly match: TableMatch | null;
  /** The answer to the question which layout it is of, '' for none. */
  readonly format: string;
}

/** Of tables with the same headings the name tells which is meant. */
function keyOf(entry: Entry, entries: readonly Entry[]): string {
  const signature = headerSignature(entry);
  const alike = entries.filter((other) => headerSignature(other) === signature);
  return alike.length > 1 ? keyWithName(entry) : signature;
}

function readEntry(entry: unknown, place: string, tell: Tell): Entry | null {
  if (!isRecord(entry)) {
    tell(place, 'must be a table in { }, as account-batch inspect writes it');
    return null;
  }
  tellUnknownKeys(entry, `${place}.`, ['name', 'headings', 'table', 'format', 'columns'], tell);
  const { name = '', headings, table = asRecognised, format = '', columns = {} } = entry;
  if (!isTextList(headings)) {
    tell(
      `${place}.headings`,
      'must be the list of its headings, such as ["Surname", "Given name"]',
    );
    return null;
  }
  if (typeof name !== 'string') tell(`${place}.name`, 'must be text in quotes');
  if (typeof format !== 'string') tell(`${place}.format`, 'must be text in quotes, "" for none');
  const what = tableOf(table);
  if (what === undefined) {
    tell(`${place}.table`, `${JSON.stringify(table)} is no table: write one of ${tableChoices}`);
  }
  const id = what === undefined ? null : what.table;
  const read = readColumns(columns, id, headings, `${place}.columns`, tell);
  const saysNothing = Object.keys({ ...what, ...read }).length === 0;
  return {
    place,
    name: typeof name === 'string' ? name : '',
    headings,
    format: typeof format === 'string' ? format : '',
    match: saysNothing || what === undefined ? null : { ...what, columns: read },
  };
}

const tableChoices = [
  ...Object.values(canonicalTables).map(({ label }) => `"${label}"`),
  `"${notUsed}"`,
  `"${asRecognised}"`,
  ...layoutChoices.map(({ label }) => `"${label}"`),
].join(', ');

/** The table that is named, of ours or of another layout; undefined for what is no table. */
function tableOf(table: unknown): Pick<TableMatch, 'table' | 'layout'> | undefined {
  if (typeof table !== 'string') return undefined;
  const plain = plainName(table);
  if (plain === plainName(notUsed)) return { table: null };
  if (plain === plainName(asRecognised)) return {};
  const ids = Object.keys(canonicalTables) as TableId[];
  const id = ids.find((one) => plainName(canonicalTables[one].label) === plain);
  if (id !== undefined) return { table: id };
  const layout = layoutChoices.find(({ label }) => plainName(label) === plain);
  return layout && { layout: layout.id };
}

function readColumns(
  columns: unknown,
  id: TableId | null | undefined,
  headings: readonly string[],
  place: string,
  tell: Tell,
): Record<string, string> {
  if (!isRecord(columns)) {
    tell(
      place,
      'must say by column which heading it is read from, such as { "Last Name": "Surname" }',
    );
    return {};
  }
  const known = id == null ? [] : Object.keys(canonicalTables[id].columns);
  // Which columns a layout has is known when it is recognised.
  const isAny = id === undefined;
  const said = new Map<string, string>();
  for (const [key, heading] of Object.entries(columns)) {
    const column = isAny ? key : known.find((one) => plainName(one) === plainName(key));
    if (column === undefined) {
      tell(
        `${place}.${key}`,
        known.length === 0
          ? 'means nothing where the table is not used'
          : `is no column of that table; it has ${known.join(', ')}`,
      );
    } else if (typeof heading !== 'string' || (heading !== '' && !headings.includes(heading))) {
      tell(
        `${place}.${key}`,
        `is read from ${JSON.stringify(heading)}, which is none of its headings; "" means that there is none`,
      );
    } else {
      const other = [...said].find(([, taken]) => heading !== '' && taken === heading);
      if (other !== undefined && id === 'accounts') {
        tell(
          `${place}.${key}`,
          `and ${other[0]} are both read from "${heading}": a save would write both into one column, so a heading of User Accounts stands for one`,
        );
      }
      said.set(column, heading);
    }
  }
  return Object.fromEntries(
    [...said].filter(([column, heading]) => isAny || !isObvious(column, heading, headings)),
  );
}

/** Would the column be read from there by itself? */
function isObvious(column: string, heading: string, headings: readonly string[]): boolean {
  const named = headings.filter((one) => plainName(one) === plainName(column));
  return heading === '' ? named.length === 0 : named.length === 1 && named[0] === heading;
}

function readAnswers(answers: unknown, tell: Tell): Record<string, number> {
  if (!isRecord(answers)) {
    tell('answers', 'must be answers by question, such as { "0123456789abcdef": 1 }');
    return {};
  }
  return Object.fromEntries(
    Object.entries(answers).flatMap(([key, answer]): [string, number][] => {
      // Not answered yet.
      if (answer === null) return [];
      if (typeof answer === 'number' && Number.isInteger(answer) && answer >= 0) {
        return [[key, answer]];
      }
      tell(
        `answers.${key}`,
        'must be 1 for the first person, 2 for the second, 0 for none of them',
      );
      return [];
    }),
  );
}

function tellUnknownKeys(json: Json, before: string, known: readonly string[], tell: Tell): void {
  for (const key of Object.keys(json)) {
    if (!known.includes(key)) {
      tell(`${before}${key}`, `is not known here; there are ${known.join(', ')}`);
    }
  }
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
