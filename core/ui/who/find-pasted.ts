import type { AccountType } from '../../engine/index.ts';
import type { Call, WizardClient } from '../../host/wizard-client.ts';
import { emptySearch } from './person-search.tsx';

/** What became of the lines somebody pasted. */
export interface PastedPeople {
  /** Person IDs, in the order of the lines. */
  readonly found: readonly string[];
  readonly notFound: readonly string[];
  /** Numbers that several people have. */
  readonly ambiguous: readonly string[];
}

/** At most this many people with a number that begins like a line are looked at. */
const mostLookedAt = 5000;

/** The lines of a pasted text, each once; commas, semicolons and tabs end one as well. */
export function pastedLines(text: string): string[] {
  const lines = text.split(/[\r\n,;\t]+/).map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

/** Finds the people of lines that are Person IDs or, where no person has that ID, numbers. */
export async function findPasted(
  client: WizardClient,
  accountType: AccountType,
  lines: readonly string[],
  { signal, tell }: Call,
): Promise<PastedPeople> {
  const byId = await client.peopleNamed(accountType, lines);
  const ids = new Set(byId.map(({ personId }) => personId));
  const people = new Map<string, readonly string[]>();
  for (const [at, line] of lines.entries()) {
    if (signal?.aborted === true) throw new DOMException('Stopped', 'AbortError');
    tell?.({
      stage: 'reading',
      what: '',
      done: at / lines.length,
      rows: { done: at, all: lines.length },
    });
    people.set(line, ids.has(line) ? [line] : await withNumber(client, accountType, line));
  }
  const having = (test: (count: number) => boolean) =>
    lines.filter((line) => test(people.get(line)!.length));
  return {
    found: [...new Set(having((count) => count === 1).map((line) => people.get(line)![0]!))],
    notFound: having((count) => count === 0),
    ambiguous: having((count) => count > 1),
  };
}

/** The Person IDs of those who have exactly this number. */
async function withNumber(
  client: WizardClient,
  accountType: AccountType,
  number: string,
): Promise<string[]> {
  const query = { ...emptySearch, accountType, number };
  const first = await client.searchPeople({ ...query, limit: 20 });
  const { people } =
    first.total > first.people.length
      ? await client.searchPeople({ ...query, limit: mostLookedAt })
      : first;
  return people.filter((person) => person.number === number).map(({ personId }) => personId);
}
