import { useState } from 'preact/hooks';
import type { Choices } from '../../host/wizard-client.ts';
import { isSchoolrunner } from '../draft.ts';
import { useWizard } from '../wizard.ts';
import { AuthenticationOption } from './authentication.tsx';
import { HomepageOption } from './homepage.tsx';
import { HowOption } from './how.tsx';
import { PasswordOption } from './password.tsx';
import { TryOnPanel } from './try-on-panel.tsx';
import { UserGroups } from './user-groups.tsx';
import { UsernameOption } from './username.tsx';
import { useTryOn } from './use-try-on.ts';

/** Everything that Create Account needs to know, in the seed's order (R040, R082). */
export function CreateOptions({ choices }: { readonly choices: Choices }) {
  const { text, draft, state } = useWizard();
  const tryOn = useTryOn(choices);
  const { request } = draft;
  const { userGroups: chosenGroups = [] } = request;
  const [groupsOpen, setGroupsOpen] = useState(chosenGroups.length > 0);
  const schoolrunner = isSchoolrunner(request);
  const configured = state.settings.settings.configuredAuthentication.length > 0;
  const example = tryOn.answer?.examples.find(({ password }) => password !== '') ?? null;
  return (
    <div class="create-options">
      <div class="stack options-main">
        {request.accountType === 'staff' && (
          <>
            <HowOption />
            <details
              class="optional-groups"
              open={groupsOpen}
              onToggle={(event) => {
                setGroupsOpen(event.currentTarget.open);
              }}
            >
              <summary>
                <h3>{text.options.groups.heading}</h3>{' '}
                <span class="muted small-text">
                  {text.options.groups.optionalHeading(chosenGroups.length)}
                </span>
              </summary>
              <div class="stack tight">
                <p class="muted">{text.options.groups.optional}</p>
                <UserGroups groups={choices.groups} />
              </div>
            </details>
          </>
        )}
        {schoolrunner ? <p>{text.options.username.byEmail}</p> : <UsernameOption />}
      </div>
      <TryOnPanel tryOn={tryOn} />
      <div class="stack options-more">
        {configured && !schoolrunner && <AuthenticationOption />}
        <PasswordOption choices={choices} example={example} />
        <HomepageOption />
      </div>
    </div>
  );
}
