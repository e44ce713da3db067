import { apiRefusal, type ApiRefusal } from './api-error.ts';
import { readBody } from './check-schema.ts';
import {
  neverSignedIn,
  newId,
  putUser,
  userOf,
  type Tenant,
  type TenantUser,
  type UserResource,
} from './tenant.ts';
import { userQuery } from './user-query.ts';

/** Who asks, when, and chance from 0 to 1. */
export interface Asking {
  readonly tenant: Tenant;
  readonly user: string;
  readonly now: number;
  readonly chance: () => number;
}

/** users.get. A user created just now is not found yet. */
export function getUser(asking: Asking, userKey: string): unknown {
  return shown(asking.tenant, seenUser(asking, userKey));
}

/** users.insert. */
export function insertUser(asking: Asking, body: unknown): unknown {
  const { tenant, now, chance } = asking;
  const given = readBody('User', body);
  const primaryEmail = textOf(given['primaryEmail']).toLowerCase();
  checkAddress(tenant, primaryEmail);
  checkName(given['name'], true);
  if (given['password'] === undefined) throw invalid('Invalid Password');
  checkPassword(given);
  checkUnit(tenant, given['orgUnitPath']);
  if (tenant.addresses.has(primaryEmail) || tenant.groups.has(primaryEmail)) {
    throw apiRefusal(409, 'duplicate', 'Entity already exists.');
  }
  const { password, hashFunction, ...fields } = given;
  const resource = {
    isAdmin: false,
    isDelegatedAdmin: false,
    suspended: false,
    archived: false,
    changePasswordAtNextLogin: false,
    orgUnitPath: '/',
    ...fields,
    id: newId(tenant),
    primaryEmail,
    creationTime: new Date(now).toISOString(),
    lastLoginTime: neverSignedIn,
  } as UserResource;
  const { propagation, searchDelay } = tenant.settings;
  const readyAt = now + Math.floor(chance() * propagation);
  putUser(tenant, {
    resource,
    password: textOf(password),
    hashFunction: hashFunction === undefined ? null : textOf(hashFunction),
    readyAt,
    listedAt: readyAt + Math.floor(chance() * searchDelay),
  });
  return shown(tenant, tenant.users.get(resource.id)!);
}

/** users.update and users.patch: the same here, as documented; lists are replaced whole. */
export function updateUser(asking: Asking, body: unknown, userKey: string): unknown {
  const { tenant, now } = asking;
  const given = readBody('User', body);
  const before = userOf(tenant, userKey);
  if (before === null) throw notFound('userKey');
  if (before.readyAt > now) {
    throw apiRefusal(412, 'conditionNotMet', 'User creation is not complete.');
  }
  checkRank(asking, before);
  if (given['name'] !== undefined) checkName(given['name'], false);
  if (given['password'] !== undefined) checkPassword(given);
  checkUnit(tenant, given['orgUnitPath']);
  const { password, hashFunction, name, primaryEmail, ...fields } = given;
  if (primaryEmail !== undefined && textOf(primaryEmail) !== before.resource.primaryEmail) {
    throw invalid('Invalid Input: primary_user_email (renaming is not modelled)');
  }
  putUser(tenant, {
    ...before,
    resource: {
      ...before.resource,
      ...fields,
      name: { ...before.resource.name, ...(name as object | undefined) },
    },
    ...(password === undefined
      ? {}
      : {
          password: textOf(password),
          hashFunction: hashFunction === undefined ? null : textOf(hashFunction),
        }),
  });
  return shown(tenant, tenant.users.get(before.resource.id)!);
}

/** What users.list can be told. */
export interface ListOptions {
  readonly customer?: string;
  readonly domain?: string;
  readonly maxResults?: number;
  readonly pageToken?: string;
  readonly query?: string;
  readonly orderBy?: string;
}

const mostUsers = 500;

