import { existsSync } from 'node:fs';
import { readJsonAt } from './read-file.ts';

/**
 * Something that a call names: one that is there from the start, by its name without case, else the
 * JSON of a file; null, and a fault, where it is neither.
 */
export function readNamed(
  option: string,
  named: string,
  shipped: readonly { readonly name: string }[],
  faults: string[],
): unknown {
  const wanted = named.trim().toLowerCase();
  const found = shipped.find(({ name }) => name.toLowerCase() === wanted);
  if (found !== undefined) return found;
  if (!existsSync(named)) {
    const names = shipped.map(({ name }) => JSON.stringify(name)).join(', ');
    faults.push(
      `--${option} ${named}: there is no such file, and no ${option} of that name; there are ${names}`,
    );
    return null;
  }
  return readJsonAt(named, faults)?.value ?? null;
}

/** The same as words that were checked, or its faults with the name in front. */
export function readChecked<Words extends object>(
  option: string,
  named: string,
  shipped: readonly { readonly name: string }[],
  check: (json: unknown) => Words | { readonly faults: readonly string[] },
): Words | { readonly faults: string[] } {
  const faults: string[] = [];
  const json = readNamed(option, named, shipped, faults);
  if (faults.length > 0) return { faults };
  const read = check(json);
  return 'faults' in read ? { faults: read.faults.map((fault) => `${named}: ${fault}`) } : read;
}
