import { useRef, useState } from 'preact/hooks';
import { defaultExportOptions, targetIds, type ExportOptions } from '../../engine/index.ts';
import { useImportWords } from './use-words.ts';
import { useWizard } from '../wizard.ts';
import { faultyFields } from './faults.ts';
import { systemName } from './system-name.ts';
import { SystemCard } from './system-card.tsx';

/** A system on the screen: its card keeps what somebody typed, whichever others come and go. */
interface Card {
  readonly key: number;
  readonly system: ExportOptions;
}

/** Which systems get import files, and what each has to know. */
export function SystemsForm() {
  const { client, state, run, refresh, announce } = useWizard();
  const { settings, exportsSource } = state.settings;
  const lastKey = useRef(0);
  const cardOf = (system: ExportOptions): Card => ({ key: ++lastKey.current, system });
  const [cards, setCards] = useState(() => settings.exports.map(cardOf));
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const words = useImportWords();
  const locked = exportsSource !== '';
  const systems = cards.map(({ system }) => system);
  const faults = faultyFields(systems);
  const change = (changed: Card[]) => {
    setSaved(false);
    setCards(changed);
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
                      ? [...cards, cardOf({ ...defaultExportOptions, target })]
                      : cards.filter(({ system }) => system.target !== target),
                  );
                }}
              />
              {systemName(target, words)}
            </label>
          ))}
        </fieldset>
        {cards.map(({ key, system }, index) => (
          <SystemCard
            key={key}
            system={system}
            faults={faults}
            index={index}
            tried={tried}
            change={(changed) => {
              change(cards.map((one) => (one.key === key ? { key, system: changed } : one)));
            }}
            remove={() => {
              change(cards.filter((one) => one.key !== key));
            }}
            again={() => {
              const copy = cardOf({ ...system, accountType: null });
              change([...cards.slice(0, index + 1), copy, ...cards.slice(index + 1)]);
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
