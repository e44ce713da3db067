import { useState } from 'preact/hooks';
import type { PersonLine } from '../../host/wizard-client.ts';
import { PickList, type PickItem } from '../components/pick-list.tsx';
import { ListCount } from '../components/list-count.tsx';
import { useAnswer } from '../use-answer.ts';
import { useWizard } from '../wizard.ts';
import { detailOf, nameOf } from './person-words.ts';

const windowLength = 100;

/** The list of chosen people, the newest first; a click takes one off (R025). */
export function ChosenPeople(props: {
  readonly chosen: readonly string[];
  readonly set: (personIds: readonly string[]) => void;
  readonly remove: (personId: string) => void;
  /** Details of people seen so far. */
  readonly known: Map<string, PersonLine>;
}) {
  const { chosen, set, remove, known } = props;
  const { client, text, draft, state } = useWizard();
  const words = text.who.lists;
  const { accountType = 'students' } = draft.request;
  const [from, setFrom] = useState(0);
  const start = Math.min(
    from,
    Math.max(0, Math.ceil(chosen.length / windowLength) - 1) * windowLength,
  );
  const end = Math.min(chosen.length, start + windowLength);
  const shown = chosen.slice(chosen.length - end, chosen.length - start).reverse();

  // People chosen before the wizard was closed are known by their IDs only.
  const unknown = shown.filter((id) => !known.has(id));
  const { answer, pending } = useAnswer(
    unknown.length === 0 ? null : `${accountType} ${state.data.version} ${unknown.join('\n')}`,
    async () => {
      const people = await client.peopleNamed(accountType, unknown);
      for (const person of people) known.set(person.personId, person);
      return people;
    },
  );
  const settled = answer !== null && !pending;

  function itemOf(id: string): PickItem {
    const person = known.get(id);
    if (person !== undefined) {
      return { id, label: nameOf(person), detail: detailOf(text, accountType, person) };
    }
    return { id, label: id, detail: settled ? words.gone : '', odd: settled };
  }

  return (
    <div class="stack tight">
      <PickList
        heading={words.remove}
        does="remove"
        items={shown.map(itemOf)}
        pick={remove}
        empty={words.empty}
      />
      {chosen.length > windowLength && (
        <p class="list-count">
          <span class="muted">{words.window(start + 1, end, chosen.length)}</span>
          <span>
            <button
              type="button"
              class="button quiet small"
              aria-disabled={start === 0}
              onClick={() => {
                setFrom(Math.max(0, start - windowLength));
              }}
            >
              {words.earlier}
            </button>
            <button
              type="button"
              class="button quiet small"
              aria-disabled={end === chosen.length}
              onClick={() => {
                if (end < chosen.length) setFrom(start + windowLength);
              }}
            >
              {words.later}
            </button>
          </span>
        </p>
      )}
      <ListCount count={words.onList(chosen.length)} all={chosen} set={set} />
    </div>
  );
}
