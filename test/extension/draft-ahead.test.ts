import { expect, test } from 'vitest';
import type { WizardDraft, WizardState } from '../../core/host/wizard-client.ts';
import { createDraftAhead } from '../../extension/page/draft-ahead.ts';
import type { ExtensionClient } from '../../extension/worker/extension-client.ts';

/* The page's own copy of the draft: there at once, and gone when the database has it. */

/** A storage of so many characters, as browsers have. */
function storageOf(room = Infinity): Storage {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem(key: string, text: string) {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
      texts.set(key, text);
    },
    removeItem(key: string) {
      texts.delete(key);
    },
    get length() {
      return texts.size;
    },
  } as Storage;
}

interface Stored {
  readonly client: ExtensionClient;
  /** What the database has. */
  draft: WizardDraft | null;
  /** Has the database take the drafts it was given so far; without it they never arrive. */
  readonly catchUp: () => Promise<void>;
}

function database(): Stored {
  const waiting: (() => void)[] = [];
  const stored: Stored = {
    draft: null,
    client: {
      open: () => Promise.resolve({ draft: stored.draft } as WizardState),
      keepDraft: (draft: WizardDraft) =>
        new Promise<void>((resolve) => {
          waiting.push(() => {
            stored.draft = draft;
            resolve();
          });
        }),
    } as ExtensionClient,
    async catchUp() {
      for (const take of waiting.splice(0)) take();
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
  return stored;
}

const students: WizardDraft = { step: 'what', request: { accountType: 'students' }, recipe: '' };
const staff: WizardDraft = { step: 'what', request: { accountType: 'staff' }, recipe: '' };

test('a draft is there for the next page as soon as it was to be kept', async () => {
  const storage = storageOf();
  const stored = database();
  void createDraftAhead(storage).keepingAtOnce(stored.client).keepDraft(students);
  expect(stored.draft).toBeNull();
  const next = createDraftAhead(storage);
  expect((await next.openOver(() => stored.client.open())).draft).toEqual(students);
  expect((await next.keepingAtOnce(stored.client).open()).draft).toEqual(students);
});

test('once the database has a draft, nothing of it is left beside', async () => {
  const storage = storageOf();
  const stored = database();
  const kept = createDraftAhead(storage).keepingAtOnce(stored.client).keepDraft(students);
  await stored.catchUp();
  await kept;
  expect(storage).toHaveLength(0);
  expect(stored.draft).toEqual(students);
});

test('a draft that the database has got late does not take the place of a newer one', async () => {
  const storage = storageOf();
  const stored = database();
  const ahead = createDraftAhead(storage);
  const client = ahead.keepingAtOnce(stored.client);
  void client.keepDraft(students);
  const catchingUp = stored.catchUp();
  void client.keepDraft(staff);
  await catchingUp;
  expect(stored.draft).toEqual(students);
  expect((await client.open()).draft).toEqual(staff);
});

test('what a page left that is gone comes into the database with the next one', async () => {
  const storage = storageOf();
  void createDraftAhead(storage).keepingAtOnce(database().client).keepDraft(students);
  const stored = database();
  createDraftAhead(storage).catchUp(stored.client);
  await stored.catchUp();
  expect(stored.draft).toEqual(students);
  expect(storage).toHaveLength(0);
});

test('an initial password is not written down (D42)', () => {
  const storage = storageOf();
  const password = { kind: 'initial', value: 'Welcome-2025' } as const;
  const draft: WizardDraft = { ...staff, request: { ...staff.request, password } };
  void createDraftAhead(storage).keepingAtOnce(database().client).keepDraft(draft);
  expect(storage.getItem('draft')).toContain('initial');
  expect(storage.getItem('draft')).not.toContain('Welcome');
});

test('a draft too large for the room there is waits for the database alone', async () => {
  const storage = storageOf(200);
  const stored = database();
  const client = createDraftAhead(storage).keepingAtOnce(stored.client);
  void client.keepDraft(students);
  const people = Array.from({ length: 100 }, (_, index) => String(10_000 + index));
  const many: WizardDraft = { ...students, request: { ...students.request, scope: { people } } };
  void client.keepDraft(many);
  // The older one is not taken for the last.
  expect(storage).toHaveLength(0);
  await stored.catchUp();
  expect((await client.open()).draft).toEqual(many);
});

test.each(['', '{', '[]', '{"step":"who"}', '"draft"'])(
  'what is no draft counts as none: %j',
  async (text) => {
    const storage = storageOf();
    storage.setItem('draft', text);
    const { draft } = await createDraftAhead(storage).openOver(() => database().client.open());
    expect(draft).toBeNull();
  },
);

test('what is erased does not come back', async () => {
  const storage = storageOf();
  const stored = database();
  const ahead = createDraftAhead(storage);
  void ahead.keepingAtOnce(stored.client).keepDraft(students);
  ahead.forget();
  expect((await ahead.openOver(() => stored.client.open())).draft).toBeNull();
});
