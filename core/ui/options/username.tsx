import { useRef } from 'preact/hooks';
import { readPattern } from '../../engine/index.ts';
import type { UsernameJson } from '../../host/wizard-client.ts';
import { ChoiceList } from '../components/choice-list.tsx';
import { PatternBuilder } from './pattern-builder.tsx';
import { isLength, usernameOf } from '../draft.ts';
import { useWizard } from '../wizard.ts';
import { exampleUsername } from './example-name.ts';
import { LengthField } from './length-field.tsx';

type ByPattern = Extract<UsernameJson, { from: 'pattern' }>;
type ByEmail = Extract<UsernameJson, { from: 'email' }>;

/** Where usernames come from: census email or a pattern (R044-R054, R095-R100). */
export function UsernameOption() {
  const { text, draft, change } = useWizard();
  const words = text.options.username;
  const { request } = draft;
  const username = usernameOf(request);
  // What was set for the kind that is not chosen, so that looking at the other loses nothing.
  const other = useRef<UsernameJson | null>(null);

  function choose(from: 'email' | 'pattern'): void {
    if (from === username.from) return;
    const before = other.current;
    other.current = username;
    const fresh: UsernameJson =
      from === 'email'
        ? { from, excludeDomain: false }
        : usernameOf({ accountType: request.accountType ?? 'students' });
    change({ username: before?.from === from ? before : fresh });
  }

  return (
    <ChoiceList
      name="username"
      legend={words.legend}
      chosen={username.from}
      choose={choose}
      choices={[
        {
          value: 'pattern',
          label: words.pattern,
          hint: words.patternHint,
          more: username.from === 'pattern' ? <FromPattern username={username} /> : undefined,
        },
        {
          value: 'email',
          label: words.email,
          hint: words.emailHint,
          more: username.from === 'email' ? <FromEmail username={username} /> : undefined,
        },
      ]}
    />
  );
}

function FromEmail({ username }: { readonly username: ByEmail }) {
  const { text, draft, change } = useWizard();
  const words = text.options.username;
  const { excludeDomain } = username;
  return (
    <>
      <label class="check-line">
        <input
          type="checkbox"
          checked={excludeDomain}
          onChange={(event) => {
            change({ username: { from: 'email', excludeDomain: event.currentTarget.checked } });
          }}
        />
        <span>
          {words.excludeDomain}
          <span class="choice-hint muted">{words.excludeDomainHint}</span>
        </span>
      </label>
      <p>{excludeDomain ? words.signInShort : words.signInWhole}</p>
      <p class="muted">{words.noCollisions(draft.request.accountType ?? 'students')}</p>
    </>
  );
}

function FromPattern({ username }: { readonly username: ByPattern }) {
  const { text, draft, change } = useWizard();
  const words = text.options.username;
  const accountType = draft.request.accountType ?? 'students';
  const use = { accountType, for: 'username' } as const;
  const { pattern, letterCase = 'keep', maxLength } = username;
  const { pattern: read, faults } = readPattern(pattern, use);

  function set(keys: { readonly [K in keyof ByPattern]?: ByPattern[K] | undefined }): void {
    const { maxLength: length, ...others } = { ...username, ...keys };
    // Assigned anew, since `undefined` is not among the values of a request.
    change({
      username: {
        from: 'pattern',
        pattern: others.pattern ?? pattern,
        letterCase: others.letterCase ?? letterCase,
        ...(length === undefined ? {} : { maxLength: length }),
      },
    });
  }

  return (
    <>
      <PatternBuilder
        pattern={pattern}
        use={use}
        set={(next) => {
          set({ pattern: next });
        }}
      />
      {faults.length === 0 && isLength(maxLength) && (
        <p class="example-line" aria-live="polite">
          <span class="muted">
            {text.options.pattern.example(text.options.pattern.examplePeople[accountType])}
          </span>
          <output class="code example-name">
            {exampleUsername(read.parts, letterCase, maxLength)}
          </output>
        </p>
      )}
      <div class="field-pair">
        <label class="field">
          <span class="label">{words.letterCase}</span>
          <select
            value={letterCase}
            onChange={(event) => {
              set({ letterCase: event.currentTarget.value as 'keep' | 'lower' | 'upper' });
            }}
          >
            {(['keep', 'lower', 'upper'] as const).map((one) => (
              <option key={one} value={one}>
                {words.letterCases[one]}
              </option>
            ))}
          </select>
        </label>
        <LengthField
          label={words.maxLength}
          hint={words.maxLengthHint}
          fault={words.badMaxLength}
          length={maxLength}
          set={(length) => {
            set({ maxLength: length });
          }}
        />
      </div>
    </>
  );
}
