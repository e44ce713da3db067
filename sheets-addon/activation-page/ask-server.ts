import type { PasswordAnswer } from '../api/activation-page-api.ts';

/** What of `google.script.run` is used. */
export interface Runner {
  withSuccessHandler(done: (json: unknown) => void): Runner;
  withFailureHandler(failed: () => void): Runner;
  setFirstPassword(token: string, password: string): void;
}

/** Sends a password; `lost` where no answer came, which tells nothing about whether it was set. */
export type SetPassword = (
  token: string,
  password: string,
) => Promise<PasswordAnswer | { readonly state: 'lost' }>;

/** An execution lives six minutes; this one takes seconds. */
const patience = 120_000;

/** Asks the server over `google.script.run`. */
export function askServer(run: Runner): SetPassword {
  return (token, password) =>
    new Promise((resolve) => {
      const lost = () => {
        resolve({ state: 'lost' });
      };
      const timer = setTimeout(lost, patience);
      run
        .withSuccessHandler((json) => {
          clearTimeout(timer);
          if (typeof json === 'string') resolve(JSON.parse(json) as PasswordAnswer);
          else lost();
        })
        .withFailureHandler(() => {
          clearTimeout(timer);
          lost();
        })
        .setFirstPassword(token, password);
    });
}
