import { apiError, apiRefusal, isApiRefusal } from '../directory/api-error.ts';
import { schemaFaults } from '../directory/check-schema.ts';
import * as members from '../directory/members.ts';
import { partialAnswer } from '../directory/partial.ts';
import { checkQuotas } from '../directory/quotas.ts';
import { directoryMethods } from '../directory/schemas.generated.ts';
import { userOf } from '../directory/tenant.ts';
import * as users from '../directory/users.ts';
import { chanceNumber, type Environment } from '../execution/environment.ts';
import { charge } from '../execution/meter.ts';
import { defineKind, light, objectOf, type Method } from './kind.ts';

/*
 * The advanced service AdminDirectory, as far as this project's scopes reach: users and members.
 * Nothing can be deleted here but a membership: whatever tries finds no such method.
 */

type Options = Readonly<Record<string, unknown>>;
type Asking = users.Asking;

defineKind<null>(
  'UsersCollection',
  {
    get: light(['str', 'str any'], (_, env, key: string, options?: Options) =>
      answer(env, 'Users.get', options, (asking) => users.getUser(asking, key)),
    ),
    insert: light(['any'], (_, env, body: unknown) =>
      answer(env, 'Users.insert', undefined, (asking) => users.insertUser(asking, body)),
    ),
    list: light(['', 'any'], (_, env, options?: Options) =>
      answer(env, 'Users.list', options, (asking) => users.listUsers(asking, options ?? {})),
    ),
    patch: update('Users.patch'),
    update: update('Users.update'),
  },
  { owner: 'AdminDirectory' },
);

function update(method: string): Method<null> {
  return light(['any str'], (_, env, body: unknown, key: string) =>
    answer(env, method, undefined, (asking) => users.updateUser(asking, body, key)),
  );
}

defineKind<null>(
  'MembersCollection',
  {
    get: light(['str str'], (_, env, group: string, member: string) =>
      answer(env, 'Members.get', undefined, (asking) => members.getMember(asking, group, member)),
    ),
    hasMember: light(['str str'], (_, env, group: string, member: string) =>
      answer(env, 'Members.hasMember', undefined, (asking) =>
        members.hasMember(asking, group, member),
      ),
    ),
    insert: light(['any str'], (_, env, body: unknown, group: string) =>
      answer(env, 'Members.insert', undefined, (asking) =>
        members.insertMember(asking, body, group),
      ),
    ),
    list: light(['str', 'str any'], (_, env, group: string, options?: Options) =>
      answer(env, 'Members.list', options, (asking) =>
        members.listMembers(asking, group, options ?? {}),
      ),
    ),
    remove: light(['str str'], (_, env, group: string, member: string) =>
      answer(env, 'Members.delete', undefined, (asking) => {
        members.removeMember(asking, group, member);
      }),
    ),
  },
  { owner: 'AdminDirectory' },
);

/** AdminDirectory; there only where the manifest switches it on. */
export const adminDirectoryKind = defineKind<null>(
  'AdminDirectory',
  {},
  {
    constants: {
      Users: objectOf('UsersCollection', null),
      Members: objectOf('MembersCollection', null),
    },
  },
);

/** Answers a request as the API would: with its quotas, its faults and its schemas. */
function answer(
  env: Environment,
  method: string,
  options: Options | undefined,
  work: (asking: Asking) => unknown,
): unknown {
  const { tenant, settings } = env.host;
  charge(env.meter, tenant?.settings.latency ?? 0);
  // Whoever is out of time has asked nothing any more.
  if (env.meter.ended !== null) return undefined;
  try {
    if (tenant === null) throw users.notAuthorized();
    const now = env.meter.clock.now;
    const fault = tenant.settings.fault({ nth: ++tenant.requestCount, method });
    const late = fault?.done === true;
    if (fault !== null && !late) throw apiRefusal(fault.code, fault.reason, fault.message);
    checkQuotas(tenant, method, now);
    const { isAdmin, isDelegatedAdmin } = userOf(tenant, env.user)?.resource ?? {};
    if (isAdmin !== true && isDelegatedAdmin !== true) throw users.notAuthorized();
    checkOptions(method, options);
    const value = work({ tenant, user: env.user, now, chance: () => chanceNumber(env) });
    if (fault !== null) throw apiRefusal(fault.code, fault.reason, fault.message);
    const { answer: schema } = directoryMethods[method]!;
    const faults = schema === null ? [] : schemaFaults(schema, value, method);
    if (faults.length > 0) throw new Error(`The double answers otherwise: ${faults.join(' ')}`);
    return partialAnswer(value, options?.['fields'] as string | undefined);
  } catch (error) {
    if (!isApiRefusal(error)) throw error;
    const call = method.replace(/^./, (letter) => `directory.${letter.toLowerCase()}`);
    throw apiError(call, error.fault, settings.userLocale.slice(0, 2));
  }
}

/** Throws for options that the discovery document does not have. */
function checkOptions(method: string, options: Options = {}): void {
  const { optional } = directoryMethods[method]!;
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    if (typeof value !== optional[name]) {
      throw apiRefusal(400, 'invalidParameter', `Invalid value for parameter: ${name}`);
    }
  }
}
