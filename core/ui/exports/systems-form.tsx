import { useRef, useState } from 'preact/hooks';
import { defaultExportOptions, targetIds, type ExportOptions } from '../../engine/index.ts';
import { useImportWords } from './use-words.ts';
import { useWizard } from '../wizard.ts';
import { faultyFields } from './faults.ts';
import { systemName } from './system-name.ts';
import { SystemCard } from './system-card.tsx';

/** Which systems get import files, and what each has to know. */
export function SystemsForm() {
  const { client, state, run, refresh, announce } = useWizard();
  const { settings, exportsSource } = state.settings;
  const [systems, setSystems] = useState<readonly ExportOptions[]>(settings.exports);
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const words = useImportWords();
  const locked = exportsSource !== '';
  const faults = faultyFields(systems);
  const change = (changed: readonly ExportOptions[]) => {
    setSaved(false);
    setSystems(changed);
  };

  async function keep(): Promise<void> {
    setTried(true);
    if (faults.size > 0) {
      announce(words.toMend(faults.size));
      // The fields are marked with the next drawing.
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const kept = await run(words.save, () =>
      client.keepSettings({ ...settings, exports: systems }),
    );
    if (kept === null) return;
    await refresh();
    setSaved(true);
    announce(words.saved);
  }

  return (
    <form
      ref={form}
      class="card stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <h3>{words.heading}</h3>
      <p class="muted">{locked ? words.fromFile(exportsSource) : words.intro}</p>
      <fieldset class="stack" disabled={locked}>
        <fieldset class="field">
          <legend>{words.systems}</legend>
          {targetIds.map((target) => (
            <label key={target} class="check-line">
              <input
                type="checkbox"
                checked={systems.some((one) => one.target === target)}
                onChange={(event) => {
                  change(
                    event.currentTarget.checked
                      ? [...systems, { ...defaultExportOptions, target }]
                      : systems.filter((one) => one.target !== target),
                  );
                }}
              />
              {systemName(target, words)}
            </label>
          ))}
        </fieldset>
        {systems.map((system, index) => (
          <SystemCard
            key={index}
            system={system}
            faults={faults}
            index={index}
            tried={tried}
            change={(changed) => {
              change(systems.map((one, at) => (at === index ? changed : one)));
            }}
            remove={() => {
              change(systems.filter((_, at) => at !== index));
            }}
            again={() => {
              const after = systems.slice(index + 1);
              change([...systems.slice(0, index + 1), { ...system, accountType: null }, ...after]);
            }}
          />
        ))}
      </fieldset>
      {!locked && (
        <div class="row">
          <button class="button primary">{words.save}</button>
          {saved && <span class="muted">{words.saved}</span>}
          {tried && faults.size > 0 && <span class="error-line">{words.toMend(faults.size)}</span>}
        </div>
      )}
    </form>
  );
}
