import type { AccountType, ChangeTypeId } from '../engine/index.ts';

/** The contract's batch request as JSON (contract, request). */
export interface RequestJson {
  readonly accountType: AccountType;
  readonly changeType: ChangeTypeId;
  readonly scope: ScopeJson;
  readonly asOf?: string;
  readonly username?: UsernameJson;
  readonly authenticationType?: 'local' | 'ldap' | 'saml';
  readonly password?: PasswordJson;
  readonly homepage?: string;
  readonly userGroups?: readonly string[];
  readonly leaveOutActiveElsewhere?: boolean;
  readonly includeCampusInstruction?: boolean;
  readonly profile?: 'schoolrunner';
  readonly school?: string;
}

/** Who is meant: exactly one key. */
export type ScopeJson =
  | { readonly schools: readonly string[] }
  | { readonly calendars: readonly string[] }
  | { readonly people: readonly string[] };

/** Where usernames come from (contract, request). */
export type UsernameJson =
  | { readonly from: 'email'; readonly excludeDomain: boolean }
  | {
      readonly from: 'pattern';
      readonly pattern: string;
      readonly letterCase?: 'keep' | 'lower' | 'upper';
      readonly maxLength?: number;
    };

/** How passwords come about (contract, request). */
export type PasswordJson =
  | { readonly kind: 'random'; readonly style?: 'characters' | 'words' }
  | { readonly kind: 'pattern'; readonly pattern: string; readonly minLength?: number }
  | { readonly kind: 'activation' }
  | { readonly kind: 'initial'; readonly value: string };

/** A saved request. */
export interface Recipe {
  readonly name: string;
  readonly request: RequestJson;
  /** An ISO 8601 instant. */
  readonly savedAt: string;
}
