import axe from 'axe-core';
import { webcrypto } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { afterEach } from 'vitest';
import { latinLetters, scanCsv, type Table } from '../../core/engine/index.ts';
import { createBatchService, type ServiceClient } from '../../core/host/batch-service.ts';
import { createMemoryWorkbook, type MemoryWorkbook } from '../../core/host/memory-workbook.ts';
import type { RequestJson, StepId, WizardClient } from '../../core/host/wizard-client.ts';
import { mountWizard, type WizardHost } from '../../core/ui/mount-wizard.tsx';

/** How a wizard is opened in a test. */
export interface Opening {
  /** A folder of CSV files, from the top of the repository; no tables if absent. */
  readonly folder?: string;
  /** Tables made in the test, instead of a folder's. */
  readonly tables?: readonly Table[];
  readonly settings?: object;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Now, an ISO 8601 instant; ten o'clock if absent. */
  readonly now?: () => string;
  readonly step?: StepId;
  readonly request?: Partial<RequestJson>;
  readonly host?: Partial<WizardHost>;
  /** Nobody has read the tables yet. */
  readonly unread?: boolean;
  /** Stands between the screens and the service, to delay or count calls. */
  readonly between?: (client: WizardClient) => WizardClient;
}

/** A wizard in the page, on the real service over tables in memory. */
export interface OpenWizard {
  readonly root: HTMLElement;
  readonly workbook: MemoryWorkbook;
  readonly client: ServiceClient;
  /** The draft as the host keeps it by now. */
  readonly draft: () => Promise<Partial<RequestJson>>;
  readonly close: () => void;
}

const tableNames = [
  'schools',
  'calendars',
  'groups',
  'students',
  'staff',
  'enrollments',
  'assignments',
  'accounts',
];

/** The canonical tables of a folder of CSV files, named from the top of the repository. */
export function tablesOf(folder: string): Table[] {
  const there = tableNames.filter((name) => existsSync(`${folder}/${name}.csv`));
  return there.map((name) => {
    const bytes = new Uint8Array(readFileSync(`${folder}/${name}.csv`));
    const scanned = scanCsv(bytes, name, `${name}.csv`);
    if ('fault' in scanned) throw new Error(scanned.fault);
    return scanned.table;
  });
}

const opened: OpenWizard[] = [];
afterEach(() => {
  for (const wizard of opened.splice(0)) wizard.close();
});

/** Opens the wizard in the page and waits until it shows its step; it is closed after the test. */
export async function openWizard(opening: Opening): Promise<OpenWizard> {
  const { folder, settings, today, step = 'data', request = {}, host = {}, between } = opening;
  const tables = opening.tables ?? (folder === undefined ? [] : tablesOf(folder));
  const workbook = createMemoryWorkbook({
    tables,
    ...(settings === undefined
      ? {}
      : { settings: [{ source: 'settings.json', text: JSON.stringify(settings) }] }),
    today: () => today,
    now: opening.now ?? (() => `${today}T10:00:00.000Z`),
    random: (count) => webcrypto.getRandomValues(new Uint8Array(count)),
    everyLetter: () => Promise.resolve(latinLetters),
  });
  const service = createBatchService(workbook);
  if (tables.length > 0 && opening.unread !== true) await service.readData();
  await service.keepDraft({ step, request, recipe: '' });
  const client = { ...service, ...between?.(service) };
  const root = document.createElement('div');
  document.body.append(root);
  const mounted = mountWizard(root, {
    client,
    language: 'en',
    wide: false,
    DataSources: () => null,
    sourcesFirst: false,
    LanguageChoice: null,
    HostSettings: () => null,
    filesElsewhere: null,
    opensAt: null,
    places: [],
    busy: () => undefined,
    inform: {
      client: service,
      makes: ['message files', 'mail-merge file'],
      openLetters: () => Promise.resolve(),
      Actions: null,
      parts: [],
    },
    spreadsheet: null,
    ...host,
  });
  await until(() => root.querySelector('h2') !== null);
  const wizard: OpenWizard = {
    root,
    workbook,
    client,
    draft: async () => (await service.open()).draft?.request ?? {},
    close() {
      mounted.unmount();
      root.remove();
    },
  };
  opened.push(wizard);
  return wizard;
}

/** How long anything that is waited for may take on a busy machine, in milliseconds. */
export const patience = 180_000;

/** Waits until something holds, or fails with what it waited for. */
export async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + patience;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`This never came true: ${String(holds)}`);
    await pause(10);
  }
}

/** Waits so many milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

// Missing in axe-core's types.
const { getRole } = axe.commons.aria as unknown as { getRole: (element: Element) => string | null };

/** All elements of a role whose accessible name matches, as a screen reader has them. */
export function allByRole<E extends HTMLElement = HTMLElement>(
  role: string,
  name: string | RegExp = /(?:)/,
  within: Element = document.body,
): E[] {
  axe.setup(document.body);
  try {
    return [...within.querySelectorAll<E>('*')].filter((element) => {
      if (getRole(element) !== role) return false;
      const found = axe.commons.text.accessibleText(element);
      return typeof name === 'string' ? found === name : name.test(found);
    });
  } finally {
    axe.teardown();
  }
}

/** The one element of a role and name. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows what kind of element has the role
export function byRole<E extends HTMLElement = HTMLElement>(
  role: string,
  name: string | RegExp = /(?:)/,
  within: Element = document.body,
): E {
  const [found, second] = allByRole<E>(role, name, within);
  if (found === undefined || second !== undefined) {
    throw new Error(
      `${found === undefined ? 'No' : 'More than one'} ${role} named ${String(name)} in:\n${within.textContent}`,
    );
  }
  return found;
}

/** Types into a box, as one input. */
export function type(box: HTMLElement, text: string): void {
  (box as HTMLInputElement).value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Chooses in a select box by what it says, once it can be used: not while the wizard works. */
export async function select(box: HTMLElement, label: string): Promise<void> {
  const element = box as HTMLSelectElement;
  await until(() => !element.disabled);
  const option = [...element.options].find(({ textContent }) => textContent === label);
  if (option === undefined) throw new Error(`There is no "${label}" in ${element.textContent}`);
  element.value = option.value;
  element.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Presses a key on an element. */
export function press(element: Element, key: string): void {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

/** Everything that axe-core finds; colours need a browser, and are looked at there. */
export async function axeFindings(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    iframes: false,
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
