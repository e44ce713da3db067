import type { AccountType } from '../../engine/index.ts';
import type { WizardClient } from '../../host/wizard-client.ts';

/** What became of the lines somebody pasted. */
export interface PastedPeople {
  /** Person IDs, in the order of the lines. */
  readonly found: readonly string[];
  readonly notFound: readonly string[];
  /** Numbers that several people have. */
  readonly ambiguous: readonly string[];
}

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
): Promise<PastedPeople> {
  const byId = await client.peopleNamed(accountType, lines);
  const ids = new Set(byId.map(({ personId }) => personId));
  const others = lines.filter((line) => !ids.has(line));
  const byNumber = await client.peopleNumbered(accountType, others);
  const peopleOf = new Map(others.map((line, index) => [line, byNumber[index]!]));
  const having = (test: (count: number) => boolean) =>
    others.filter((line) => test(peopleOf.get(line)!.length));
  return {
    found: [...new Set(lines.flatMap((line) => onlyOne(peopleOf.get(line) ?? [line])))],
    notFound: having((count) => count === 0),
    ambiguous: having((count) => count > 1),
  };
}

function onlyOne(people: readonly string[]): readonly string[] {
  return people.length === 1 ? people : [];
}
