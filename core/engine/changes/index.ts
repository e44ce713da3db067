import type { ChangeTypeId } from '../request/batch-request.ts';
import type { ChangeType } from './change-type.ts';
import { createAccount } from './create-account.ts';
import { disableAccount } from './disable-account.ts';
import { enableAccount } from './enable-account.ts';
import { forcePasswordChange } from './force-password-change.ts';
import { addUserGroups, removeUserGroups } from './user-groups.ts';

/** Every change type. There is none that deletes accounts (R010). */
export const changeTypes: Readonly<Record<ChangeTypeId, ChangeType>> = {
  createAccount,
  enableAccount,
  disableAccount,
  forcePasswordChange,
  addUserGroups,
  removeUserGroups,
};
