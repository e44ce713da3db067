import { ChoiceList } from '../components/choice-list.tsx';
import { useInform } from './inform.ts';
import { LetterChoice } from './letter-choice.tsx';
import { MessageChoice } from './message-choice.tsx';
import { TryOut } from './try-out.tsx';
import type { Reaching } from './use-reach.ts';

/** What people are told: a message or a letter, a saved one or one's own, and how it looks. */
export function MediumChoice({ reach }: { readonly reach: Reaching }) {
  const { words, draft, change } = useInform();
  return (
    <div class="stack">
      <ChoiceList
        name="medium"
        legend={words.medium.legend}
        inRow
        choices={[
          { value: 'message', label: words.medium.message },
          { value: 'letter', label: words.medium.letter },
        ]}
        chosen={draft.medium}
        choose={(medium) => {
          change({ medium });
        }}
      />
      {draft.medium === 'message' ? <MessageChoice /> : <LetterChoice />}
      <TryOut reach={reach} />
    </div>
  );
}
