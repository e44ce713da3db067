import { useState } from 'preact/hooks';
import type { Choices } from '../../host/wizard-client.ts';
import { chosenIn } from '../draft.ts';
import { useWizard } from '../wizard.ts';
import { calendarsBySchool, calendarState, type CalendarsOfSchool } from './calendar-groups.ts';

const long = 12;
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
  const addAll = (calendars: readonly { readonly id: string }[]) => {
    choose([...new Set([...chosen, ...calendars.map(({ id }) => id)])]);
  };
  return (
    <fieldset class="check-list">
      <legend>{words.calendars}</legend>
      <div class="check-tools">
        {choices.calendars.length > long && (
          <input
            type="search"
            aria-label={text.lists.narrow}
            placeholder={text.lists.narrow}
            value={narrowed}
            onInput={(event) => {
              setNarrowed(event.currentTarget.value);
            }}
          />
        )}
        <span class="muted" role="status">
          {text.lists.chosen(chosen.length, choices.calendars.length)}
        </span>
        {ended.length > 0 && (
          <button
            type="button"
            class="button quiet small"
            aria-disabled={endedLeft.length === 0}
            onClick={() => {
              addAll(endedLeft);
            }}
          >
            {words.allEnded(endedLeft.length === 0 ? ended.length : endedLeft.length)}
          </button>
        )}
        <button
          type="button"
          class="button quiet small"
          onClick={() => {
            addAll(matching);
          }}
        >
          {text.lists.all}
        </button>
        <button
          type="button"
          class="button quiet small"
          aria-disabled={chosen.length === 0}
          onClick={() => {
            const gone = new Set(matching.map(({ id }) => id));
            choose(chosen.filter((id) => !gone.has(id)));
          }}
        >
          {text.lists.none}
        </button>
      </div>
      <div class="check-items">
        {chosen
          .filter((id) => !there.has(id))
          .map((id) => (
            <label key={id} class="check chosen">
              <input
                type="checkbox"
                checked
                onChange={() => {
                  choose(chosen.filter((one) => one !== id));
                }}
              />
              <span class="check-label">{id}</span>
              <span class="check-detail muted">{words.gone}</span>
            </label>
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
                <label key={id} class={isChosen.has(id) ? 'check chosen' : 'check'}>
                  <input
                    type="checkbox"
                    checked={isChosen.has(id)}
                    onChange={() => {
                      if (isChosen.has(id)) choose(chosen.filter((one) => one !== id));
                      else addAll([calendar]);
                    }}
                  />
                  <span class="check-label">
                    {label}
                    <span class="calendar-dates">
                      {words.dates(start, end)}
                      <span class={when === 'current' ? 'tag good' : 'tag'}>{words[when]}</span>
                    </span>
                  </span>
                  <span class="check-detail muted">{words.count(people, accountType)}</span>
                </label>
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
