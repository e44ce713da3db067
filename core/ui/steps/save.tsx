import { useEffect, useRef, useState } from 'preact/hooks';
import type { Preview, SaveAnswer, Saved, SaveConfirmation } from '../../host/wizard-client.ts';
import { Notice } from '../components/notice.tsx';
import { missingIn } from '../draft.ts';
import { currentRequest, freshPreview, isCurrent, savedHere } from '../preview/fresh-preview.ts';
import { Verdict } from '../preview/verdict.tsx';
import { ConfirmForm, confirmFormId } from '../save/confirm-form.tsx';
import { Result } from '../save/result.tsx';
import { secretFiles } from '../save/secret-files.ts';
import { Refused } from '../save/refused.tsx';
import { WhatHappens } from '../save/what-happens.tsx';
import { whenText } from '../when.ts';
import { useWizard, type Wizard } from '../wizard.ts';
import type { Step } from './step.ts';

/** The Save Changes step: what will happen, the last confirmation, and what was done (R027). */
export const saveStep: Step = {
  Screen: SaveScreen,
  Actions: SaveActions,
  blocked: () => null,
  chosen: (wizard) => (savedHere(wizard) === null ? '' : wizard.text.save.savedShort),
};

function SaveActions() {
  const wizard = useWizard();
  const { host, text, go, replace, work } = wizard;
  const mayNotSave = host.spreadsheet?.mayNotSave() ?? null;
  const isOver = savedHere(wizard) !== null || undoneHere(wizard);
  return (
    <div class="next-back">
      <button
        class="button"
        disabled={work !== null}
        onClick={() => {
          go('preview');
        }}
      >
        {text.frame.back}
      </button>
      {isOver && (
        <button
          class="button primary"
          disabled={work !== null}
          onClick={() => {
            replace({}, '');
            go('what');
          }}
        >
          {text.save.newBatch}
        </button>
      )}
      {!isOver && mayNotSave === null && freshPreview(wizard) !== null && (
        <button class="button primary" form={confirmFormId} disabled={work !== null}>
          {text.frame.saveChanges}
        </button>
      )}
    </div>
  );
}

/** The wizard still stands at the batch saved last, and that one was undone. */
function undoneHere(wizard: Wizard): boolean {
  const last = wizard.state.history[0];
  if (last === undefined || last.undoneAt === null || freshPreview(wizard) !== null) return false;
  if (last.request === null) return false;
  return isCurrent(wizard, last.request);
}

type Refusal = Exclude<SaveAnswer, { readonly saved: unknown }>;

function SaveScreen() {
  const wizard = useWizard();
  const { host, client, text, state, draft, work } = wizard;
  const { change, update, refresh, run, announce, go } = wizard;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const top = useRef<HTMLDivElement>(null);
  const [undone, setUndone] = useState<Saved | null>(null);
  const saved = savedHere(wizard) ?? undone;
  const preview = freshPreview(wizard);
  const request = currentRequest(wizard);
  const missing = missingIn(draft.request, state.settings.settings);

  async function save(confirmed: SaveConfirmation): Promise<void> {
    if (request === null) return;
    setRefusal(null);
    const answer = await run(text.save.saving, (call) => client.save(request, confirmed, call));
    if (answer === null) {
      // It may have been begun, or done by somebody else.
      await refresh();
      return;
    }
    if ('saved' in answer) {
      const { batch, changeRows, summary } = answer.saved;
      update({ saved: answer.saved, preview: null });
      announce(text.save.done[batch.request.changeType](changeRows, summary.changed));
      // The next batch is not to begin with the password of this one.
      if (draft.request.password?.kind === 'initial') {
        change({ password: { kind: 'initial', value: '' } });
      }
      // At once: passwords are gone when this view closes, or another one takes over.
      const secrets = secretFiles(answer.saved, host);
      if (secrets.length > 0) {
        const how = secrets.length === 1 ? 'each' : 'zip';
        await run(text.save.taking, (call) => client.take(secrets, how, call));
      }
    } else {
      setRefusal(answer);
    }
    // The history, the version of the data and who changed it last are new, too.
    await refresh();
    // What differs is looked at in Preview Changes before it can be saved.
    if ('refused' in answer && answer.refused === 'differs') update({ preview: null });
  }

  function previewAgain(): void {
    update({ preview: null });
    go('preview');
  }

  // The button that was pressed may be gone: what came of it is read from its beginning.
  const outcome = saved?.batch.id ?? refusal?.sentences.join(' ') ?? '';
  const before = useRef(outcome);
  useEffect(() => {
    if (before.current !== outcome && outcome !== '') top.current?.focus();
    before.current = outcome;
  }, [outcome]);

  return (
    <div class="stack outcome" ref={top} tabIndex={-1}>
      {saved !== null && preview !== null && (
        <Notice kind="info">
          <p>{text.save.savedBefore(whenText(saved.batch.savedAt, host.language))}</p>
          <button class="button" disabled={work !== null} onClick={previewAgain}>
            {text.frame.previewAgain}
          </button>
        </Notice>
      )}
      {saved !== null && (
        <Result
          key={saved.batch.id}
          saved={saved}
          undone={saved === undone}
          undo={() => {
            setUndone(saved);
          }}
        />
      )}
      {saved === null && refusal !== null && <Refused {...refusal} />}
      {saved === null && refusal?.refused !== 'differs' && missing === null && preview !== null && (
        <BeforeSaving preview={preview} save={(confirmed) => void save(confirmed)} />
      )}
      {saved === null && missing !== null && (
        <Notice kind="warn" title={text.preview.notComplete}>
          <p>{text.frame.missing[missing]}</p>
        </Notice>
      )}
      {saved === null && refusal === null && missing === null && preview === null && (
        <Notice kind="info">
          <p>{text.save.lookFirst}</p>
          <button
            class="button"
            onClick={() => {
              go('preview');
            }}
          >
            {text.save.toPreview}
          </button>
        </Notice>
      )}
    </div>
  );
}

function BeforeSaving(props: {
  readonly preview: Preview;
  readonly save: (confirmed: SaveConfirmation) => void;
}) {
  const { preview, save } = props;
  const { host, text } = useWizard();
  const { summary, changeRows } = preview;
  const mayNotSave = host.spreadsheet?.mayNotSave() ?? null;
  return (
    <>
      <Verdict
        sentence={text.save.what[summary.changeType](changeRows, summary.changed)}
        summary={summary}
        changeRows={changeRows}
      />
      <WhatHappens preview={preview} />
      {mayNotSave === null ? (
        <ConfirmForm key={summary.fingerprint} preview={preview} save={save} />
      ) : (
        <Notice kind="warn">
          <p>{mayNotSave}</p>
        </Notice>
      )}
    </>
  );
}
