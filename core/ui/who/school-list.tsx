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
  const chosen = chosenIn(scope);
  const there = new Set(choices.schools.map(({ id }) => id));
  // A recipe may name schools of other data: they have to be seen to be taken off.
  const gone = chosen.filter((id) => !there.has(id));
  return (
    <div class="stack tight">
      <CheckList
        legend={words.schools}
        items={[
          ...gone.map((id) => ({ id, label: id, detail: words.gone })),
          ...choices.schools.map(({ id, name, people }) => ({
            id,
            label: name,
            detail: words.count(people, accountType),
          })),
        ]}
        chosen={chosen}
        choose={(schools) => {
          change({ scope: { schools } });
        }}
      />
      <p class="muted small-text">{words.countHint(accountType)}</p>
    </div>
  );
}
