import { apiRefusal } from './api-error.ts';
import type { Tenant, TenantUser } from './tenant.ts';

type Test = (user: TenantUser) => boolean;

/**
 * A query of users.list as a test: conditions with blanks between, all of which must hold. Those of
 * the guide "Search for users" that are modelled; all others are refused.
 */
export function userQuery(tenant: Tenant, query: string): Test {
  const tests: Test[] = [];
  const pattern = /\s*(\w+)(=|:)('(?:\\'|[^'])*'|[^\s']+)/y;
  while (pattern.lastIndex < query.trimEnd().length) {
    const found = pattern.exec(query);
    if (found === null) throw apiRefusal(400, 'invalid', 'Invalid Input: query');
    const [, field, operator, raw] = found;
    const value = raw!.startsWith("'") ? raw!.slice(1, -1).replace(/\\'/g, "'") : raw!;
    tests.push(condition(tenant, field!, operator!, value));
  }
  return (user) => tests.every((test) => test(user));
}

function condition(tenant: Tenant, field: string, operator: string, value: string): Test {
  const wanted = value.toLowerCase();
  const fits = (text: string) =>
    operator === ':' && wanted.endsWith('*')
      ? text.toLowerCase().startsWith(wanted.slice(0, -1))
      : text.toLowerCase() === wanted;
  switch (field) {
    case 'orgUnitPath':
      if (!tenant.orgUnits.has(value)) {
        throw apiRefusal(400, 'invalid', 'Invalid Input: INVALID_OU_ID');
      }
      return ({ resource: { orgUnitPath } }) =>
        value === '/' || orgUnitPath === value || orgUnitPath.startsWith(`${value}/`);
    case 'externalId':
      return ({ resource }) => (resource.externalIds ?? []).some((one) => fits(one.value));
    case 'email':
      return ({ resource }) => [resource.primaryEmail, ...(resource.aliases ?? [])].some(fits);
    case 'isSuspended':
      return ({ resource }) => String(resource.suspended) === wanted;
    case 'isAdmin':
      return ({ resource }) => String(resource.isAdmin) === wanted;
    default:
      throw apiRefusal(400, 'invalid', `Invalid Input: query (${field} is not modelled)`);
  }
}
