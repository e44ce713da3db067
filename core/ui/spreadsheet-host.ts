import type { ComponentType } from 'preact';
import type { Text } from './text/index.ts';
import type { Wizard } from './wizard.ts';

/** What is different where the data lies in the tabs of a spreadsheet. */
export interface SpreadsheetHost {
  /** The wizard's sentences, those about files said about tabs. */
  readonly words: (text: Text) => Text;
  /** Stands above every step: what was begun in this spreadsheet and has not finished. */
  readonly Above: ComponentType<AboveProps>;
  /** Which tab holds passwords, and how they go; nothing where none does. */
  readonly Passwords: ComponentType<{ readonly changed: () => void }>;
  /** Why whoever looks at it may not save, in words; null if they may. */
  readonly mayNotSave: () => string | null;
}

/** What stands above every step works with. */
export interface AboveProps {
  readonly run: Wizard['run'];
  readonly busy: boolean;
  readonly refresh: () => Promise<void>;
  /** The wizard's way to undo a batch of the history. */
  readonly Undo: ComponentType<{
    readonly batch: { readonly id: string };
    /** Shows what undoing would do at once. */
    readonly open: boolean;
    readonly closed: () => void;
  }>;
}
