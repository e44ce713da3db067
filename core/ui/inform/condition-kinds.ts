import type { Condition, Operator } from '../../engine/inform/index.ts';
import type { FieldChoice } from '../../host/inform-client.ts';

type Kind = FieldChoice['kind'];

const ordered = ['=', '<>', '>', '>=', '<', '<=', 'BETWEEN'] as const;
const filledIn = ['IS NULL', 'IS NOT NULL'] as const;

/** The operators that mean something for a kind of field, the likely ones first. */
export const operatorsOf: Readonly<Record<Kind, readonly Operator[]>> = {
  text: [
    ...(['=', '<>', 'IN', 'NOT IN', 'LIKE', 'NOT LIKE'] as const),
    ...filledIn,
    ...(['>', '>=', '<', '<=', 'BETWEEN'] as const),
  ],
  number: [...ordered, 'IN', 'NOT IN', ...filledIn],
  date: ['>=', '>', '<', '<=', '=', '<>', 'BETWEEN', ...filledIn],
  yesNo: ['=TRUE', '=FALSE', ...filledIn],
};

/** How many values an operator takes: none, one, two, or a list of any length. */
export function valuesOf(operator: Operator): 0 | 1 | 2 | 'list' {
  if (['IS NULL', 'IS NOT NULL', '=TRUE', '=FALSE'].includes(operator)) return 0;
  if (operator === 'BETWEEN') return 2;
  return operator === 'IN' || operator === 'NOT IN' ? 'list' : 1;
}

/** A new condition: the one that most filters begin with (R147). */
export const firstCondition: Condition = {
  field: 'usage.totalLoginCount',
  operator: '=',
  values: ['0'],
};

/** The condition on another field: an operator that it does not have gives way to its first. */
export function withField(
  condition: Condition,
  field: string,
  fields: readonly FieldChoice[],
): Condition {
  const before = kindOf(condition.field, fields);
  const kind = kindOf(field, fields);
  if (kind === before) return { ...condition, field };
  const [first] = operatorsOf[kind];
  return withOperator({ field, operator: first!, values: [] }, first!, kind);
}

/** The condition with another operator, and as many values as that takes. */
export function withOperator(condition: Condition, operator: Operator, kind: Kind): Condition {
  const count = valuesOf(operator);
  const { field, values } = condition;
  if (count === 0) return { field, operator, values: [] };
  if (count === 'list') return { field, operator, values };
  const empty = kind === 'date' ? 'today' : '';
  return {
    field,
    operator,
    values: Array.from({ length: count }, (_, at) => values[at] ?? empty),
  };
}

/** The kind of a field by its name; text for one there is none of. */
export function kindOf(name: string, fields: readonly FieldChoice[]): Kind {
  const wanted = name.trim().toLowerCase();
  return fields.find((field) => field.name.toLowerCase() === wanted)?.kind ?? 'text';
}
