import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { DataSourcesProps } from '../../../core/ui/mount-wizard.tsx';
import type { DirectoryRead } from '../../api/provision-api.ts';
import type { Step, TakeAnswer } from '../../api/sheets-api.ts';
import type { PageContext } from '../context.ts';
import { AskedButton, Failure } from '../parts/asked-button.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { provisionClient } from './provision-client.ts';
import { readUnits } from './read-units.ts';
import { UnitsField } from './units-field.tsx';
import { provisionWords } from './words.ts';

/** Reads users of Google Workspace beside User Accounts, and takes them over. */
export function createDirectoryReader(context: PageContext): ComponentType<DataSourcesProps> {
  const words = provisionWords[context.language];
  const client = provisionClient(context);

  return function DirectoryReader({ busy, run }) {
    const [units, setUnits] = useState('');
    const [read, setRead] = useState<DirectoryRead | null>(null);
    const [taken, setTaken] = useState<TakeAnswer['taken'] | null>(null);
    const deed = useDeed();
    const { units: wanted, odd } = readUnits(units);

    useEffect(() => {
      deed.act(async () => {
        const { settings } = await client.provisionState();
        setUnits(settings.readUnits.join('\n'));
      });
    }, []);

    return (
      <details class="card">
        <summary>
          <h3>{words.readHeading}</h3>
        </summary>
        <div class="stack tight">
          <p class="small-text">{words.readHint}</p>
          <UnitsField
            id="read-units"
            label={words.readUnits}
            hint={words.readUnitsHint}
            value={units}
            odd={odd === '' ? '' : words.oddUnit(odd)}
            change={setUnits}
          />
          <div class="row">
            <button
              class="button"
              disabled={busy || deed.busy || odd !== ''}
              onClick={() => {
                deed.act(async () => {
                  setTaken(null);
                  setRead(await client.readDirectory(wanted));
                });
              }}
            >
              {deed.busy ? words.reading : words.read}
            </button>
          </div>
          <Failure sentence={deed.failure} />
          {read !== null && (
            <div role="status" class="stack tight">
              <p>{words.readDone(read)}</p>
              <ul class="list">
                {words.readCounts(read.counts).map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
              {read.unknown.length > 0 && (
                <p class="small-text">{words.unknownUsers(read.unknown, read.counts.unknown)}</p>
              )}
              <div class="row">
                <button
                  class="button quiet"
                  onClick={() => {
                    deed.act(() => context.server.goToTab(read.tab));
                  }}
                >
                  {words.openTab}
                </button>
              </div>
            </div>
          )}
          {read !== null && taken === null && read.counts.new + read.counts.changed > 0 && (
            <AskedButton
              words={context.words}
              label={words.take(read.counts)}
              question={words.takeQuestion}
              sure={words.takeNow}
              act={() =>
                run(async () => {
                  let step = await client.takeDirectory();
                  while ('unfinished' in step) {
                    step = (await context.server.resume()) as Step<TakeAnswer>;
                  }
                  setTaken(step.answer.taken);
                })
              }
            />
          )}
          {taken !== null && (
            <div role="status" class="stack tight">
              <p>{words.taken(taken)}</p>
              {taken.left.map((sentence) => (
                <p key={sentence} class="error-line">
                  {sentence}
                </p>
              ))}
            </div>
          )}
        </div>
      </details>
    );
  };
}
