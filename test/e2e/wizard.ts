import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from './browsers/browser.ts';
import { describe, until, type Target, type View } from './browsers/view.ts';

/** The steps as their headings say. */
export type StepName = 'Data' | 'What' | 'Options' | 'Who' | 'Preview Changes' | 'Save Changes';

/** What somebody chooses in the steps What, Options and Who. */
export interface BatchChoices {
  readonly accountType: 'Students' | 'Staff';
  readonly changeType: string;
  /** Makes the choices of the step Options; absent: everything as proposed. */
  readonly options?: (view: View) => Promise<void>;
  /** The label of the radio button, and the schools or calendars to tick under it. */
  readonly who: { readonly label: string; readonly places: readonly string[] };
  /** Makes further choices of the step Who. */
  readonly alsoWho?: (view: View) => Promise<void>;
  /** YYYY-MM-DD */
  readonly asOf: string;
}

const heading = (name: StepName): Target => ({ role: 'heading', name });

/** The button with this name; what else it says after the name does not matter. */
export const button = (name: string | RegExp): Target => ({ role: 'button', name });

/** The radio button whose label begins so: hints follow in the same label. */
export const radio = (label: string): Target => ({ role: 'radio', name: startsWith(label) });

/** The check box whose label begins so. */
export const checkbox = (label: string): Target => ({ role: 'checkbox', name: startsWith(label) });

function startsWith(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}

/** Waits until a step is open. */
export async function waitForStep(view: View, step: StepName): Promise<void> {
  await view.waitFor({ ...heading(step), within: { role: 'main' } });
}

/** Opens a step through the list of steps. */
export async function openStep(view: View, step: StepName): Promise<void> {
  await view.click({ ...button(startsWith(step)), within: { role: 'navigation' } });
  await waitForStep(view, step);
}

/** The button at the foot that leads on. */
export const onwards: Target = {
  ...button(/^(Next|Preview Changes|Save Changes)$/),
  within: { role: 'contentinfo' },
  nth: -1,
};

/** Goes on from a step to the next one. */
export async function goOn(view: View, next: StepName): Promise<void> {
  await view.click(onwards);
  await waitForStep(view, next);
}

/** Brings files in, and waits until they have been read. */
export async function bringFiles(view: View, paths: readonly string[]): Promise<void> {
  await view.setFiles({ css: '.sources input[type=file]' }, paths);
  await view.waitFor({ role: 'heading', name: 'What was found' });
}

/** Brings the sample district in. */
export async function bringSample(view: View): Promise<void> {
  await view.click(button(/sample district/i));
  await view.waitFor({ role: 'heading', name: 'What was found' });
}

/** Makes all choices of a batch, from the step What on, and goes on to its preview. */
export async function previewBatch(view: View, choices: BatchChoices): Promise<void> {
  await makeChoices(view, choices);
  await goOn(view, 'Preview Changes');
  await waitForPreview(view);
}

/** Makes all choices of a batch, from the step What on, and stays at the step Who. */
export async function makeChoices(view: View, choices: BatchChoices): Promise<void> {
  await openStep(view, 'What');
  await view.click(radio(choices.accountType));
  await view.click(radio(choices.changeType));
  await goOn(view, 'Options');
  await choices.options?.(view);
  await goOn(view, 'Who');
  await view.click(radio(choices.who.label));
  await tick(view, choices.who.places);
  await choices.alsoWho?.(view);
  await view.setDate({ css: 'input[type=date]' }, choices.asOf);
}

/** Waits until a radio button or a check box is chosen, or no longer is. */
export async function waitForChecked(view: View, target: Target, checked = true): Promise<void> {
  const done = await until(async () => (await view.state(target)).checked === checked || null);
  if (done !== null) return;
  const { role, name } = await view.focus();
  throw new Error(
    `${describe(target)} is not ${checked ? 'on' : 'off'}; the focus is on ${role} ${name}`,
  );
}

/** Waits until a page shows the colours of a theme: meanwhile it has the contrasts of neither. */
export async function waitForTheme(view: View, theme: 'light' | 'dark'): Promise<void> {
  const isShown = `window.matchMedia('(prefers-color-scheme: ${theme})').matches`;
  const done = await until(async () => (await view.evaluate<boolean>(isShown)) || null);
  if (done === null) throw new Error(`The page does not become ${theme}`);
}

/** Waits until the focus is on what has this name. */
export async function waitForFocus(view: View, name: string, role?: string): Promise<void> {
  const done = await until(async () => {
    const focus = await view.focus();
    return (focus.name === name && (role === undefined || focus.role === role)) || null;
  });
  if (done !== null) return;
  throw new Error(`The focus is not on ${name} but on ${(await view.focus()).name}`);
}

