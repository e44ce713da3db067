import type { Progress } from '../../core/host/wizard-client.ts';
import type { Download } from './deliver.ts';

/** What the page tells its worker. */
export type ToWorker =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly method: string;
      readonly args: readonly unknown[];
    }
  /** The call is no longer wanted; it is passed over if it has not begun. */
  | { readonly kind: 'drop'; readonly id: number }
  /** The page will not stop the worker until it has heard `stoppable`. */
  | { readonly kind: 'unstoppable' };

/** What a worker tells its page. */
export type FromWorker =
  /** The worker runs, and holds the Web Lock of this name for as long as it does. */
  | { readonly kind: 'ready'; readonly lock: string }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'result'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly message: string }
  /** Files to download. */
  | { readonly kind: 'download'; readonly files: readonly Download[] }
  /** Asks not to be stopped; nothing is written before the page has answered `unstoppable`. */
  | { readonly kind: 'ask-unstoppable' }
  | { readonly kind: 'stoppable' };
