import { format } from 'node:util';
import type { Environment } from '../execution/environment.ts';
import { defineKind, objectOf, type Method } from './kind.ts';

/* Both logs take whatever they are given. */

const anything = ['', 'any', 'any any', 'any any any', 'any any any any', 'any any any any any'];

function logging(level: string): Method<null> {
  return {
    takes: anything,
    cost: 'light',
    run: (_, env: Environment, ...values: unknown[]) => {
      env.log.push(`${level}${format(...values)}`);
    },
  };
}

/** Logger. */
export const loggerKind = defineKind<null>('Logger', {
  log: {
    takes: anything.slice(1),
    cost: 'light',
    run: (_, env: Environment, ...values: unknown[]) => {
      env.log.push(format(...values));
      return objectOf('Logger', null);
    },
  },
});

/** console. */
export const consoleKind = defineKind<null>('console', {
  log: logging(''),
  info: logging('info: '),
  warn: logging('warn: '),
  error: logging('error: '),
});
