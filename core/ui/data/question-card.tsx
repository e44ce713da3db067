import { useEffect, useState } from 'preact/hooks';
import { ChoiceList, type Choice } from '../components/choice-list.tsx';
import { useWizard } from '../wizard.ts';

/**
 * A question with its answers to choose from. It is answered by its button: arrow keys choose among
 * radio buttons, and whoever only reads them answers nothing.
 */
export function QuestionCard(props: {
  readonly name: string;
  readonly question: string;
  readonly choices: readonly Choice<string>[];
  /** The answer given, null if none is. */
  readonly answer: string | null;
  readonly give: (answer: string) => Promise<void>;
  /** Absent where the card goes with its answer. */
  readonly takeBack?: () => Promise<void>;
  readonly hint: string;
}) {
  const { name, question, choices, answer, give, takeBack, hint } = props;
  const { text, work } = useWizard();
  const words = text.data.questions;
  const [chosen, setChosen] = useState(answer);
  useEffect(() => {
    setChosen(answer);
  }, [answer]);
  const isGiven = chosen === null || chosen === answer;
  return (
    <div class="card question">
      <ChoiceList
        name={name}
        legend={question}
        choices={choices}
        chosen={chosen ?? undefined}
        choose={setChosen}
      />
      <p class="muted small-text">{hint}</p>
      <div class="question-actions">
        <button
          class="button small"
          aria-label={words.answerTo(question)}
          aria-disabled={isGiven || work !== null}
          onClick={() => {
            if (!isGiven && work === null) void give(chosen);
          }}
        >
          {answer === null || !isGiven ? words.answer : words.answered}
        </button>
        {answer !== null && takeBack !== undefined && (
          <button
            class="button quiet small"
            aria-label={text.data.askAgainAbout(question)}
            onClick={() => {
              void takeBack();
            }}
          >
            {text.data.askAgain}
          </button>
        )}
      </div>
    </div>
  );
}
