import {
  inside,
  isRecord,
  oneOf,
  refuseOthers,
  show,
  type Json,
  type Tell,
} from '../../request/read-json.ts';
import type { InformFields } from '../people/fields.ts';
import { checkCondition } from './check-condition.ts';
import { filterTypes, type Condition, type ConditionGroup, type Filter } from './filter.ts';
import { checkName } from '../check-name.ts';

/**
 * A filter as checked, its fields and operators named as we name them, or what is wrong with it.
 */
export type FilterReading = { readonly filter: Filter } | { readonly faults: readonly string[] };

/** Groups in groups: more than anybody reads, and few enough for every host's stack. */
const deepest = 8;
const mostConditions = 200;

/**
 * Checks a filter given as parsed JSON; each fault names its place: a key, or a condition by its
 * number from the top (D39). `where` may be absent: then everybody of the type matches.
 */
export function checkFilter(json: unknown, fields: InformFields): FilterReading {
  if (!isRecord(json)) return { faults: ['a filter is a JSON object { "name", "type", "where" }'] };
  const faults: string[] = [];
  const tell: Tell = (key, sentence) => faults.push(`${key}: ${sentence}`);
  for (const key of Object.keys(json)) {
    if (!['name', 'type', 'where', 'batch'].includes(key)) {
      tell(key, 'does not belong in a filter; here belong name, type, where, batch');
    }
  }
  const name = checkName(json['name'], tell);
  const type = oneOf(json, 'type', filterTypes, null, tell);
  const { batch = null } = json;
  if (batch !== null && typeof batch !== 'string') {
    tell('batch', `${show(batch)} is not possible; it is the ID of a saved batch, or null`);
  }
  const where = readWhere(json['where'], fields, tell);
  if (faults.length > 0 || type === null) return { faults };
  return { filter: { name, type, where, batch: typeof batch === 'string' ? batch : null } };
}

function readWhere(value: unknown, fields: InformFields, tell: Tell): ConditionGroup {
  const nothing: ConditionGroup = { join: 'AND', of: [] };
  if (value === undefined) return nothing;
  if (!isRecord(value)) {
    tell('where', 'it is { "join": "AND" or "OR", "of": [conditions] }');
    return nothing;
  }
  let conditions = 0;
  let groups = 0;

  function readGroup(json: Json, place: string, depth: number): ConditionGroup {
    const tellHere = inside(place, tell);
    refuseOthers(json, ['join', 'of'], place, tell);
    const join = oneOf(json, 'join', ['AND', 'OR'] as const, 'AND', tellHere)!;
    const of = json['of'];
    if (!Array.isArray(of)) {
      tell(`${place}.of`, 'is a list of conditions');
      return { join, of: [] };
    }
    if (of.length === 0 && depth > 0) {
      tell(place, 'it has no condition: add one, or take the group away');
    }
    if (depth >= deepest) {
      tell(place, `groups stand in groups more than ${deepest} deep: use fewer`);
      return { join, of: [] };
    }
    const members: (Condition | ConditionGroup)[] = [];
    for (const one of of as readonly unknown[]) {
      if (isRecord(one) && ('of' in one || 'join' in one)) {
        members.push(readGroup(one, `group ${++groups}`, depth + 1));
        continue;
      }
      conditions++;
      if (conditions > mostConditions) break;
      const condition = checkCondition(one, `condition ${conditions}`, fields, tell);
      if (condition !== null) members.push(condition);
    }
    return { join, of: members };
  }

  const where = readGroup(value, 'where', 0);
  if (conditions > mostConditions) tell('where', `it has more than ${mostConditions} conditions`);
  return where;
}
