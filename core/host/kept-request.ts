import type { PasswordJson, RequestJson } from './wizard-client.ts';

/**
 * A request as it may be kept: without the initial password, which nobody but its users is to know
 * (D42). All else stays.
 */
export function requestToKeep<T extends Partial<RequestJson>>(request: T): T {
  const { password } = request;
  if (password === undefined || !('value' in password)) return request;
  return { ...request, password: { ...password, value: '' } };
}

/**
 * A kept request as it can be planned once more: an initial password is not known any more, and
 * nothing that is planned depends on it.
 */
export function requestToPlanAgain(request: RequestJson): RequestJson {
  const { password } = request;
  if (password?.kind !== 'initial' || password.value !== '') return request;
  const unknown: PasswordJson = { kind: 'initial', value: '?' };
  return { ...request, password: unknown };
}
