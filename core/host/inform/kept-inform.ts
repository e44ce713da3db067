import { ask, type Steps } from '../steps.ts';
import type { InformWorkbook } from './inform-workbook.ts';
import type { Filter, LetterTemplate, MessageTemplate } from '../../engine/inform/index.ts';

/** What is kept for telling people, in one small record. */
export interface KeptInform {
  readonly filters: readonly Filter[];
  readonly messages: readonly MessageTemplate[];
  readonly letters: readonly LetterTemplate[];
  /** How often the Told table was changed from here: what was read before is old. */
  readonly changes: number;
}

/** The key of the record. */
const informKey = 'inform';

/** Reads the record among all. */
export function readKeptInform(records: Readonly<Record<string, unknown>>): KeptInform {
  return keptInformIn(records[informKey]);
}

/** Reads the record; whatever in it is not as this program writes it counts as none. */
function keptInformIn(value: unknown): KeptInform {
  const kept = isObject(value) ? value : {};
  const named = (key: string) => {
    const list = kept[key];
    return Array.isArray(list) ? (list as unknown[]).filter(isNamed) : [];
  };
  const { changes } = kept;
  return {
    filters: named('filters') as unknown as readonly Filter[],
    messages: named('messages') as unknown as readonly MessageTemplate[],
    letters: named('letters') as unknown as readonly LetterTemplate[],
    changes: typeof changes === 'number' ? changes : 0,
  };
}

/** Changes the record as it is at that moment: several windows may be open. Gives what is kept then. */
export function* changeKeptInform(
  { changeRecord }: Pick<InformWorkbook, 'changeRecord'>,
  change: (kept: KeptInform) => KeptInform,
): Steps<KeptInform> {
  const changed = yield* ask(changeRecord(informKey, (value) => change(keptInformIn(value))));
  return keptInformIn(changed);
}

/** The list with one more, in place of another of its name; in the order of names. */
export function withNamed<T extends { readonly name: string }>(list: readonly T[], one: T): T[] {
  return [...withoutNamed(list, one.name), one].sort((a, b) =>
    a.name === b.name ? 0 : a.name < b.name ? -1 : 1,
  );
}

/** The list without the one of this name. */
export function withoutNamed<T extends { readonly name: string }>(
  list: readonly T[],
  name: string,
): T[] {
  return list.filter((one) => one.name !== name);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNamed(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && typeof value['name'] === 'string';
}
