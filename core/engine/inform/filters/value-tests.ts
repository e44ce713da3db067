import { readHomepage } from '../../request/labels.ts';
import { readYesNo, type YesNo } from '../../tables/yes-no.ts';
import { readDateValue } from './date-values.ts';
import type { Condition, Operator } from './filter.ts';
import { likePattern } from './like-pattern.ts';
import { firstMinute, lastMinute, type Moment } from '../people/moments.ts';
import type { WallClock } from '../people/wall-clock.ts';

/** A text as filters compare it: without case, and however its accents are put together. */
function plainText(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** A homepage as filters compare it, by the name that accounts store (D14). */
function plainHomepage(text: string): string {
  return plainText(readHomepage(text) ?? text);
}

/** A number as text, `-1`, `2.5`; NaN for any other text. */
export function readNumber(text: string): number {
  return /^\s*-?\d{1,15}(\.\d{1,15})?\s*$/.test(text) ? Number(text) : NaN;
}

/**
 * A condition on a cell's text, outer blanks aside. An empty cell is unlike every value: `<>`, NOT
 * IN and NOT LIKE hold for it, `=` and the orders do not. In order, two numbers compare as numbers.
 */
export function textTest(condition: Condition, isHomepage: boolean): (text: string) => boolean {
  const { operator, values } = condition;
  const plain = isHomepage ? plainHomepage : plainText;
  const wanted = values.map((value) => plain(value.trim()));
  const [first = '', second = ''] = wanted;
  if (operator === '=') return (text) => plain(text) === first;
  if (operator === 'IN' || operator === 'NOT IN') {
    const known = new Set(wanted);
    const isIn = operator === 'IN';
    return (text) => known.has(plain(text)) === isIn;
  }
  if (operator === 'LIKE' || operator === 'NOT LIKE') {
    const like = likePattern(first);
    const isLike = operator === 'LIKE';
    return (text) => (text !== '' && like(plain(text))) === isLike;
  }
  if (operator === '=TRUE') return (text) => readYesNo(text) === 'yes';
  if (operator === '=FALSE') return (text) => readYesNo(text) === 'no';
  const [from, to] = [textOrder(first), textOrder(second)];
  return ordered(
    operator,
    (text) => text === '',
    (text) => from(plain(text)),
    (text) => to(plain(text)),
  );
}

/** Compares texts with a value: below 0 where they come before it. */
function textOrder(value: string): (text: string) => number {
  const number = readNumber(value);
  return (text) => {
    const own = Number.isNaN(number) ? NaN : readNumber(text);
    if (!Number.isNaN(own)) return own - number;
    return text < value ? -1 : text > value ? 1 : 0;
  };
}

/**
 * A condition on a number's text; an empty cell is 0 (T23), other text than a number is unlike all.
 */
export function numberTest({ operator, values }: Condition): (text: string) => boolean {
  const wanted = values.map(readNumber);
  const [first = 0, second = 0] = wanted;
  const own = (text: string) => (text === '' ? 0 : readNumber(text));
  if (operator === 'IS NULL') return (text) => text === '';
  if (operator === 'IS NOT NULL') return (text) => text !== '';
  if (operator === 'IN') return (text) => wanted.includes(own(text)) && !Number.isNaN(own(text));
  if (operator === 'NOT IN') return (text) => !wanted.includes(own(text));
  return ordered(
    operator,
    () => false,
    (text) => own(text) - first,
    (text) => own(text) - second,
  );
}

/**
 * A condition on a yes or no; what cannot be read is neither. `isBlank` says whether the cell is
 * empty.
 */
export function yesNoTest({
  operator,
  values,
}: Condition): (cell: YesNo, isBlank: boolean) => boolean {
  if (operator === '=TRUE') return (cell) => cell === 'yes';
  if (operator === '=FALSE') return (cell) => cell === 'no';
  if (operator === 'IS NULL') return (_, isBlank) => isBlank;
  if (operator === 'IS NOT NULL') return (_, isBlank) => !isBlank;
  const wanted = new Set(values.map(readYesNo));
  const isIn = operator === '=' || operator === 'IN';
  return (cell) => wanted.has(cell) === isIn;
}

/**
 * A condition on a moment, given the wall clock. A column that only has days: the day counts if
 * the time asked for touches it. 0 is an empty cell; one that cannot be read is unlike all.
 */
export function momentTest(
  { operator, values }: Condition,
  clock: WallClock,
): (moment: Moment) => boolean {
  if (operator === 'IS NULL') return (moment) => moment === 0;
  if (operator === 'IS NOT NULL') return (moment) => moment !== 0;
  const wanted = values.map((value) => readDateValue(value, clock) ?? 0);
  const [first = 0, second = 0] = wanted;
  const touches = (moment: Moment, from: Moment, to: Moment) =>
    moment > 0 && lastMinute(moment) >= firstMinute(from) && firstMinute(moment) <= lastMinute(to);
  const isAny = (moment: Moment) => wanted.some((one) => touches(moment, one, one));
  if (operator === '=' || operator === 'IN') return isAny;
  if (operator === '<>' || operator === 'NOT IN') return (moment) => !isAny(moment);
  if (operator === 'BETWEEN') return (moment) => touches(moment, first, second);
  if (operator === '>') return (moment) => moment > 0 && lastMinute(moment) > lastMinute(first);
  if (operator === '>=') return (moment) => moment > 0 && lastMinute(moment) >= firstMinute(first);
  if (operator === '<') return (moment) => moment > 0 && firstMinute(moment) < firstMinute(first);
  return (moment) => moment > 0 && firstMinute(moment) <= lastMinute(first);
}

/** Operators of order: what has no place in it never holds. */
export const orders: ReadonlySet<Operator> = new Set(['>', '>=', '<', '<=', 'BETWEEN']);
const comparing: ReadonlySet<Operator> = new Set([...orders, '=', '<>', 'IN', 'NOT IN']);

/**
 * Does a condition on a column that may hold anything ask for dates? Then its cells are compared as
 * dates: as texts, `8/17/2025` would come after `30 days ago`.
 */
export function asksForDates({ operator, values }: Condition): boolean {
  return (
    comparing.has(operator) && values.every((value) => readDateValue(value, anyClock) !== null)
  );
}

/** Whether a text is a date does not depend on the clock. */
export const anyClock: WallClock = { now: 202_001_010_000, utcOffset: () => 0 };

/** The operators of order, and equality by order, on cells compared with one or two values. */
function ordered(
  operator: Operator,
  isBlank: (text: string) => boolean,
  toFirst: (text: string) => number,
  toSecond: (text: string) => number,
): (text: string) => boolean {
  if (operator === 'IS NULL') return isBlank;
  if (operator === 'IS NOT NULL') return (text) => !isBlank(text);
  if (operator === '=') return (text) => toFirst(text) === 0;
  if (operator === '<>') return (text) => toFirst(text) !== 0;
  if (operator === '>') return (text) => !isBlank(text) && toFirst(text) > 0;
  if (operator === '>=') return (text) => !isBlank(text) && toFirst(text) >= 0;
  if (operator === '<') return (text) => !isBlank(text) && toFirst(text) < 0;
  if (operator === '<=') return (text) => !isBlank(text) && toFirst(text) <= 0;
  return (text) => !isBlank(text) && toFirst(text) >= 0 && toSecond(text) <= 0;
}
