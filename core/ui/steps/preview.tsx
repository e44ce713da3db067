import { useEffect, useState } from 'preact/hooks';
import type { Preview } from '../../host/wizard-client.ts';
import { ImportFiles } from '../components/import-files.tsx';
import { FileList } from '../components/file-list.tsx';
import { NextBack } from '../components/next-back.tsx';
import { Notice } from '../components/notice.tsx';
import { RepairsMade } from '../components/repairs-made.tsx';
import { missingIn } from '../draft.ts';
import { Breakdown } from '../preview/breakdown.tsx';
import { CannotPreview, type PreviewFaults } from '../preview/cannot-preview.tsx';
import { ChangesTable } from '../preview/changes-table.tsx';
import { currentRequest, freshPreview, savedHere } from '../preview/fresh-preview.ts';
import { KeepRecipe } from '../preview/keep-recipe.tsx';
import { UnusualList } from '../preview/unusual-list.tsx';
import { Verdict, verdictOf } from '../preview/verdict.tsx';
import { whenText } from '../when.ts';
import { useWizard, type Wizard } from '../wizard.ts';
import type { Step } from './step.ts';

/** The Preview Changes step: what saving would do, and why the others are left out (R026). */
export const previewStep: Step = {
  Screen: PreviewScreen,
  Actions: PreviewActions,
  blocked,
  chosen(wizard) {
    const summary = freshPreview(wizard)?.summary;
    return summary === undefined
      ? ''
      : wizard.text.preview.chosen(summary.changed, summary.considered);
  },
};

function blocked(wizard: Wizard): string | null {
  const { text } = wizard;
  if (savedHere(wizard) !== null) return null;
  const preview = freshPreview(wizard);
  if (preview === null) return text.preview.first;
  return preview.summary.changed === 0 ? text.preview.nothingToSave : null;
}

function PreviewActions() {
  return <NextBack blocked={blocked(useWizard())} />;
}

function PreviewScreen() {
  const wizard = useWizard();
  const { client, text, state, draft, update, run, work, announce } = wizard;
  const [faults, setFaults] = useState<PreviewFaults | null>(null);
  const preview = freshPreview(wizard);
  const request = currentRequest(wizard);

  async function plan(): Promise<void> {
    if (request === null) return;
    setFaults(null);
    const answer = await run(text.preview.planning, (call) => client.preview(request, call));
    if (answer === null) return;
    if (!('preview' in answer)) {
      setFaults(answer);
      announce(text.preview.cannot(answer.requestFaults.length + answer.dataFaults.length));
      return;
    }
    const made = answer.preview;
    // Midnight may have passed since the wizard was opened.
    const today = request.asOf === undefined ? made.summary.asOf : state.today;
    update({ preview: made, today });
    announce(verdictOf(made.summary, made.request, text));
  }

  useEffect(() => {
    if (preview === null) void plan();
  }, []);

  const missing = missingIn(draft.request, state.settings.settings);
  if (missing !== null) {
    return (
      <Notice kind="warn" title={text.preview.notComplete}>
        <p>{text.frame.missing[missing]}</p>
      </Notice>
    );
  }
  return (
    <div class="stack preview">
      {preview !== null && <PreviewReport preview={preview} again={() => void plan()} />}
      {preview === null && faults !== null && <CannotPreview {...faults} />}
      {preview === null && faults === null && (
        <p class="muted">{work === null ? text.preview.notYet : text.preview.planningNow}</p>
      )}
      {preview === null && work === null && (
        <div class="row">
          <button class="button" onClick={() => void plan()}>
            {text.frame.previewChanges}
          </button>
        </div>
      )}
    </div>
  );
}

function PreviewReport(props: { readonly preview: Preview; readonly again: () => void }) {
  const { preview, again } = props;
  const wizard = useWizard();
  const { host, text, work } = wizard;
  const { summary, request, changeRows, firstRows, version } = preview;
  const saved = savedHere(wizard);
  const rows = {
    of: 'preview',
    summary,
    identity: `${version} ${summary.fingerprint}`,
  } as const;
  const { problems, notChanged } = summary;
  return (
    <>
      <Verdict
        sentence={verdictOf(summary, request, text)}
        summary={summary}
        changeRows={changeRows}
      />
      <div class="row">
        <strong>{text.preview.nothingChanged}</strong>
        <button class="button quiet small" disabled={work !== null} onClick={again}>
          {text.frame.previewAgain}
        </button>
      </div>
      {saved !== null && (
        <Notice kind="info">
          <p>{text.preview.savedBefore(whenText(saved.batch.savedAt, host.language))}</p>
        </Notice>
      )}
      <RepairsMade />
      <UnusualList preview={preview} />
      <Breakdown key={rows.identity} {...rows} />
      {changeRows > 0 && (
        <section class="stack tight">
          <h3>{text.preview.changesHeading}</h3>
          <ChangesTable
            {...rows}
            label={text.preview.changesLabel}
            changeRows={changeRows}
            firstRows={firstRows}
          />
        </section>
      )}
      {preview.exports.length > 0 && (
        <ImportFiles
          show={({ PreviewFiles }) => <PreviewFiles {...rows} lines={preview.exports} />}
        />
      )}
      <details class="card">
        <summary>{text.preview.filesHeading}</summary>
        <FileList
          of="preview"
          files={[
            { name: 'preview.csv', rows: changeRows },
            { name: 'not-changed.csv', rows: notChanged },
            { name: 'problems.csv', rows: problems.error + problems.warning },
            { name: 'summary.json', rows: null },
            { name: 'request.json', rows: null },
            ...(preview.exports.length === 0
              ? []
              : [{ name: 'export-notes.csv', rows: notesOf(preview) } as const]),
          ]}
        />
      </details>
      <details class="card">
        <summary>{text.preview.recipeHeading}</summary>
        <KeepRecipe request={request} />
      </details>
    </>
  );
}

/** Rows of the notes on import files: a sentence about a system is one, too. */
function notesOf({ exports }: Preview): number {
  return exports.reduce(
    (sum, { cannot, notes, findings }) => sum + (cannot === null ? 0 : 1) + notes.length + findings,
    0,
  );
}
