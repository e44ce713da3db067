import { createHash } from 'node:crypto';
import { scopeNamed } from '../project/manifest.ts';
import { authMode, authorizationStatus, eventType, triggerSource } from './enums.ts';
import { defineKind, enumValue, light, objectOf, type ServiceObject } from './kind.ts';
import { googleError } from '../execution/google-error.ts';
import { scopeFault } from '../execution/gates.ts';
import { triggerMethods } from './triggers.ts';
import { userObject } from './user.ts';

/** How long the temporary key of a user stays the same. */
const keyLife = 30 * 24 * 60 * 60_000;

/** Session. */
export const sessionKind = defineKind<null>('Session', {
  // Nobody says who visits a web app that everybody can open.
  getActiveUser: light([''], (_, env) => userObject(env.web ? '' : env.user)),
  getEffectiveUser: light([''], (_, env) => userObject(env.user)),
  getActiveUserLocale: light([''], (_, env) => env.host.settings.userLocale),
  getScriptTimeZone: light([''], (_, env) => env.timeZone),
  getTemporaryActiveUserKey: light([''], (_, env) =>
    env.web
      ? ''
      : createHash('sha256')
          .update(`${env.user} ${Math.floor(env.meter.clock.now / keyLife)}`)
          .digest('base64'),
  ),
});

interface GrantState {
  readonly granted: readonly string[];
  readonly wanted: readonly string[];
}

defineKind<GrantState>(
  'AuthorizationInfo',
  {
    getAuthorizationStatus: light([''], ({ granted, wanted }) =>
      enumValue(
        authorizationStatus,
        wanted.every((scope) => granted.includes(scope)) ? 'NOT_REQUIRED' : 'REQUIRED',
      ),
    ),
    getAuthorizedScopes: light([''], ({ granted }) => [...granted]),
    getAuthorizationUrl: light([''], ({ granted, wanted }) =>
      wanted.every((scope) => granted.includes(scope))
        ? null
        : scopeNamed('').replace('www.googleapis.com/auth/', 'script.google.com/authorize'),
    ),
  },
  { owner: 'ScriptApp' },
);

/** ScriptApp, as far as it is about permissions and triggers. */
export const scriptAppKind = defineKind<null>(
  'ScriptApp',
  {
    getService: light([''], () => objectOf('Service', null)),
    getAuthorizationInfo: light(
      ['AuthMode', 'AuthMode str[]'],
      (_, env, _mode: ServiceObject, wanted?: string[]) =>
        objectOf('AuthorizationInfo', { granted: env.granted, wanted: wanted ?? env.wanted }),
    ),
    requireScopes: light(
      ['AuthMode str[]'],
      (_, env, _mode: ServiceObject, wanted: string[]): void => {
        const missing = wanted.filter((scope) => !env.granted.includes(scope));
        if (missing.length > 0) throw googleError(scopeFault('ScriptApp.requireScopes', missing));
      },
    ),
    ...triggerMethods,
  },
  {
    constants: {
      AuthMode: authMode,
      AuthorizationStatus: authorizationStatus,
      EventType: eventType,
      TriggerSource: triggerSource,
    },
  },
);
