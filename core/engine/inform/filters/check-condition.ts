import { isRecord, refuseOthers, show, type Tell } from '../../request/read-json.ts';
import { readYesNo } from '../../tables/yes-no.ts';
import { dateValuesInWords, readDateValue } from './date-values.ts';
import { editDistance } from '../people/edit-distance.ts';
import { firstMinute, lastMinute } from '../people/moments.ts';
import type { FieldKind } from '../people/field-names.ts';
import { findField, type InformField, type InformFields } from '../people/fields.ts';
import { operators, type Condition, type Operator } from './filter.ts';
import { anyClock, readNumber } from './value-tests.ts';

/** How many values each operator takes. */
const counts: Readonly<Record<Operator, '0' | '1' | '2' | '1 or more'>> = {
  '=': '1',
  '<>': '1',
  '>': '1',
  '>=': '1',
  '<': '1',
  '<=': '1',
  IN: '1 or more',
  'NOT IN': '1 or more',
  LIKE: '1',
  'NOT LIKE': '1',
  BETWEEN: '2',
  'IS NULL': '0',
  'IS NOT NULL': '0',
  '=TRUE': '0',
  '=FALSE': '0',
};

const mostValues = 10_000;
const longestValue = 2000;

/** Operators that say nothing of a kind, and what that kind is called. */
const unfit: Readonly<Record<FieldKind, { readonly word: string; readonly not: RegExp }>> = {
  text: { word: 'text', not: /^$/ },
  number: { word: 'a number', not: /^(=TRUE|=FALSE|LIKE|NOT LIKE)$/ },
  date: { word: 'a date', not: /^(=TRUE|=FALSE|LIKE|NOT LIKE)$/ },
  yesNo: { word: 'yes or no', not: /^([<>]=?|LIKE|NOT LIKE|BETWEEN)$/ },
};

/** Checks one condition; told and null where it cannot be used. */
export function checkCondition(
  json: unknown,
  place: string,
  fields: InformFields,
  tell: Tell,
): Condition | null {
  if (!isRecord(json)) {
    tell(place, `${show(json)} is not possible; it is { "field", "operator", "values" }`);
    return null;
  }
  refuseOthers(json, ['field', 'operator', 'values'], place, tell);
  const found = findField(fields, typeof json['field'] === 'string' ? json['field'] : '');
  const operator = readOperator(json['operator']);
  if ('fault' in found) tell(place, found.fault);
  if (operator === null) tell(place, operatorFault(json['operator']));
  if ('fault' in found || operator === null) return null;
  const { field } = found;
  const { source } = field;
  if (source.of === 'accounts' && source.column < 0) {
    tell(
      `${place} (${field.name})`,
      `User Accounts has no column ${JSON.stringify(field.label)}: add it to the data`,
    );
    return null;
  }
  const { word, not } = unfit[field.kind];
  if (not.test(operator)) {
    tell(`${place} (${field.name})`, `it is ${word}, to which ${operator} cannot be applied`);
    return null;
  }
  const values = readValues(json['values']);
  const fault =
    values === null
      ? 'values: it is a list of texts, as ["09", "10"]'
      : valuesFault(field, operator, values);
  if (fault !== null) tell(`${place} (${field.name})`, fault);
  return fault === null ? { field: field.name, operator, values: values! } : null;
}

/** An operator as we write it, however its blanks and letters are written. */
function readOperator(value: unknown): Operator | null {
  if (typeof value !== 'string') return null;
  const plain = value
    .trim()
    .toUpperCase()
    .replace(/\s+/g, ' ')
    .replace(/^= (?=TRUE|FALSE)/, '=');
  return operators.find((operator) => operator === plain) ?? null;
}

/** What other languages call an operator. */
const elsewhere: ReadonlyMap<string, Operator> = new Map([
  ['!=', '<>'],
  ['≠', '<>'],
  ['CONTAINS', 'LIKE'],
]);

function operatorFault(value: unknown): string {
  const all = operators.join(', ');
  if (typeof value !== 'string' || value.trim() === '') {
    return `an operator is missing; there are ${all}`;
  }
  const plain = value.trim().toUpperCase().slice(0, 40);
  let nearest = elsewhere.get(plain) ?? operators[0];
  if (!elsewhere.has(plain)) {
    for (const operator of operators) {
      if (editDistance(plain, operator) < editDistance(plain, nearest)) nearest = operator;
    }
  }
  return `there is no operator ${show(value)}; the nearest is ${nearest}; there are ${all}`;
}

/** Values as texts; null where they are none. */
function readValues(value: unknown): string[] | null {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return null;
  const texts = value.filter((one) => ['string', 'number', 'boolean'].includes(typeof one));
  return texts.length === value.length ? texts.map(String) : null;
}

function valuesFault(
  { kind }: InformField,
  operator: Operator,
  values: readonly string[],
): string | null {
  const count = counts[operator];
  const fits = count === '1 or more' ? values.length >= 1 : values.length === Number(count);
  if (!fits) {
    const those = count === '0' ? 'no value' : `${count} value${count === '1' ? '' : 's'}`;
    return `${operator} takes ${those}; there are ${values.length}`;
  }
  if (values.length > mostValues)
    return `it has ${values.length} values; it may have ${mostValues}`;
  if (values.some(({ length }) => length > longestValue)) {
    return `a value is longer than ${longestValue} characters`;
  }
  if (values.some((value) => value.trim() === '')) {
    return 'a value is empty: to find empty cells, use IS NULL';
  }
  const wrong = values.find((value) => !isOfKind(kind, value));
  if (wrong === undefined) {
    return operator === 'BETWEEN' && isBackwards(kind, values[0]!, values[1]!)
      ? `nothing is between ${show(values[0])} and ${show(values[1])}: write the lower value first`
      : null;
  }
  const remedy = {
    text: '',
    number: 'write a number',
    date: dateValuesInWords,
    yesNo: 'write yes or no',
  };
  return `${show(wrong)} is not ${unfit[kind].word}: ${remedy[kind]}`;
}

/** Comes the first value after the second? Of dates where one depends on the clock, nobody knows. */
function isBackwards(kind: FieldKind, first: string, second: string): boolean {
  if (kind === 'number') return readNumber(first) > readNumber(second);
  const isFixed = (value: string) => /^\d+[-/]/.test(value);
  if (kind !== 'date' || isFixed(first) !== isFixed(second)) return false;
  const [from, to] = [readDateValue(first, anyClock)!, readDateValue(second, anyClock)!];
  return firstMinute(from) > lastMinute(to);
}

function isOfKind(kind: FieldKind, value: string): boolean {
  if (kind === 'text') return true;
  if (kind === 'number') return !Number.isNaN(readNumber(value));
  if (kind === 'yesNo') return readYesNo(value) !== 'unreadable';
  return readDateValue(value, anyClock) !== null;
}
