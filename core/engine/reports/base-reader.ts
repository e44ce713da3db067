import { makeComposable } from '../credentials/composable-pattern.ts';
import { composeName, createComposedName, putInCase } from '../credentials/compose-name.ts';
import { fitBase, type BaseName } from '../credentials/unique-username.ts';
import type { BatchPlan } from '../plan/batch-plan.ts';
import { personExtras, separatorOf } from '../plan/create-work.ts';
import { readBytes } from '../tables/byte-list.ts';

/**
 * Reads the names that a pattern gave created accounts before a counter was appended, into a buffer
 * of its own, which it hands out: good until the next one is read.
 */
export function baseReader(plan: BatchPlan): (change: number) => BaseName {
  const { context, changes, naming } = plan;
  const username = context.request.create?.username;
  const name = createComposedName();
  if (username?.from !== 'pattern' || username.maxLength === null) {
    const separator = username?.from === 'pattern' ? separatorOf(username.pattern) : '';
    return (change) => {
      readBytes(changes.usernames, change, name);
      dropCounter(name, changes.counter.items[change]!, separator.charCodeAt(0));
      return name;
    };
  }
  // It may have been shortened for its counter: put it together anew.
  const { found, rowOf } = context.roster.people[context.request.accountType];
  const pattern = makeComposable(username.pattern, found!, naming!.letters, context.settings);
  const extras = personExtras(context);
  return (change) => {
    const person = changes.person.items[change]!;
    const row = rowOf[person]!;
    composeName(name, pattern, row, extras(person, row));
    fitBase(name, username.maxLength);
    putInCase(name, username.letterCase);
    return name;
  };
}

const at = 0x40;

/** Takes the counter, and the separator that stands before it after a digit, out of a username. */
function dropCounter(name: BaseName, counter: number, separator: number): void {
  const { bytes, length } = name;
  name.localEnd = 0;
  while (name.localEnd < length && bytes[name.localEnd] !== at) name.localEnd++;
  if (counter === 0) return;
  let end = name.localEnd - String(counter).length;
  const before = bytes[end - 2] ?? 0;
  if (bytes[end - 1] === separator && before >= 0x30 && before <= 0x39) end--;
  bytes.copyWithin(end, name.localEnd, length);
  name.length = length - (name.localEnd - end);
  name.localEnd = end;
}
