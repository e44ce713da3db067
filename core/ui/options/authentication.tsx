import { ChoiceList } from '../components/choice-list.tsx';
import { authenticationOf } from '../draft.ts';
import { useWizard } from '../wizard.ts';

/** How people sign in; there is a choice only where LDAP or SAML is configured (R055-R060). */
export function AuthenticationOption() {
  const { text, draft, state, change } = useWizard();
  const words = text.options.authentication;
  const { settings } = state.settings;
  const { configuredAuthentication: configured } = settings;
  const possible = (['local', 'ldap', 'saml'] as const).filter(
    (one) => one === 'local' || configured.includes(one),
  );
  const hints = { local: words.localHint, ldap: words.ldapHint, saml: words.samlHint };
  return (
    <ChoiceList
      name="authentication"
      legend={words.legend}
      chosen={authenticationOf(draft.request, settings)}
      choose={(authenticationType) => {
        change({ authenticationType });
      }}
      choices={possible.map((value) => ({ value, label: words[value], hint: hints[value] }))}
    />
  );
}
