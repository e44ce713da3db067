import { defineKind, light, objectOf, type ServiceObject } from './kind.ts';

interface UserState {
  readonly email: string;
}

defineKind<UserState>('User', {
  // In simple triggers nobody has an address, and elsewhere only where the domain does not hide it.
  getEmail: light([''], ({ email }, env) =>
    env.authMode === 'FULL' && !env.host.settings.emailsHidden ? email : '',
  ),
});

/** A User object. */
export function userObject(email: string): ServiceObject {
  return objectOf('User', { email } satisfies UserState);
}

/** The address of a user, who may be given as such or as the address itself. */
export function emailOf(user: string | ServiceObject): string {
  return typeof user === 'string' ? user : (user.state as UserState).email;
}
