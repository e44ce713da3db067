import type { RequestJson } from '../../core/host/wizard-client.ts';

/** Longer lists are counted. */
const mostNamed = 10;

/** A request in words, for the list of batches: no passwords, no names of people. */
export function requestWords(request: RequestJson): string {
  const { scope, username, password, authenticationType, homepage, userGroups } = request;
  const words = [
    'people' in scope
      ? `${scope.people.length} selected people`
      : 'schools' in scope
        ? `Schools: ${list(scope.schools)}`
        : `Calendars: ${list(scope.calendars)}`,
    ...(username === undefined ? [] : [`Username: ${usernameWords(username)}`]),
    ...(authenticationType === undefined ? [] : [`Sign-in: ${authenticationType}`]),
    ...(password === undefined ? [] : [`Password: ${passwordWords(password)}`]),
    ...(homepage === undefined ? [] : [`Homepage: ${homepage}`]),
    ...(userGroups === undefined || userGroups.length === 0
      ? []
      : [`User groups: ${list(userGroups)}`]),
    ...(request.leaveOutActiveElsewhere === true ? ['People active elsewhere are left out'] : []),
    ...(request.includeCampusInstruction === true ? ['Campus Instruction counts too'] : []),
    ...(request.profile === undefined
      ? []
      : [`Schoolrunner, logged into ${request.school ?? 'the school'}`]),
  ];
  return `${words.join('. ')}.`;
}

function list(items: readonly string[]): string {
  return items.length <= mostNamed
    ? items.join(', ')
    : `${items.slice(0, mostNamed).join(', ')} and ${items.length - mostNamed} more`;
}

function usernameWords(username: NonNullable<RequestJson['username']>): string {
  if (username.from === 'email') {
    return username.excludeDomain ? 'census email without its domain' : 'census email';
  }
  const { pattern, letterCase, maxLength } = username;
  const letters = letterCase === undefined || letterCase === 'keep' ? '' : `, ${letterCase} case`;
  const length = maxLength === undefined ? '' : `, at most ${maxLength} characters`;
  return `pattern ${pattern}${letters}${length}`;
}

function passwordWords(password: NonNullable<RequestJson['password']>): string {
  return password.kind === 'pattern' ? `pattern ${password.pattern}` : password.kind;
}
