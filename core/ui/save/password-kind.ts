import type { RequestJson } from '../../host/wizard-client.ts';

/** How the people of a batch come by their password; `managed`: by LDAP or SAML. */
export type PasswordKind = 'random' | 'pattern' | 'initial' | 'activation' | 'none' | 'managed';

/** How the new accounts of a request come by their password (contract, request). */
export function passwordKind(request: RequestJson): PasswordKind {
  const { accountType, authenticationType = 'local', password, profile } = request;
  if (profile === 'schoolrunner') return password?.kind === 'initial' ? 'initial' : 'none';
  if (authenticationType !== 'local') return 'managed';
  if (accountType === 'staff') return 'activation';
  return password?.kind === 'pattern' ? 'pattern' : 'random';
}

/** Is there a password that credentials.csv could hold (D34)? */
export function hasCredentials(request: RequestJson): 'random' | 'pattern' | 'initial' | null {
  if (request.changeType !== 'createAccount') return null;
  const kind = passwordKind(request);
  return kind === 'random' || kind === 'pattern' || kind === 'initial' ? kind : null;
}
