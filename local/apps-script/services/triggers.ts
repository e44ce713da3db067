import { chanceNumber, type Environment } from '../execution/environment.ts';
import type { InstalledTrigger } from '../execution/fire-triggers.ts';
import { googleError } from '../execution/google-error.ts';
import { limits } from '../execution/limits.ts';
import { eventType, triggerSource } from './enums.ts';
import { costing, defineKind, enumValue, light, objectOf, type ServiceObject } from './kind.ts';

/*
 * Triggers that run by the clock, in hours: nothing else is modelled. What an add-on may have
 * stands in Google's "Triggers for Editor add-ons"; the words of its refusals are guesses.
 */

interface BuilderState {
  readonly handler: string;
  readonly hours: number | null;
}

const hour = 60 * 60_000;

defineKind<InstalledTrigger>(
  'Trigger',
  {
    getHandlerFunction: light([''], ({ handler }) => handler),
    getUniqueId: light([''], ({ id }) => id),
    getEventType: light([''], () => enumValue(eventType, 'CLOCK')),
    getTriggerSource: light([''], () => enumValue(triggerSource, 'CLOCK')),
    getTriggerSourceId: light([''], () => null),
  },
  { owner: 'ScriptApp' },
);

defineKind<BuilderState>(
  'TriggerBuilder',
  { timeBased: light([''], (state) => objectOf('ClockTriggerBuilder', state)) },
  { owner: 'ScriptApp' },
);

defineKind<BuilderState>(
  'ClockTriggerBuilder',
  {
    everyHours: light(['int'], (state, _, hours: number) => {
      if (hours < 1) throw googleError(`Invalid argument: ${hours}`);
      return objectOf('ClockTriggerBuilder', { ...state, hours });
    }),
    everyMinutes: light(['int'], (state, _, minutes: number) => {
      if (![1, 5, 10, 15, 30].includes(minutes)) {
        throw googleError(
          'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
        );
      }
      return objectOf('ClockTriggerBuilder', { ...state, hours: minutes / 60 });
    }),
    create: costing('property', [''], install),
  },
  { owner: 'ScriptApp' },
);

function install({ handler, hours }: BuilderState, env: Environment): ServiceObject {
  const { triggers, settings } = env.host;
  if (hours === null) throw googleError('The trigger has no time.');
  const own = triggers.filter(({ user }) => user === env.user);
  if (settings.isAddOn && hours < 1) {
    throw googleError('The interval is too short: triggers of an add-on run once an hour at most.');
  }
  if (settings.isAddOn && own.length > 0) {
    throw googleError(
      'The Add-on has created too many time-based triggers in this document for this Google user account.',
    );
  }
  if (own.length >= limits.triggers) {
    throw googleError(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const every = hours * hour;
  const trigger: InstalledTrigger = {
    id: env.chance(8).readBigUInt64BE().toString(),
    user: env.user,
    handler,
    every,
    // Google chooses a minute, and keeps to it.
    next: Math.floor(env.meter.clock.now + every * chanceNumber(env)),
  };
  triggers.push(trigger);
  return objectOf('Trigger', trigger);
}

/** The methods of ScriptApp that are about triggers: everybody sees only their own. */
export const triggerMethods = {
  newTrigger: light<null>(['str'], (_, _env, handler: string) =>
    objectOf('TriggerBuilder', { handler, hours: null } satisfies BuilderState),
  ),
  getProjectTriggers: costing<null>('property', [''], (_, env) =>
    env.host.triggers
      .filter(({ user }) => user === env.user)
      .map((trigger) => objectOf('Trigger', trigger)),
  ),
  deleteTrigger: costing<null>('property', ['Trigger'], (_, env, trigger: ServiceObject): void => {
    const { id } = trigger.state as InstalledTrigger;
    const index = env.host.triggers.findIndex((one) => one.id === id);
    if (index >= 0) env.host.triggers.splice(index, 1);
  }),
};
