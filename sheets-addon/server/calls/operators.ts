import type { Session } from '../session.ts';
import { addressOfUser } from '../spreadsheet-user.ts';
import { readOperators } from '../tabs/read-tabs.ts';

/**
 * Who may call a method: everybody who can edit the spreadsheet, or, where the tab Settings names
 * operators, those alone (R013, D52). What changes accounts, tells people, or decides what others
 * will save or send is for operators; looking, previewing and stopping is for everybody.
 */
export type WhoMay = 'everybody' | 'operators';

/** Throws for whoever is not among the operators that the tab Settings names. */
export function checkOperator(session: Session): void {
  const operators = readOperators(session.spreadsheet);
  if (operators.length === 0) return;
  const who = whoAsks(session);
  if (isAmong(operators, who)) return;
  throw new Error(
    `Nothing was changed or sent: the Settings tab says that ${operators.join(', ')} may save` +
      `${who === '' ? ', and Google does not tell who you are' : `, and you are ${who}`}. ` +
      'Ask one of them, or have yourself added there. Everybody may preview.',
  );
}

/** Is it the address of somebody who may save? */
export function isOperator({ spreadsheet }: Session, who: string): boolean {
  const operators = readOperators(spreadsheet);
  return operators.length === 0 || isAmong(operators, who);
}

function isAmong(operators: readonly string[], who: string): boolean {
  return operators.some((address) => address.toLowerCase() === who.toLowerCase());
}

/** The address of this person; it is remembered, because to find it out something is written. */
export function whoAsks({ spreadsheet, records }: Session): string {
  const address = addressOfUser(spreadsheet);
  if (records.get('address') !== address) records.change({ address });
  return address;
}
