import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { FileOffer, RowsPage, UndoAnswer, UndoWhat } from '../../host/wizard-client.ts';
import type { Text } from '../text/index.ts';
import { useWizard } from '../wizard.ts';
import { FileList } from './file-list.tsx';
import { Notice } from './notice.tsx';
import { RowsTable } from './rows-table.tsx';

type Undo = Extract<UndoAnswer, { readonly undo: unknown }>['undo'];

/** Undoing a batch: what it would do, with numbers and rows, then the confirmation. */
export function UndoPart(props: {
  readonly batch: UndoWhat['batch'];
  /** Shows what undoing would do at once. */
  readonly open?: boolean;
  /** Told when somebody turns away from it. */
  readonly closed?: () => void;
  /** Told once the batch is undone, before the wizard reads anew. */
  readonly undone?: () => void;
}) {
  const { batch, open = false, closed, undone } = props;
  const { client, text, run, refresh, work, announce } = useWizard();
  const [removeUnused, setRemoveUnused] = useState(false);
  const [answer, setAnswer] = useState<UndoAnswer | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const words = text.history;

  async function plan(remove: boolean): Promise<void> {
    setRemoveUnused(remove);
    const what = { batch, removeUnused: remove };
    const planned = await run(words.planning, (call) => client.previewUndo(what, call));
    if (planned === null) return;
    setAnswer(planned);
    announce('undo' in planned ? sentences(planned.undo, words, 'would').join(' ') : words.cannot);
  }

  async function undo(): Promise<void> {
    const what = { batch, removeUnused };
    const made = await run(words.undoing, (call) => client.undo(what, call));
    if (made === null) {
      await refresh();
      return;
    }
    setAnswer(made);
    if ('undo' in made && made.undo.done) {
      announce(`${words.doneTitle}. ${sentences(made.undo, words, 'did').join(' ')}`);
      undone?.();
    }
    await refresh();
  }

  useEffect(() => {
    if (open) void plan(false);
  }, []);
  useEffect(() => {
    if (answer !== null) place.current?.focus();
  }, [answer === null, answer !== null && 'undo' in answer && answer.undo.done]);

  return (
    <div class="stack tight undo" ref={place} tabIndex={-1}>
      {answer === null && (
        <div class="row">
          <button class="button" disabled={work !== null} onClick={() => void plan(false)}>
            {words.undo}
          </button>
        </div>
      )}
      {answer !== null && 'faults' in answer && (
        <Notice kind="bad" title={words.cannot}>
          <ul class="faults">
            {answer.faults.map((fault) => (
              <li key={fault}>{text.said('fault', fault)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {answer !== null && 'undo' in answer && answer.undo.done && <Undone undo={answer.undo} />}
      {answer !== null && 'undo' in answer && !answer.undo.done && (
        <Planned
          undo={answer.undo}
          batch={batch}
          removeUnused={removeUnused}
          choose={(remove) => void plan(remove)}
        >
          <div class="row">
            {acting(answer.undo) > 0 && (
              <button class="button danger" disabled={work !== null} onClick={() => void undo()}>
                {(answer.undo.what === null ? words.taken : words).confirm(acting(answer.undo))}
              </button>
            )}
            <button
              class="button"
              disabled={work !== null}
              onClick={() => {
                setAnswer(null);
                closed?.();
              }}
            >
              {text.frame.cancel}
            </button>
          </div>
        </Planned>
      )}
    </div>
  );
}

const results = ['put back', 'disabled', 'removed', 'left'] as const;

/** Accounts that undoing does something to. */
function acting({ counts }: Undo): number {
  return counts['put back'] + counts.disabled + counts.removed;
}

function sentences({ counts, what }: Undo, all: Text['history'], tense: 'would' | 'did'): string[] {
  const words = what === null ? all.taken[tense] : all[tense];
  return results
    .filter((result) => counts[result] > 0)
    .map((result) => words[result](counts[result]));
}

function Counts({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul class="happens">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Planned(props: {
  readonly undo: Undo;
  readonly batch: UndoWhat['batch'];
  readonly removeUnused: boolean;
  readonly choose: (remove: boolean) => void;
  /** The buttons: above the rows, which may be many. */
  readonly children: ComponentChildren;
}) {
  const { undo, batch, removeUnused, choose, children } = props;
  const { client, text, work } = useWizard();
  const id = useId();
  const words = text.history;
  const { rows } = undo;

  async function load(from: number): Promise<RowsPage> {
    const answer = await client.previewUndo({ batch, removeUnused, from });
    if ('faults' in answer) throw new Error(answer.faults.join(' '));
    return answer.undo.rows;
  }

  return (
    <div class="card stack tight">
      <Counts lines={sentences(undo, words, 'would')} />
      {acting(undo) === 0 && <p>{words.nothingToUndo}</p>}
      {undo.what?.changeType === 'createAccount' && (
        <div class="check-field">
          <label class="check-line">
            <input
              type="checkbox"
              checked={removeUnused}
              disabled={work !== null}
              aria-describedby={id}
              onChange={(event) => {
                choose(event.currentTarget.checked);
              }}
            />
            <span>{words.removeUnused}</span>
          </label>
          <p class="muted small-text" id={id}>
            {words.removeUnusedHint}
          </p>
        </div>
      )}
      {children}
      {rows.total > 0 && (
        <RowsTable
          label={words.rowsLabel}
          identity={`${undo.savedAt} ${removeUnused} ${JSON.stringify(undo.counts)}`}
          first={rows}
          load={load}
          without={emptyColumns(undo, removeUnused)}
          lead={['Username', 'Result', 'Reason']}
        />
      )}
    </div>
  );
}

/** Columns in which no row has anything: an account that was created had no cells before. */
function emptyColumns({ what, counts }: Undo, removeUnused: boolean): string[] {
  // What is left has a reason, and what is disabled though it was to be removed.
  const reasons = counts.left + (removeUnused ? counts.disabled : 0);
  return [
    ...(what?.changeType === 'createAccount' ? ['Column', 'Was', 'Becomes'] : []),
    ...(reasons === 0 ? ['Reason'] : []),
  ];
}

function Undone({ undo }: { readonly undo: Undo }) {
  const { text } = useWizard();
  const files: readonly FileOffer[] = [
    { name: 'undo-report.csv', rows: undo.rows.total },
    { name: 'accounts.csv', rows: null },
  ];
  return (
    <>
      <Notice kind="good" title={text.history.doneTitle}>
        <Counts lines={sentences(undo, text.history, 'did')} />
        <p>
          <strong>{text.history.doneNext}</strong>
        </p>
      </Notice>
      <FileList of="undo" files={files} />
    </>
  );
}
