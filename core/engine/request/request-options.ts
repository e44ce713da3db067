import type { AccountType } from './account-type.ts';
import type { ChangeTypeId, Scope } from './batch-request.ts';
import { changeTypeLabels } from './labels.ts';

/** What a request is about: it decides which options belong to it. */
export interface RequestKind {
  readonly accountType: AccountType;
  readonly changeType: ChangeTypeId;
  readonly schoolrunner: boolean;
  readonly scope: Scope['by'];
}

interface Option {
  readonly belongs: (kind: RequestKind) => boolean;
  /** Where it belongs, for the message to somebody who put it elsewhere. */
  readonly place: string;
}

const always: Option = { belongs: () => true, place: 'every request' };
const creates = ({ changeType }: RequestKind) => changeType === 'createAccount';

/** Every key a request may have, and when (contract, request). */
const options: Readonly<Record<string, Option>> = {
  accountType: always,
  changeType: always,
  scope: always,
  asOf: always,
  username: {
    belongs: (kind) => creates(kind) && !kind.schoolrunner,
    place: 'Create Account, and not to profile schoolrunner, where it is the email',
  },
  authenticationType: {
    belongs: (kind) => creates(kind) && !kind.schoolrunner,
    place: 'Create Account, and not to profile schoolrunner',
  },
  password: { belongs: creates, place: 'Create Account' },
  homepage: { belongs: creates, place: 'Create Account' },
  userGroups: {
    belongs: (kind) =>
      kind.accountType === 'staff' && (creates(kind) || kind.changeType.endsWith('UserGroups')),
    place: 'staff: Create Account, Add User Groups and Remove User Groups',
  },
  leaveOutActiveElsewhere: {
    belongs: (kind) => kind.changeType === 'disableAccount' && kind.scope === 'calendars',
    place: 'Disable Account by calendars',
  },
  includeCampusInstruction: {
    belongs: (kind) =>
      kind.changeType === 'forcePasswordChange' &&
      kind.accountType === 'staff' &&
      kind.scope === 'people',
    place: 'Force Password Change of selected staff',
  },
  profile: {
    belongs: (kind) => creates(kind) && kind.accountType === 'staff',
    place: 'Create Account for staff',
  },
  school: {
    belongs: (kind) => kind.schoolrunner && kind.scope === 'people',
    place: 'profile schoolrunner with scope.people',
  },
};

/** A sentence for each key that no request has: where it is not known yet what kind of request it is. */
export function unknownKeyFaults(json: Readonly<Record<string, unknown>>): string[] {
  const known = Object.keys(options);
  const unknown = Object.keys(json).filter((key) => !known.includes(key));
  return unknown.map((key) => `${key}: there is no such key; there are ${known.join(', ')}`);
}

/** A sentence for each key that is unknown or does not belong to this request. */
export function optionFaults(json: Readonly<Record<string, unknown>>, kind: RequestKind): string[] {
  const faults: string[] = [];
  const known = Object.keys(options).filter((key) => options[key]!.belongs(kind));
  const what = `${changeTypeLabels[kind.changeType]} of ${kind.accountType}`;
  for (const key of Object.keys(json)) {
    const option = Object.prototype.hasOwnProperty.call(options, key) ? options[key] : undefined;
    if (option === undefined) {
      faults.push(`${key}: there is no such key; to ${what} belong ${known.join(', ')}`);
    } else if (!option.belongs(kind)) {
      faults.push(`${key}: belongs to ${option.place}; to ${what} belong ${known.join(', ')}`);
    }
  }
  return faults;
}
