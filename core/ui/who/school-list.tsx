import type { Choices } from '../../host/wizard-client.ts';
import { CheckList } from '../components/check-list.tsx';
import { chosenIn } from '../draft.ts';
import { useWizard } from '../wizard.ts';

/** The schools of a batch, with how many people of the account type each has (R018). */
export function SchoolList({ choices }: { readonly choices: Choices }) {
  const { text, draft, change } = useWizard();
  const words = text.who.places;
  const { accountType = 'students', scope } = draft.request;
  if (choices.schools.length === 0) return <p class="error-line">{words.noSchools}</p>;
  return (
    <div class="stack tight">
      <CheckList
        legend={words.schools}
        items={choices.schools.map(({ id, name, people }) => ({
          id,
          label: name,
          detail: words.count(people, accountType),
        }))}
        chosen={chosenIn(scope)}
        choose={(schools) => {
          change({ scope: { schools } });
        }}
      />
      <p class="muted small-text">{words.countHint(accountType)}</p>
    </div>
  );
}
