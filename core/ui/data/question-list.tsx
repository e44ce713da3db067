import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AccountsJoin, DataOverview } from '../../host/wizard-client.ts';
import { Notice } from '../components/notice.tsx';
import { useWizard } from '../wizard.ts';
import { QuestionCard } from './question-card.tsx';
import { useSay } from './use-say.ts';

const headingId = 'questions-heading';
const tablesHeadingId = 'tables-heading';
/** More questions than these stand behind a button. */
const mostAtOnce = 10;

/** So many questions are open: about tables, and about accounts. */
export function openQuestions({ questions, accounts }: DataOverview): number {
  return questions.length + (accounts?.open ?? 0);
}

/** Says how many questions are open and what that means, with the way to them. */
export function OpenQuestions() {
  const { text, state } = useWizard();
  const { questions, accounts } = state.data;
  const words = text.data.questions;
  const open = openQuestions(state.data);
  if (open === 0) return null;
  return (
    <Notice kind="warn" title={words.open(open)}>
      {questions.length > 0 && <p>{words.tablesFirst(questions.length)}</p>}
      {accounts !== null && accounts.open > 0 && <p>{words.accounts(accounts.open)}</p>}
      <button
        class="button small"
        onClick={() => {
          document.getElementById(headingId)?.focus();
        }}
      >
        {words.go}
      </button>
    </Notice>
  );
}

/** Every question about the data, a card each; those answered stay, to be answered otherwise. */
export function QuestionList() {
  const { client, text, state, update, work } = useWizard();
  const { data } = state;
  const { questions, accounts } = data;
  const words = text.data.questions;
  const listed = (accounts?.questions.length ?? 0) + (accounts?.answered.length ?? 0);
  const isUnread = accounts !== null && accounts.open > 0 && listed === 0;

  useEffect(() => {
    if (!isUnread || work !== null) return;
    client.readData().then(
      (read) => {
        update({ data: read });
      },
      () => undefined, // Whatever stands in the way is told by the preview, with its place.
    );
  }, [isUnread, work === null]);

  // The card of a table goes with its answer: whoever gave it would stand nowhere.
  const before = useRef(questions.length);
  useLayoutEffect(() => {
    if (questions.length < before.current && document.activeElement === document.body) {
      const next = document.getElementById(headingId) ?? document.getElementById(tablesHeadingId);
      next?.focus();
    }
    before.current = questions.length;
  }, [questions.length]);

  if (questions.length + listed === 0) return null;
  return (
    <section class="stack tight" aria-labelledby={headingId}>
      <h3 id={headingId} tabIndex={-1}>
        {words.heading}
      </h3>
      {questions.map((question) => (
        <TableQuestion key={question.key} question={question} />
      ))}
      {accounts !== null && listed > 0 && <AccountQuestions accounts={accounts} />}
    </section>
  );
}

function TableQuestion({ question }: { readonly question: DataOverview['questions'][number] }) {
  const { client, text } = useWizard();
  const say = useSay();
  const { key, source, candidates } = question;
  return (
    <QuestionCard
      name={`table ${key}`}
      question={text.data.questions.whatIs(source)}
      choices={candidates.map(({ id, label }) => ({
        value: id,
        label: text.said('layout', label),
      }))}
      answer={null}
      give={(candidate) => say(() => client.answerQuestion({ format: key, candidate }))}
      hint={text.data.questions.untold}
    />
  );
}

function AccountQuestions({ accounts }: { readonly accounts: AccountsJoin }) {
  const { text } = useWizard();
  const words = text.data.questions;
  const [all, setAll] = useState(false);
  const answers = new Map(accounts.answered.map(({ key, answer }) => [key, answer]));
  // Where a card stands does not depend on its answer: it must not move when it is given.
  const cards = [...accounts.questions, ...accounts.answered].sort((one, other) =>
    `${one.username} ${one.key}` < `${other.username} ${other.key}` ? -1 : 1,
  );
  const shown = all ? cards : cards.slice(0, mostAtOnce);
  const later = accounts.open - accounts.questions.length;
  return (
    <>
      {shown.map((question) => (
        <AccountQuestion
          key={question.key}
          question={question}
          answer={answers.get(question.key) ?? null}
        />
      ))}
      {shown.length < cards.length && (
        <div>
          <button
            class="button small"
            onClick={() => {
              setAll(true);
            }}
          >
            {words.showAll(cards.length)}
          </button>
        </div>
      )}
      {later > 0 && <p class="muted small-text">{words.more(later)}</p>}
    </>
  );
}

function AccountQuestion(props: {
  readonly question: AccountsJoin['questions'][number];
  /** 1 for the first candidate and so on, 0 for none of them; null: not answered yet. */
  readonly answer: number | null;
}) {
  const { client, text } = useWizard();
  const say = useSay();
  const words = text.data.questions;
  const { answer } = props;
  const { key, username, candidates } = props.question;
  const people = candidates.map(({ personId, lastName, firstName, number, email, by }, i) => ({
    value: String(i + 1),
    label: [lastName, firstName].filter((name) => name !== '').join(', '),
    hint: [
      words.id(personId),
      ...(number === '' ? [] : [words.number(number)]),
      ...(email === '' ? [] : [email]),
      by.map((one) => words.by[one]).join(', '),
    ].join(' · '),
  }));
  return (
    <QuestionCard
      name={`account ${key}`}
      question={words.whoseIs(username)}
      choices={[...people, { value: '0', label: words.nobody }]}
      answer={answer === null ? null : String(answer)}
      give={(candidate) =>
        say(() => client.answerQuestion({ account: key, candidate: Number(candidate) }))
      }
      takeBack={() => say(() => client.answerQuestion({ account: key, candidate: null }))}
      hint={words.remembered}
    />
  );
}
