import { useId, useMemo, useState } from 'preact/hooks';
import type { GroupChoice } from '../../host/wizard-client.ts';
import { Notice } from '../components/notice.tsx';
import { PickList, type PickItem } from '../components/pick-list.tsx';
import { useWizard } from '../wizard.ts';
import { ListCount } from '../components/list-count.tsx';

const mostShown = 100;
const types = ['Tool Rights Group', 'Calendar Group', 'Mixed or Empty Group'] as const;

/**
 * The user groups that people get or lose: search by type and name, a list to add from and a list
 * to remove from (R085-R094, D28). Groups with all schools and all calendars cannot be given, only
 * taken away (R132, D26).
 */
export function UserGroups({ groups }: { readonly groups: readonly GroupChoice[] }) {
  const { text, draft, change, announce } = useWizard();
  const words = text.options.groups;
  const { changeType } = draft.request;
  const removing = changeType === 'removeUserGroups';
  const chosen = draft.request.userGroups ?? [];
  const [type, setType] = useState<GroupChoice['type'] | ''>('');
  const [name, setName] = useState('');
  const id = useId();

  const found = useMemo(() => {
    const wanted = name.trim().toLowerCase();
    return groups.filter(
      (group) => (type === '' || group.type === type) && group.name.toLowerCase().includes(wanted),
    );
  }, [groups, type, name]);
  const byName = useMemo(
    () => new Map(groups.map((group) => [group.name.toLowerCase(), group])),
    [groups],
  );
  const onList = new Set(chosen.map((one) => one.toLowerCase()));

  function set(next: readonly string[], sentence: (count: string) => string): void {
    change({ userGroups: next });
    announce(sentence(words.onList(next.length)));
  }
  function toggle(group: string): void {
    if (onList.has(group.toLowerCase())) remove(group);
    else set([...chosen, group], (count) => text.options.pick.added(group, count));
  }
  function remove(group: string): void {
    const gone = group.toLowerCase();
    set(
      chosen.filter((one) => one.toLowerCase() !== gone),
      (count) => text.options.pick.removed(group, count),
    );
  }

  if (groups.length === 0 && chosen.length === 0) {
    return <p class="muted">{changeType === 'createAccount' ? words.noneOptional : words.none}</p>;
  }
  const holders = chosen.filter((one) => byName.get(one.toLowerCase())?.holdsEverything === true);
  return (
    <div class="stack">
      <form
        class="search-form"
        role="search"
        aria-label={words.heading}
        onSubmit={(event) => {
          event.preventDefault();
          announce(words.found(found.length));
        }}
      >
        <label class="field">
          <span class="label">{words.type}</span>
          <select
            value={type}
            onChange={(event) => {
              setType(event.currentTarget.value as typeof type);
            }}
          >
            <option value="">{words.anyType}</option>
            {types.map((one) => (
              <option key={one} value={one}>
                {words.types[one]}
              </option>
            ))}
          </select>
        </label>
        <div class="field">
          <label for={id}>{words.name}</label>
          <input
            id={id}
            type="search"
            value={name}
            placeholder={words.nameHint}
            onInput={(event) => {
              setName(event.currentTarget.value);
            }}
          />
        </div>
        <button class="button search-button">{words.search}</button>
        {type !== '' && <p class="hint search-hint">{words.meanings[type]}</p>}
      </form>
      <div class="pick-pair">
        <div class="stack tight">
          <PickList
            heading={words.addList}
            does="add"
            items={found.slice(0, mostShown).map((group) => itemOf(group))}
            pick={toggle}
            empty={words.noMatch}
            more={found.length - mostShown}
          />
        </div>
        <div class="stack tight">
          <PickList
            heading={words.removeList}
            does="remove"
            items={chosen.map((one) => chosenItem(one))}
            pick={remove}
            empty={words.listEmpty}
          />
          <ListCount
            count={words.onList(chosen.length)}
            all={chosen}
            set={(next) => {
              change({ userGroups: next });
            }}
          />
        </div>
      </div>
      {removing && holders.length > 0 && (
        <Notice kind="warn">
          <p>{words.warnRemove(holders.length)}</p>
        </Notice>
      )}
    </div>
  );

  function itemOf({ name: id, type: groupType, holdsEverything }: GroupChoice): PickItem {
    if (holdsEverything && !removing) {
      return { id, label: id, detail: words.holdsEverything, barred: true };
    }
    const detail = holdsEverything
      ? `${words.types[groupType]}. ${words.losesEverything}`
      : words.types[groupType];
    return { id, label: id, detail, on: onList.has(id.toLowerCase()), odd: holdsEverything };
  }

  function chosenItem(id: string): PickItem {
    const group = byName.get(id.toLowerCase());
    if (group === undefined) return { id, label: id, detail: words.notInData, odd: true };
    return { ...itemOf(group), barred: false, odd: group.holdsEverything };
  }
}
