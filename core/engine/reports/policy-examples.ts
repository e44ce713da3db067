import { bufferText } from '../credentials/clean-name.ts';
import { makeComposable } from '../credentials/composable-pattern.ts';
import { composeName, createComposedName } from '../credentials/compose-name.ts';
import type { BatchPlan } from '../plan/batch-plan.ts';
import { personExtras } from '../plan/create-work.ts';
import { isBlank } from '../tables/table.ts';

/** So many examples are shown of each kind. */
const mostOfAKind = 2;

type Kind = 'single' | 'chosen' | 'preferred';

/**
 * The first people whose names come out otherwise because of what the settings say about names, or
 * because of a preferred name: by planned change, what to know about it.
 */
export function policyExamples(plan: BatchPlan): ReadonlyMap<number, string> {
  const { context, changes, naming } = plan;
  const { request, roster, settings } = context;
  const found = new Map<number, string>();
  const username = request.create?.username;
  if (username?.from !== 'pattern') return found;
  const people = roster.people[request.accountType];
  const { letters } = naming!;
  const pattern = makeComposable(username.pattern, people.found!, letters, settings);
  const plain = makeComposable(username.pattern, people.found!, letters, {});
  const preferred = pattern.parts.find(({ element }) => element === 'preferredFirstName');
  const { particles, doubleSurnames, singleNames } = settings;
  const changesNames = [particles, doubleSurnames, singleNames].some((said) => said !== undefined);
  if (!changesNames && preferred === undefined) return found;
  const extras = personExtras(context);
  const name = createComposedName();
  const without = createComposedName();
  const counts: Record<Kind, number> = { single: 0, chosen: 0, preferred: 0 };
  const enough = () => Object.values(counts).every((count) => count === mostOfAKind);
  const add = (change: number, kind: Kind, note: string) => {
    if (counts[kind] === mostOfAKind) return;
    counts[kind]++;
    found.set(change, note);
  };
  for (let change = 0; change < changes.length && !enough(); change++) {
    const person = changes.person.items[change]!;
    const row = people.rowOf[person]!;
    if (preferred !== undefined && !isBlank(pattern.table, row, preferred.column)) {
      add(change, 'preferred', 'the preferred first name is used');
    }
    if (!changesNames) continue;
    composeName(name, pattern, row, extras(person, row));
    composeName(without, plain, row, extras(person, row));
    if (without.lacks !== null) add(change, 'single', 'has only one name, which is used');
    else if (bufferText(name) !== bufferText(without)) {
      add(
        change,
        'chosen',
        `a part of the last name is used; all of it gives ${bufferText(without)}`,
      );
    }
  }
  return found;
}
