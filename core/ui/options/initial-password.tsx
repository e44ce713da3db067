import { ChoiceList } from '../components/choice-list.tsx';
import { useWizard } from '../wizard.ts';

/** Schoolrunner's initial password: one for everybody, or none (R185-R187, D42). */
export function InitialPassword() {
  const { text, draft, change } = useWizard();
  const words = text.options.password;
  const { password } = draft.request;
  const value = password?.kind === 'initial' ? password.value : null;
  return (
    <ChoiceList
      name="initial"
      legend={words.initial}
      chosen={value === null ? 'none' : 'give'}
      choose={(how) => {
        change({ password: how === 'none' ? undefined : { kind: 'initial', value: '' } });
      }}
      choices={[
        { value: 'none', label: words.initialNone, hint: words.initialNoneHint },
        {
          value: 'give',
          label: words.initialGive,
          hint: words.initialGiveHint,
          more: (
            <>
              <label class="field">
                <span class="label">{words.initialValue}</span>
                <input
                  type="text"
                  class="code"
                  autocomplete="off"
                  autocapitalize="off"
                  spellcheck={false}
                  value={value ?? ''}
                  onInput={(event) => {
                    change({ password: { kind: 'initial', value: event.currentTarget.value } });
                  }}
                />
              </label>
              <p class="muted">{words.initialWarn}</p>
            </>
          ),
        },
      ]}
    />
  );
}
