import { useRef } from 'preact/hooks';
import { randomPasswordBits } from '../../engine/index.ts';
import type { Choices, NameExample, PasswordJson } from '../../host/wizard-client.ts';
import { ChoiceList } from '../components/choice-list.tsx';
import { Notice } from '../components/notice.tsx';
import { passwordOf } from '../draft.ts';
import { useWizard } from '../wizard.ts';
import { PatternPassword } from './pattern-password.tsx';

/** The seed's example: Nate Student gets studentnate (R067, R068, D01). */
const proposed: PasswordJson = { kind: 'pattern', pattern: '{lastName}{firstName}', minLength: 10 };

/** Students' passwords: random or by pattern (R062-R071). */
export function StudentPassword(props: {
  readonly choices: Choices;
  /** Somebody whose password by pattern is known, null if nobody is. */
  readonly example: NameExample | null;
}) {
  const { choices, example } = props;
  const { text, draft, state, change } = useWizard();
  const words = text.options.password;
  const password = passwordOf(draft.request, state.settings.settings) ?? { kind: 'random' };
  // What was set for the kind that is not chosen, so that looking at the other loses nothing.
  const other = useRef<PasswordJson | null>(null);

  function choose(kind: 'random' | 'pattern'): void {
    if (kind === password.kind) return;
    const before = other.current;
    other.current = password;
    change({
      password: before?.kind === kind ? before : kind === 'random' ? { kind } : proposed,
    });
  }

  return (
    <ChoiceList
      name="password"
      legend={words.legend}
      chosen={password.kind === 'pattern' ? 'pattern' : 'random'}
      choose={choose}
      choices={[
        {
          value: 'random',
          label: words.random,
          hint: words.randomHint,
          more: <RandomPassword style={password.kind === 'random' ? password.style : undefined} />,
        },
        {
          value: 'pattern',
          label: words.pattern,
          hint: words.patternHint,
          more:
            password.kind === 'pattern' ? (
              <PatternPassword password={password} people={choices.people} example={example} />
            ) : undefined,
        },
      ]}
    />
  );
}

function RandomPassword({
  style = 'characters',
}: {
  readonly style: 'characters' | 'words' | undefined;
}) {
  const { text, change } = useWizard();
  const words = text.options.password;
  return (
    <>
      <ChoiceList
        name="style"
        legend={words.style}
        chosen={style}
        choose={(next) => {
          change({ password: { kind: 'random', style: next } });
        }}
        choices={(['characters', 'words'] as const).map((value) => ({
          value,
          label: words.styles[value],
          hint: words.styleHints[value](randomPasswordBits(value)),
        }))}
      />
      <Notice kind="warn" title={words.critical}>
        <p>{words.criticalText}</p>
      </Notice>
    </>
  );
}
