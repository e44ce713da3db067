import { createPatternPassword } from '../credentials/pattern-password.ts';
import { createPasswordMaker, type RandomBytes } from '../credentials/random-password.ts';
import type { BatchPlan } from '../plan/batch-plan.ts';
import { personExtras, preparePassword } from '../plan/create-work.ts';
import { createByteList, pushBytes, textAt } from '../tables/byte-list.ts';
import { findText } from '../tables/key-index.ts';
import { encodeUtf8 } from '../tables/utf8.ts';
import type { Report } from './report.ts';

/** Gives the password of a planned change: the same one each time it is asked. */
export type PasswordOf = (change: number) => string;

/**
 * The passwords of the accounts a plan creates: only for an operator who asked for them (D34).
 * Staff who activate their account and people whose password is managed elsewhere are not in it:
 * there is none to tell.
 */
export function credentialsReport(plan: BatchPlan, passwordOf: PasswordOf | null): Report {
  const { changes, context } = plan;
  const { ids } = context.roster.people;
  const { usernames } = changes;
  return {
    name: 'credentials',
    columns: ['Person ID', 'Username', 'Password'],
    rowCount: passwordOf === null ? 0 : changes.length,
    writeRow(row, sink) {
      const person = changes.person.items[row]!;
      sink.bytes(ids.arena, ids.starts[person]!, ids.starts[person + 1]!);
      sink.bytes(usernames.arena, usernames.starts[row]!, usernames.starts[row + 1]!);
      sink.cell(passwordOf!(row));
    },
  };
}

/**
 * The passwords of the accounts a plan creates, each made once, when it is first asked for; null
 * where there is none to tell. Every file of a save takes them from here.
 */
export function createPasswords(plan: BatchPlan, random: RandomBytes): PasswordOf | null {
  const source = plan.context.request.create?.password;
  if (source?.kind === 'initial') return () => source.value;
  if (source?.kind !== 'random') return patternPasswords(plan);
  const make = uniquePasswords(createPasswordMaker(source.style, random));
  const made = createByteList(plan.changes.length);
  return (change) => {
    while (made.length <= change) {
      const bytes = encodeUtf8(make());
      pushBytes(made, bytes, 0, bytes.length);
    }
    return textAt(made, change);
  };
}

/** Gives each created account its password by pattern; null where passwords come from elsewhere. */
export function patternPasswords(plan: BatchPlan): PasswordOf | null {
  const ofPerson = passwordsByCode(plan);
  return ofPerson && ((change) => ofPerson(plan.changes.person.items[change]!));
}

/**
 * The password by pattern that a batch gives a person, by Person ID: also once the account is there
 * and the batch would not create it again. '' for somebody who has none; null where passwords come
 * from elsewhere.
 */
export function passwordsByPerson(plan: BatchPlan): ((personId: string) => string) | null {
  const ofPerson = passwordsByCode(plan);
  if (ofPerson === null) return null;
  const { ids } = plan.context.roster.people;
  return (personId) => {
    const person = findText(ids, personId);
    return person < 0 ? '' : ofPerson(person);
  };
}

function passwordsByCode({ context, naming }: BatchPlan): ((person: number) => string) | null {
  const work = naming === null ? null : preparePassword(context, naming.letters);
  if (work === null) return null;
  const extras = personExtras(context);
  const { rowOf } = context.roster.people[context.request.accountType];
  const { pattern, numberColumn, minLength } = work;
  return (person) => {
    const row = rowOf[person]!;
    if (row < 0) return '';
    const made = createPatternPassword(pattern, row, numberColumn, minLength, extras(person, row));
    return 'password' in made ? made.password : '';
  };
}

/** R063: a unique random password for each account. */
function uniquePasswords(make: () => string): () => string {
  const given = new Set<string>();
  return () => {
    let password = make();
    while (given.has(password)) password = make();
    given.add(password);
    return password;
  };
}
