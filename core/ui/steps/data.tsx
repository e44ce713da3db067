import { useEffect, useState } from 'preact/hooks';
import type { Call, DataProblems } from '../../host/wizard-client.ts';
import { NextBack } from '../components/next-back.tsx';
import { Notice } from '../components/notice.tsx';
import { problemsInWords, readingOf } from '../data/found-problems.ts';
import { ProblemList } from '../data/problem-list.tsx';
import { TableList } from '../data/table-list.tsx';
import { whenText } from '../when.ts';
import { useWizard, type Wizard } from '../wizard.ts';
import type { Step } from './step.ts';

/** The Data step: bring data in, see what was found, match what was not recognised. */
export const dataStep: Step = {
  Screen: DataScreen,
  Actions: DataActions,
  blocked,
  chosen({ state, text }) {
    const { tables } = state.data;
    if (tables.length === 0) return '';
    const ours = tables.filter(({ table }) => table !== null);
    if (ours.length === 0) return text.data.noneKnown(tables.length);
    return text.data.found(
      ours.length,
      ours.reduce((rows, { rowCount }) => rows + rowCount, 0),
    );
  },
};

function blocked({ state, text }: Wizard): string | null {
  const { data } = state;
  if (data.faults.length > 0) return text.frame.faultsFirst;
  if (data.tables.length === 0) return text.frame.noData;
  return data.tables.some(({ table }) => table !== null) ? null : text.frame.noTableKnown;
}

function DataActions() {
  return <NextBack blocked={blocked(useWizard())} />;
}

function DataScreen() {
  const wizard = useWizard();
  const { host, client, text, state, update, refresh, run, work, announce } = wizard;
  const { data } = state;
  const [problems, setProblems] = useState<DataProblems | null>(null);
  const reading = readingOf(data);
  const isAnyKnown = data.tables.some(({ table }) => table !== null);

  useEffect(() => {
    setProblems(null);
    if (data.version === '' || !isAnyKnown) return;
    let current = true;
    client.checkData().then(
      (found) => {
        if (!current) return;
        setProblems(found);
        announce(problemsInWords(data.tables, found, text).join(' '));
      },
      () => undefined, // Whatever stands in the way is told by the preview, with its place.
    );
    return () => {
      current = false;
    };
  }, [reading]);

  async function bring(work: (call: Call) => Promise<unknown>): Promise<void> {
    await run(text.data.reading, async (call) => {
      await work(call);
      update({ data: await client.readData(call) });
    });
    await refresh();
  }

  return (
    <div class="stack">
      {data.tables.length === 0 && <p class="muted">{text.data.intro}</p>}
      <host.DataSources overview={data} busy={work !== null} run={bring} />
      {data.faults.map((fault) => (
        <Notice key={fault} kind="bad">
          <p>{fault}</p>
        </Notice>
      ))}
      {data.changedBy !== null && (
        <Notice kind="info">
          <p>
            {text.data[data.changedBy.undoneAt === null ? 'changedBy' : 'changedByUndo'](
              text.changeTypes[data.changedBy.request.changeType],
              whenText(data.changedBy.savedAt, host.language),
            )}
          </p>
        </Notice>
      )}
      {data.tables.length > 0 && <TableList />}
      {data.notes.length > 0 && (
        <details class="card">
          <summary>{text.data.notes}</summary>
          <ul class="list notes">
            {data.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
      {isAnyKnown && <ProblemList problems={problems} />}
    </div>
  );
}
