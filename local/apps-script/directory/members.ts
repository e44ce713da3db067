import { apiRefusal } from './api-error.ts';
import { readBody } from './check-schema.ts';
import { userOf, type TenantGroup, type TenantUser } from './tenant.ts';
import { checkOwnDomain, notFound, type Asking } from './users.ts';

const mostMembers = 200;

/** members.get. */
export function getMember(asking: Asking, groupKey: string, memberKey: string): unknown {
  const group = groupOf(asking, groupKey);
  const user = userOf(asking.tenant, memberKey);
  if (user === null || !group.members.has(user.resource.id)) throw notFound('memberKey');
  return shown(group, user);
}

/** members.hasMember. */
export function hasMember(asking: Asking, groupKey: string, memberKey: string): unknown {
  const group = groupOf(asking, groupKey);
  const user = userOf(asking.tenant, memberKey);
  if (user === null) throw notFound('memberKey');
  return { isMember: group.members.has(user.resource.id) };
}

/** members.insert: of users who are there; people of other domains are not modelled. */
export function insertMember(asking: Asking, body: unknown, groupKey: string): unknown {
  const { tenant, now } = asking;
  const {
    email,
    id,
    role = 'MEMBER',
  } = readBody('Member', body) as Readonly<Record<string, string | undefined>>;
  const group = groupOf(asking, groupKey);
  const user = userOf(tenant, email ?? id ?? '');
  if (user === null || user.readyAt > now) throw notFound('memberKey');
  const key = user.resource.id;
  if (group.members.has(key)) {
    throw apiRefusal(409, 'duplicate', 'Member already exists.');
  }
  group.members.set(key, role);
  tenant.undo.push(() => group.members.delete(key));
  return shown(group, user);
}

/** members.delete, which scripts call remove. */
export function removeMember(asking: Asking, groupKey: string, memberKey: string): void {
  const { tenant } = asking;
  const group = groupOf(asking, groupKey);
  const key = userOf(tenant, memberKey)?.resource.id ?? '';
  const role = group.members.get(key);
  if (role === undefined) throw notFound('memberKey');
  group.members.delete(key);
  tenant.undo.push(() => group.members.set(key, role));
}

/** members.list: pages in the order of their IDs; an empty one has no list. */
export function listMembers(
  asking: Asking,
  groupKey: string,
  options: { readonly maxResults?: number; readonly pageToken?: string },
): unknown {
  const { maxResults = mostMembers, pageToken = '' } = options;
  if (maxResults < 1 || maxResults > mostMembers) {
    throw apiRefusal(400, 'invalid', 'Invalid Input: maxResults');
  }
  const group = groupOf(asking, groupKey);
  const ids = [...group.members.keys()].sort().filter((id) => id > pageToken);
  const page = ids.slice(0, maxResults);
  return {
    kind: 'admin#directory#members',
    etag: '"stand-in"',
    ...(page.length === 0
      ? {}
      : { members: page.map((id) => shown(group, asking.tenant.users.get(id)!)) }),
    ...(page.length < ids.length ? { nextPageToken: page[page.length - 1]! } : {}),
  };
}

function groupOf({ tenant }: Asking, groupKey: string): TenantGroup {
  checkOwnDomain(tenant, groupKey);
  const group = tenant.groups.get(groupKey.toLowerCase());
  if (group === undefined) throw notFound('groupKey');
  return group;
}

function shown({ members }: TenantGroup, { resource }: TenantUser): unknown {
  const { id, primaryEmail, suspended } = resource;
  return {
    kind: 'admin#directory#member',
    etag: '"stand-in"',
    id,
    email: primaryEmail,
    role: members.get(id)!,
    type: 'USER',
    status: suspended ? 'SUSPENDED' : 'ACTIVE',
  };
}
