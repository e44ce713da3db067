import { useState } from 'preact/hooks';
import type { SettingsJson } from '../../host/wizard-client.ts';
import { useWizard } from '../wizard.ts';
import { ChoiceList } from './choice-list.tsx';
import { ImportFiles } from './import-files.tsx';
import { NamePolicyFields } from './name-policy-fields.tsx';
import { Notice } from './notice.tsx';

/** The settings that hold for every batch (contract, request), and the host's own below them. */
export function SettingsPanel() {
  const { host, text, state, refresh } = useWizard();
  const { settings, source } = state.settings;
  return (
    <div class="stack">
      {host.LanguageChoice !== null && <host.LanguageChoice />}
      {source !== '' && (
        <Notice kind="info">
          <p>{text.settings.fromFile(source)}</p>
        </Notice>
      )}
      <SettingsForm key={JSON.stringify(settings)} settings={settings} locked={source !== ''} />
      <ImportFiles
        show={({ SystemsForm }) => <SystemsForm key={JSON.stringify(settings.exports)} />}
      />
      <host.HostSettings
        changed={() => {
          void refresh();
        }}
      />
    </div>
  );
}

function SettingsForm(props: { readonly settings: SettingsJson; readonly locked: boolean }) {
  const { locked } = props;
  const { client, text, run, refresh, announce } = useWizard();
  const [settings, setSettings] = useState(props.settings);
  const [saved, setSaved] = useState(false);
  const change = (parts: Partial<SettingsJson>) => {
    setSaved(false);
    setSettings({ ...settings, ...parts });
  };
  const { maxDisable, maxDisablePercent } = settings.thresholds;
  const amountsFit = [maxDisable, maxDisablePercent].every((n) => Number.isFinite(n) && n >= 0);

  async function keep(): Promise<void> {
    const kept = await run(text.settings.save, () => client.keepSettings(settings));
    if (kept === null) return;
    await refresh();
    setSaved(true);
    announce(text.settings.saved);
  }

  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <fieldset class="stack" disabled={locked}>
        <div class="field">
          <label for="operator">{text.settings.operator}</label>
          <input
            id="operator"
            type="text"
            autocomplete="off"
            value={settings.operator}
            aria-describedby="operator-hint"
            onInput={(event) => {
              change({ operator: event.currentTarget.value });
            }}
          />
          <span class="hint" id="operator-hint">
            {text.settings.operatorHint}
          </span>
        </div>
        <fieldset class="field">
          <legend>{text.settings.authentication}</legend>
          <span class="hint">{text.settings.authenticationHint}</span>
          {(['ldap', 'saml'] as const).map((system) => (
            <label key={system} class="check-line">
              <input
                type="checkbox"
                checked={settings.configuredAuthentication.includes(system)}
                onChange={(event) => {
                  const others = settings.configuredAuthentication.filter((one) => one !== system);
                  change({
                    configuredAuthentication: event.currentTarget.checked
                      ? [...others, system]
                      : others,
                  });
                }}
              />
              {text.settings[system]}
            </label>
          ))}
        </fieldset>
        <fieldset class="field">
          <legend>{text.settings.thresholds}</legend>
          {(['maxDisable', 'maxDisablePercent'] as const).map((key) => (
            <label key={key} class="amount">
              <input
                type="number"
                min={0}
                value={settings.thresholds[key]}
                onInput={(event) => {
                  const { value } = event.currentTarget;
                  const amount = value === '' ? Number.NaN : Number(value);
                  change({ thresholds: { ...settings.thresholds, [key]: amount } });
                }}
              />
              {text.settings[key]}
            </label>
          ))}
          {!amountsFit && <p class="error-line">{text.settings.badNumber}</p>}
        </fieldset>
        <ChoiceList
          name="transliterate"
          legend={text.settings.transliterate}
          choices={[
            { value: 'latin', label: text.settings.transliterateLatin },
            { value: 'all', label: text.settings.transliterateAll },
          ]}
          chosen={settings.transliterate}
          choose={(transliterate) => {
            change({ transliterate });
          }}
        />
        <NamePolicyFields
          settings={settings}
          change={(changed) => {
            setSaved(false);
            setSettings(changed);
          }}
        />
      </fieldset>
      {!locked && (
        <div class="row">
          <button class="button primary" disabled={!amountsFit}>
            {text.settings.save}
          </button>
          {saved && <span class="muted">{text.settings.saved}</span>}
        </div>
      )}
    </form>
  );
}
