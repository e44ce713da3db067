import { elements, type ElementId, type PatternPart } from '../../engine/index.ts';

/** What a pattern takes from the example person. */
type ExamplePerson = Readonly<Record<ElementId, string>>;

/** The seed's own example: John Doe with number 123456789 (R053, R100). */
const exampleForUsername: ExamplePerson = {
  lastName: 'Doe',
  firstName: 'John',
  preferredFirstName: 'John',
  middleName: 'Lee',
  studentNumber: '123456789',
  staffNumber: '123456789',
  number: '123456789',
  graduationYear: '2027',
  grade: '11',
  birthYear: '2010',
  birthMonth: '04',
  birthDay: '23',
};

/** The seed's example of a password: Nate Student (R068). */
const exampleForPassword: ExamplePerson = {
  ...exampleForUsername,
  lastName: 'Student',
  firstName: 'Nate',
  preferredFirstName: 'Nate',
  studentNumber: '555001',
  number: '555001',
};

/** The name a pattern makes of an example person, whose values need no cleaning (D45). */
function exampleName(parts: readonly PatternPart[], person: ExamplePerson): string {
  return parts
    .map((part) => {
      if ('literal' in part) return part.literal;
      const { element, characters } = part;
      const value = person[element];
      if (characters === null) return value;
      return elements[element].takes === 'first'
        ? value.slice(0, characters)
        : value.slice(-characters);
    })
    .join('');
}

/** An example username in the letter case and length of the option. */
export function exampleUsername(
  parts: readonly PatternPart[],
  letterCase: 'keep' | 'lower' | 'upper',
  maxLength: number | undefined,
): string {
  const name = exampleName(parts, exampleForUsername);
  const cased = { keep: name, lower: name.toLowerCase(), upper: name.toUpperCase() }[letterCase];
  return maxLength === undefined ? cased : cased.slice(0, maxLength);
}

/** An example password: lower case, filled with the number up to `minLength`, never cut (D01). */
export function examplePassword(parts: readonly PatternPart[], minLength: number): string {
  const name = exampleName(parts, exampleForPassword).toLowerCase();
  const lacking = Math.max(0, minLength - name.length);
  return name + exampleForPassword.number.slice(0, lacking);
}
