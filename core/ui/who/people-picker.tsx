import { useRef, useState } from 'preact/hooks';
import type { Choices, PersonLine } from '../../host/wizard-client.ts';
import { Notice } from '../components/notice.tsx';
import { PickList } from '../components/pick-list.tsx';
import { chosenIn } from '../draft.ts';
import { useAnswer } from '../use-answer.ts';
import { useWizard } from '../wizard.ts';
import { ChosenPeople } from './chosen-people.tsx';
import { PastePeople } from './paste-people.tsx';
import { emptySearch, PersonSearch } from './person-search.tsx';
import { detailOf, nameOf } from './person-words.ts';

/** So many people are listed; more only cost time, since nobody reads them. */
const mostShown = 100;
/** So many people can be added with one click. */
const mostAdded = 5000;

/** Chooses people one by one: a search, a list to add from, a list to remove from (R019-R025, D29, D53). */
export function PeoplePicker({ choices }: { readonly choices: Choices }) {
  const wizard = useWizard();
  const { client, text, draft, state, run, work, announce } = wizard;
  const words = text.who.lists;
  const { accountType = 'students' } = draft.request;
  const [fields, setFields] = useState(emptySearch);
  const known = useRef(new Map<string, PersonLine>()).current;
  // Adding many takes a while, in which the request may be changed: the newest one counts.
  const now = useRef(wizard);
  now.current = wizard;

  const query = { ...fields, accountType, limit: mostShown };
  const { answer, pending, failure, again } = useAnswer(
    `${state.data.version} ${JSON.stringify(query)}`,
    async () => {
      const found = await client.searchPeople(query);
      for (const person of found.people) known.set(person.personId, person);
      return found;
    },
  );
  const chosen = chosenIn(draft.request.scope);
  const onList = new Set(chosen);

  function set(people: readonly string[]): void {
    now.current.change({ scope: { people } });
  }
  function add(personIds: readonly string[]): number {
    const before = chosenIn(now.current.draft.request.scope);
    const next = [...new Set([...before, ...personIds])];
    set(next);
    return next.length - before.length;
  }
  function remove(personId: string): void {
    const next = chosen.filter((id) => id !== personId);
    set(next);
    announce(words.personRemoved(labelOf(personId), next.length));
  }
  function toggle(personId: string): void {
    if (onList.has(personId)) {
      remove(personId);
      return;
    }
    add([personId]);
    announce(words.personAdded(labelOf(personId), chosen.length + 1));
  }
  function labelOf(personId: string): string {
    const person = known.get(personId);
    return person === undefined ? personId : nameOf(person);
  }
  async function addAll(): Promise<void> {
    const found = await run(words.adding, () =>
      client.searchPeople({ ...query, limit: mostAdded }),
    );
    if (found === null) return;
    announce(words.added(add(found.people.map(({ personId }) => personId))));
  }

  const total = answer?.total ?? 0;
  const people = answer?.people ?? [];
  return (
    <div class="people-picker">
      <div class="stack">
        <PersonSearch
          choices={choices}
          fields={fields}
          search={setFields}
          submit={() => {
            announce(text.who.search.found(total, accountType));
          }}
        />
        <PastePeople add={add} />
      </div>
      <div class="stack tight">
        {failure === null ? (
          <PickList
            heading={words.add}
            does="add"
            items={people.map((person) => ({
              id: person.personId,
              label: nameOf(person),
              detail: detailOf(text, accountType, person),
              on: onList.has(person.personId),
            }))}
            pick={toggle}
            empty={answer === null ? text.options.reading : words.noMatch}
            more={total - people.length}
            pending={pending}
          />
        ) : (
          <Notice kind="bad" title={text.who.search.failed}>
            <p>{failure}</p>
            <button type="button" class="button" onClick={again}>
              {text.frame.tryAgain}
            </button>
          </Notice>
        )}
        <p class="list-count">
          <span class="muted" role="status">
            {text.who.search.found(total, accountType)}
          </span>
          {total > 0 && total <= mostAdded && (
            <button
              type="button"
              class="button quiet small"
              disabled={work !== null || pending}
              onClick={() => void addAll()}
            >
              {words.addAll(total)}
            </button>
          )}
        </p>
        {total > mostAdded && <p class="muted small-text">{words.tooMany(total, mostAdded)}</p>}
      </div>
      <ChosenPeople chosen={chosen} set={set} remove={remove} known={known} />
    </div>
  );
}
