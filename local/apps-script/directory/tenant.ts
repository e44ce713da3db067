import type { ApiFault } from './api-error.ts';

/** A Google Workspace in memory: users, groups with their members, organizational units. */
export interface Tenant {
  readonly customerId: string;
  /** The first is the primary one. */
  readonly domains: readonly string[];
  readonly orgUnits: Set<string>;
  /** By ID. */
  readonly users: Map<string, TenantUser>;
  /** The ID of the user of each address, aliases too, in small letters. */
  readonly addresses: Map<string, string>;
  /** By address. */
  readonly groups: Map<string, TenantGroup>;
  readonly settings: TenantSettings;
  /** When requests came, and when users were created, as far as quotas look back. */
  readonly recent: { requests: number[]; creations: number[] };
  /** All requests so far. */
  requestCount: number;
  lastId: number;
  /** How to take back what the execution that is under way has changed. */
  undo: (() => void)[];
}

/** A user. */
export interface TenantUser {
  /** What the API gives, but for what follows from other things. */
  readonly resource: UserResource;
  /** As it was sent; nobody ever gets it back. */
  readonly password: string;
  readonly hashFunction: string | null;
  /** When it can be seen and changed by its address, and when searches find it. */
  readonly readyAt: number;
  readonly listedAt: number;
}

/** A user as the API gives it. */
export interface UserResource {
  readonly id: string;
  readonly primaryEmail: string;
  readonly name: { readonly givenName: string; readonly familyName: string };
  readonly aliases?: readonly string[];
  readonly isAdmin: boolean;
  readonly isDelegatedAdmin: boolean;
  readonly suspended: boolean;
  readonly archived: boolean;
  readonly changePasswordAtNextLogin: boolean;
  readonly orgUnitPath: string;
  readonly creationTime: string;
  /** 1970 for somebody who never was here. */
  readonly lastLoginTime: string;
  readonly externalIds?: readonly { readonly type: string; readonly value: string }[];
  readonly [other: string]: unknown;
}

/** A group. */
export interface TenantGroup {
  readonly id: string;
  readonly email: string;
  /** The role of each member, by the ID of the user. */
  readonly members: Map<string, string>;
}

/** A request, as faults are chosen by. */
export interface DirectoryCall {
  /** The n-th of all requests, from 1. */
  readonly nth: number;
  /** `Users.insert`. */
  readonly method: string;
}

/** Something that goes wrong: before the request is done, or although it was. */
export type DirectoryFault = ApiFault & { readonly done?: boolean };

/** How a tenant behaves. */
export interface TenantSettings {
  /** Milliseconds of a request. */
  readonly latency: number;
  /** A new user is ready after at most so many milliseconds, and found by searches after more. */
  readonly propagation: number;
  readonly searchDelay: number;
  readonly requestsPerMinute: number;
  readonly creationsPerSecond: number;
  readonly fault: (call: DirectoryCall) => DirectoryFault | null;
}

/** What a tenant is made of. */
export interface TenantFacts {
  readonly domains: readonly string[];
  readonly orgUnits: readonly string[];
  readonly users: readonly UserFacts[];
  readonly groups?: readonly { readonly email: string; readonly members?: readonly string[] }[];
  readonly settings?: Partial<TenantSettings>;
}

/** A user who is there from the start. */
export interface UserFacts {
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly personId?: string;
  /** An ID that some other system has for them. */
  readonly badge?: string;
  readonly aliases?: readonly string[];
  readonly orgUnit?: string;
  readonly suspended?: boolean;
  readonly mustChange?: boolean;
  readonly admin?: 'super' | 'delegated';
  readonly lastLogin?: string;
}

const usual: TenantSettings = {
  latency: 120,
  propagation: 10_000,
  searchDelay: 30_000,
  requestsPerMinute: 2400,
  creationsPerSecond: 10,
  fault: () => null,
};

/** Nobody who never signed in has another time than this. */
export const neverSignedIn = '1970-01-01T00:00:00.000Z';

/** Makes a tenant. Throws for users in no organizational unit, and for members who are nobody. */
export function makeTenant(facts: TenantFacts): Tenant {
  const { domains, orgUnits, users, groups = [], settings } = facts;
  const tenant: Tenant = {
    customerId: 'C0standin',
    domains,
    orgUnits: new Set(['/', ...orgUnits.flatMap(withParents)]),
    users: new Map(),
    addresses: new Map(),
    groups: new Map(),
    settings: { ...usual, ...settings },
    recent: { requests: [], creations: [] },
    requestCount: 0,
    lastId: 100_000,
    undo: [],
  };
  for (const user of users) addUser(tenant, user);
  for (const { email, members = [] } of groups) {
    const ids = members.map((member) => {
      const id = tenant.addresses.get(member.toLowerCase());
      if (id === undefined) throw new Error(`${member} is in ${email} and nobody.`);
      return [id, 'MEMBER'] as const;
    });
    tenant.groups.set(email.toLowerCase(), { id: newId(tenant), email, members: new Map(ids) });
  }
  return tenant;
}

function addUser(tenant: Tenant, facts: UserFacts): void {
  const { email, givenName, familyName, aliases, orgUnit = '/', admin, personId, badge } = facts;
  const externalIds = [
    ...(personId === undefined ? [] : [{ type: 'organization', value: personId }]),
    ...(badge === undefined ? [] : [{ type: 'custom', customType: 'badge', value: badge }]),
  ];
  if (!tenant.orgUnits.has(orgUnit)) throw new Error(`${email}: no unit ${orgUnit}.`);
  const resource: UserResource = {
    id: newId(tenant),
    primaryEmail: email.toLowerCase(),
    name: { givenName, familyName },
    ...(aliases === undefined ? {} : { aliases }),
    isAdmin: admin === 'super',
    isDelegatedAdmin: admin === 'delegated',
    suspended: facts.suspended ?? false,
    archived: false,
    changePasswordAtNextLogin: facts.mustChange ?? false,
    orgUnitPath: orgUnit,
    creationTime: '2020-08-01T12:00:00.000Z',
    lastLoginTime: facts.lastLogin ?? neverSignedIn,
    ...(externalIds.length === 0 ? {} : { externalIds }),
  };
  const user = { resource, password: '', hashFunction: null, readyAt: 0, listedAt: 0 };
  tenant.users.set(resource.id, user);
  for (const address of [email, ...(aliases ?? [])]) {
    tenant.addresses.set(address.toLowerCase(), resource.id);
  }
}

/** An ID that nothing in the tenant has. */
export function newId(tenant: Tenant): string {
  tenant.lastId += 7;
  return `10${String(tenant.lastId).padStart(19, '0')}`;
}

/** A user by address, alias or ID, as somebody who knows everything sees it; null for nobody. */
export function userOf(tenant: Tenant, key: string): TenantUser | null {
  const id = tenant.addresses.get(key.toLowerCase()) ?? key;
  return tenant.users.get(id) ?? null;
}

/** Puts a user in place of what was there, so that it can be taken back. */
export function putUser(tenant: Tenant, user: TenantUser): void {
  const { id, primaryEmail } = user.resource;
  const before = tenant.users.get(id);
  tenant.users.set(id, user);
  tenant.addresses.set(primaryEmail, id);
  tenant.undo.push(() => {
    if (before === undefined) {
      tenant.users.delete(id);
      tenant.addresses.delete(primaryEmail);
    } else tenant.users.set(id, before);
  });
}

/** The unit and all above it: `/Students/North` brings `/Students`. */
function withParents(path: string): string[] {
  const names = path.split('/').slice(1);
  return names.map((_, index) => `/${names.slice(0, index + 1).join('/')}`);
}
