import type { Session } from '../session.ts';
import { addressOfUser } from '../spreadsheet-user.ts';
import { readOperators } from '../tabs/read-tabs.ts';

/** Why somebody may not save, null if they may (R013, D52). */
export function operatorRefusal(session: Session, who: string): string | null {
  const operators = readOperators(session.spreadsheet);
  if (operators.length === 0) return null;
  if (operators.some((address) => address.toLowerCase() === who.toLowerCase())) return null;
  return (
    `Not saved: the Settings tab says that ${operators.join(', ')} may save` +
    `${who === '' ? ', and Google does not tell who you are' : `, and you are ${who}`}. ` +
    'Ask one of them, or have yourself added there. Everybody may preview.'
  );
}

/** The address of this person; it is remembered, because to find it out something is written. */
export function whoAsks({ spreadsheet, records }: Session): string {
  const address = addressOfUser(spreadsheet);
  if (records.get('address') !== address) records.change({ address });
  return address;
}
