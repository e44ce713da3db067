import * as v from 'valibot';
import type { ActivationApi } from '../../api/activation-api.ts';
import { moreMethods, type MoreMethods } from '../calls/more-methods.ts';
import { linksCall, revokeAllCall, revokeCall } from './links-calls.ts';
import { activationState, checkLink, keepSettings } from './setup-calls.ts';

const line = v.pipe(v.string(), v.maxLength(300));
const name = v.pipe(v.string(), v.maxLength(1000));
const date = v.pipe(v.string(), v.maxLength(10));

/** What of them may be is said in words (`keepSettings`). */
const settings = v.strictObject({
  school: line,
  help: line,
  signInAt: line,
  leastLength: v.number(),
});

const links = v.strictObject({
  who: v.union([
    v.literal('new'),
    v.strictObject({ batch: name }),
    v.strictObject({ filter: name }),
  ]),
  expirationDate: date,
  again: v.boolean(),
});

/** Activation links, as the sidebar asks for them. */
export const activationMethods: MoreMethods = moreMethods<ActivationApi>(
  {
    activationState: v.strictTuple([]),
    keepActivationSettings: v.strictTuple([settings]),
    activationCheckLink: v.strictTuple([name]),
    tryLinks: v.strictTuple([links]),
    makeLinks: v.strictTuple([links]),
    revokeLinks: v.strictTuple([name]),
    renewLink: v.strictTuple([name, date]),
    revokeAllLinks: v.strictTuple([]),
  },
  {
    activationState: 'everybody',
    keepActivationSettings: 'operators',
    activationCheckLink: 'operators',
    tryLinks: 'everybody',
    makeLinks: 'operators',
    revokeLinks: 'operators',
    renewLink: 'operators',
    revokeAllLinks: 'operators',
  },
  (session) => ({
    activationState: () => activationState(session),
    keepActivationSettings: (settings) => keepSettings(session, settings),
    activationCheckLink: (address) => checkLink(session, address),
    tryLinks: (request) => linksCall(session, request, false),
    makeLinks: (request) => linksCall(session, request, true),
    revokeLinks: (username) => revokeCall(session, username, null),
    renewLink: (username, expirationDate) => revokeCall(session, username, expirationDate),
    revokeAllLinks: () => revokeAllCall(session),
  }),
);
