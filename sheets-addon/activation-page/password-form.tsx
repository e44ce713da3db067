import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageView } from '../api/activation-page-api.ts';
import { passwordFaults, passwordStrength } from '../api/password-rules.ts';
import type { SetPassword } from './ask-server.ts';
import type { PageSentences } from './text/en.ts';

type Ready = Extract<PageView, { readonly state: 'ready' }>;

/** How the work of the form can end. */
type EndState = 'done' | 'lost' | 'broken' | 'expired' | 'used' | 'busy';

/** Where somebody chooses a password. What is wrong is said when they send it, not while they type. */
export function PasswordForm(props: {
  readonly view: Ready;
  readonly words: PageSentences;
  readonly setPassword: SetPassword;
  readonly ended: (state: EndState, username: string) => void;
}) {
  const { view, words, setPassword, ended } = props;
  const { username, leastLength, token } = view;
  const [password, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [isShown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (problems.length > 0) field.current?.focus();
  }, [problems]);

  async function send(): Promise<void> {
    const faults = passwordFaults(password, username, leastLength).map((fault) =>
      words.faults[fault](leastLength),
    );
    const isSame = password === again;
    if (faults.length > 0 || !isSame) {
      setProblems([...faults, ...(isSame ? [] : [words.different])]);
      return;
    }
    setProblems([]);
    setBusy(true);
    const answer = await setPassword(token, password);
    setBusy(false);
    switch (answer.state) {
      case 'done':
        ended('done', answer.username);
        break;
      case 'refused':
        setProblems(answer.faults.map((fault) => words.faults[fault](leastLength)));
        break;
      case 'not-taken':
        setProblems([words.notTaken]);
        break;
      case 'lost':
      case 'broken':
      case 'expired':
      case 'used':
      case 'busy':
        ended(answer.state, username);
    }
  }

  const typed = isShown ? ({ type: 'text' } as const) : ({ type: 'password' } as const);
  return (
    <form
      class="card stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      <h1>{words.heading}</h1>
      <div class="field">
        <label for="username">{words.yourUsername}</label>
        {/* A field, so that what keeps passwords for people keeps the right one. */}
        <input id="username" type="text" autocomplete="username" readOnly value={username} />
      </div>
      <div class="field">
        <div role="alert">
          {problems.length > 0 && (
            <ul id="problems" class="problems stack tight">
              {problems.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </div>
        <label for="password">{words.password}</label>
        <input
          ref={field}
          id="password"
          {...typed}
          autocomplete="new-password"
          autocapitalize="off"
          spellcheck={false}
          value={password}
          aria-describedby={problems.length > 0 ? 'problems hint' : 'hint'}
          aria-invalid={problems.length > 0}
          onInput={(event) => {
            setFirst(event.currentTarget.value);
          }}
        />
        <p id="hint" class="hint">
          {words.hint(leastLength)}
        </p>
        <Strength password={password} words={words} />
      </div>
      <div class="field">
        <label for="again">{words.again}</label>
        <input
          id="again"
          {...typed}
          autocomplete="new-password"
          autocapitalize="off"
          spellcheck={false}
          value={again}
          onInput={(event) => {
            setAgain(event.currentTarget.value);
          }}
        />
      </div>
      <label class="check-line">
        <input
          type="checkbox"
          checked={isShown}
          onChange={(event) => {
            setShown(event.currentTarget.checked);
          }}
        />
        <span>{words.show}</span>
      </label>
      <button class="button primary" type="submit" aria-disabled={busy}>
        {busy ? words.setting : words.set}
      </button>
      <p class="unseen" role="status">
        {busy ? words.setting : ''}
      </p>
    </form>
  );
}

function Strength(props: { readonly password: string; readonly words: PageSentences }) {
  const { password, words } = props;
  const strength = passwordStrength(password);
  if (password === '') return <p class="strength" role="status" />;
  return (
    <p class={`strength level-${strength}`} role="status">
      <span class="bars" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {words.strength[strength]}
    </p>
  );
}
