import type { RequestJson } from '../../../core/host/wizard-client.ts';
import type { ProvisionRun } from '../../api/provision-api.ts';

/** How people get into the accounts that a batch creates; '' for a batch that creates none. */
export function signInOf(request: RequestJson): ProvisionRun['signIn'] {
  if (request.changeType !== 'createAccount') return '';
  const { authenticationType, password } = request;
  if (authenticationType === 'ldap' || authenticationType === 'saml') return 'elsewhere';
  return password?.kind === 'pattern' ? 'pattern' : 'link';
}
