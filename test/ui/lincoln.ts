import { readFileSync } from 'node:fs';
import type { RequestJson, StepId } from '../../core/host/wizard-client.ts';
import { allByRole, byRole, openWizard, until, type Opening, type OpenWizard } from './harness.tsx';

/** The district of the worked examples. */
export const lincoln = 'test/scenarios/lincoln-grant/tables';

/** The day of the worked examples. */
export const lincolnDay = '2025-08-18';

/** The request of a worked example. */
export function requestOfExample(name: string): RequestJson {
  const file = `test/scenarios/lincoln-grant/requests/${name}.json`;
  return JSON.parse(readFileSync(file, 'utf8')) as RequestJson;
}

/** Opens the wizard of that district, on that day, at a step that has read what it needs. */
export async function openLincoln(
  step: StepId,
  request: Partial<RequestJson> = {},
  more: Partial<Opening> = {},
): Promise<OpenWizard> {
  const wizard = await openWizard({ folder: lincoln, today: lincolnDay, step, request, ...more });
  await until(() => !screenText().includes('Reading what there is'));
  return wizard;
}

/** All that the screen says, with single blanks. */
export function screenText(): string {
  return document.body.textContent.replace(/\s+/g, ' ');
}

/** Waits until the screen says something. */
export async function says(sentence: string): Promise<void> {
  try {
    await until(() => screenText().includes(sentence));
  } catch {
    throw new Error(`The screen does not say "${sentence}" but:\n${screenText()}`);
  }
}

/** Waits for a button that can be pressed, and presses it; of several the last one, below all steps. */
export async function click(name: string | RegExp): Promise<void> {
  const usable = () =>
    allByRole<HTMLButtonElement>('button', name)
      .filter(({ disabled }) => !disabled)
      .pop();
  try {
    await until(() => usable() !== undefined);
  } catch {
    throw new Error(`No button "${String(name)}" can be pressed:\n${screenText()}`);
  }
  usable()!.click();
}

/** Opens a part of the screen that is folded away. */
export async function unfold(words: string): Promise<void> {
  const folded = () =>
    [...document.querySelectorAll('details')].find((details) =>
      details.firstElementChild!.textContent.startsWith(words),
    );
  await until(() => folded() !== undefined);
  folded()!.open = true;
}

/** Ticks a box or takes the tick away. */
export function tick(name: string | RegExp): void {
  byRole<HTMLInputElement>('checkbox', name).click();
}

/** The cells of each row that a table draws just now, without its headings; [] if there is none. */
export function rowsOf(name: string | RegExp): string[][] {
  const [grid] = allByRole('grid', name);
  return [...(grid?.querySelectorAll('.rows-body [role=row]') ?? [])].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
}
