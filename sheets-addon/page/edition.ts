import type { ComponentType } from 'preact';
import type { AboveProps, DataSourcesProps } from '../../core/ui/mount-wizard.tsx';
import type { PageContext } from './context.ts';

/** Makes a part of the page. */
export type MakePart<Props> = (context: PageContext) => ComponentType<Props>;

/** What an edition shows beside what all of them do; each list in its order. */
export interface PageEdition {
  /** Above every step, below what has not finished. */
  readonly above: readonly MakePart<AboveProps>[];
  /** On the step Data, below the tabs. */
  readonly data: readonly MakePart<DataSourcesProps>[];
  /** Once a batch is saved. */
  readonly saved: readonly MakePart<{ readonly changed: () => void }>[];
  /** At the end of the settings. */
  readonly settings: readonly MakePart<{ readonly changed: () => void }>[];
}

/** The public edition: nothing beside. */
export const publicEdition: PageEdition = { above: [], data: [], saved: [], settings: [] };
