import type { ComponentType } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Schedule } from '../../../core/engine/inform/schedules/schedule.ts';
import type { PageContext } from '../context.ts';
import { Failure } from '../parts/asked-button.tsx';
import { useDeed } from '../parts/use-deed.ts';

/** What a schedule can be made of. */
export interface Choices {
  readonly filters: readonly string[];
  readonly messages: readonly string[];
}

/** What the form works with. */
export interface ScheduleFormProps {
  readonly choices: Choices;
  readonly timeZone: string;
  /** The schedule to change, null for a new one. */
  readonly edited: Schedule | null;
  readonly keep: (schedule: Schedule, before: string) => Promise<void>;
  readonly close: () => void;
}

/** The form of a schedule. What is wrong with it, the spreadsheet says. */
export function createScheduleForm({ words: all }: PageContext): ComponentType<ScheduleFormProps> {
  const words = all.telling;
  return function ScheduleForm({ choices, timeZone, edited, keep, close }: ScheduleFormProps) {
    const [schedule, setSchedule] = useState<Schedule>(edited ?? firstSchedule(choices));
    const deed = useDeed();
    const id = useId();
    const change = (parts: Partial<Schedule>) => {
      setSchedule({ ...schedule, ...parts });
    };

    function choice<K extends 'filter' | 'message' | 'every'>(
      key: K,
      options: readonly (readonly [Schedule[K], string])[],
    ) {
      return (
        <div class="field">
          <label for={`${id}-${key}`}>{words.scheduleFields[key]}</label>
          <select
            id={`${id}-${key}`}
            value={schedule[key]}
            onChange={(event) => {
              change({ [key]: event.currentTarget.value as Schedule[K] });
            }}
          >
            {options.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
      );
    }

    function field(key: 'name' | 'start' | 'end') {
      const common = {
        id: `${id}-${key}`,
        value: schedule[key],
        onInput(event: { readonly currentTarget: HTMLInputElement }) {
          change({ [key]: event.currentTarget.value });
        },
      };
      return (
        <div class="field">
          <label for={common.id}>{words.scheduleFields[key]}</label>
          {key === 'name' ? <input type="text" {...common} /> : <input type="date" {...common} />}
        </div>
      );
    }

    function number(key: 'hour' | 'linkDays', most: number, hint: string) {
      return (
        <div class="field">
          <label for={`${id}-${key}`}>{words.scheduleFields[key]}</label>
          <input
            id={`${id}-${key}`}
            type="number"
            min={0}
            max={most}
            step={1}
            aria-describedby={`${id}-${key}-hint`}
            value={schedule[key]}
            onInput={(event) => {
              change({ [key]: event.currentTarget.valueAsNumber });
            }}
          />
          <span class="hint" id={`${id}-${key}-hint`}>
            {hint}
          </span>
        </div>
      );
    }

    return (
      <form
        class="card stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          deed.act(() => keep(whole(schedule), edited?.name ?? ''));
        }}
      >
        <h3>{edited === null ? words.newSchedule : words.changeSchedule}</h3>
        {field('name')}
        {choice(
          'filter',
          choices.filters.map((name) => [name, name]),
        )}
        {choice(
          'message',
          choices.messages.map((name) => [name, name]),
        )}
        {choice('every', [
          ['daily', words.every.daily],
          ['weekly', words.every.weekly],
          ['monthly', words.every.monthly],
        ])}
        {number('hour', 23, words.hourHint(timeZone))}
        {field('start')}
        {field('end')}
        {number('linkDays', 365, words.linkDaysHint)}
        <Failure sentence={deed.failure} />
        <div class="row">
          <button class="button primary" disabled={deed.busy}>
            {words.keepSchedule}
          </button>
          <button class="button" type="button" disabled={deed.busy} onClick={close}>
            {all.cancel}
          </button>
        </div>
      </form>
    );
  };
}

function firstSchedule({ filters, messages }: Choices): Schedule {
  return {
    ...{ name: '', filter: filters[0] ?? '', message: messages[0] ?? '', every: 'daily' },
    ...{ hour: 6, start: '', end: '', linkDays: 14 },
  };
}

/** A number that nobody typed is none: the check says so. */
function whole(schedule: Schedule): Schedule {
  const { hour, linkDays } = schedule;
  return {
    ...schedule,
    hour: Number.isNaN(hour) ? -1 : hour,
    linkDays: Number.isNaN(linkDays) ? -1 : linkDays,
  };
}
