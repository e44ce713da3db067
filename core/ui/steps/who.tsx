import { useRef } from 'preact/hooks';
import type { Choices, RequestJson, ScopeJson } from '../../host/wizard-client.ts';
import { ChoiceList } from '../components/choice-list.tsx';
import { NextBack } from '../components/next-back.tsx';
import { WithChoices } from '../components/with-choices.tsx';
import { chosenIn, isSchoolrunner, missingIn, placesOf, scopeKind } from '../draft.ts';
import { AsOf } from '../who/as-of.tsx';
import { CalendarList } from '../who/calendar-list.tsx';
import { LoggedInto } from '../who/logged-into.tsx';
import { PeoplePicker } from '../who/people-picker.tsx';
import { SchoolList } from '../who/school-list.tsx';
import { useWizard, type Wizard } from '../wizard.ts';
import type { Step } from './step.ts';

/** The Who step: everybody of schools or calendars, or single people. */
export const whoStep: Step = {
  Screen: WhoScreen,
  Actions: WhoActions,
  blocked,
  chosen({ draft, text }) {
    const { scope, changeType } = draft.request;
    const count = chosenIn(scope).length;
    if (count === 0) return '';
    const kind = scopeKind(draft.request) === 'selected' ? 'people' : placesOf(changeType);
    return text.who.chosen[kind](count);
  },
};

function blocked({ draft, state, text }: Wizard): string | null {
  const missing = missingIn(draft.request, state.settings.settings);
  if (missing === null) return null;
  if (missing !== 'places') return text.frame.missing[missing];
  // Which places they are, and how many, depends on the change.
  if (isSchoolrunner(draft.request)) return text.frame.missing.oneSchool;
  return text.who.places.missing[placesOf(draft.request.changeType)];
}

function WhoActions() {
  const wizard = useWizard();
  return <NextBack blocked={blocked(wizard)} nextLabel={wizard.text.frame.previewChanges} />;
}

function WhoScreen() {
  const { text, draft, change } = useWizard();
  const { request } = draft;
  const { accountType = 'students', changeType = 'createAccount', scope } = request;
  const kind = scopeKind(request);
  // What was chosen of the kind that is not chosen now, so that looking at the other loses nothing.
  const other = useRef<ScopeJson | null>(null);

  function choose(next: 'all' | 'selected'): void {
    if (next === kind) return;
    const fresh: ScopeJson =
      next === 'selected'
        ? { people: [] }
        : placesOf(changeType) === 'schools'
          ? { schools: [] }
          : { calendars: [] };
    const before = other.current;
    other.current = scope ?? null;
    change({ scope: before ?? fresh });
  }

  return (
    <div class="stack who">
      <ChoiceList
        name="scope"
        legend={text.who.question}
        chosen={kind}
        choose={choose}
        choices={(['all', 'selected'] as const).map((value) => ({
          value,
          label: text.scope[value][changeType][accountType],
        }))}
      />
      <WithChoices>
        {(choices) =>
          kind === 'all' ? <Places choices={choices} /> : <People choices={choices} />
        }
      </WithChoices>
      <AsOf />
    </div>
  );
}

/** All people of schools, of one school (Schoolrunner), or of calendars. */
function Places({ choices }: { readonly choices: Choices }) {
  const { text, draft, change } = useWizard();
  const { request } = draft;
  if (placesOf(request.changeType) === 'calendars') {
    return (
      <>
        <CalendarList choices={choices} />
        <Switch
          option="leaveOutActiveElsewhere"
          label={text.who.places.leaveOut}
          hint={text.who.places.leaveOutHint[request.accountType ?? 'students']}
        />
      </>
    );
  }
  if (!isSchoolrunner(request)) return <SchoolList choices={choices} />;
  const [first, second] = chosenIn(request.scope);
  return (
    <LoggedInto
      choices={choices}
      school={second === undefined ? (first ?? '') : ''}
      choose={(school) => {
        change({ scope: { schools: school === '' ? [] : [school] } });
      }}
    />
  );
}

/** Single people, and what goes with them: Schoolrunner's school, the switch of D13. */
function People({ choices }: { readonly choices: Choices }) {
  const { text, draft, change } = useWizard();
  const { request } = draft;
  return (
    <>
      <PeoplePicker choices={choices} />
      {isSchoolrunner(request) && (
        <LoggedInto
          choices={choices}
          school={request.school ?? ''}
          choose={(school) => {
            change({ school: school === '' ? undefined : school });
          }}
        />
      )}
      {request.changeType === 'forcePasswordChange' && request.accountType === 'staff' && (
        <Switch
          option="includeCampusInstruction"
          label={text.who.campusInstruction}
          hint={text.who.campusInstructionHint}
        />
      )}
    </>
  );
}

function Switch(props: {
  readonly option: 'leaveOutActiveElsewhere' | 'includeCampusInstruction';
  readonly label: string;
  readonly hint: string;
}) {
  const { option, label, hint } = props;
  const { draft, change } = useWizard();
  return (
    <label class="check-line">
      <input
        type="checkbox"
        checked={draft.request[option] ?? false}
        onChange={(event) => {
          const keys: Partial<Pick<RequestJson, typeof option>> = {};
          change({ ...keys, [option]: event.currentTarget.checked });
        }}
      />
      <span>
        {label}
        <span class="choice-hint muted">{hint}</span>
      </span>
    </label>
  );
}
