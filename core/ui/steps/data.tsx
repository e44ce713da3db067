import { useEffect, useRef, useState } from 'preact/hooks';
import type { Call, DataDamage, DataOverview, DataProblems } from '../../host/wizard-client.ts';
import { changeOf } from '../batch-title.ts';
import { NextBack } from '../components/next-back.tsx';
import { Notice, type NoticeKind } from '../components/notice.tsx';
import { AccountsPart } from '../data/accounts-part.tsx';
import { DamageList } from '../data/damage-list.tsx';
import { problemsInWords, readingOf } from '../data/found-problems.ts';
import { ProblemList } from '../data/problem-list.tsx';
import { openQuestions, OpenQuestions, QuestionList } from '../data/question-list.tsx';
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

/** More notes than these are folded. */
const mostOpenNotes = 3;

function blocked({ state, text }: Wizard): string | null {
  const { data } = state;
  if (otherFaults(data).length > 0) return text.frame.faultsFirst;
  if (data.questions.length > 0) return text.data.questions.first;
  if (data.tables.length === 0) return isUnread(data) ? text.data.unread : text.frame.noData;
  return data.tables.some(({ table }) => table !== null) ? null : text.frame.noTableKnown;
}

/** Faults but questions about tables, which stand in the way too: each of those has a card. */
function otherFaults({ faults, questions }: DataOverview): string[] {
  const asked = new Set(questions.map(({ text }) => text));
  return faults.filter((fault) => !asked.has(fault));
}

/** Is there data that nobody has read to the end yet? */
function isUnread({ version, isRead }: DataOverview): boolean {
  return version !== '' && !isRead;
}

/** What became of bringing data in. */
interface Told {
  readonly sentences: readonly string[];
  readonly kind: NoticeKind;
}

function DataActions() {
  return <NextBack blocked={blocked(useWizard())} />;
}

function DataScreen() {
  const wizard = useWizard();
  const { host, client, text, state, update, refresh, run, work, announce } = wizard;
  const { data } = state;
  const [problems, setProblems] = useState<DataProblems | null>(null);
  const [damage, setDamage] = useState<DataDamage['findings']>(null);
  const [told, setTold] = useState<Told>({ sentences: [], kind: 'info' });
  const reading = readingOf(data);
  const checked = useRef('');
  const faults = otherFaults(data);
  // Files of a layout that cannot be used yet give no tables, and can be matched.
  const isNothing = data.tables.length + data.recognised.length === 0;
  const isAnyKnown = data.tables.some(({ table }) => table !== null);

  useEffect(() => {
    // What was found stays until it is found anew: whoever ticks a repair keeps their place.
    if (checked.current !== data.version) {
      setProblems(null);
      setDamage(null);
    }
    checked.current = data.version;
    const open = openQuestions(data);
    const asked = open > 0 ? [`${text.data.questions.open(open)}.`] : [];
    if (asked.length > 0) announce(asked.join(' '));
    if (data.version === '' || !isAnyKnown) return;
    let current = true;
    const isCurrent = () => current;
    const look = async () => {
      const found = await client.checkData();
      if (!isCurrent()) return;
      setProblems(found);
      announce([...asked, ...problemsInWords(data.tables, found, text)].join(' '));
      let findings: DataDamage['findings'] = null;
      // Whoever goes on to another step does not wait for what is still to be looked at.
      while (isCurrent() && findings === null) ({ findings } = await client.findDamage());
      if (findings === null || !isCurrent()) return;
      setDamage(findings);
      if (findings.length > 0) announce(text.data.damage.found(findings.length));
    };
    // Whatever stands in the way is told by the preview, with its place.
    look().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [reading]);

  useEffect(() => {
    // A popup that closes while it reads leaves this to the next view.
    if (isUnread(data)) void bring(() => Promise.resolve());
  }, []);

  async function bring(work: (call: Call) => Promise<unknown>): Promise<void> {
    const read = await run(text.data.reading, async (call) => {
      await work(call);
      return client.readData(call);
    });
    await refresh();
    if (read !== null) update({ data: read });
  }

  const isFirst = isNothing || host.sourcesFirst;
  // With a key: it keeps what was typed in it when it moves.
  const sources = (
    <host.DataSources
      key="sources"
      overview={data}
      busy={work !== null}
      run={bring}
      tell={(sentences, kind = 'info') => {
        setTold({ sentences, kind });
      }}
    />
  );

  return (
    <div class="stack">
      {isNothing && <p class="muted">{text.data.intro}</p>}
      <div class="told" role="status">
        {told.sentences.length > 0 && (
          <Notice kind={told.kind}>
            {told.sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Notice>
        )}
      </div>
      {isFirst && sources}
      {faults.map((fault) => (
        <Notice key={fault} kind="bad">
          <p>{text.said('fault', fault)}</p>
        </Notice>
      ))}
      {data.changedBy !== null && (
        <Notice kind="info">
          <p>
            {text.data[data.changedBy.undoneAt === null ? 'changedBy' : 'changedByUndo'](
              changeOf(data.changedBy, text),
              whenText(data.changedBy.savedAt, host.language),
            )}
          </p>
        </Notice>
      )}
      <OpenQuestions />
      <QuestionList />
      {!isNothing && <TableList />}
      {!isFirst && sources}
      <AccountsPart proposal={problems?.proposal ?? null} />
      {data.notes.length > 0 && (
        <details class="card" open={data.notes.length <= mostOpenNotes}>
          <summary>{text.data.notes(data.notes.length)}</summary>
          <ul class="list notes">
            {data.notes.map((note) => (
              <li key={note}>{text.said('data', note)}</li>
            ))}
          </ul>
        </details>
      )}
      {isAnyKnown && <ProblemList problems={problems} />}
      {isAnyKnown && problems !== null && <DamageList damage={damage} />}
    </div>
  );
}
