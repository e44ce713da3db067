import { apiErrorName } from '../directory/api-error.ts';

/** An error as Google's services throw it: its name is Exception. */
export function googleError(message: string): Error {
  const error = new Error(message);
  error.name = 'Exception';
  return error;
}

/** An error that only the stand-in throws: for what it does not know, or would not bet on. */
export function refusal(message: string): Error {
  const error = new Error(`Stand-in: ${message}`);
  error.name = 'StandIn';
  return error;
}

/** Whether scripts are meant to get this error; any other is a fault of the stand-in. */
export function isForScripts(error: unknown): error is Error {
  return error instanceof Error && ['Exception', 'StandIn', apiErrorName].includes(error.name);
}
