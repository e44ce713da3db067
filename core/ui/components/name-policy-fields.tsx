import { namePolicyChoices, type NamePolicy } from '../../engine/index.ts';
import type { SettingsJson } from '../../host/wizard-client.ts';
import { useWizard } from '../wizard.ts';
import { policyExamples } from './policy-examples.ts';

const keys = ['letters', 'particles', 'doubleSurnames', 'singleNames'] as const;

/** What is settled about names in patterns: a choice each, with what it makes of a name. */
export function NamePolicyFields(props: {
  readonly settings: SettingsJson;
  readonly change: (settings: SettingsJson) => void;
}) {
  const { settings, change } = props;
  const { text } = useWizard();
  return (
    <fieldset class="stack name-policy">
      <legend>{text.settings.names}</legend>
      {keys.map((key) => (
        <PolicyField
          key={key}
          of={key}
          settings={settings}
          choose={(value) => {
            change(withPolicy(settings, key, value));
          }}
        />
      ))}
    </fieldset>
  );
}

function PolicyField(props: {
  readonly of: keyof NamePolicy;
  readonly settings: SettingsJson;
  readonly choose: (value: string) => void;
}) {
  const { of: key, settings, choose } = props;
  const { text } = useWizard();
  const words = text.settings[key];
  const labels: Readonly<Record<string, string>> = words.choices;
  const values = namePolicyChoices[key];
  const chosen = settings[key] ?? values[0]!;
  const examples = policyExamples[key][chosen] ?? [];
  const needsAll =
    settings.transliterate === 'latin' && (chosen === 'bulgarian' || chosen === 'ukrainian');
  return (
    <div class="field">
      <label for={key}>{words.label}</label>
      <select
        id={key}
        value={chosen}
        aria-describedby={`${key}-hint`}
        onChange={(event) => {
          choose(event.currentTarget.value);
        }}
      >
        {values.map((value) => (
          <option key={value} value={value}>
            {labels[value]}
          </option>
        ))}
      </select>
      <span class="hint" id={`${key}-hint`}>
        {`${examples.map(([name, made]) => text.settings.example(name, made)).join('; ')}.`}
        {needsAll && ` ${text.settings.lettersNeedAll}`}
      </span>
    </div>
  );
}

/** The first choice is the way of whoever has settled nothing: the key is left out then. */
function withPolicy(settings: SettingsJson, key: keyof NamePolicy, value: string): SettingsJson {
  const others = Object.entries(settings).filter(([name]) => name !== key);
  const said = value === namePolicyChoices[key][0] ? [] : [[key, value]];
  return Object.fromEntries([...others, ...said]) as SettingsJson;
}
