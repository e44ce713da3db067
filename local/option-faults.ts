/** An option as it stands in a command line, one entry each time. */
export interface GivenOption {
  readonly name: string;
  readonly value: string | undefined;
}

/** Why the arguments cannot be read, in one line; the error is that of Node's `parseArgs`. */
export function parsingFault(error: Error): string {
  const [first = ''] = error.message.split('\n');
  const lacking = /^Option '(?:-\w, )?(--[\w-]+).*argument (?:is ambiguous|missing)/.exec(first);
  return lacking === null
    ? first.replace(/\. To specify a positional.*$/, '')
    : `${lacking[1] ?? ''} is missing its value`;
}

/**
 * A sentence for each option that stands twice, of which only one could count, and for each whose
 * value is empty, as that of a variable is that was never set.
 */
export function optionFaults(
  given: readonly GivenOption[],
  repeatable: ReadonlySet<string>,
): string[] {
  const seen = new Set<string>();
  const faults = new Set<string>();
  for (const { name, value } of given) {
    if (seen.has(name) && !repeatable.has(name)) faults.add(`--${name} stands more than once`);
    if (value?.trim() === '') faults.add(`--${name} is empty`);
    seen.add(name);
  }
  return [...faults];
}
