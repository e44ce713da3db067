import { verdictOn, type ApiFailure } from './api-failure.ts';

/** What failed, why, and what to do. */
export function sentenceOn(what: string, failure: ApiFailure): string {
  const { code, reason, message } = failure;
  const why = `${what}: ${message}${reason === '' ? '' : ` (${reason}, ${code})`}.`.replace(
    '..',
    '.',
  );
  const verdict = verdictOn(failure);
  if (verdict === 'again') return `${why} Try again in a few minutes.`;
  if (verdict === 'not allowed' || code === 403) {
    return (
      `${why} You need to be an administrator of this Google Workspace who may see and change ` +
      'users, and the Admin SDK API must be switched on in the project of the script.'
    );
  }
  return why;
}
