/** What an API says instead of an answer. */
export interface ApiFault {
  readonly code: number;
  /** The word that stays the same in every language: `duplicate`, `rateLimitExceeded`. */
  readonly reason: string;
  readonly message: string;
}

/** An error as the advanced services throw it; scripts find what it is about in `details`. */
export type ApiError = Error & {
  readonly details: {
    readonly code: number;
    readonly message: string;
    readonly errors: readonly {
      readonly domain: 'global';
      readonly reason: string;
      readonly message: string;
    }[];
  };
};

/** What Google puts around an API's own words; they come in the language of whoever runs the script. */
const frames: Readonly<Record<string, (call: string, message: string) => string>> = {
  en: (call, message) => `API call to ${call} failed with error: ${message}`,
  es: (call, message) => `No se ha podido llamar a la API ${call}; error: ${message}`,
  de: (call, message) => `API-Aufruf an ${call} fehlgeschlagen mit folgendem Fehler: ${message}`,
};

/** The name of such errors. */
export const apiErrorName = 'GoogleJsonResponseException';

/** An error of a call, `directory.users.insert`, in somebody's language. */
export function apiError(call: string, fault: ApiFault, language: string): ApiError {
  const { code, reason, message } = fault;
  const error = new Error((frames[language] ?? frames['en']!)(call, message));
  error.name = apiErrorName;
  const details = { code, message, errors: [{ domain: 'global', reason, message }] } as const;
  return Object.assign(error, { details });
}

/** Thrown within the double; the service makes an error for scripts of it. */
export type ApiRefusal = Error & { readonly fault: ApiFault };

/** A refusal of a request. */
export function apiRefusal(code: number, reason: string, message: string): ApiRefusal {
  return Object.assign(new Error(message), { fault: { code, reason, message } });
}

/** Is it one? All else is a mistake of the stand-in. */
export function isApiRefusal(error: unknown): error is ApiRefusal {
  return error instanceof Error && 'fault' in error;
}
