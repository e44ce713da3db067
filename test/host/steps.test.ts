import { expect, test } from 'vitest';
import { ask, runLater, runNow, type Answer, type Steps } from '../../core/host/steps.ts';

/* The same work on a host that answers at once and on one that answers later. */

function* greeting(name: () => Answer<string>): Steps<string> {
  try {
    return `Hello ${yield* ask(name())}`;
  } catch (error) {
    return `nobody: ${(error as Error).message}`;
  }
}

test('on a host that answers at once it is done at once', () => {
  expect(runNow(greeting(() => 'Ann'))).toBe('Hello Ann');
});

test('on a host that answers later it waits', async () => {
  expect(await runLater(greeting(() => Promise.resolve('Ann')))).toBe('Hello Ann');
  expect(await runLater(greeting(() => 'Ann'))).toBe('Hello Ann');
});

test('what a host throws, now or later, is thrown where it was asked', async () => {
  const failing = () => {
    throw new Error('full');
  };
  expect(runNow(greeting(failing))).toBe('nobody: full');
  expect(await runLater(greeting(() => Promise.reject(new Error('full'))))).toBe('nobody: full');
});

test('work that is not done in the end rejects', async () => {
  function* failing(): Steps<string> {
    throw new Error(yield* ask(Promise.resolve('no')));
  }
  await expect(runLater(failing())).rejects.toThrow('no');
});

test('a host that was taken for one that answers at once is found out', () => {
  expect(() => runNow(greeting(() => Promise.resolve('Ann')))).toThrow('answers later');
});
