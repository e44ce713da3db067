import { randomPasswordBits, readPattern, type PatternPart } from '../../engine/index.ts';
import type { NameExample, PasswordJson } from '../../host/wizard-client.ts';
import { Notice } from '../components/notice.tsx';
import { PatternBuilder } from './pattern-builder.tsx';
import { isLength } from '../draft.ts';
import { useWizard } from '../wizard.ts';
import { examplePassword } from './example-name.ts';
import { guessesOf } from './guesses.ts';
import { LengthField } from './length-field.tsx';

type ByPattern = Extract<PasswordJson, { kind: 'pattern' }>;

const use = { accountType: 'students', for: 'password' } as const;

/** A password made of what is known of a student: its pattern, an example, and how weak it is (R066-R071, D01). */
export function PatternPassword(props: {
  readonly password: ByPattern;
  readonly people: number;
  readonly example: NameExample | null;
}) {
  const { password, people, example } = props;
  const { text, change } = useWizard();
  const words = text.options.password;
  const { pattern, minLength } = password;
  const { pattern: read, faults } = readPattern(pattern, use);

  function set(next: string, length: number | undefined): void {
    change({
      password: {
        kind: 'pattern',
        pattern: next,
        ...(length === undefined ? {} : { minLength: length }),
      },
    });
  }

  return (
    <>
      <PatternBuilder
        pattern={pattern}
        use={use}
        set={(next) => {
          set(next, minLength);
        }}
      />
      <LengthField
        label={words.minLength}
        hint={words.minLengthHint}
        fault={words.badMinLength}
        length={minLength}
        set={(length) => {
          set(pattern, length);
        }}
      />
      {faults.length === 0 && isLength(minLength) && (
        <>
          <Example parts={read.parts} minLength={minLength ?? 0} example={example} />
          <Strength parts={read.parts} people={people} />
        </>
      )}
      <Notice kind="warn" title={words.risk}>
        {words.riskText.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Notice>
    </>
  );
}

function Example(props: {
  readonly parts: readonly PatternPart[];
  readonly minLength: number;
  readonly example: NameExample | null;
}) {
  const { parts, minLength, example } = props;
  const words = useWizard().text.options.pattern;
  const who =
    example === null
      ? words.examplePassword
      : `${example.person.firstName} ${example.person.lastName}`;
  return (
    <p class="example-line" aria-live="polite">
      <span class="muted">{words.example(who)}</span>
      <output class="code example-name">
        {example === null ? examplePassword(parts, minLength) : example.password}
      </output>
    </p>
  );
}

/** How few guesses are enough, said as it is. */
function Strength(props: { readonly parts: readonly PatternPart[]; readonly people: number }) {
  const { parts, people } = props;
  const { text } = useWizard();
  const words = text.options.password;
  const { facts, nameOnly } = guessesOf(parts, people);
  return (
    <div class="strength" role="group" aria-label={words.guesses}>
      <p class="notice-title">{words.guesses}</p>
      <p>{words.guessesKnown(facts.map((id) => text.elements[id]))}</p>
      <p>{words.guessesNameOnly(nameOnly)}</p>
      <p class="muted">{words.guessesRandom(2 ** randomPasswordBits('characters'))}</p>
    </div>
  );
}