/** Ticks check boxes by the beginning of their labels. */
export async function tick(view: View, labels: readonly string[]): Promise<void> {
  for (const label of labels) {
    if (!(await view.state(checkbox(label))).checked) await view.click(checkbox(label));
  }
}

/** Waits until the preview is worked out. */
export async function waitForPreview(view: View): Promise<void> {
  await view.waitForText('This is a preview. Nothing has changed.');
}

/** Goes on from the preview, and saves what was previewed. */
export async function saveBatch(view: View): Promise<void> {
  await goOn(view, 'Save Changes');
  await confirmSaving(view);
}

/** Confirms that one may save, and saves. */
export async function confirmSaving(view: View): Promise<void> {
  await view.click(checkbox('I may do this'));
  await view.click({ ...onwards, ...button('Save Changes') });
  await view.waitFor({ role: 'heading', name: 'What to do next' });
}

/** Has a view go on with the wizard that is open in another one. */
export async function continueHere(view: View): Promise<void> {
  // Where it is open stands above the buttons, and is known only when the other view has answered.
  await view.waitForText(/The wizard is open (in|at) /);
  await view.click(button('Continue here'));
}

/** Waits until a page knows that its worker is no more. */
export async function waitForWorkerGone(view: View): Promise<void> {
  const gone = await until(async () => {
    const locks = await view.evaluate<string[]>(
      `window.navigator.locks.query().then(({ held, pending }) => [...held, ...pending].map((lock) => lock.name))`,
    );
    return locks.some((name) => name.startsWith('worker ')) ? null : true;
  });
  if (gone === null) throw new Error('The page still waits for its worker');
}

/** Begins another batch, with nothing chosen, after one was saved. */
export async function newBatch(view: View): Promise<void> {
  const close = { ...button('Close'), within: { role: 'contentinfo' } };
  if ((await view.count(close)) > 0) await view.click(close);
  await view.click(button('New batch'));
  await waitForStep(view, 'What');
}

/** Erases everything that is kept, in the settings. */
export async function eraseEverything(view: View): Promise<void> {
  const erase = button('Erase everything…');
  if ((await view.count(erase)) === 0) await view.click(button('Settings'));
  await view.click(erase);
  await view.click(button('Erase everything now'));
  await view.waitForText('First bring in your data.');
}

/** What to say of a batch that is undone. */
export interface UndoExpected {
  /** How many accounts undoing acts on. */
  readonly accounts: number;
  /** Did the batch create them? Then they are removed, since nobody has used them. */
  readonly created: boolean;
}

/** Undoes the batch saved last, from the history. */
export async function undoLast(view: View, expected: UndoExpected): Promise<void> {
  await view.click(button('History'));
  await view.click({ ...button(/^Undo this batch/), nth: 0 });
  await confirmUndo(view, expected);
}

/** Confirms what undoing would do. */
export async function confirmUndo(view: View, { accounts, created }: UndoExpected): Promise<void> {
  const now = button(new RegExp(`^Undo now: ${accounts.toLocaleString('en-US')} accounts?$`));
  await view.waitFor(now);
  if (created) await view.click(checkbox('Remove accounts nobody ever used'));
  await view.click(now);
  await view.waitForText('The batch is undone');
}

/** Opens the part of the page that is folded, and whose summary is like these words, for a control in it. */
export async function unfold(view: View, words: RegExp, control: Target): Promise<void> {
  // Looked for and opened in one go: what it says may change, as the number of files in it.
  const open = `([...window.document.querySelectorAll('details:not([open]) > summary')]
    .find((one) => ${String(words)}.test(one.innerText))?.click(), null)`;
  const opened = await until(async () => {
    if ((await view.count(control)) > 0) return true;
    await view.evaluate(open);
    return null;
  });
  if (opened === null) await view.waitFor(control);
}

/** Has a file downloaded, and gives its bytes. */
export async function download(browser: Browser, view: View, name: string): Promise<Buffer> {
  const control = button(`Download ${name}`);
  await unfold(view, /files of this batch|download the reports/i, control);
  await view.click(control);
  return takeDownload(browser, name);
}

/** The bytes of a file that is being downloaded, once it is there; it is removed from the folder. */
export async function takeDownload(
  browser: Pick<Browser, 'downloads'>,
  name: string,
): Promise<Buffer> {
  const path = join(browser.downloads, name);
  let size = -1;
  const bytes = await until(() => {
    const names = readdirSync(browser.downloads);
    const isOnItsWay = names.some((other) => other.endsWith('.part'));
    if (!names.includes(name) || isOnItsWay) return Promise.resolve(null);
    const before = size;
    size = statSync(path).size;
    return Promise.resolve(size > 0 && size === before ? readFileSync(path) : null);
  });
  if (bytes === null) throw new Error(`${name} is not downloaded`);
  rmSync(path);
  return bytes;
}
