import { useWizard } from '../wizard.ts';
import { useInform } from './inform.ts';

type When = 'day' | 'today' | 'hours' | 'days';

const relative = /^(\d*) (hours?|days?) ago$/;

/** A date to compare with: a day, today, or so many hours or days ago. */
export function DateValue(props: {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
}) {
  const { label, value, change } = props;
  const { state } = useWizard();
  const { words } = useInform();
  const match = relative.exec(value);
  const when: When =
    match !== null
      ? match[2]!.startsWith('hour')
        ? 'hours'
        : 'days'
      : value === 'today'
        ? 'today'
        : 'day';
  const first: Readonly<Record<When, string>> = {
    day: state.today,
    today: 'today',
    hours: '24 hours ago',
    days: '7 days ago',
  };
  return (
    <>
      <label class="field">
        <span class="label">{label}</span>
        <select
          value={when}
          onChange={(event) => {
            change(first[event.currentTarget.value as When]);
          }}
        >
          {(['day', 'today', 'hours', 'days'] as const).map((one) => (
            <option key={one} value={one}>
              {words.filter.whens[one]}
            </option>
          ))}
        </select>
      </label>
      {when === 'day' && (
        <label class="field">
          <span class="label">{words.filter.day}</span>
          <input
            type="date"
            value={value}
            onInput={(event) => {
              change(event.currentTarget.value);
            }}
          />
        </label>
      )}
      {(when === 'hours' || when === 'days') && (
        <label class="field">
          <span class="label">{words.filter.amount}</span>
          <input
            type="number"
            min={1}
            value={match?.[1] ?? ''}
            onInput={(event) => {
              change(`${event.currentTarget.value} ${when} ago`);
            }}
          />
        </label>
      )}
    </>
  );
}
