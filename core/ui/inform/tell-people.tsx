import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { ExpirationDate } from './expiration-date.tsx';
import { FilterChoice } from './filter-choice.tsx';
import { FilterTypeChoice } from './filter-type-choice.tsx';
import { useInform } from './inform.ts';
import { MediumChoice } from './medium-choice.tsx';
import { ReachPart } from './reach-part.tsx';
import { Tell } from './tell.tsx';
import { useReach } from './use-reach.ts';

/** Whom to tell, what, until when, who can be told, and doing it: in this order (R167-R173). */
export function TellPeople() {
  const { words, draft } = useInform();
  const reach = useReach();
  const { headings } = words;
  const parts: readonly (readonly [string, ComponentChildren])[] = [
    [headings.type, <FilterTypeChoice />],
    [headings.filter, <FilterChoice />],
    [headings.medium, <MediumChoice key={draft.medium} reach={reach} />],
    [headings.date, <ExpirationDate />],
    [headings.reach, <ReachPart reach={reach} />],
    [headings.tell[draft.medium], <Tell key={draft.medium} reach={reach} />],
  ];
  return (
    <>
      <p class="muted">{words.intro}</p>
      <ol class="inform-steps">
        {parts.map(([title, part], at) => (
          <Part key={at} title={title}>
            {part}
          </Part>
        ))}
      </ol>
    </>
  );
}

function Part({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  const id = useId();
  return (
    <li aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </li>
  );
}
