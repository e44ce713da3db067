import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { InformDraft } from '../host/inform-client.ts';
import { stepIds, type WizardDraft, type WizardState } from '../host/wizard-client.ts';
import { Header } from './components/header.tsx';
import { Notice } from './components/notice.tsx';
import { LatePart } from './components/late-part.tsx';
import { StepList } from './components/step-list.tsx';
import { UndoPart } from './components/undo-part.tsx';
import { WorkLine } from './components/work-line.tsx';
import { firstDraft } from './draft.ts';
import { HistoryPanel } from './history-panel.tsx';
import { InformPanel } from './inform-panel.tsx';
import type { WizardHost } from './mount-wizard.tsx';
import { steps } from './steps/index.ts';
import { en } from './text/index.ts';
import { useLoadedText } from './text/use-loaded-text.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useWork } from './use-work.ts';
import { WizardContext, type Wizard } from './wizard.ts';

/** What stands beside the steps. */
export type Panel = 'settings' | 'history' | 'inform' | null;

function loadSettings() {
  return import('./components/settings-panel.tsx').then(({ SettingsPanel }) => ({ SettingsPanel }));
}

/** The wizard: its header, the list of steps, the step that is open, and what goes on meanwhile. */
export function WizardFrame({ host }: { readonly host: WizardHost }) {
  const loaded = useLoadedText(host.language);
  const text = useMemo(() => host.spreadsheet?.words(loaded ?? en) ?? loaded ?? en, [host, loaded]);
  const [state, setState] = useState<WizardState | null>(null);
  const [draft, setDraft] = useState<WizardDraft>(firstDraft);
  const [panel, setPanel] = useState<Panel>(host.opensAt);
  const [spoken, setSpoken] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const work = useWork(text, host.busy);
  const { client } = host;
  // Two changes in one event, such as another request and another step, build on each other.
  const latest = useRef(firstDraft);
  const isOpen = useRef(false);

  async function refresh(): Promise<void> {
    const before = latest.current;
    const opened = await client.open();
    setState(opened);
    // Where the wizard stands is known best here, unless everything was erased: what the host has
    // is older if something was chosen meanwhile, or could not be kept for lack of room.
    const isErased = opened.draft === null && latest.current === before;
    if (isOpen.current && !isErased) return;
    isOpen.current = true;
    latest.current = opened.draft ?? firstDraft;
    setDraft(latest.current);
    if (host.inform !== null && latest.current.inform?.open === true) setPanel('inform');
  }

  function keep(parts: Partial<WizardDraft>): void {
    latest.current = { ...latest.current, ...parts };
    setDraft(latest.current);
    client.keepDraft(latest.current).catch(work.fail);
  }

  function keepInform(parts: Partial<InformDraft>): void {
    keep({ inform: { ...latest.current.inform, ...parts } });
  }

  /** Whether people are being told is part of where the wizard stands; other panels are for a look. */
  function show(next: Panel): void {
    setPanel(next);
    const open = next === 'inform';
    if ((latest.current.inform?.open ?? false) !== open) keepInform({ open });
  }

  useEffect(() => {
    refresh().catch(work.fail);
  }, []);

  const wizard = useMemo((): Wizard | null => {
    if (state === null) return null;
    return {
      host,
      client,
      text,
      state,
      draft,
      update(parts) {
        setState((before) => (before === null ? before : { ...before, ...parts }));
      },
      refresh,
      change(keys) {
        const request = Object.fromEntries(
          Object.entries({ ...latest.current.request, ...keys }).filter(
            ([, value]) => value !== undefined,
          ),
        );
        keep({ request });
      },
      replace(request, recipe) {
        keep({ request, recipe });
      },
      go(step) {
        work.forget();
        // What was said of another step would be read at the end of this one.
        setSpoken('');
        keep({ step });
        show(null);
      },
      inform(parts) {
        keepInform(parts);
        if (parts.open !== undefined) show(parts.open ? 'inform' : null);
      },
      run: work.run,
      work: work.current,
      announce: setSpoken,
    };
  }, [host, text, state, draft, work.current]);

  const { step } = draft;
  useFocusOnChange(heading, `${step} ${String(panel)}`, state !== null);
  useKeptFocus(whole, wizard !== null && loaded !== null);

  // Nothing in the wrong language meanwhile; the data is on its way all the same.
  if (loaded === null) return <div class="wizard" lang={host.language} />;
  if (wizard === null) {
    return (
      <div class="wizard" lang={host.language}>
        {work.failure === null ? (
          <p class="muted opening">{text.frame.loading}</p>
        ) : (
          <Notice kind="bad" title={text.frame.failed}>
            <p>{work.failure}</p>
            <button
              class="button"
              onClick={() => {
                work.forget();
                refresh().catch(work.fail);
              }}
            >
              {text.frame.tryAgain}
            </button>
          </Notice>
        )}
      </div>
    );
  }

  const { Screen, Actions } = steps[step];
  return (
    <WizardContext.Provider value={wizard}>
      <div class={host.wide ? 'wizard wide' : 'wizard'} lang={host.language} ref={whole}>
        <Header panel={panel} show={show} />
        <StepList />
        <main class="step" aria-busy={work.current !== null}>
          <p class="step-count muted">
            {panel === null && text.frame.stepOf(stepIds.indexOf(step) + 1, stepIds.length)}
          </p>
          <h2 tabIndex={-1} ref={heading}>
            {panel === null ? text.frame.steps[step] : text.frame[panel]}
          </h2>
          {work.failure !== null && (
            <Notice kind="bad" title={text.frame.failed} dismiss={work.forget}>
              <p>{work.failure}</p>
            </Notice>
          )}
          {host.spreadsheet !== null && (
            <host.spreadsheet.Above
              run={work.run}
              busy={work.current !== null}
              refresh={refresh}
              Undo={UndoPart}
            />
          )}
          {panel === null && <Screen key={step} />}
          {panel === 'settings' && (
            <LatePart load={loadSettings} show={({ SettingsPanel }) => <SettingsPanel />} />
          )}
          {panel === 'history' && <HistoryPanel />}
          {panel === 'inform' && <InformPanel />}
        </main>
        <footer class="actions">
          {work.current !== null && <WorkLine work={work.current} />}
          {panel === null ? (
            <Actions />
          ) : (
            <button
              class="button"
              onClick={() => {
                show(null);
              }}
            >
              {text.frame.close}
            </button>
          )}
        </footer>
        <p class="unseen" role="status" aria-live="polite">
          {spoken}
        </p>
      </div>
    </WizardContext.Provider>
  );
}

/** A new step is read from its heading; the first one is not, so that the page starts at its top. */
function useFocusOnChange(
  heading: { readonly current: HTMLHeadingElement | null },
  place: string,
  ready: boolean,
): void {
  const before = useRef<string | null>(null);
  // With the change itself: keys pressed at once belong to the new step.
  useLayoutEffect(() => {
    if (!ready) return;
    if (before.current !== null && before.current !== place) {
      heading.current?.focus();
      heading.current?.closest('.wizard')?.scrollIntoView({ block: 'start' });
    }
    before.current = place;
  }, [place, ready]);
}
