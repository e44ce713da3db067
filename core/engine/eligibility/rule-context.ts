import type { ResolvedRequest } from '../request/resolve-request.ts';
import type { Settings } from '../request/settings.ts';
import type { Roster } from '../roster/roster.ts';
import { findText } from '../tables/key-index.ts';
import { calendarsBySchool, recordRule } from './counting-records.ts';
import type { RuleContext } from './rule.ts';

/** Brings together what decides about a batch, worked out once. */
export function createRuleContext(
  request: ResolvedRequest,
  settings: Settings,
  roster: Roster,
): RuleContext {
  return {
    request,
    settings,
    roster,
    records: recordRule(request, roster),
    targets: new Set(request.targets),
    calendarsOfSchool: calendarsBySchool(request, roster),
    ownAccount: operatorsAccount(settings, roster),
  };
}

function operatorsAccount({ operator }: Settings, { accounts }: Roster): number {
  if (operator === '') return -1;
  const code = findText(accounts.usernames, operator.toLowerCase());
  return code < 0 ? -1 : accounts.holder[code]!;
}