/** users.list: pages in the order of the addresses; an empty one has no list. */
export function listUsers({ tenant, now }: Asking, options: ListOptions): unknown {
  const { customer, domain, maxResults = 100, pageToken = '', query = '' } = options;
  if (customer === undefined && domain === undefined) throw badRequest();
  if (customer !== undefined && customer !== 'my_customer' && customer !== tenant.customerId) {
    throw badRequest();
  }
  if (domain !== undefined && !tenant.domains.includes(domain)) throw notFound('domain');
  if (maxResults < 1 || maxResults > mostUsers) throw invalid('Invalid Input: maxResults');
  const fits = userQuery(tenant, query);
  const found = [...tenant.users.values()]
    .filter((user) => user.listedAt <= now && fits(user))
    .filter((user) => domain === undefined || user.resource.primaryEmail.endsWith(`@${domain}`))
    .sort((a, b) => (a.resource.primaryEmail < b.resource.primaryEmail ? -1 : 1))
    .filter((user) => user.resource.primaryEmail > pageToken);
  const page = found.slice(0, maxResults);
  return {
    kind: 'admin#directory#users',
    etag: '"stand-in"',
    ...(page.length === 0 ? {} : { users: page.map((user) => shown(tenant, user)) }),
    ...(page.length < found.length
      ? { nextPageToken: page[page.length - 1]!.resource.primaryEmail }
      : {}),
  };
}

/** A user who can be seen by now. Throws where there is none. */
export function seenUser({ tenant, now }: Asking, userKey: string): TenantUser {
  checkOwnDomain(tenant, userKey);
  const user = userOf(tenant, userKey);
  if (user === null || user.readyAt > now) throw notFound('userKey');
  return user;
}

/** Of other domains Google does not even say who is there. */
export function checkOwnDomain({ domains }: Tenant, key: string): void {
  const domain = key.split('@')[1];
  if (domain !== undefined && !domains.includes(domain.toLowerCase())) throw notAuthorized();
}

function shown({ customerId }: Tenant, { resource }: TenantUser): unknown {
  const { name, primaryEmail, suspended } = resource;
  return {
    ...resource,
    kind: 'admin#directory#user',
    etag: '"stand-in"',
    customerId,
    name: { ...name, fullName: `${name.givenName} ${name.familyName}` },
    emails: [{ address: primaryEmail, primary: true }],
    ...(suspended ? { suspensionReason: 'ADMIN' } : {}),
  };
}

/** Only a super administrator changes administrators. */
function checkRank({ tenant, user }: Asking, { resource }: TenantUser): void {
  const isSuper = userOf(tenant, user)?.resource.isAdmin === true;
  if (!isSuper && (resource.isAdmin || resource.isDelegatedAdmin)) throw notAuthorized();
}

/** What Google says to somebody who may not. */
export function notAuthorized(): ApiRefusal {
  return apiRefusal(403, 'forbidden', 'Not Authorized to access this resource/api');
}

/** What Google says of what it does not find. */
export function notFound(what: string): ApiRefusal {
  return apiRefusal(404, 'notFound', `Resource Not Found: ${what}`);
}

function invalid(message: string): ApiRefusal {
  return apiRefusal(400, 'invalid', message);
}

function badRequest(): ApiRefusal {
  return apiRefusal(400, 'badRequest', 'Bad Request');
}

function checkAddress(tenant: Tenant, address: string): void {
  const [name = '', domain = '', ...rest] = address.split('@');
  const isName = /^[a-z0-9._'-]{1,64}$/.test(name) && !/^\.|\.\.|\.$/.test(name);
  if (!isName || rest.length > 0) throw invalid('Invalid Input: primary_user_email');
  if (!tenant.domains.includes(domain)) throw notFound('domain');
}

const longestName = 60;

function checkName(name: unknown, isWhole: boolean): void {
  const { givenName, familyName } = (name ?? {}) as Readonly<Record<string, string | undefined>>;
  const parts = [
    ['GivenName', givenName],
    ['FamilyName', familyName],
  ] as const;
  for (const [label, text] of parts) {
    if (text === undefined && !isWhole) continue;
    if (text === undefined || text === '' || text.length > longestName || /[<>=]/.test(text)) {
      throw invalid(`Invalid Given/Family Name: ${label}`);
    }
  }
}

const hashes: Readonly<Record<string, RegExp>> = {
  MD5: /^[0-9a-f]{32}$/i,
  'SHA-1': /^[0-9a-f]{40}$/i,
  crypt: /^\$(?:1|5|6)\$/,
};

function checkPassword(given: Readonly<Record<string, unknown>>): void {
  const { password, hashFunction } = given;
  const pattern =
    hashFunction === undefined ? /^[\x20-\x7e]{8,100}$/ : hashes[textOf(hashFunction)];
  if (pattern === undefined) throw invalid('Invalid Input: hash_function');
  if (!pattern.test(textOf(password))) throw invalid('Invalid Password');
}

function checkUnit({ orgUnits }: Tenant, path: unknown): void {
  if (path === undefined || orgUnits.has(textOf(path))) return;
  throw invalid('Invalid Input: INVALID_OU_ID');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
