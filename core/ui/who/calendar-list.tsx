import { useState } from 'preact/hooks';
import type { Choices } from '../../host/wizard-client.ts';
import { CheckRow } from '../components/check-row.tsx';
import { ListTools } from '../components/list-tools.tsx';
import { chosenIn } from '../draft.ts';
import { useWizard } from '../wizard.ts';
import { calendarsBySchool, calendarState, type CalendarsOfSchool } from './calendar-groups.ts';

/** More calendars are only counted: somebody narrows the list before reading so many. */
const mostShown = 120;

/** The calendars of a disable batch, by school, with their dates; ended ones are marked (R111-R114). */
export function CalendarList({ choices }: { readonly choices: Choices }) {
  const { text, draft, state, change } = useWizard();
  const words = text.who.places;
  const { accountType = 'students', scope, asOf } = draft.request;
  const [narrowed, setNarrowed] = useState('');
  const day = asOf ?? state.today;
  const chosen = chosenIn(scope);
  const isChosen = new Set(chosen);
  // A recipe may name calendars of other data: they have to be seen to be taken off.
  const there = new Set(choices.calendars.map(({ id }) => id));

  if (choices.calendars.length === 0) return <p class="error-line">{words.noCalendars}</p>;
  const schools = calendarsBySchool(choices, narrowed);
  const matching = schools.flatMap(({ calendars }) => calendars);
  const ended = matching.filter((calendar) => calendarState(calendar, day) === 'ended');
  const endedLeft = ended.filter(({ id }) => !isChosen.has(id));
  const choose = (calendars: readonly string[]) => {
    change({ scope: { calendars } });
  };
  const takeOff = (calendar: string) => {
    choose(chosen.filter((one) => one !== calendar));
  };
  const addAll = (calendars: readonly { readonly id: string }[]) => {
    choose([...new Set([...chosen, ...calendars.map(({ id }) => id)])]);
  };
  return (
    <fieldset class="check-list">
      <legend>{words.calendars}</legend>
      <ListTools
        count={choices.calendars.length}
        chosen={chosen.length}
        narrowed={narrowed}
        narrow={setNarrowed}
        all={() => {
          addAll(matching);
        }}
        none={() => {
          const gone = new Set(matching.map(({ id }) => id));
          choose(chosen.filter((id) => !gone.has(id)));
        }}
        more={
          ended.length === 0
            ? null
            : {
                label: words.allEnded(endedLeft.length === 0 ? ended.length : endedLeft.length),
                idle: endedLeft.length === 0,
                press() {
                  addAll(endedLeft);
                },
              }
        }
      />
      <div class="check-items">
        {chosen
          .filter((id) => !there.has(id))
          .map((id) => (
            <CheckRow
              key={id}
              chosen
              toggle={() => {
                takeOff(id);
              }}
              detail={words.gone}
            >
              {id}
            </CheckRow>
          ))}
        {firstOf(schools, mostShown).map(({ school, calendars }) => (
          <div key={school} role="group" aria-label={school} class="calendar-school">
            <p class="calendar-school-name" aria-hidden="true">
              {school}
            </p>
            {calendars.map((calendar) => {
              const { id, name: label, start, end, people } = calendar;
              const when = calendarState(calendar, day);
              return (
                <CheckRow
                  key={id}
                  chosen={isChosen.has(id)}
                  toggle={() => {
                    if (isChosen.has(id)) takeOff(id);
                    else addAll([calendar]);
                  }}
                  detail={words.count(people, accountType)}
                >
                  {label}
                  <span class="calendar-dates">
                    {words.dates(start, end)}
                    <span class={when === 'current' ? 'tag good' : 'tag'}>{words[when]}</span>
                  </span>
                </CheckRow>
              );
            })}
          </div>
        ))}
        {matching.length === 0 && <p class="check muted">{text.lists.noneMatch}</p>}
      </div>
      {matching.length > mostShown && (
        <p class="muted small-text">{words.more(matching.length - mostShown)}</p>
      )}
      <p class="muted small-text">{words.countHint(accountType)}</p>
    </fieldset>
  );
}

/** The first calendars, so that a district with thousands of them opens at once. */
function firstOf(schools: readonly CalendarsOfSchool[], most: number): CalendarsOfSchool[] {
  const shown: CalendarsOfSchool[] = [];
  let left = most;
  for (const one of schools) {
    if (left <= 0) break;
    const calendars = one.calendars.slice(0, left);
    left -= calendars.length;
    shown.push({ ...one, calendars });
  }
  return shown;
}
