import type { Choices } from '../../host/wizard-client.ts';
import { useWizard } from '../wizard.ts';

/** The one school that Schoolrunner's new users have access to (R180, R181). */
export function LoggedInto(props: {
  readonly choices: Choices;
  readonly school: string;
  readonly choose: (school: string) => void;
}) {
  const { choices, school, choose } = props;
  const { text } = useWizard();
  const words = text.who.schoolrunner;
  return (
    <div class="stack tight">
      <label class="field">
        <span class="label">{words.school}</span>
        <select
          value={school}
          onChange={(event) => {
            choose(event.currentTarget.value);
          }}
        >
          <option value="">{words.choose}</option>
          {choices.schools.map(({ id, name, people }) => (
            <option key={id} value={id}>
              {`${name}: ${text.who.places.count(people, 'staff')}`}
            </option>
          ))}
        </select>
      </label>
      <p>{words.access}</p>
      <p class="muted">{words.recommendation}</p>
    </div>
  );
}
