import type { Choices, NameExample } from '../../host/wizard-client.ts';
import { authenticationOf, isSchoolrunner } from '../draft.ts';
import { useWizard } from '../wizard.ts';
import { InitialPassword } from './initial-password.tsx';
import { StudentPassword } from './student-password.tsx';

/**
 * Passwords: a choice for students and for Schoolrunner's way; for staff the account activation
 * process (R102, D24); none with LDAP and SAML, which manage them (R061, R103, D23).
 */
export function PasswordOption(props: {
  readonly choices: Choices;
  readonly example: NameExample | null;
}) {
  const { text, draft, state } = useWizard();
  const words = text.options.password;
  const { request } = draft;
  const authentication = isSchoolrunner(request)
    ? 'local'
    : authenticationOf(request, state.settings.settings);
  if (authentication !== 'local') {
    return (
      <div class="stack tight">
        <h3>{words.heading}</h3>
        <p class="muted">{words.managed(authentication.toUpperCase())}</p>
      </div>
    );
  }
  return (
    <div class="stack tight">
      {isSchoolrunner(request) ? (
        <InitialPassword />
      ) : request.accountType === 'students' ? (
        <StudentPassword {...props} />
      ) : (
        <>
          <h3>{words.heading}</h3>
          <p>{words.activation}</p>
          <p class="muted">{words.activationMore}</p>
        </>
      )}
      <p class="muted">{words.mustChange}</p>
    </div>
  );
}
