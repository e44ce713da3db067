import type { FunctionComponent } from 'preact';
import type { Wizard } from '../wizard.ts';

/** One of the six steps of the wizard. */
export interface Step {
  /** What stands under the step's heading. */
  readonly Screen: FunctionComponent;
  /** The buttons at the foot. */
  readonly Actions: FunctionComponent;
  /** Why one cannot go on from here, in words; null if one can. */
  readonly blocked: (wizard: Wizard) => string | null;
  /** What was chosen here, in a few words; '' if nothing was. */
  readonly chosen: (wizard: Wizard) => string;
}
