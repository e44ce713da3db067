import type { NamePolicy } from '../request/name-policy.ts';

/** Words that lead to a last name and can be left out. */
const particles = new Set(
  (
    'af al am av bat ben bin bint da dal dalla das de degli dei del della delle den der des di do ' +
    'dos du e el het i ibn in la las le les lo los op t te ten ter tot ul van vom von y zu zum zur'
  ).split(' '),
);

/** Words that belong to the one after them: San Martín is one surname. */
const joined = new Set('abu mac mc fitz saint sainte san sant santa santo st ste'.split(' '));

/** Does the name policy say anything about last names? */
export function choosesSurname({ particles: dropped, doubleSurnames }: NamePolicy): boolean {
  return dropped !== undefined || doubleSurnames !== undefined;
}

/** What a last name without its suffix comes to by the name policy; '' if it leaves nothing. */
export function chosenSurname(lastName: string, policy: NamePolicy): string {
  const surnames = splitSurnames(lastName);
  const { doubleSurnames } = policy;
  const chosen =
    doubleSurnames === 'first'
      ? surnames.slice(0, 1)
      : doubleSurnames === 'last'
        ? surnames.slice(-1)
        : surnames;
  return chosen
    .map(({ before, name }) => (policy.particles === 'drop' ? name : `${before} ${name}`))
    .join(' ');
}

/** One of the surnames of a last name: its particles, and the name itself. */
interface Surname {
  readonly before: string;
  readonly name: string;
}

/** `de la Cruz García` are two: `de la Cruz` and `García`. Blanks and hyphens part them. */
function splitSurnames(lastName: string): Surname[] {
  const surnames: Surname[] = [];
  let before: string[] = [];
  let name: string[] = [];
  const words = lastName.split(/[\s,\-\u2010\u2011]+/).filter((word) => word !== '');
  words.forEach((word, i) => {
    const plain = word.toLowerCase().replace(/^['\u2018\u2019]|[.'\u2019]$/g, '');
    const isLast = i === words.length - 1;
    if (!isLast && name.length === 0 && particles.has(plain)) before.push(word);
    else if (!isLast && joined.has(plain)) name.push(word);
    else {
      surnames.push({ before: before.join(' '), name: [...name, word].join(' ') });
      before = [];
      name = [];
    }
  });
  return surnames;
}
