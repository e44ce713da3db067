import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AboveProps } from '../../../core/ui/mount-wizard.tsx';
import { whenText } from '../../../core/ui/when.ts';
import type { ProvisionRun, ProvisionState, ProvisionWhat } from '../../api/provision-api.ts';
import type { PageContext } from '../context.ts';
import { Failure } from '../parts/asked-button.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { useWatched } from '../watched.ts';
import { driveProvisioning } from './drive-provisioning.ts';
import { provisionClient } from './provision-client.ts';
import { sharedState } from './shared-state.ts';
import { provisionWords } from './words.ts';

/** Where the panel stands, for whoever wants to go there. */
export const panelId = 'google-workspace';

/** Batches on their way to Google Workspace, or back: what is to come, and the buttons to send it. */
export function createProvisionPanel(context: PageContext): ComponentType<AboveProps> {
  const { wizard, language, server } = context;
  const client = provisionClient(context);
  const words = provisionWords[language];
  const shared = sharedState(context);
  const setState = shared.set;

  return function ProvisionPanel({ run: work, busy }) {
    const sheet = useWatched(wizard.sheet);
    const state = useWatched(shared);
    const [seen, setSeen] = useState<string | null>(null);
    const deed = useDeed();
    const undone = sheet?.history.map(({ id, undoneAt }) => `${id} ${undoneAt ?? ''}`).join() ?? '';
    useEffect(() => {
      if (sheet === null) return;
      deed.act(async () => {
        setState(await client.provisionState());
      });
    }, [sheet === null, undone]);

    const send = async (what: ProvisionWhat) => {
      setSeen(keyOf(what));
      await work(words.sending, (call) => driveProvisioning(client, what, call, setState));
      setState(await client.provisionState());
    };
    const change = (asked: () => Promise<ProvisionState>) => {
      deed.act(async () => {
        setState(await asked());
      });
    };
    const shown = state === null ? [] : worthShowing(state, seen);
    const lost = state?.lost ?? [];
    if (shown.length === 0 && lost.length === 0 && deed.failure === '') return null;
    return (
      <section class="stack" id={panelId} aria-label={words.heading} tabIndex={-1}>
        {shown.map((run) => (
          <div key={keyOf(run)} class={`notice ${kindOf(run)}`}>
            <div class="notice-body stack tight">
              <p class="notice-title">{words.title(run)}</p>
              {run.fault !== '' && <p class="error-line">{run.fault}</p>}
              <Counts words={words} run={run} />
              {run.trouble !== '' && <p class="error-line">{run.trouble}</p>}
              {run.peopleLeft > 0 && !run.undone && (
                <>
                  {run.gone.map((at) => (
                    <p key={at} class="error-line">
                      {words.gone(whenText(at, language))}
                    </p>
                  ))}
                  {run.newer.map(({ at, rows }) => (
                    <p key={at}>{words.newer(whenText(at, language), rows)}</p>
                  ))}
                  <p>{words.forecast(run.forecast)}</p>
                  {words.signIn[run.signIn] !== '' && (
                    <p class="small-text">{words.signIn[run.signIn]}</p>
                  )}
                  <div class="row">
                    {(['one', 'five', 'all'] as const).map((people) => (
                      <button
                        key={people}
                        class={people === 'all' ? 'button primary' : 'button'}
                        disabled={busy || deed.busy || run.gone.length > 0}
                        onClick={() => {
                          const { batch, kind } = run;
                          void send({ batch, kind, people });
                        }}
                      >
                        {words.send[people](run.peopleLeft)}
                      </button>
                    ))}
                  </div>
                  <p class="muted small-text">{words.untouched}</p>
                </>
              )}
              {offersUndo(run, state!) && (
                <>
                  <p>{words.undoHint}</p>
                  <div class="row">
                    <button
                      class="button"
                      disabled={busy || deed.busy}
                      onClick={() => {
                        change(() => client.prepareProvisionUndo(run.batch));
                      }}
                    >
                      {words.prepareUndo}
                    </button>
                  </div>
                </>
              )}
              <div class="row">
                {run.again > 0 && !run.undone && (
                  <button
                    class="button"
                    disabled={busy || deed.busy}
                    onClick={() => {
                      change(() => client.retryProvisioning(run.batch, run.kind));
                    }}
                  >
                    {words.retry(run.again)}
                  </button>
                )}
                <button
                  class="button quiet"
                  disabled={deed.busy}
                  onClick={() => {
                    deed.act(() => server.goToTab(run.tab));
                  }}
                >
                  {words.openTab}
                </button>
              </div>
            </div>
          </div>
        ))}
        {lost.map(({ changeType, at }) => (
          <div key={at} class="notice warn">
            <p class="notice-body">{words.lost(changeType, whenText(at, language))}</p>
          </div>
        ))}
        <Failure sentence={deed.failure} />
      </section>
    );
  };
}

function Counts(props: {
  readonly words: (typeof provisionWords)['en'];
  readonly run: ProvisionRun;
}) {
  const { words, run } = props;
  const lines = (['done', 'alreadySo', 'leftOut', 'failed', 'waiting'] as const).filter(
    (outcome) => run.counts[outcome] > 0,
  );
  return (
    <ul class="list">
      {lines.map((outcome) => (
        <li key={outcome}>{words.counts[outcome](run.counts[outcome])}</li>
      ))}
    </ul>
  );
}

function keyOf({ batch, kind }: Pick<ProvisionWhat, 'batch' | 'kind'>): string {
  return `${batch} ${kind}`;
}

/** What has something left to do or to decide, and what was sent from here just now. */
function worthShowing(state: ProvisionState, seen: string | null): ProvisionRun[] {
  return state.runs.filter(
    (run) =>
      keyOf(run) === seen ||
      run.fault !== '' ||
      (run.peopleLeft > 0 && !run.undone) ||
      run.counts.failed > 0 ||
      (run.again > 0 && !run.undone) ||
      offersUndo(run, state),
  );
}

/** The batch was undone in the spreadsheet, and Google Workspace has, or may have, what it did. */
function offersUndo(run: ProvisionRun, { runs }: ProvisionState): boolean {
  const isPrepared = runs.some(({ batch, kind }) => batch === run.batch && kind === 'undo');
  return run.kind === 'save' && run.undone && run.toPutBack > 0 && !isPrepared;
}

function kindOf({ trouble, fault, gone, counts, peopleLeft }: ProvisionRun): string {
  if (fault !== '' || gone.length > 0 || trouble !== '' || counts.failed > 0) return 'warn';
  return peopleLeft > 0 ? 'info' : 'good';
}
