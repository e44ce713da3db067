/** Why a request to the Directory was not answered. */
export interface ApiFailure {
  /** The HTTP status; 0 where nothing came back that has one. */
  readonly code: number;
  /** Google's word for it, the same in every language; '' where there is none. */
  readonly reason: string;
  /** Google's sentence; in the language of whoever runs the script. */
  readonly message: string;
}

/** What to do after a failure. */
export type Verdict =
  /** Later it may work. It may have been done, too: whoever repeats it must be able to. */
  | 'again'
  /** A user made just now is not ready. */
  | 'not ready'
  /** It is there already. */
  | 'there'
  /** What the request is about is not there. */
  | 'not there'
  /** Whoever runs this may not: nothing else will work either. */
  | 'not allowed'
  /** This one will never work. */
  | 'never';

/** Reads what an advanced service threw: never the message, which is translated, but its details. */
export function readFailure(error: unknown): ApiFailure {
  const { details, message } = error as {
    readonly details?: Partial<{
      readonly code: number;
      readonly message: string;
      readonly errors: readonly { readonly reason?: string }[];
    }>;
    readonly message?: string;
  };
  return {
    code: details?.code ?? 0,
    reason: details?.errors?.[0]?.reason ?? '',
    message: details?.message ?? message ?? String(error),
  };
}

/** Google's words for what passes: too many requests, or trouble at its side. */
const passing: ReadonlySet<string> = new Set([
  ...['quotaExceeded', 'rateLimitExceeded', 'sharingRateLimitExceeded', 'userRateLimitExceeded'],
  ...['backendError', 'badGateway', 'gatewayTimeout', 'internalError', 'transientError'],
  ...['systemError', 'serviceNotAvailable'],
]);

const notAllowed: ReadonlySet<string> = new Set([
  ...['authError', 'insufficientPermissions', 'accessNotConfigured', 'domainCannotUseApis'],
  'dailyLimitExceeded',
]);

/** What a failure means for whoever asked. */
export function verdictOn({ code, reason }: ApiFailure): Verdict {
  if (passing.has(reason) || code === 0 || code === 429 || code >= 500) return 'again';
  if (code === 409) return 'there';
  if (code === 412 && reason !== 'limitExceeded') return 'not ready';
  if (code === 401 || notAllowed.has(reason)) return 'not allowed';
  return code === 404 ? 'not there' : 'never';
}
