import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ProvisionSettings, ProvisionState } from '../../api/provision-api.ts';
import type { PageContext } from '../context.ts';
import { Failure } from '../parts/asked-button.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { provisionClient } from './provision-client.ts';
import { readUnits } from './read-units.ts';
import { UnitsField } from './units-field.tsx';
import { provisionWords } from './words.ts';

/** Whether batches are provisioned, and which organizational units are never touched. */
export function createProvisionSettings(
  context: PageContext,
): ComponentType<{ readonly changed: () => void }> {
  const words = provisionWords[context.language];
  const client = provisionClient(context);

  return function ProvisionSettingsPart({ changed }) {
    const [state, setState] = useState<ProvisionState | null>(null);
    const [on, setOn] = useState(false);
    const [units, setUnits] = useState('');
    const [kept, setKept] = useState(false);
    const deed = useDeed();

    function show(now: ProvisionState): void {
      setState(now);
      setOn(now.settings.on);
      setUnits(now.settings.protectedUnits.join('\n'));
    }

    useEffect(() => {
      deed.act(async () => {
        show(await client.provisionState());
      });
    }, []);

    const { units: protectedUnits, odd } = readUnits(units);
    const keep = () => {
      deed.act(async () => {
        const settings: ProvisionSettings = { ...state!.settings, on, protectedUnits };
        show(await client.keepProvisioning(settings));
        setKept(true);
        changed();
      });
    };
    return (
      <form
        class="card stack"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <h3>{words.heading}</h3>
        <label class="check-line">
          <input
            type="checkbox"
            checked={on}
            disabled={state === null}
            onChange={(event) => {
              setKept(false);
              setOn(event.currentTarget.checked);
            }}
          />
          <span>{words.provisionOn}</span>
        </label>
        <p class="hint small-text">{words.provisionHint}</p>
        {state !== null && state.lacks !== '' && on && <p class="error-line">{state.lacks}</p>}
        <UnitsField
          id="protected-units"
          label={words.protectedUnits}
          hint={words.protectedHint}
          value={units}
          odd={odd === '' ? '' : words.oddUnit(odd)}
          change={(value) => {
            setKept(false);
            setUnits(value);
          }}
        />
        <div class="row">
          <button class="button" disabled={deed.busy || state === null || odd !== ''}>
            {words.keep}
          </button>
          {kept && <span role="status">{words.kept}</span>}
        </div>
        <Failure sentence={deed.failure} />
      </form>
    );
  };
}
