import type { Progress } from '../../core/host/wizard-client.ts';
import type { View } from './view.ts';

/** Where the wizard is open, for another view to go there. */
export interface Place {
  readonly view: View;
  /** null where the view is in no tab. */
  readonly tabId: number | null;
  readonly windowId: number | null;
}

/** What keeps the wizard busy, and how far that is. */
export interface Busy {
  readonly what: string;
  readonly progress: Progress | null;
}

/** How this view stands to the others: only one of them is active and has a worker. */
export type Standing =
  | { readonly kind: 'active' }
  | {
      readonly kind: 'elsewhere';
      /** null while the active view has not answered. */
      readonly place: Place | null;
      readonly busy: Busy | null;
      /** It was asked to give way and did not, because it is busy. */
      readonly refused: boolean;
    };

/** This view among all views of the wizard. */
export interface OneView {
  /** Asks the active view to give way; it does unless it is busy. */
  readonly takeOver: () => void;
  /** Gives way so that another view becomes active: before one is opened from here. */
  readonly giveWay: () => Promise<void>;
  readonly setBusy: (what: string | null) => void;
  readonly setProgress: (progress: Progress) => void;
  /** Tells the other views that what is stored has changed. */
  readonly tellChange: () => void;
}

/** What a view hears from the others. */
export interface OneViewParts {
  readonly place: Promise<Place>;
  /** Called first, and whenever the view's standing changes. */
  readonly stand: (standing: Standing) => void;
  /** Ends the work of this view before another one becomes active. */
  readonly leave: () => Promise<void>;
  /** What is stored was changed by the active view. */
  readonly changed: () => void;
}

type Message =
  | { readonly kind: 'who' }
  | { readonly kind: 'here'; readonly place: Place; readonly busy: Busy | null }
  | { readonly kind: 'give-way' }
  | { readonly kind: 'refused' }
  /** Nobody is active now. */
  | { readonly kind: 'free' }
  | { readonly kind: 'changed' };

/** The name of the Web Lock that the active view holds, and of the channel between views. */
const name = 'wizard';

/** A view that is not active looks this often whether it may be, in milliseconds. */
const lookEvery = 1000;

/** An active view that does not answer for this long is stuck, and is not waited for. */
const answerTime = 3000;

/** A view that gave way does not become active again for this long, in milliseconds. */
const restTime = 5000;

/** Progress is told to other views at most this often, in milliseconds. */
const tellEvery = 500;

/** Makes this view one of the wizard's views: active if no other is. */
export function joinViews(parts: OneViewParts): OneView {
  const channel = new BroadcastChannel(name);
  let active = false;
  let release: (() => void) | null = null;
  let busy: Busy | null = null;
  let elsewhere: Extract<Standing, { kind: 'elsewhere' }> = nowhereYet();
  let answered = 0;
  let toldAt = 0;
  let restUntil = 0;
  let asked: AbortController | null = null;

  function post(message: Message): void {
    channel.postMessage(message);
  }

  function tellPlace(): void {
    void parts.place.then((place) => {
      if (active) post({ kind: 'here', place, busy });
    });
  }

  function showElsewhere(change: Partial<typeof elsewhere>): void {
    if (active) return;
    elsewhere = { ...elsewhere, ...change };
    parts.stand(elsewhere);
  }

  /** Holds the lock until `release`; resolves at once if the lock cannot be had. */
  async function hold(options: LockOptions): Promise<void> {
    try {
      await navigator.locks.request(name, options, async (lock) => {
        if (lock === null) return;
        active = true;
        asked = null;
        elsewhere = nowhereYet();
        parts.stand({ kind: 'active' });
        tellPlace();
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      });
    } catch (error) {
      // Another view waited for an answer in vain and took the lock.
      if (!active) throw error;
      await becomeInactive();
    }
  }

  async function becomeInactive(): Promise<void> {
    active = false;
    busy = null;
    await parts.leave();
    release?.();
    release = null;
    parts.stand(elsewhere);
  }

  async function look(): Promise<void> {
    if (active || document.hidden || performance.now() < restUntil) return;
    await hold({ ifAvailable: true });
  }

  function takeOver(): void {
    if (active || asked !== null) return;
    const asking = new AbortController();
    const before = answered;
    asked = asking;
    // In the queue before the other view lets go, so that nobody comes in between.
    hold({ signal: asking.signal }).catch(() => undefined);
    post({ kind: 'give-way' });
    setTimeout(() => {
      if (asked !== asking || answered !== before) return;
      stopAsking();
      void hold({ steal: true });
    }, answerTime);
  }

  function stopAsking(): void {
    asked?.abort();
    asked = null;
  }

  channel.addEventListener('message', ({ data: message }: MessageEvent<Message>) => {
    if (message.kind === 'who') tellPlace();
    else if (message.kind === 'here') {
      answered++;
      const { place, busy: what } = message;
      showElsewhere({ place, busy: what, refused: elsewhere.refused && what !== null });
    } else if (message.kind === 'give-way' && active) {
      if (busy === null) void becomeInactive();
      else post({ kind: 'refused' });
      tellPlace();
    } else if (message.kind === 'refused') {
      answered++;
      stopAsking();
      showElsewhere({ refused: true });
    } else if (message.kind === 'free') void look();
    else if (message.kind === 'changed') parts.changed();
  });

  void hold({ ifAvailable: true }).then(() => {
    if (active) return;
    parts.stand(elsewhere);
    post({ kind: 'who' });
  });
  setInterval(() => void look(), lookEvery);
  document.addEventListener('visibilitychange', () => void look());

  return {
    takeOver,
    async giveWay() {
      restUntil = performance.now() + restTime;
      if (active) await becomeInactive();
      post({ kind: 'free' });
    },
    setBusy(what) {
      busy = what === null ? null : { what, progress: null };
      tellPlace();
    },
    setProgress(progress) {
      if (busy === null) return;
      busy = { ...busy, progress };
      const now = performance.now();
      if (now - toldAt < tellEvery) return;
      toldAt = now;
      tellPlace();
    },
    tellChange() {
      post({ kind: 'changed' });
    },
  };
}

function nowhereYet(): Extract<Standing, { kind: 'elsewhere' }> {
  return { kind: 'elsewhere', place: null, busy: null, refused: false };
}
