import { passwordsByPerson } from '../../../core/engine/index.ts';
import { planOn } from '../../../core/host/planned-batch.ts';
import { createState, readCallData } from '../../../core/host/service-state.ts';
import { runNow } from '../../../core/host/steps.ts';
import type { RequestedBatch } from '../../../core/host/wizard-client.ts';
import { unknownPassword } from '../directory/hash-password.ts';
import type { Session } from '../session.ts';
import { signInOf } from './sign-in.ts';

/** Google takes nothing shorter. */
const shortest = 8;

/**
 * The password that each new account gets. One by pattern is worked out anew from the data, as it
 * is written down nowhere: null where the data gives none any more that Google takes. All others are
 * unknown to everybody, and people get in by their activation link.
 */
export function newPasswords(
  { workbook }: Session,
  batch: RequestedBatch,
): (personId: string) => string | null {
  let byPattern: ((personId: string) => string) | null | undefined;

  function patternPasswords(): ((personId: string) => string) | null {
    if (signInOf(batch.request) !== 'pattern') return null;
    const { district, settings } = runNow(readCallData(createState(workbook), undefined));
    const outcome = runNow(
      planOn({ workbook, district, settings }, batch.request, () => undefined),
    );
    // Silence would give people passwords that nobody knows, where they expect theirs.
    if (!('plan' in outcome)) {
      throw new Error(
        'Nothing was sent: the passwords by pattern cannot be worked out from the tabs any more: ' +
          `${[...outcome.requestFaults, ...outcome.dataFaults].join('; ')}. Put the tabs right, then send.`,
      );
    }
    return passwordsByPerson(outcome.plan);
  }

  return (personId) => {
    if (byPattern === undefined) byPattern = patternPasswords();
    if (byPattern === null) return unknownPassword(workbook.random);
    const password = byPattern(personId);
    return password.length < shortest ? null : password;
  };
}
