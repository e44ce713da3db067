/**
 * Does an authentication type say that people sign in by LDAP or SAML? Then their password is not
 * ours, and there is no link to follow (R059-R061).
 */
export function isOwnSignIn(authenticationType: string): boolean {
  return /(?<![\p{L}\p{N}])(ldap|saml)/iu.test(authenticationType);
}
