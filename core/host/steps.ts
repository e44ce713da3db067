/**
 * Work that asks a host on its way. Some hosts answer at once (a spreadsheet, whose scripts cannot
 * wait), some later (a browser's storage): the same work runs on both. Whatever is answered later is
 * yielded, and its answer comes back in.
 */
export type Steps<T> = Generator<Promise<unknown>, T, unknown>;

/** What a host says, at once or later. */
export type Answer<T> = T | Promise<T>;

/** The answer of a host, as a step of the work: `yield* ask(workbook.version())`. */
export function* ask<T>(answer: Answer<T>): Steps<T> {
  return answer instanceof Promise ? ((yield answer) as T) : answer;
}

/** Does the work on a host that answers later. */
export async function runLater<T>(steps: Steps<T>): Promise<T> {
  let step = steps.next();
  while (step.done !== true) {
    let answer: unknown;
    try {
      answer = await step.value;
    } catch (error) {
      step = steps.throw(error);
      continue;
    }
    step = steps.next(answer);
  }
  return step.value;
}

/** Does the work on a host that answers everything at once. */
export function runNow<T>(steps: Steps<T>): T {
  const step = steps.next();
  if (step.done !== true) throw new Error('This host answers later: its work cannot be done now.');
  return step.value;
}
